import { html, nothing, type TemplateResult } from 'lit';

/**
 * Draws a heading of a level that is known only at run time; 6 at most, as HTML has them.
 *
 * @param dir - `auto` for words of a feed, which may run another way than the page; ours run as the page does.
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
