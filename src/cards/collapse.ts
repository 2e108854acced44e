import { html } from 'lit';
import type { Entry } from '../model/types.js';
import { plainText } from '../text/plain-text.js';
import { ownWords } from './language.js';
import type { CardOptions } from './options.js';

/** Over either a body is long; characters and lines. */
const LONG = { length: 600, lines: 12 };
/** How much of the clipped part's end is faded, in parts of its height. */
const FADED = 0.25;

/**
 * Draws an entry's words, those of a long one clipped with a button to show all. Nothing is hidden from a screen reader
 * or the browser's search. Whether it is open is kept in the page alone, so it stays when the card is drawn again.
 */
export function renderCollapsed(content: unknown, entry: Entry, { locale }: CardOptions): unknown {
  const text = plainText(entry.body);
  if (text.length <= LONG.length && text.split('\n').length <= LONG.lines) return content;
  const { more, less } = locale.messages;
  return html`<div class="long" @focusin=${onFocus} @scroll=${onScroll}>${content}</div>
    <button class="link expand" name="open" aria-expanded="false" @click=${toggle}>
      <span>${ownWords(more, locale, entry)}</span><span>${ownWords(less, locale, entry)}</span>
    </button>`;
}

const setOpen = (button: Element, isOpen: boolean): void => button.setAttribute('aria-expanded', `${isOpen}`);

function toggle({ currentTarget }: Event): void {
  const button = currentTarget as Element;
  setOpen(button, button.getAttribute('aria-expanded') === 'false');
}

/** Opens where the focus goes to what is clipped or faded. */
function onFocus({ currentTarget, target }: Event): void {
  const fold = currentTarget as Element;
  const { bottom, height } = fold.getBoundingClientRect();
  if ((target as Element).getBoundingClientRect().bottom > bottom - FADED * height)
    setOpen(fold.nextElementSibling!, true);
}

/** Browsers scroll to what their search finds, and to where the focus goes; what was found stays where it was seen. */
function onScroll({ currentTarget }: Event): void {
  const fold = currentTarget as Element;
  const { scrollTop } = fold;
  setOpen(fold.nextElementSibling!, true);
  scrollBy(0, scrollTop);
}
