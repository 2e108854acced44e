import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../campaign/types.js';
import { mayRequest, type MediaRules } from './policy.js';

/**
 * Draws a picture, a video or a sound. A picture on a host that was not chosen by the page's author is a line with its
 * description and a link: requesting it would tell that host about the reader.
 *
 * @param kindWords - What kind it is, in words.
 * @param undescribed - What stands for a description that is missing.
 */
export function renderMedia(
  media: Media,
  feedUrl: string | undefined,
  rules: MediaRules,
  kindWords: unknown,
  undescribed: string,
): TemplateResult {
  const { kind, url, alt, width, height } = media;
  const described = alt ?? undescribed;
  if (kind === 'image' && mayRequest(url, feedUrl, rules)) {
    return html`<figure part="media">
      <img
        src=${url}
        alt=${described}
        width=${width ?? nothing}
        height=${height ?? nothing}
        loading="lazy"
        decoding="async"
      />
    </figure>`;
  }
  return html`<p part="media">${kindWords}: <a href=${url}>${described || new URL(url).host}</a></p>`;
}

/** A portrait or a logo beside the name that it belongs to, so it has no words of its own; nothing on other hosts. */
export function renderPortrait(
  url: string | undefined,
  feedUrl: string | undefined,
  rules: MediaRules,
): TemplateResult | undefined {
  return url && mayRequest(url, feedUrl, rules)
    ? html`<img part="photo" src=${url} alt="" width="64" height="64" loading="lazy" decoding="async" />`
    : undefined;
}
