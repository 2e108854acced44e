import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';

/**
 * Renders an image of an entry. Wherever the page's own policy would send its whole address, the image's host learns the
 * origin alone.
 *
 * @param part - Its name for style sheets.
 */
export function renderImage(
  { url, alt = '', width, height }: Omit<Media, 'kind'>,
  part?: string,
  onError?: () => void,
): TemplateResult {
  return html`<img
    part=${part ?? nothing}
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
