import { html } from 'lit';
import type { Entry } from '../model/types.js';
import { plainText } from '../text/plain-text.js';
import { ownWords } from './language.js';
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

/** Expands when the focus moves to a clipped or faded part. */
function onFocus({ currentTarget, target }: Event): void {
  const clipped = currentTarget as Element;
  const { bottom, height } = clipped.getBoundingClientRect();
  if ((target as Element).getBoundingClientRect().bottom > bottom - FADED * height)
    setOpen(clipped.nextElementSibling!, true);
}

/** Expands when the browser scrolls to a search result or the focus, and keeps that place on the screen. */
function onScroll({ currentTarget }: Event): void {
  const clipped = currentTarget as Element;
  const { scrollTop } = clipped;
  setOpen(clipped.nextElementSibling!, true);
  scrollBy(0, scrollTop);
}
