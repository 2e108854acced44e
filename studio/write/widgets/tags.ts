import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../shell/language.js';
import { idOf, renderGroup, textIn, type FieldView } from '../form.js';
import { listOf, renderOther } from './list.js';
import { WIDGET_WORDS } from './words.js';

/** Renders a list of tags: each with a button that removes it, and a field that adds one or several by commas. */
export function renderTags(view: FieldView): TemplateResult {
  const { value, path, form } = view;
  const words = inLanguage(WIDGET_WORDS);
  const tags = listOf(value);
  const input = idOf([...path, 'new']);
  const known = form.known.tags.filter((tag) => !tags.includes(tag));
  return renderGroup(
    view,
    html`${renderOther(view)}
      ${
        tags.length
          ? html`<ul role="list" class="tags">
              ${tags.map((tag, index) => renderTag(view, textIn(tag), index))}
            </ul>`
          : nothing
      }
      <div class="row">
        <input
          id=${input}
          class="short"
          list=${`${input}-known`}
          autocomplete="off"
          aria-label=${words.newTag}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && add(view, event)}
          @change=${(event: Event) => add(view, event)}
        />
        <datalist id=${`${input}-known`}>${known.map((tag) => html`<option value=${tag}></option>`)}</datalist>
        <button class="small" @click=${() => form.focusOn([...path, 'new'])}>${words.addTag}</button>
      </div>`,
  );
}

function renderTag({ path, form, value }: FieldView, tag: string, index: number): TemplateResult {
  const remove = (): void => {
    const rest = listOf(value).filter((_, at) => at !== index);
    form.commit(path, rest.length ? rest : undefined);
    form.focusOn(path);
  };
  return html`<li>
    <button
      class="small"
      id=${idOf([...path, index])}
      aria-label=${inLanguage(WIDGET_WORDS).removeTag(tag)}
      @click=${remove}
    >
      ${tag} <span aria-hidden="true">×</span>
    </button>
  </li>`;
}

/** Adds the tags in the field; leaving it adds them, too, so that none is lost. */
function add({ path, form, value }: FieldView, event: Event): void {
  event.preventDefault();
  const input = event.target as HTMLInputElement;
  const given = input.value.split(/[,;]/).map((tag) => tag.trim().replace(/^[#＃]/, ''));
  input.value = '';
  const before = listOf(value);
  const tags = given.filter((tag, index) => tag && !before.includes(tag) && given.indexOf(tag) === index);
  if (!tags.length) return;
  form.commit(path, [...before, ...tags]);
}
