import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';
import { renderCaption } from './caption.js';
import type { Messages } from '../locales/en.js';

/** One of an entry's pictures at its full size. */
export interface OpenPicture {
  readonly pictures: readonly Media[];
  readonly index: number;
  /** The language of the pictures' descriptions. */
  readonly language: string | typeof nothing;
}

/**
 * Renders a picture in a modal dialog, with its description and buttons for the previous and next one.
 *
 * @param own - Marks our own text with its language.
 * @param onSelect - Called with the index of another picture.
 * @param onClose - Called after the dialog has closed, in any way.
 */
export function renderLightbox(
  { pictures, index, language }: OpenPicture,
  messages: Messages,
  own: (words: string) => unknown,
  onSelect: (index: number) => void,
  onClose: () => void,
): TemplateResult {
  const { length } = pictures;
  const picture = pictures[index]!;
  // Wraps around, so that no button disappears while it has the focus.
  const step = (by: number): void => onSelect((index + by + length) % length);
  const onKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, currentTarget } = event;
    if (altKey || ctrlKey || metaKey) return;
    const ahead = (currentTarget as Element).matches(':dir(rtl)') ? -1 : 1;
    const by = { ArrowRight: ahead, ArrowLeft: -ahead, Home: -index, End: length - 1 - index }[key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  const button = (name: 'previous' | 'next', by: number): unknown =>
    html`<button part="button" name=${name} @click=${() => step(by)}>${own(messages[name])}</button>`;
  return html`<dialog aria-label=${messages.media.image} @close=${onClose} @keydown=${onKey} @click=${closeByClick}>
    <div>
      <button part="button" name="close">${own(messages.close)}</button>
      <img
        referrerpolicy="strict-origin-when-cross-origin"
        src=${picture.url}
        alt=${picture.alt ?? ''}
        lang=${language}
      />
      <p role="status">
        ${length > 1 ? html`<strong>${own(messages.position(index + 1, length))}</strong>` : nothing}
        ${picture.alt === undefined ? own(messages.undescribed) : html`<span lang=${language} dir="auto">${picture.alt}</span>`}
      </p>
      <figure lang=${language}>${renderCaption(picture)}</figure>
      <div class="ways">${length > 1 ? [button('previous', -1), button('next', 1)] : nothing}</div>
    </div>
  </dialog>`;
}

function closeByClick({ target, currentTarget }: Event): void {
  const dialog = currentTarget as HTMLDialogElement;
  // A click on the backdrop has the dialog itself as its target.
  if (target === dialog || (target as Element).closest('[name=close]')) dialog.close();
}
