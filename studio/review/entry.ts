import { html, nothing, type TemplateResult } from 'lit';
import { partsOf, type Difference } from '../../cli/review/difference.js';
import { headline } from '../../cli/review/lines.js';
import type { Waiting } from '../../cli/review/review.js';
import { safeUrl } from '../../src/util/urls.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { REVIEW_WORDS } from './words.js';

/** Renders an entry of the queue: why it waits, and its old words beside the new ones. */
export function renderEntry(entry: Waiting, position: string): TemplateResult {
  const words = inLanguage(REVIEW_WORDS);
  const { source, waiting_since, reasons, url, difference, item } = entry;
  const address = url && safeUrl(url);
  const parts = difference ?? Array.from(partsOf(item), ([part, is]): Difference => ({ part, is }));
  return html`
    <h3 id="entry" tabindex="-1" lang="">
      ${headline(entry)} <span class="hint" lang=${languageNow()}>${position}</span>
    </h3>
    <dl>
      <div>
        <dt>${words.why}</dt>
        <dd lang="en">${reasons.join('; ')}</dd>
      </div>
      <div>
        <dt>${words.source}</dt>
        <dd>${source}</dd>
      </div>
      <div>
        <dt>${words.since}</dt>
        <dd>${dayOf(waiting_since)}</dd>
      </div>
      ${
        address
          ? html`<div>
              <dt>${words.address}</dt>
              <dd><a href=${address} target="_blank" rel="noopener noreferrer">${address}</a></dd>
            </div>`
          : nothing
      }
    </dl>
    ${difference ? nothing : html`<p>${words.isNew}</p>`}
    ${parts.length ? renderTable(parts, difference !== undefined) : html`<p>${words.noText}</p>`}
  `;
}

function renderTable(parts: readonly Difference[], isChange: boolean): TemplateResult {
  const words = inLanguage(REVIEW_WORDS);
  const cell = (text: string | undefined): TemplateResult | string =>
    text ?? html`<span class="hint">${words.none}</span>`;
  return html`<table aria-labelledby="entry">
    <thead>
      <tr>
        <th scope="col">${words.part}</th>
        ${isChange ? html`<th scope="col">${words.was}</th>` : nothing}
        <th scope="col">${words.is}</th>
      </tr>
    </thead>
    <tbody>
      ${parts.map(
        ({ part, was, is }) =>
          html`<tr>
            <th scope="row" lang="en">${part}</th>
            ${isChange ? html`<td>${cell(was)}</td>` : nothing}
            <td class=${isChange ? 'changed' : ''}>${cell(is)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const dayOf = (at: string): string => {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : new Intl.DateTimeFormat(languageNow(), { dateStyle: 'medium' }).format(time);
};
