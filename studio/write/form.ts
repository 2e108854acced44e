import { html, nothing, type TemplateResult } from 'lit';
import { isWarning, type Diagnostic, type Path } from '../../cli/check/diagnostics.js';
import type { Json } from '../../src/formats/source.js';
import type { Found } from '../check/found.js';
import { renderMessages } from '../check/messages.js';
import { valueAt } from '../draft/json.js';
import type { StudioStore } from '../draft/store.js';
import { inLanguage } from '../shell/language.js';
import type { Field } from './field.js';
import { FIELDS_EN, type FieldText } from './field-words-en.js';
import { FIELDS_ES } from './field-words-es.js';
import { WRITE_WORDS } from './words.js';
import type { Known } from './known.js';

/** Context that all fields of a form share. */
export interface Form {
  readonly store: StudioStore;
  readonly feed: Json;
  readonly found: Found;
  readonly known: Known;
  /** Renders a field inside an object; the widgets of lists and objects use it. */
  readonly render: (field: Field, base: Path) => unknown;
  /** Moves the focus to the field at a path after the next update. */
  readonly focusOn: (path: Path) => void;
  readonly say: (text: string) => void;
  /** Sets the value at a path while the user types; undefined removes it. */
  readonly set: (path: Path, value: unknown) => void;
  /** Sets a value as a change of its own, which is undone by itself. */
  readonly commit: (path: Path, value: unknown) => void;
}

/** A field at its place in the campaign. */
export interface FieldView {
  readonly field: Field;
  readonly form: Form;
  readonly path: Path;
  readonly value: unknown;
  readonly text: FieldText;
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Widgets whose fields show their own messages. */
const WITH_FIELDS: ReadonlySet<string> = new Set(['agency', 'list', 'media', 'named', 'object', 'content']);

/** Returns the id of the control at a path. */
export const idOf = (path: Path): string => `field-${path.join('.')}`;

/** Returns the texts of a field. */
export const textOf = (field: Field): FieldText =>
  inLanguage<Readonly<Record<string, FieldText>>>({ en: FIELDS_EN, es: FIELDS_ES })[field.name]!;

/** Returns a field at its place. */
export function viewOf(field: Field, base: Path, form: Form): FieldView {
  const path = [...base, ...field.path];
  return {
    field,
    form,
    path,
    value: valueAt(form.feed, path),
    text: textOf(field),
    id: idOf(path),
    diagnostics: form.found.take(path, !WITH_FIELDS.has(field.widget)),
  };
}

/** Returns the ids of the texts that describe a control. */
export function describedBy({ id, text, diagnostics }: FieldView): string | typeof nothing {
  const ids = [...(text[1] ? [`${id}-hint`] : []), ...(diagnostics.length ? [`${id}-messages`] : [])];
  return ids.join(' ') || nothing;
}

/** Whether a control has an error, for `aria-invalid`. */
export const isInvalid = ({ diagnostics }: FieldView): 'true' | typeof nothing =>
  diagnostics.some((one) => !isWarning(one)) ? 'true' : nothing;

/** Renders a control between its label and its messages. */
export function renderFrame(view: FieldView, control: unknown): TemplateResult {
  return html`<div class="field">
    <label for=${view.id}>${view.text[0]}</label>
    ${renderHint(view)} ${control} ${renderFieldMessages(view)}
  </div>`;
}

/** Renders fields of one object as a group. */
export function renderGroup(view: FieldView, content: unknown): TemplateResult {
  return html`<fieldset class="field group" id=${view.id} tabindex="-1" aria-describedby=${describedBy(view)}>
    <legend>${view.text[0]}</legend>
    ${renderHint(view)} ${renderFieldMessages(view)} ${content}
  </fieldset>`;
}

/** Renders the fields of one object; those that few need are behind "More". */
export function renderFields({ form, text }: FieldView, fields: readonly Field[], base: Path): TemplateResult {
  const rare = fields.filter(({ isRare }) => isRare);
  const rendered = fields.filter(({ isRare }) => !isRare).map((one) => form.render(one, base));
  if (!rare.length) return html`${rendered}`;
  return html`${rendered}
    <details>
      <summary>${inLanguage(WRITE_WORDS).moreAbout(text[2] ?? text[0])}</summary>
      ${rare.map((one) => form.render(one, base))}
    </details>`;
}

export const renderHint = ({ id, text }: FieldView): unknown =>
  text[1] ? html`<p class="hint" id=${`${id}-hint`}>${text[1]}</p>` : nothing;

export const renderFieldMessages = ({ id, diagnostics, form }: FieldView): unknown =>
  diagnostics.length ? html`<div id=${`${id}-messages`}>${renderMessages(diagnostics, form)}</div>` : nothing;

/** Returns a value as text for a control; what is no text is shown as JSON. */
export function textIn(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Sets the text of a field; an empty one removes its key. */
export function setText({ form, path }: FieldView, value: string): void {
  form.set(path, value || undefined);
}
