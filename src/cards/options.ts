import type { CSSResult } from 'lit';
import type { Entry, EntryType } from '../model/types.js';
import type { Locale } from '../locales/locale.js';
import type { ReaderChoices } from '../media/context.js';
import type { MediaRules } from '../media/policy.js';
import type { Lazy } from '../util/lazy.js';

/** The context that a link is rendered in. */
export interface LinkOptions {
  readonly locale: Locale;
  /** Hosts whose links are not marked, including their subdomains, in addition to the page's own, `.gov` and `.mil`. */
  readonly trustedHosts: readonly string[];
  /** Whether links open in a new tab, as they do inside a frame. */
  readonly opensTabs?: boolean;
}

/** The context that rich text is rendered in: it can contain links and custom emojis. */
export type TextOptions = LinkOptions & MediaRules;

interface CardOf<Type extends EntryType> {
  readonly type: Type;
  readonly render: (entry: Extract<Entry, { readonly type: Type }>, options: CardOptions) => unknown;
  readonly styles: CSSResult;
  /** Returns the next time after `now` at which the text of the card changes; undefined if it never does. */
  readonly changesAt?: (entry: Extract<Entry, { readonly type: Type }>, now: number) => number;
}

/** The renderer of entries of one type, and its style sheet. */
export type Card = { [Type in EntryType]: CardOf<Type> }[EntryType];

/** Cards by type of entry. An element brings only the ones that it registers. */
export type Cards = { readonly [Type in EntryType]?: Card };

/** The context that a card is rendered in: data, and callbacks for event handlers, which never run while it renders. */
export interface CardOptions extends LinkOptions, MediaRules {
  readonly cards: Cards;
  /** Whether the data may come from a stranger, so that it opens no frame and verifies no account. */
  readonly isUntrusted?: boolean;
  /** Whether all pictures of an entry are shown, because no lightbox has the others. */
  readonly allPictures?: boolean;
  /** The level of the card's own heading, 1 to 6. */
  readonly headingLevel: number;
  /** The current time in milliseconds since 1970, for text that depends on it. */
  readonly now: number;
  readonly choices: ReaderChoices;
  /** Uses code in an event handler, once it has been loaded. */
  readonly use: <Value>(code: Lazy<Value>, use: (value: Value) => void) => void;
  /** Returns the related entries of a highlight, which are rendered below it. */
  readonly related?: ((entry: Entry) => readonly Entry[]) | undefined;
  /** Whether the date is already shown beside the card. */
  readonly withoutDate?: boolean;
  /** Whether the card is inside another one, and so contains no further cards. */
  readonly isInner?: boolean;
  /** Whether the post is in a thread, below the post that it replies to. */
  readonly isNext?: boolean;
  /** The element's own controls, after the card's head. */
  readonly controls?: unknown;
  /** Called when the reader follows a link, opens a picture, plays a video, and so on. */
  readonly onActivate: (entry: Entry, action: string) => void;
  /** Called when rendering an entry throws. */
  readonly onFault?: (entry: Entry, error: unknown) => void;
}

/**
 * Returns the options of a card inside another one. The outer card's language surrounds it, and it contains no further
 * cards, because two that refer to each other would recurse forever.
 *
 * @param hasHeading - Whether the outer card has a heading, so that the inner one is a level deeper.
 */
export function innerOptions(options: CardOptions, { language, campaign }: Entry, hasHeading = true): CardOptions {
  const { locale, headingLevel } = options;
  const page = language ?? campaign.language ?? locale.page;
  return {
    ...options,
    locale: { ...locale, page },
    headingLevel: headingLevel + Number(hasHeading),
    related: undefined,
    controls: undefined,
    withoutDate: false,
    isInner: true,
  };
}
