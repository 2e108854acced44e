import { nothing, type TemplateResult } from 'lit';
import { formatValue } from '../locales/format.js';
import type { ShownFigure } from '../model/figures.js';
import type { Figure } from '../model/types.js';
import { html } from './html.js';
import { foreign, ownWords } from './language.js';
import { renderLink } from './link.js';
import type { LinkOptions } from './options.js';

/** Maximum number of columns in a band. */
const COLUMNS = 4;

/** Renders a value in large type above its label: one paragraph, so that a screen reader reads both in one go. */
export function renderFigure(
  figure: Figure | undefined,
  language: string,
  lang: string | typeof nothing = nothing,
): unknown {
  if (!figure) return nothing;
  const { value, label } = figure;
  return html`<p part="figure" class="figure" lang=${lang} dir="auto">
    <strong>${formatValue(value, language)}</strong> ${label}
  </p>`;
}

/** Renders figures as a band of columns, with as many in each row as in the others if possible. */
export function renderFigures(figures: readonly ShownFigure[], options: LinkOptions): TemplateResult {
  const { length } = figures;
  const columns = Math.ceil(length / Math.ceil(length / COLUMNS));
  const { locale } = options;
  return html`<ul part="base" class=${`figures c${columns}`} role="list">
    ${figures.map((figure) => {
      const lang = foreign(figure.language, locale);
      return html`<li>
        ${renderFigure(figure, locale.language, lang)}
        ${figure.source ? renderSource(figure, figure.source, lang, options) : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Renders the link to a source, named after its figure: a page may have a dozen of them. */
function renderSource(
  { value, label }: Figure,
  url: string,
  lang: string | typeof nothing,
  options: LinkOptions,
): TemplateResult {
  const { locale } = options;
  const name = html`${ownWords(locale.messages.source, locale)}<span class="visually-hidden"
      >: <span lang=${lang}>${label ?? formatValue(value, locale.language)}</span></span
    >`;
  return html`<p part="links" class="meta">${renderLink(url, name, options)}</p>`;
}
