import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../model/types.js';
import { dateOf, endOf } from '../../model/sort.js';
import { renderCard } from '../../cards/card.js';
import { ownWords } from '../../cards/language.js';
import type { CardOptions } from '../../cards/options.js';
import { isLong, renderExcerpt } from '../../cards/excerpt.js';
import { formatDate } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';

/** What the reader did with an entry, and can do. */
export interface EntryState {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  /** What became of its address: copied, or shown so that the reader can copy it. */
  readonly copied: Copied | undefined;
}

export interface Copied {
  readonly id: string;
  /** The address that the browser would not copy. */
  readonly refused?: string;
}

/** Draws an entry: short where it is long, until it is opened; and with its date beside it. */
export function renderEntry(entry: Entry, options: CardOptions, state: EntryState): unknown {
  const date = renderDate(entry, options.locale);
  if (!isLong(entry, options)) return [date, renderCard(entry, options)];
  const withFooter = { ...options, footer: renderFooter(entry, options.locale, state) };
  return [date, (state.isOpen ? renderCard : renderExcerpt)(entry, withFooter)];
}

function renderDate(entry: Entry, locale: Locale): TemplateResult | typeof nothing {
  const date = dateOf(entry);
  if (!date) return nothing;
  const words = formatDate(date, locale.language, { end: endOf(entry), timezone: entry.timezone });
  return html`<p part="meta date" class="muted bold date">
    <time dir="auto" datetime=${date}>${ownWords(words, locale)}</time>
  </p>`;
}

function renderFooter(entry: Entry, locale: Locale, { isOpen, onOpen, onCopy, copied }: EntryState): TemplateResult {
  const { messages } = locale;
  const own = (words: string): unknown => ownWords(words, locale, entry);
  const title = entry.title ?? entry.authors[0]?.name ?? entry.agency?.name;
  const refused = copied?.refused;
  const said = refused ? messages.copyThis : messages.copied;
  return html`<div part="toolbar" class="row actions">
    <button name="open" class="link open" aria-expanded=${isOpen} @click=${onOpen}>
      ${own(messages.details)}${title ? html`<span class="visually-hidden">: ${title}</span>` : nothing}
    </button>
    ${
      isOpen
        ? html`<button name="copy" class="link" @click=${onCopy}>${own(messages.copyLink)}</button>
            <span role="status">${copied ? own(said) : nothing}</span>
            ${refused ? html`<input readonly aria-label=${messages.copyThis} .value=${refused} />` : nothing}`
        : nothing
    }
  </div>`;
}
