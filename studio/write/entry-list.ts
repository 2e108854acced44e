import { html, nothing, type TemplateResult } from 'lit';
import type { Diagnostic } from '../../cli/check/diagnostics.js';
import { fold } from '../../src/text/fold.js';
import { ENTRY_TYPES, type EntryType } from '../../src/model/types.js';
import { countOf } from '../check/found.js';
import { inLanguage } from '../shell/language.js';
import { dateOf, isObject, titleOf, typeOf } from './entries.js';
import { WRITE_WORDS } from './words.js';

/** Entries on one page of the list; more would slow down each keystroke. */
const PAGE = 100;
/** Fewer entries are found without a search. */
const FEW = 12;

/** Entries of the list, and the actions of its buttons. */
export interface EntryListContext {
  readonly items: readonly unknown[];
  /** Undefined for the campaign itself. */
  readonly selected: number | undefined;
  readonly diagnostics: ReadonlyMap<number, readonly Diagnostic[]>;
  readonly query: string;
  readonly page: number;
  readonly search: (query: string) => void;
  readonly turn: (page: number) => void;
  readonly select: (index: number | undefined) => void;
  readonly add: (type: EntryType) => void;
  readonly move: (from: number, to: number) => void;
}

/** Renders the list of entries: buttons that add one, the campaign itself, and the entries in their order. */
export function renderEntryList(context: EntryListContext): TemplateResult {
  const words = inLanguage(WRITE_WORDS);
  const { items, selected, select } = context;
  return html`<button
      class="entry"
      aria-current=${selected === undefined ? 'true' : nothing}
      data-index="-1"
      @click=${() => select(undefined)}
    >
      <span class="name">${words.about}</span>
      ${renderCount(context, -1)}
      <span class="meta">${words.aboutHint}</span>
    </button>
    <h3 id="entries">${words.entries}</h3>
    ${items.length ? nothing : html`<p>${words.none}</p>`} ${renderAdd(context)}
    ${items.length > FEW ? renderSearch(context) : nothing} ${renderEntries(context)}`;
}

function renderAdd({ items, add }: EntryListContext): TemplateResult {
  const words = inLanguage(WRITE_WORDS);
  return html`<div class="add" role="group" aria-label=${words.addEntry}>
    ${ENTRY_TYPES.map((type) => {
      const { name, add: label, about } = words.types[type];
      return html`<button
        class="small"
        aria-label=${items.length ? label : `${label} ${about}`}
        @click=${() => add(type)}
      >
        <span aria-hidden="true">+</span> ${name}${items.length ? nothing : html` <span class="meta">${about}</span>`}
      </button>`;
    })}
  </div>`;
}

function renderSearch({ query, search }: EntryListContext): TemplateResult {
  return html`<label class="field">
    ${inLanguage(WRITE_WORDS).search}
    <input
      type="search"
      autocomplete="off"
      .value=${query}
      @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
    />
  </label>`;
}

function renderEntries(context: EntryListContext): TemplateResult {
  const { items, query, page, turn } = context;
  const words = inLanguage(WRITE_WORDS);
  const wanted = fold(query.trim());
  const all = items.flatMap((item, index) => (!wanted || matches(item, wanted) ? [index] : []));
  const start = Math.min(page, Math.max(0, Math.ceil(all.length / PAGE) - 1)) * PAGE;
  const shown = all.slice(start, start + PAGE);
  return html`${wanted && !all.length ? html`<p>${words.noMatch}</p>` : nothing}
    <ul role="list" aria-labelledby="entries" class="entries">
      ${shown.map((index) => renderEntry(context, index))}
    </ul>
    ${
      all.length > PAGE
        ? html`<div class="row">
            ${start ? html`<button class="small" @click=${() => turn(start / PAGE - 1)}>${words.previous}</button>` : nothing}
            <span>${words.range(start + 1, start + shown.length, all.length)}</span>
            ${
              start + PAGE < all.length
                ? html`<button class="small" @click=${() => turn(start / PAGE + 1)}>${words.next}</button>`
                : nothing
            }
          </div>`
        : nothing
    }`;
}

/** Returns the page of the list on which an entry is. */
export const pageOfEntry = (index: number): number => Math.floor(index / PAGE);

const matches = (item: unknown, wanted: string): boolean =>
  isObject(item) && fold(titleOf(item) ?? '').includes(wanted);

function renderEntry(context: EntryListContext, index: number): TemplateResult {
  const { items, selected, select, move } = context;
  const item = items[index];
  const { types, notAnEntry } = inLanguage(WRITE_WORDS);
  const type = isObject(item) ? types[typeOf(item)] : undefined;
  const name = isObject(item) ? (titleOf(item) ?? type!.untitled) : notAnEntry;
  const date = isObject(item) ? dateOf(item) : undefined;
  return html`<li
    draggable="true"
    @dragstart=${(event: DragEvent) => event.dataTransfer?.setData('text/x-studio-entry', String(index))}
    @dragover=${(event: DragEvent) => {
      if (event.dataTransfer?.types.includes('text/x-studio-entry')) event.preventDefault();
    }}
    @drop=${(event: DragEvent) => {
      const from = event.dataTransfer?.getData('text/x-studio-entry');
      if (!from) return;
      event.preventDefault();
      move(Number(from), index);
    }}
  >
    <button
      class="entry"
      data-index=${index}
      aria-current=${index === selected ? 'true' : nothing}
      @click=${() => select(index)}
    >
      <span class="kind">${type?.name ?? nothing}</span>
      <span class="name"><bdi>${name}</bdi></span>
      ${renderCount(context, index)} ${date ? html`<span class="meta">${date}</span>` : nothing}
    </button>
  </li>`;
}

function renderCount({ diagnostics }: EntryListContext, index: number): unknown {
  const words = inLanguage(WRITE_WORDS);
  const { errors, warnings } = countOf(diagnostics.get(index) ?? []);
  return html`${errors ? html`<span class="count error">${words.errors(errors)}</span>` : nothing}
  ${warnings ? html`<span class="count">${words.warnings(warnings)}</span>` : nothing}`;
}
