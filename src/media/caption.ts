import { html, nothing } from 'lit';
import type { Media } from '../model/types.js';

/** Renders the caption and the credit of a picture, unless they repeat its description. */
export function renderCaption({ alt, caption, credit }: Partial<Media>): unknown {
  const lines = [...new Set([caption, credit])].filter((line) => line && line !== alt);
  return lines.length
    ? html`<figcaption part="meta" class="meta">${lines.map((line) => html`<p dir="auto">${line}</p>`)}</figcaption>`
    : nothing;
}
