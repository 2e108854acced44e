import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { fold } from '../../../src/text/fold.js';
import { withValue } from '../../draft/json.js';
import type { Campaign } from '../../draft/state.js';
import type { Json } from '../../../src/formats/source.js';
import type { EntryType } from '../../../src/model/types.js';
import { FollowsLanguage, inLanguage } from '../../shell/language.js';
import { isObject, itemsOf, newId, titleOf, typeOf } from '../entries.js';
import { renderGroup, textIn, type FieldView } from '../form.js';
import { WRITE_WORDS } from '../words.js';
import { listOf, renderOther } from './list.js';
import { WIDGET_WORDS } from './words.js';

/** Entries shown at once in the dialog. */
const MOST = 50;

/** Renders the related entries of an entry, with a dialog that chooses them. */
export function renderRelated(view: FieldView): TemplateResult {
  const ids = listOf(view.value).map(textIn);
  const items = itemsOf(view.form.feed);
  const titles = ids.map((id) => {
    const item = items.find((one) => isObject(one) && textIn(one['id']) === id);
    return isObject(item) ? (titleOf(item) ?? id) : id;
  });
  const { remove } = inLanguage(WRITE_WORDS);
  return renderGroup(
    view,
    html`${renderOther(view)}
      ${
        titles.length
          ? html`<ul>
              ${titles.map(
                (title, index) =>
                  html`<li>
                    <bdi>${title}</bdi>
                    <button
                      class="small plain"
                      aria-label=${`${remove}: ${title}`}
                      @click=${() => removeAt(view, index)}
                    >
                      ${remove}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      } <studio-related .view=${view}></studio-related>`,
  );
}

/** Removes a related entry, also one that does not exist; the focus goes to the list. */
function removeAt({ form, path, value }: FieldView, index: number): void {
  const rest = listOf(value).filter((_, at) => at !== index);
  form.commit(path, rest.length ? rest : undefined);
  form.focusOn(path);
}

/** Types of entry that a highlight shows as related. */
const SHOWN: ReadonlySet<EntryType> = new Set(['post', 'spotlight', 'highlight']);

/** A button and the dialog in which related entries are searched and checked. */
export class StudioRelated extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: FieldView;
  #query = '';
  #isOpen = false;
  /** The campaign when the dialog opened, for Cancel. */
  #before: Campaign | undefined;
  /** Entries chosen when the dialog opened; the list shows them first. */
  #first: ReadonlySet<string> = new Set();

  constructor() {
    super();
    new FollowsLanguage(this);
  }

  /** In the tree of the form, so that its styles apply. */
  protected override createRenderRoot(): this {
    return this;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  #open(): void {
    this.#query = '';
    this.#isOpen = true;
    const { form, value } = this.view;
    this.#first = new Set(listOf(value).map(textIn));
    this.#before = form.store.getState().campaign;
    // All choices of one visit are one step of undo.
    form.store.endField();
    this.requestUpdate();
    const dialog = this.#dialog;
    if (!dialog) return;
    dialog.returnValue = '';
    dialog.showModal();
  }

  readonly #onClose = (): void => {
    const { store } = this.view.form;
    const before = this.#before;
    this.#isOpen = false;
    if (this.#dialog?.returnValue === 'cancel' && before) this.#change(before);
    store.endField();
  };

  #change(campaign: Campaign): void {
    const { form, path } = this.view;
    if (campaign !== form.store.getState().campaign) form.store.change(campaign, path, `${this.view.id}-dialog`);
  }

  /** Adds or removes an entry; one without an id gets one. */
  #toggle(index: number, isChosen: boolean): void {
    const { form, path, value } = this.view;
    const { campaign } = form.store.getState();
    if (!campaign) return;
    const items = itemsOf(campaign.feed);
    const item = items[index] as Json;
    const id = textIn(item['id']) || newId(typeOf(item), items);
    const others = listOf(value).filter((one) => textIn(one) !== id);
    const ids = isChosen ? [...others, id] : others;
    const feed = item['id'] === undefined ? withValue(campaign.feed, ['items', index, 'id'], id) : campaign.feed;
    this.#change({ ...campaign, feed: withValue(feed, path, ids.length ? ids : undefined) as Json });
  }

  protected override render(): TemplateResult {
    const words = inLanguage(WIDGET_WORDS);
    const heading = `${this.view.id}-dialog`;
    return html`<button class="small" aria-haspopup="dialog" @click=${() => this.#open()}>${words.choose}</button>
      <dialog aria-labelledby=${heading} @close=${this.#onClose}>
        <h3 id=${heading}>${words.chooseRelated}</h3>
        <label>
          ${words.search}
          <input
            type="search"
            autocomplete="off"
            .value=${this.#query}
            @input=${(event: Event) => {
              this.#query = (event.target as HTMLInputElement).value;
              this.requestUpdate();
            }}
          />
        </label>
        ${this.#isOpen ? this.#renderEntries() : nothing}
        <form method="dialog" class="row">
          <button class="primary">${words.done}</button>
          <button value="cancel">${words.cancel}</button>
        </form>
      </dialog>`;
  }

  #renderEntries(): TemplateResult {
    const { form, path, value } = this.view;
    const words = inLanguage(WIDGET_WORDS);
    const { types, noMatch } = inLanguage(WRITE_WORDS);
    const chosen = new Set(listOf(value).map(textIn));
    const wanted = fold(this.#query);
    const all = itemsOf(form.feed).flatMap((item, index) => {
      if (!isObject(item) || index === path[1]) return [];
      const type = typeOf(item);
      // One of another type that is chosen can still be unchosen.
      if (!SHOWN.has(type) && !this.#first.has(textIn(item['id']))) return [];
      const title = titleOf(item) ?? types[type].untitled;
      return wanted && !fold(title).includes(wanted) ? [] : [{ index, type, title, id: textIn(item['id']) }];
    });
    const shown = all
      .sort((one, other) => Number(this.#first.has(other.id)) - Number(this.#first.has(one.id)))
      .slice(0, MOST);
    return html`<ul role="list" class="choices">
        ${shown.map(
          ({ index, type, title, id }) =>
            html`<li>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${chosen.has(id)}
                  @change=${(event: Event) => this.#toggle(index, (event.target as HTMLInputElement).checked)}
                />
                <span><span class="kind">${types[type].name}</span> <bdi>${title}</bdi></span>
              </label>
            </li>`,
        )}
      </ul>
      ${all.length ? nothing : html`<p>${noMatch}</p>`}
      ${all.length > MOST ? html`<p>${words.tooMany(all.length - MOST)}</p>` : nothing}`;
  }
}
