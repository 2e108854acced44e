import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';

/** Names of an image for the page's style sheets and for ours, and the handler for a failed load. */
interface ImageOptions {
  readonly part?: string;
  readonly name?: string;
  readonly onError?: () => void;
}

/**
 * Renders an image of an entry. Its host learns at most the page's origin, even if the page's own policy would send the
 * whole URL.
 */
export function renderImage(
  { url, alt = '', width, height }: Omit<Media, 'kind'>,
  { part, name, onError }: ImageOptions,
): TemplateResult {
  return html`<img
    part=${part ?? nothing}
    class=${name ?? nothing}
    referrerpolicy="strict-origin-when-cross-origin"
    src=${url}
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    @error=${onError}
  />`;
}
