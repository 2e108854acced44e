import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../model/types.js';
import { dateOf, endOf } from '../../model/sort.js';
import { renderCard } from '../../cards/card.js';
import { ownWords } from '../../cards/language.js';
import type { CardOptions } from '../../cards/options.js';
import { isLong, renderExcerpt } from '../../cards/excerpt.js';
import { labelOf, renderObject } from '../../cards/name.js';
import { formatDate } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';

/** Called when the reader opens or closes an entry, or copies its permalink. */
export interface EntryActions {
  readonly onOpen: (entry: Entry, button: Element) => void;
  readonly onCopy: (entry: Entry) => void;
}

/** The state of an entry. */
export interface EntryState {
  /** Whether it has a date of its own; entries of one day share that of the first. */
  readonly hasDate: boolean;
  readonly isOpen: boolean;
  /** The result of copying its permalink: copied, or shown for the reader to copy. */
  readonly copied: Copied | undefined;
}

export interface Copied {
  readonly id: string;
  /** The permalink, if the browser refused to copy it. */
  readonly refused?: string | undefined;
}

/** Renders an entry with its date beside it: a long one as an excerpt until it is expanded. */
export function renderEntry(entry: Entry, options: CardOptions, state: EntryState, actions: EntryActions): unknown {
  const date = state.hasDate ? renderDate(entry, options.locale) : nothing;
  if (!isLong(entry, options)) return [date, renderCard(entry, options)];
  const withControls = { ...options, controls: renderControls(entry, options.locale, state, actions) };
  return [date, (state.isOpen ? renderCard : renderExcerpt)(entry, withControls)];
}

function renderDate(entry: Entry, locale: Locale): TemplateResult | typeof nothing {
  const date = dateOf(entry);
  if (!date) return nothing;
  const words = formatDate(date, locale.language, { end: endOf(entry), timezone: entry.timezone });
  return html`<p part="meta date" class="muted bold date">
    <time dir="auto" datetime=${date}>${ownWords(words, locale)}</time>
  </p>`;
}

/** Renders the controls; what they reveal follows them in the document. */
function renderControls(
  entry: Entry,
  locale: Locale,
  { isOpen, copied }: EntryState,
  { onOpen, onCopy }: EntryActions,
): TemplateResult {
  const { messages } = locale;
  const own = (words: string): unknown => ownWords(words, locale, entry);
  const title = labelOf(entry, locale) ?? entry.agency?.name;
  const object = renderObject(title);
  const refused = copied?.refused;
  const message = refused ? messages.copyThis : messages.copied;
  return html`<div part="toolbar" class="row actions">
    <button
      name="open"
      class="link open"
      aria-expanded=${isOpen}
      @click=${(event: Event) => onOpen(entry, event.currentTarget as Element)}
    >
      <span>${own(messages.details)}${object}</span>
    </button>
    ${
      isOpen
        ? html`<button name="copy" class="link" @click=${() => onCopy(entry)}>
              ${own(messages.copyLink)}${object}
            </button>
            <span aria-live="polite">${copied ? own(message) : nothing}</span>
            ${refused ? html`<input readonly lang=${locale.language} aria-label=${messages.copyThis} .value=${refused} />` : nothing}`
        : nothing
    }
  </div>`;
}
