import { html, type TemplateResult } from 'lit';

/** Draws a heading of a level that is known only at run time; 6 at most, as HTML has them. */
export function renderHeading(level: number, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="heading" dir="auto">${content}</h1>`;
    case 2:
      return html`<h2 part="heading" dir="auto">${content}</h2>`;
    case 3:
      return html`<h3 part="heading" dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 part="heading" dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 part="heading" dir="auto">${content}</h5>`;
    default:
      return html`<h6 part="heading" dir="auto">${content}</h6>`;
  }
}
