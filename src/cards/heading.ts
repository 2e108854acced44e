import { nothing, type TemplateResult } from 'lit';
import { html } from './html.js';

/**
 * Renders a heading whose level is known only at run time; levels above 6 become 6.
 *
 * @param dir - `auto` for text from a feed, whose direction may differ from the page's.
 */
export function renderHeading(level: number, content: unknown, dir: 'auto' | typeof nothing = nothing): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="heading" class="heading" dir=${dir}>${content}</h1>`;
    case 2:
      return html`<h2 part="heading" class="heading" dir=${dir}>${content}</h2>`;
    case 3:
      return html`<h3 part="heading" class="heading" dir=${dir}>${content}</h3>`;
    case 4:
      return html`<h4 part="heading" class="heading" dir=${dir}>${content}</h4>`;
    case 5:
      return html`<h5 part="heading" class="heading" dir=${dir}>${content}</h5>`;
    default:
      return html`<h6 part="heading" class="heading" dir=${dir}>${content}</h6>`;
  }
}
