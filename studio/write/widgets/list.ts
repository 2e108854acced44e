import { html, nothing, type TemplateResult } from 'lit';
import { moved } from '../../draft/json.js';
import { inLanguage } from '../../shell/language.js';
import type { Field } from '../field.js';
import { idOf, renderFields, renderGroup, textIn, type FieldView } from '../form.js';
import { WRITE_WORDS } from '../words.js';
import type { Path } from '../../../cli/validators/violation.js';

/** Renders a list of objects: the fields of each, with buttons that move and remove it, and one that adds one. */
export function renderList(view: FieldView): TemplateResult {
  const { field, value, text } = view;
  const list = listOf(value);
  // One account is the rule, so it needs no list around it.
  if (field.isOpen && list.length < 2) {
    return renderGroup(view, html`${renderOther(view)} ${renderFields(view, field.fields!, [...view.path, 0])}`);
  }
  return renderGroup(
    view,
    html`${renderOther(view)}
    ${list.map((_, index) => renderMember(view, index, list.length, renderFields(view, view.field.fields!, [...view.path, index])))}
    ${
      list.length || !field.isOpen ? html`<button class="small" @click=${() => add(view)}>${text[3]}</button>` : nothing
    }`,
  );
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Renders what stands in place of a list. */
export function renderOther({ value }: FieldView): unknown {
  if (value === undefined || value === null || Array.isArray(value)) return nothing;
  return html`<p class="hint">${inLanguage(WRITE_WORDS).notAList} <code>${textIn(value).slice(0, 200)}</code></p>`;
}

/** Renders a member of a list between its name and its buttons. */
export function renderMember(view: FieldView, index: number, count: number, content: unknown): TemplateResult {
  const name = `${view.text[2]!} ${index + 1}`;
  return html`<fieldset class="member" id=${idOf([...view.path, index])} tabindex="-1">
    <legend>${name}</legend>
    ${content}
    <div class="row">${renderButtons(view, index, count, name)}</div>
  </fieldset>`;
}

function renderButtons(view: FieldView, index: number, count: number, name: string): TemplateResult {
  const words = inLanguage(WRITE_WORDS);
  const move = (step: number): void => {
    const { form, path, value } = view;
    form.commit(path, moved(listOf(value), index, index + step));
    form.focusOn([...path, index + step]);
    form.say(words.movedTo(index + step + 1, count));
  };
  const button = (label: string, run: () => void): TemplateResult =>
    html`<button class="small plain" aria-label=${`${label}: ${name}`} @click=${run}>${label}</button>`;
  return html`
    ${index ? button(words.up, () => move(-1)) : nothing}
    ${index < count - 1 ? button(words.down, () => move(1)) : nothing}
    ${button(words.remove, () => removeMember(view, index))}
  `;
}

/** Removes a member; the focus goes to the one in its place, or to the list. */
function removeMember({ form, path, value }: FieldView, index: number): void {
  const rest = listOf(value).filter((_, at) => at !== index);
  form.commit(path, rest.length ? rest : undefined);
  form.focusOn(rest.length ? [...path, Math.min(index, rest.length - 1)] : path);
}

/** Adds an empty member and moves the focus to its first field. */
function add(view: FieldView): void {
  const { form, path, value, field } = view;
  const list = listOf(value);
  form.commit(path, [...list, {}]);
  form.focusOn(firstField([...path, list.length], field.fields!));
}

const firstField = (base: Path, [first]: readonly Field[]): Path => [...base, ...(first?.path ?? [])];
