import { html, nothing, type TemplateResult } from 'lit';
import { agencies, tagsIn, typesIn } from './facts.js';
import type { Settings } from '../draft/settings.js';
import { entriesShown } from '../page/shown.js';
import type { Campaign } from '../../src/model/types.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { ELEMENTS, type Attribute, type ElementInfo } from './attributes.js';
import { MANIFEST_WORDS } from './manifest-words.js';
import { CHOOSE_WORDS } from './words.js';

/** The part of the step that chooses an element and its attributes. */
export interface ElementForm {
  readonly settings: Settings;
  /** Undefined if it can't be read. */
  readonly campaign: Campaign | undefined;
  readonly setElement: (name: string) => void;
  /** Sets an attribute; undefined removes it. */
  readonly setAttribute: (name: string, value: string | undefined) => void;
}

/** Attributes with a field of their own, above the others. */
const FILTERS = ['agency', 'tag', 'limit'];
const FIRST = ['layout', 'variant', 'heading-level'];

/** Renders the choice of an element, the filter of entries, and its attributes. */
export function renderElementForm(form: ElementForm): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const { settings } = form;
  const info = ELEMENTS.find(({ name }) => name === settings.element) ?? ELEMENTS[0]!;
  const named = (names: readonly string[]): Attribute[] =>
    names.flatMap((name) => info.attributes.find((one) => one.name === name) ?? []);
  const rest = info.attributes.filter(({ name }) => !FILTERS.includes(name) && !FIRST.includes(name));
  return html`
    ${renderElements(form, info)}
    <fieldset class="group">
      <legend>${words.filter}</legend>
      ${renderFilters(form, info)}
    </fieldset>
    ${named(FIRST).map((attribute) => renderAttribute(attribute, form))}
    <details>
      <summary>${words.more}</summary>
      ${rest.map((attribute) => renderAttribute(attribute, form))}
    </details>
  `;
}

function renderElements({ settings, setElement }: ElementForm, info: ElementInfo): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const summary = inLanguage(MANIFEST_WORDS).summaries[info.name];
  return html`<div class="field">
    <label for="element">${words.element}</label>
    <select
      id="element"
      aria-describedby="element-hint"
      @change=${(event: Event) => setElement((event.target as HTMLSelectElement).value)}
    >
      ${ELEMENTS.map(
        ({ name }) =>
          html`<option value=${name} .selected=${name === settings.element}>
            ${inLanguage(MANIFEST_WORDS).elements[name] ?? name}
          </option>`,
      )}
    </select>
    <p class="hint" id="element-hint">
      <span lang=${summary ? languageNow() : 'en'}>${summary ?? info.summary}</span>
      <code>&lt;cx-${info.name}&gt;</code>
    </p>
  </div>`;
}

function renderFilters(form: ElementForm, info: ElementInfo): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const { settings, campaign } = form;
  const has = (name: string): boolean => info.attributes.some((one) => one.name === name);
  const attributes = settings.attributes;
  const count = campaign ? entriesShown(campaign, info.name, attributes).length : 0;
  const all = campaign ? typesIn(campaign, info.name, attributes).length : 0;
  return html`
    ${has('agency') ? renderList('agency', words.agency, agencies(campaign), form) : nothing}
    ${has('tag') ? renderList('tag', words.tag, tagsIn(campaign), form) : nothing}
    ${
      has('limit')
        ? html`<div class="field">
            <label for="limit">${words.limit}</label>
            <input
              id="limit"
              type="number"
              min="1"
              step="1"
              inputmode="numeric"
              aria-describedby="limit-hint"
              .value=${attributes['limit'] ?? ''}
              @input=${(event: Event) => form.setAttribute('limit', numberIn(event))}
            />
            <p class="hint" id="limit-hint">${words.limitHint}</p>
          </div>`
        : nothing
    }
    ${
      info.name === 'follow'
        ? nothing
        : html`<p role="status" class=${count ? 'hint' : 'message'}>
            ${count ? words.remaining(count, all) : words.nothingLeft}
          </p>`
    }
  `;
}

function renderList(
  name: 'agency' | 'tag',
  label: string,
  values: readonly string[],
  { settings, setAttribute }: ElementForm,
): TemplateResult {
  const words = inLanguage(CHOOSE_WORDS);
  const value = settings.attributes[name] ?? '';
  const options = value && !values.includes(value) ? [value, ...values] : values;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select
      id=${name}
      @change=${(event: Event) => setAttribute(name, (event.target as HTMLSelectElement).value || undefined)}
    >
      <option value="" .selected=${!value}>${words.all}</option>
      ${options.map((one) => html`<option value=${one} .selected=${one === value}>${one}</option>`)}
    </select>
  </div>`;
}

function numberIn(event: Event): string | undefined {
  const { value } = event.target as HTMLInputElement;
  return /^[1-9]\d*$/.test(value) ? value : undefined;
}

/** Renders the field of an attribute, as the manifest describes it. */
function renderAttribute(attribute: Attribute, form: ElementForm): TemplateResult {
  const { name, description } = attribute;
  const about = inLanguage(MANIFEST_WORDS).descriptions[name];
  const label = inLanguage(MANIFEST_WORDS).attributes[name] ?? name;
  const hint = html`<p class="hint" id=${`${name}-hint`} lang=${about ? languageNow() : 'en'}>
    ${about ?? description}
  </p>`;
  if (attribute.kind === 'flag') return renderFlag(attribute, label, hint, form);
  if (attribute.kind === 'some') return renderSome(attribute, label, hint, form);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${attribute.kind === 'one' ? renderOne(attribute, form) : renderInput(attribute, form)} ${hint}
  </div>`;
}

function renderFlag(
  { name }: Attribute,
  label: string,
  hint: unknown,
  { settings, setAttribute }: ElementForm,
): TemplateResult {
  return html`<div class="field">
    <label class="check"
      ><input
        type="checkbox"
        aria-describedby=${`${name}-hint`}
        .checked=${settings.attributes[name] !== undefined}
        @change=${(event: Event) => setAttribute(name, (event.target as HTMLInputElement).checked ? '' : undefined)}
      />
      ${label}</label
    >
    ${hint}
  </div>`;
}

const valueName = (value: string): string => inLanguage(MANIFEST_WORDS).values[value] ?? value;

function renderOne(
  { name, values, default: preset }: Attribute,
  { settings, setAttribute }: ElementForm,
): TemplateResult {
  const value = settings.attributes[name];
  const words = inLanguage(CHOOSE_WORDS);
  return html`<select
    id=${name}
    aria-describedby=${`${name}-hint`}
    @change=${(event: Event) => setAttribute(name, (event.target as HTMLSelectElement).value || undefined)}
  >
    <option value="" .selected=${value === undefined}>${words.unset(preset && valueName(preset))}</option>
    ${values.map((one) => html`<option value=${one} .selected=${one === value}>${valueName(one)}</option>`)}
  </select>`;
}

function renderInput({ name, kind }: Attribute, { settings, setAttribute }: ElementForm): TemplateResult {
  const isNumber = kind === 'number';
  return html`<input
    id=${name}
    type=${isNumber ? 'number' : 'text'}
    min=${isNumber ? '1' : nothing}
    max=${name === 'heading-level' ? '6' : nothing}
    aria-describedby=${`${name}-hint`}
    spellcheck="false"
    .value=${settings.attributes[name] ?? ''}
    @input=${(event: Event) =>
      setAttribute(name, isNumber ? numberIn(event) : (event.target as HTMLInputElement).value.trim() || undefined)}
  />`;
}

function renderSome(
  { name, values }: Attribute,
  label: string,
  hint: unknown,
  { settings, setAttribute }: ElementForm,
): TemplateResult {
  const chosen = (settings.attributes[name] ?? '').split(/\s+/).filter(Boolean);
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    setAttribute(name, next.join(' ') || undefined);
  };
  return html`<fieldset class="field" aria-describedby=${`${name}-hint`}>
    <legend>${label}</legend>
    ${hint}
    <div class="checks">
      ${values.map(
        (value) =>
          html`<label class="check"
            ><input type="checkbox" .checked=${chosen.includes(value)} @change=${() => toggle(value)} />
            ${valueName(value)}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
