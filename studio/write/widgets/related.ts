import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { fold } from '../../../src/text/fold.js';
import { withValue } from '../../draft/json.js';
import type { Json } from '../../../src/formats/source.js';
import { inLanguage } from '../../shell/language.js';
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
  return renderGroup(
    view,
    html`${renderOther(view)}
      ${
        titles.length
          ? html`<ul>
              ${titles.map((title) => html`<li><bdi>${title}</bdi></li>`)}
            </ul>`
          : nothing
      } <studio-related .view=${view}></studio-related>`,
  );
}

/** A button and the dialog in which related entries are searched and checked. */
export class StudioRelated extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: FieldView;
  #query = '';
  #isOpen = false;
  /** Entries chosen when the dialog opened; the list shows them first. */
  #first: ReadonlySet<string> = new Set();

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
    this.#first = new Set(listOf(this.view.value).map(textIn));
    this.requestUpdate();
    this.#dialog?.showModal();
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
    form.store.change({ ...campaign, feed: withValue(feed, path, ids.length ? ids : undefined) as Json }, path);
  }

  protected override render(): TemplateResult {
    const words = inLanguage(WIDGET_WORDS);
    const heading = `${this.view.id}-dialog`;
    return html`<button class="small" aria-haspopup="dialog" @click=${() => this.#open()}>${words.choose}</button>
      <dialog aria-labelledby=${heading} @close=${() => (this.#isOpen = false)}>
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
        <form method="dialog"><button class="primary">${words.done}</button></form>
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
