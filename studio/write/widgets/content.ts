import { html, nothing, type TemplateResult } from 'lit';
import { toHtml } from '../../../cli/write/html.js';
import type { Json } from '../../../src/formats/source.js';
import { fromText } from '../../../src/text/from-text.js';
import { valueAt, withValue } from '../../draft/json.js';
import { inLanguage } from '../../shell/language.js';
import { typeOf } from '../entries.js';
import { idOf, renderFieldMessages, renderFrame, textIn, type FieldView } from '../form.js';
import { leftOutOf } from '../rich/left-out.js';
import { longInput } from './basic.js';
import { WIDGET_WORDS } from './words.js';

/**
 * Renders the text of an entry: formatted, unless the file has only a plain one, or the entry is a new post. A plain text
 * can be changed to a formatted one.
 */
export function renderContent(view: FieldView): TemplateResult {
  const { form, path } = view;
  const item = path.slice(0, -1);
  const plain = at(view, 'content_text');
  const isPost = typeOf(valueAt(form.feed, item) as Json) === 'post';
  if (view.value === undefined && (textIn(plain.value) || isPost)) return renderPlain(plain);
  const own = { ...view, diagnostics: [...view.diagnostics, ...plain.diagnostics] };
  return html`${renderRich(own, isPost)} ${plain.value === undefined ? nothing : renderPlainVersion(plain)}`;
}

/** Returns the view of another key of the same text. */
function at(view: FieldView, key: string): FieldView {
  const path = [...view.path.slice(0, -1), key];
  const { form } = view;
  const value = valueAt(form.feed, path);
  return { ...view, path, value, id: idOf(path), diagnostics: form.found.take(path, true) };
}

function renderPlain(view: FieldView): TemplateResult {
  const words = inLanguage(WIDGET_WORDS);
  const { form, path, value } = view;
  const facets = valueAt(form.feed, [...path.slice(0, -1), '_cx', 'facets']);
  const own: FieldView = { ...view, text: [view.text[0], facets ? words.linksFromNetwork : words.formattingHint] };
  const format = (): void => {
    change(view, (item) =>
      withValue(withValue(item, ['content_text'], undefined), ['content_html'], toHtml(fromText(textIn(value)))),
    );
    form.focusOn([...path.slice(0, -1), 'content_html']);
  };
  return html`${renderFrame(
      own,
      longInput(own, textIn(value), (text) => setPlain(view, text)),
    )}
    <p><button class="small" @click=${format}>${words.useFormatting}</button></p>`;
}

/** Sets the plain text. The offsets of a network's links would no longer fit it. */
function setPlain(view: FieldView, text: string): void {
  const { form, path } = view;
  const facets = [...path.slice(0, -1), '_cx', 'facets'];
  if (valueAt(form.feed, facets) === undefined) return form.set(path, text || undefined);
  change(view, (item) => withValue(withValue(item, ['_cx', 'facets'], undefined), ['content_text'], text || undefined));
}

function change({ form, path }: FieldView, edit: (item: unknown) => unknown): void {
  const { campaign } = form.store.getState();
  if (!campaign) return;
  const base = path.slice(0, -1);
  const feed = withValue(campaign.feed, base, edit(valueAt(campaign.feed, base))) as Json;
  form.store.change({ ...campaign, feed }, path);
}

function renderPlainVersion(view: FieldView): TemplateResult {
  const words = inLanguage(WIDGET_WORDS);
  const own: FieldView = { ...view, text: [words.plainVersion, words.plainVersionHint], diagnostics: [] };
  return renderFrame(
    own,
    longInput(own, textIn(view.value), (text) => view.form.set(view.path, text || undefined)),
  );
}

/** @param isPost - Whether an empty text is kept, or else the field of a post would become a plain one. */
function renderRich(view: FieldView, isPost: boolean): TemplateResult {
  const { id, text, value, form, path } = view;
  const stored = textIn(value);
  const leftOut = leftOutOf(stored);
  const hint = leftOut.length ? `${id}-left-out` : '';
  const messages = view.diagnostics.length ? `${id}-messages` : '';
  return html`<div class="field">
    <span class="label" id=${`${id}-label`}>${text[0]}</span>
    ${
      leftOut.length
        ? html`<p class="hint" id=${hint}>${inLanguage(WIDGET_WORDS).leavesOut(leftOut.join(', '))}</p>`
        : nothing
    }
    <studio-rich-text
      data-field=${id}
      .value=${stored}
      .fieldId=${id}
      .labelledBy=${`${id}-label`}
      .describedBy=${`${hint} ${messages}`.trim()}
      @studio-text=${(event: CustomEvent<string>) => form.set(path, event.detail || (isPost ? '' : undefined))}
      @focusout=${() => form.store.endField()}
    ></studio-rich-text>
    ${renderFieldMessages(view)}
  </div>`;
}
