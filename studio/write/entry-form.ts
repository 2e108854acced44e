import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../cli/validators/violation.js';
import type { Json } from '../../src/formats/source.js';
import { renderMessages } from '../check/messages.js';
import { countOf, placeOf } from '../check/found.js';
import { valueAt } from '../draft/json.js';
import { inLanguage } from '../shell/language.js';
import { isObject, typeOf } from './entries.js';
import type { Field } from './field.js';
import { FEED_MAIN, FEED_MORE, FEED_WITHOUT_FIELD } from './fields-feed.js';
import { fieldsOf } from './fields-item.js';
import { textIn, type Form } from './form.js';
import { WRITE_WORDS } from './words.js';

/** Renders the form of the campaign itself. */
export function renderFeedForm(form: Form): TemplateResult {
  return renderForm(form, [], FEED_MAIN, FEED_MORE, FEED_WITHOUT_FIELD);
}

/** Renders the form of an entry. */
export function renderItemForm(form: Form, path: Path): TemplateResult {
  const item = valueAt(form.feed, path) as Json;
  const { main, more } = fieldsOf(typeOf(item), (field) => valueAt(item, field.path) !== undefined);
  return renderForm(form, path, main, more, []);
}

/** Renders what stands in place of an entry. */
export function renderNoItem(form: Form, path: Path, replace: () => void): TemplateResult {
  const words = inLanguage(WRITE_WORDS);
  return html`<p>${words.notAnEntryHint}</p>
    <pre>${textIn(valueAt(form.feed, path)).slice(0, 1000)}</pre>
    <p><button @click=${replace}>${words.types.highlight.add}</button></p>
    ${renderMessages(form.found.rest, form)}`;
}

function renderForm(
  form: Form,
  path: Path,
  main: readonly Field[],
  more: readonly Field[],
  without: readonly string[],
): TemplateResult {
  const words = inLanguage(WRITE_WORDS);
  const inMore = form.found.rest.filter((one) => {
    const place = placeOf(one).slice(path.length);
    return more.some((field) => field.path.every((key, index) => key === place[index]));
  });
  const { errors, warnings } = countOf(inMore);
  const fields = main.map((field) => form.render(field, path));
  const others = more.map((field) => form.render(field, path));
  return html`${form.found.rest.length ? html`<div class="rest">${renderMessages(form.found.rest, form)}</div>` : nothing}
    ${fields}
    <details class="more" id="more">
      <summary>
        ${words.more} ${errors ? html`<span class="count error">${words.errors(errors)}</span>` : nothing}
        ${warnings ? html`<span class="count">${words.warnings(warnings)}</span>` : nothing}
      </summary>
      ${others} ${renderOtherData(valueAt(form.feed, path), [...main, ...more], without)}
    </details>`;
}

/** Renders the names of the keys that no field shows. */
function renderOtherData(json: unknown, fields: readonly Field[], without: readonly string[]): unknown {
  const words = inLanguage(WRITE_WORDS);
  const shown = new Set(fields.flatMap(({ path, alsoWrites = [] }) => [path.join('.'), ...alsoWrites]));
  const keys = isObject(json) ? Object.keys(json).filter((key) => key !== '_cx' && !without.includes(key)) : [];
  const own = isObject(json) && isObject(json['_cx']) ? Object.keys(json['_cx']).map((key) => `_cx.${key}`) : [];
  const names = [...keys, ...own].filter((key) => !shown.has(key));
  if (!names.length) return nothing;
  return html`<h4>${words.otherData}</h4>
    <p>${words.otherDataHint}</p>
    <ul>
      ${names.map((name) => html`<li><code>${name}</code></li>`)}
    </ul>`;
}
