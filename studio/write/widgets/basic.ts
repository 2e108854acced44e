/** Fields with one native control. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fixAddress, targetOf } from '../../../cli/check/address-fix.js';
import { formatLanguage } from '../../../src/locales/format.js';
import { inLanguage, languageNow } from '../../shell/language.js';
import {
  describedBy,
  isInvalid,
  renderFieldMessages,
  renderFrame,
  renderHint,
  setText,
  textIn,
  type FieldView,
} from '../form.js';
import { WRITE_WORDS } from '../words.js';
import { WIDGET_WORDS } from './words.js';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Renders a field of one line. */
export function renderText(view: FieldView): TemplateResult {
  return renderFrame(
    view,
    textInput(view, (value) => setText(view, value)),
  );
}

/** Languages in which US agencies often write; any other tag can be typed. */
const LANGUAGES = [
  'en-US',
  'es',
  'zh-Hans',
  'zh-Hant',
  'vi',
  'ko',
  'tl',
  'ru',
  'ar',
  'fr',
  'ht',
  'pt',
  'hi',
  'de',
  'pl',
];

/** Renders a language tag, with completion by the name of the language. */
export function renderLanguage(view: FieldView): TemplateResult {
  const list = `${view.id}-languages`;
  return renderFrame(
    view,
    html`${textInput(view, (value) => setText(view, value), list)}
      <datalist id=${list}>
        ${LANGUAGES.map((tag) => html`<option value=${tag}>${formatLanguage(tag, languageNow())}</option>`)}
      </datalist>`,
  );
}

/** Renders the control of a field of one line. */
export function textInput(view: FieldView, set: (value: string) => void, list?: string): TemplateResult {
  return html`<input
    id=${view.id}
    list=${list ?? nothing}
    dir="auto"
    autocomplete="off"
    aria-describedby=${describedBy(view)}
    aria-invalid=${isInvalid(view)}
    .value=${live(textIn(view.value))}
    @input=${(event: Event) => set(valueOf(event))}
    @change=${() => view.form.store.endField()}
  />`;
}

/** Renders a field of several lines. */
export function renderLong(view: FieldView, set = (value: string) => setText(view, value)): TemplateResult {
  return renderFrame(view, longInput(view, textIn(view.value), set));
}

export function longInput(view: FieldView, value: string, set: (value: string) => void): TemplateResult {
  return html`<textarea
    id=${view.id}
    rows="4"
    dir="auto"
    aria-describedby=${describedBy(view)}
    aria-invalid=${isInvalid(view)}
    .value=${live(value)}
    @input=${(event: Event) => set(valueOf(event))}
    @change=${() => view.form.store.endField()}
  ></textarea>`;
}

/** Renders a list of texts as lines; an address of a list stays a single text. */
export function renderWords(view: FieldView): TemplateResult {
  const { value, form, path } = view;
  const text = Array.isArray(value) ? value.map(textIn).join('\n') : textIn(value);
  const set = (event: Event): void => {
    const lines = valueOf(event)
      .split('\n')
      .map((line) => line.trim());
    const given = lines.filter(Boolean);
    const isAddress = given.length === 1 && /^https?:|\.json$/.test(given[0]!);
    form.commit(path, given.length ? (isAddress ? given[0] : given) : undefined);
  };
  return renderFrame(
    view,
    html`<textarea
      id=${view.id}
      rows="3"
      dir="auto"
      aria-describedby=${describedBy(view)}
      aria-invalid=${isInvalid(view)}
      .value=${text}
      @change=${set}
    ></textarea>`,
  );
}

/** Renders a URL; one without its scheme gets it when the user leaves the field. */
export function renderUrl(view: FieldView): TemplateResult {
  return renderFrame(
    view,
    urlInput(view, (value) => setText(view, value)),
  );
}

export function urlInput(view: FieldView, set: (value: string) => void): TemplateResult {
  const complete = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const meant = urlMeant(input.value, view);
    if (meant !== input.value) set(meant);
    view.form.store.endField();
  };
  return html`<input
    id=${view.id}
    inputmode="url"
    autocomplete="off"
    spellcheck="false"
    dir="ltr"
    aria-describedby=${describedBy(view)}
    aria-invalid=${isInvalid(view)}
    .value=${live(textIn(view.value))}
    @input=${(event: Event) => set(valueOf(event))}
    @change=${complete}
  />`;
}

/** Returns a URL with the scheme that it lacks; other mistakes are for the user to decide. */
function urlMeant(value: string, { path }: FieldView): string {
  const fix = fixAddress(value, targetOf(path));
  return fix?.kind === 'no-scheme' || fix?.kind === 'email' ? fix.url : value.trim();
}

/** Renders a number; text that is none stays as it is, and the check tells. */
export function renderNumber(view: FieldView): TemplateResult {
  return renderNumeric(view, (text) => (/^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : text || undefined));
}

/** Renders the value of a figure: a plain number is formatted by pages; four digits may be a year. */
export function renderValue(view: FieldView): TemplateResult {
  const isNumber = (text: string): boolean => /^(?:\d{1,3}|\d{5,15}|\d{1,15}\.\d+)$/.test(text);
  return renderNumeric(view, (text) => (isNumber(text.trim()) ? Number(text) : text || undefined));
}

function renderNumeric(view: FieldView, read: (text: string) => unknown): TemplateResult {
  const { form, path } = view;
  return renderFrame(
    view,
    html`<input
      id=${view.id}
      class="short"
      autocomplete="off"
      aria-describedby=${describedBy(view)}
      aria-invalid=${isInvalid(view)}
      .value=${textIn(view.value)}
      @change=${(event: Event) => {
        form.commit(path, read(valueOf(event)));
      }}
    />`,
  );
}

/** Renders a choice of yes or no; no removes the key. */
export function renderFlag(view: FieldView): TemplateResult {
  const { id, text, value, form, path } = view;
  const change = (event: Event): void => {
    form.commit(path, (event.target as HTMLInputElement).checked || undefined);
  };
  return html`<div class="field">
    <label class="check">
      <input
        type="checkbox"
        id=${id}
        aria-describedby=${describedBy(view)}
        .checked=${live(value === true)}
        @change=${change}
      />
      ${text[0]}
    </label>
    ${renderHint(view)} ${renderFieldMessages(view)}
  </div>`;
}

/** Renders a choice of several values. */
export function renderChoice(view: FieldView): TemplateResult {
  const { field, value, form, path } = view;
  const types = inLanguage(WRITE_WORDS).types;
  const name = (choice: string): string =>
    field.widget === 'type' ? types[choice as keyof typeof types].name : choice;
  const given = textIn(value);
  const choices = field.choices ?? [];
  const all = !given || choices.includes(given) ? choices : [given, ...choices];
  return renderFrame(
    view,
    html`<select
      id=${view.id}
      class="short"
      aria-describedby=${describedBy(view)}
      aria-invalid=${isInvalid(view)}
      @change=${(event: Event) => {
        form.commit(path, valueOf(event) || undefined);
      }}
    >
      <option value="" .selected=${!given}>${inLanguage(WIDGET_WORDS).none}</option>
      ${all.map((one) => html`<option value=${one} .selected=${one === given}>${choices.includes(one) ? name(one) : one}</option>`)}
    </select>`,
  );
}
