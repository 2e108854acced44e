import type { Entry } from '../model/types.js';
import { plainText } from '../text/plain-text.js';
import { html } from './html.js';
import { keepPlace } from './keep-place.js';
import { ownWords } from './language.js';
import { labelOf, renderObject } from './name.js';
import type { CardOptions } from './options.js';

/** Characters and lines above which a body is long. */
const LONG = { length: 600, lines: 12 };
/** Share of the visible height that fades out at its end. */
const FADED = 0.25;

/**
 * Renders the text of an entry; a long one is clipped, with a button to show all of it. Nothing is hidden from screen
 * readers or the browser's search. The state is kept only in the DOM, so it survives a new rendering.
 */
export function renderCollapsed(content: unknown, entry: Entry, { locale }: CardOptions): unknown {
  const text = plainText(entry.body);
  if (text.length <= LONG.length && text.split('\n').length <= LONG.lines) return content;
  const { more, less } = locale.messages;
  return html`<div class="long" tabindex="-1" @focusin=${onFocus} @scroll=${onScroll}>${content}</div>
    <button class="link expand" name="open" aria-expanded="false" @click=${toggle}>
      <span>${ownWords(more, locale, entry)}</span
      ><span>${ownWords(less, locale, entry)}</span>${renderObject(labelOf(entry, locale))}
    </button>`;
}

const setOpen = (button: Element, isOpen: boolean): void => button.setAttribute('aria-expanded', `${isOpen}`);

/**
 * Expands or collapses. The button stays where it is on the screen when the text above it collapses; when the text
 * grows beyond the window, the focus moves to it, and the button is reached after it.
 */
function toggle({ currentTarget }: Event): void {
  const button = currentTarget as Element;
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  const restore = keepPlace(button);
  setOpen(button, !isOpen);
  if (isOpen) return restore();
  if (button.getBoundingClientRect().bottom <= innerHeight) return;
  const text = button.previousElementSibling as HTMLElement;
  text.focus({ preventScroll: true });
  text.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** Expands when the focus moves to a clipped or faded part. */
function onFocus({ currentTarget, target }: Event): void {
  const clipped = currentTarget as Element;
  if (target === clipped) return;
  const { bottom, height } = clipped.getBoundingClientRect();
  if ((target as Element).getBoundingClientRect().bottom > bottom - FADED * height)
    setOpen(clipped.nextElementSibling!, true);
}

/** Expands when the browser scrolls to a search result or the focus, and keeps that place on the screen. */
function onScroll({ currentTarget }: Event): void {
  const clipped = currentTarget as Element;
  const { scrollTop } = clipped;
  // Firefox also reports a box that has only become smaller.
  if (!scrollTop) return;
  setOpen(clipped.nextElementSibling!, true);
  scrollBy({ top: scrollTop, behavior: 'instant' });
}
