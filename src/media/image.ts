import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';
import { accessTo, isLoaded, revocableHost, type MediaRules, type Owner } from './policy.js';

/**
 * Names of an image for the page's style sheets and for ours, its host if the reader can revoke it, and the handler for
 * a failed load.
 */
interface ImageOptions {
  readonly part?: string;
  readonly name?: string;
  readonly from?: string | undefined;
  readonly onError?: () => void;
}

/**
 * Renders an image of an entry. Its host learns at most the page's origin, even if the page's own policy would send the
 * whole URL.
 */
export function renderImage(
  { url, alt = '', width, height }: Omit<Media, 'kind'>,
  { part, name, from, onError }: ImageOptions,
): TemplateResult {
  return html`<img
    part=${part ?? nothing}
    class=${name ?? nothing}
    data-from=${from ?? nothing}
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

/** Renders an image of an entry that may be requested, other than its media; undefined if it may not be. */
export function renderAllowed(
  image: Omit<Media, 'kind'>,
  options: ImageOptions,
  entry: Owner | undefined,
  rules: MediaRules,
): TemplateResult | undefined {
  const access = accessTo([image.url], entry, rules);
  return isLoaded(access) ? renderImage(image, { ...options, from: revocableHost(image.url, access) }) : undefined;
}
