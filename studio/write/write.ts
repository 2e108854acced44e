import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Path } from '../../cli/validators/violation.js';
import type { Json } from '../../src/formats/source.js';
import type { EntryType } from '../../src/model/types.js';
import { byEntry, Found } from '../check/found.js';
import type { StudioStore } from '../draft/store.js';
import { inLanguage } from '../shell/language.js';
import { StepElement } from '../shell/step-element.js';
import { SHELL_WORDS } from '../shell/words.js';
import { studioStyles } from '../shell/studio.styles.js';
import { addEntry, deleteEntry, duplicateEntry, moveEntry, replaceEntry } from './changes.js';
import { indexIn, isObject, itemsOf, titleOf, typeOf } from './entries.js';
import { renderFeedForm, renderItemForm, renderNoItem } from './entry-form.js';
import { pageOfEntry, renderEntryList } from './entry-list.js';
import { fieldsOf } from './fields-item.js';
import { focusField, isFocusInside } from './focus.js';
import { formOf } from './form-of.js';
import { StudioPictureButton } from './pictures/picture-button.js';
import { StudioRichText } from './rich/rich-text.js';
import { richStyles } from './rich/rich.styles.js';
import { StudioRelated } from './widgets/related.js';
import { writeStyles } from './write.styles.js';
import { WRITE_WORDS } from './words.js';

/** The part of the campaign that the step showed last, for each draft. */
const SEEN = new WeakMap<StudioStore, Path>();

/** The step "write": the list of entries beside the form of the selected one. */
export class StudioWrite extends StepElement {
  static override styles = [studioStyles, writeStyles, richStyles];

  #query = '';
  #page = 0;
  /** Whether a narrow page shows the list; a wide one shows both. */
  #isList = true;
  /** The path and the campaign of the last update. */
  #last: { readonly focus: Path; readonly feed: Json | undefined } = { focus: [], feed: undefined };
  /** The part to focus after the next update: a path, or the button of an entry in the list. */
  #target: { readonly path: Path; readonly isInList?: boolean } | undefined;
  #hadFocus = false;
  /** The entry deleted last, and the campaign without it. */
  #deleted: { readonly name: string; readonly feed: Json } | undefined;
  /** Counts selections: each gets fields of its own, so that no error or history of another entry stays in them. */
  #selections = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const { focus, campaign } = this.state;
    this.#last = { focus, feed: campaign?.feed };
    this.#isList = !focus.length;
    if (this.#index !== undefined) this.#page = pageOfEntry(this.#index);
    // A message led here; whoever only comes back to the step stays at its heading.
    if (focus !== SEEN.get(this.store) && focus.length) this.#target = { path: focus };
  }

  protected override willUpdate(): void {
    const { focus, campaign } = this.state;
    const isNew = focus !== this.#last.focus;
    // Undo changes the campaign along with the focus; the user stays at its button.
    if (isNew && focus.length && campaign?.feed === this.#last.feed) this.#target ??= { path: focus };
    if (isNew) this.#selections++;
    if (isNew && this.#index !== undefined) this.#page = pageOfEntry(this.#index);
    if (isNew && focus.length && !this.#target?.isInList) this.#isList = false;
    this.#last = { focus, feed: campaign?.feed };
    SEEN.set(this.store, focus);
    this.#hadFocus = isFocusInside(this.renderRoot);
  }

  protected override updated(): void {
    const target = this.#target;
    this.#target = undefined;
    if (target) this.#moveFocus(target);
    else if (this.#hadFocus && !isFocusInside(this.renderRoot)) focusField(this.renderRoot, []);
  }

  get #feed(): Json {
    return this.state.campaign?.feed ?? {};
  }

  get #index(): number | undefined {
    return indexIn(this.state.focus, itemsOf(this.#feed));
  }

  #moveFocus({ path, isInList }: { readonly path: Path; readonly isInList?: boolean }): void {
    if (!isInList) return focusField(this.renderRoot, path);
    const index = path[1] ?? -1;
    this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  }

  #say(text: string): void {
    this.dispatchEvent(new CustomEvent('studio-say', { detail: text, bubbles: true, composed: true }));
  }

  /** Selects an entry, and moves the focus to a part of it. */
  #select(path: Path, target: Path, isInList = false): void {
    this.#isList = isInList;
    this.store.focusOn(path);
    this.#target = { path: target, isInList };
    this.requestUpdate();
  }

  #nameOf(index: number): string {
    const words = inLanguage(WRITE_WORDS);
    const item = itemsOf(this.#feed)[index];
    return isObject(item) ? (titleOf(item) ?? words.types[typeOf(item)].untitled) : words.notAnEntry;
  }

  #add(type: EntryType): void {
    this.#query = '';
    const path = addEntry(this.store, type);
    const [first] = fieldsOf(type, () => false).main;
    const inner = first?.widget === 'object' ? (first.fields?.[0]?.path ?? []) : [];
    this.#select(path, [...path, ...(first?.path ?? []), ...inner]);
    const words = inLanguage(WRITE_WORDS);
    this.#say(words.added(words.types[type].name));
  }

  #duplicate(index: number): void {
    const name = this.#nameOf(index);
    const path = duplicateEntry(this.store, index);
    this.#select(path, path);
    this.#say(inLanguage(WRITE_WORDS).duplicated(name));
  }

  #delete(index: number): void {
    const name = this.#nameOf(index);
    const path = deleteEntry(this.store, index);
    this.#select(path, path, true);
    this.#deleted = { name, feed: this.#feed };
    this.#say(inLanguage(WRITE_WORDS).deleted(name));
  }

  /** Brings the deleted entry back, and moves the focus to it. */
  #undelete(): void {
    this.store.undo();
    const { focus } = this.state;
    this.#select(focus, focus, true);
    this.#say(inLanguage(SHELL_WORDS).undone);
  }

  #move(from: number, to: number, button?: HTMLElement): void {
    const { length } = itemsOf(this.#feed);
    if (from === to || to < 0 || to >= length) return;
    const path = moveEntry(this.store, from, to);
    this.#select(path, path, !button);
    // The button stays under the finger, so that it can be pressed again.
    if (button) this.#target = undefined;
    this.#say(inLanguage(WRITE_WORDS).movedTo(to + 1, length));
  }

  protected override render(): TemplateResult {
    const { diagnostics } = this.state;
    const groups = byEntry(diagnostics);
    const update = (change: () => void): void => {
      change();
      this.requestUpdate();
    };
    const list = renderEntryList({
      items: itemsOf(this.#feed),
      selected: this.#index,
      diagnostics: groups,
      query: this.#query,
      page: this.#page,
      search: (query) => update(() => ([this.#query, this.#page] = [query, 0])),
      turn: (page) => update(() => (this.#page = page)),
      select: (index) => {
        const path: Path = index === undefined ? [] : ['items', index];
        this.#select(path, path);
      },
      add: (type) => this.#add(type),
      move: (from, to) => this.#move(from, to),
    });
    return html`<div class="layout" data-view=${this.#isList ? 'list' : 'form'}>
      <div class="list">${this.#renderDeleted()} ${list}</div>
      <div class="form">${this.#renderForm(new Found(groups.get(this.#index ?? -1) ?? []))}</div>
    </div>`;
  }

  /** Renders a message with "Undo" until the next change. */
  #renderDeleted(): TemplateResult | typeof nothing {
    const deleted = this.#deleted;
    if (deleted?.feed !== this.#feed) return nothing;
    return html`<div class="message">
      <p><bdi>${inLanguage(WRITE_WORDS).deletedEntry(deleted.name)}</bdi></p>
      <button class="small" @click=${() => this.#undelete()}>${inLanguage(SHELL_WORDS).undo}</button>
    </div>`;
  }

  #renderForm(found: Found): TemplateResult {
    const words = inLanguage(WRITE_WORDS);
    const index = this.#index;
    const form = formOf(this.store, this.#feed, found, index, {
      focusOn: (path) => {
        this.#target = { path };
        this.requestUpdate();
      },
      say: (text) => this.#say(text),
    });
    const path: Path = index === undefined ? [] : ['items', index];
    const item = index === undefined ? undefined : itemsOf(this.#feed)[index];
    return html`<button class="small plain back" @click=${() => this.#select(path, path, true)}>${words.back}</button>
      ${
        index === undefined
          ? html`<h3 id="heading" tabindex="-1">${words.about}</h3>
              ${keyed(this.#selections, renderFeedForm(form))}`
          : html`${this.#renderHeader(index, item)}
            ${keyed(this.#selections, isObject(item) ? renderItemForm(form, path) : renderNoItem(form, path, () => this.#replace(index)))}`
      }`;
  }

  #replace(index: number): void {
    const path = replaceEntry(this.store, index);
    this.#select(path, [...path, 'title']);
  }

  #renderHeader(index: number, item: unknown): TemplateResult {
    const words = inLanguage(WRITE_WORDS);
    const { length } = itemsOf(this.#feed);
    const button = (label: string, run: (event: Event) => void, isOff = false): TemplateResult =>
      html`<button class="small plain" aria-disabled=${isOff ? 'true' : nothing} @click=${run}>${label}</button>`;
    const move = (step: number) => (event: Event) =>
      this.#move(index, index + step, event.currentTarget as HTMLElement);
    return html`<div class="heading">
      <h3 id="heading" tabindex="-1">
        ${isObject(item) ? html`<span class="kind">${words.types[typeOf(item)].name}</span>` : nothing}
        <bdi>${this.#nameOf(index)}</bdi>
      </h3>
      <div class="row">
        ${button(words.moveUp, move(-1), index === 0)} ${button(words.moveDown, move(1), index === length - 1)}
        ${button(words.duplicate, () => this.#duplicate(index))} ${button(words.delete, () => this.#delete(index))}
      </div>
    </div>`;
  }
}

customElements.define('studio-picture-button', StudioPictureButton);
customElements.define('studio-related', StudioRelated);
customElements.define('studio-rich-text', StudioRichText);
customElements.define('studio-write', StudioWrite);
