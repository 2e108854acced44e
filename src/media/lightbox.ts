import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';
import { renderCaption } from './caption.js';
import type { Messages } from '../locales/en.js';

/** One of an entry's pictures at its full size. */
export interface OpenPicture {
  readonly pictures: readonly Media[];
  readonly index: number;
  /** The language of the pictures' descriptions. */
  readonly language: string;
}

/**
 * Renders a modal dialog with a picture, its description, and buttons for the previous and next one; empty without a
 * picture. It stays in the document, because screen readers may say nothing about a dialog that opens as it appears.
 *
 * @param shown - The picture; undefined while the dialog is closed.
 * @param language - The language of our own words, if the page's differs.
 * @param onSelect - Called with the index of another picture.
 * @param onClose - Called after the dialog has closed, in any way.
 */
export function renderLightbox(
  shown: OpenPicture | undefined,
  messages: Messages,
  language: string | typeof nothing,
  onSelect: (index: number) => void,
  onClose: () => void,
): TemplateResult {
  return html`<dialog
    lang=${language}
    aria-label=${messages.media.image}
    aria-describedby="described"
    @close=${onClose}
    @keydown=${(event: KeyboardEvent) => shown && followKey(event, shown, onSelect)}
    @click=${closeByClick}
  >
    ${shown ? renderShown(shown, messages, onSelect) : nothing}
  </dialog>`;
}

/** Renders the picture, whose description is text below it, for all readers. */
function renderShown(
  { pictures, index, language }: OpenPicture,
  messages: Messages,
  onSelect: (index: number) => void,
): TemplateResult {
  const { length } = pictures;
  const picture = pictures[index]!;
  const caption = renderCaption(picture);
  const button = (name: 'previous' | 'next', by: number): unknown =>
    html`<button part="button" name=${name} @click=${() => onSelect(stepped(index, by, length))}>
      ${messages[name]}
    </button>`;
  return html`<div>
    <button part="button" name="close">${messages.close}</button>
    <img referrerpolicy="strict-origin-when-cross-origin" src=${picture.url} alt="" />
    <div id="described">
      <p aria-live="polite">
        ${length > 1 ? html`<strong dir="auto">${messages.position(index + 1, length)}</strong>` : nothing}
        ${picture.alt === undefined ? messages.undescribed : html`<span lang=${language} dir="auto">${picture.alt}</span>`}
      </p>
      ${caption === nothing ? nothing : html`<figure lang=${language}>${caption}</figure>`}
    </div>
    <div class="ways">${length > 1 ? [button('previous', -1), button('next', 1)] : nothing}</div>
  </div>`;
}

/** Returns the index of a picture some steps away. Wraps around, so that no button disappears while it has the focus. */
const stepped = (index: number, by: number, length: number): number => (index + by + length) % length;

/** Moves to another picture by an arrow key, Home or End. */
function followKey(event: KeyboardEvent, { pictures, index }: OpenPicture, onSelect: (index: number) => void): void {
  const { key, altKey, ctrlKey, metaKey, currentTarget } = event;
  if (altKey || ctrlKey || metaKey) return;
  const { length } = pictures;
  const ahead = (currentTarget as Element).matches(':dir(rtl)') ? -1 : 1;
  const by = { ArrowRight: ahead, ArrowLeft: -ahead, Home: -index, End: length - 1 - index }[key];
  if (by === undefined) return;
  event.preventDefault();
  onSelect(stepped(index, by, length));
}

function closeByClick({ target, currentTarget }: Event): void {
  const dialog = currentTarget as HTMLDialogElement;
  // A click on the backdrop has the dialog itself as its target.
  if (target === dialog || (target as Element).closest('[name=close]')) dialog.close();
}
