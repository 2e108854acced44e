import type { Entry, EntryType } from '../model/types.js';
import type { Locale } from '../locales/locale.js';
import type { ReaderChoices } from '../media/context.js';
import type { MediaRules } from '../media/policy.js';

/** What the author of the page says of links that lead to other sites. */
export interface LinkRules {
  /** Hosts that are the author's own, beside the page's, `.gov` and `.mil`; their subdomains too. */
  readonly trustedHosts: readonly string[];
  /** True adds to each card with such a link what federal policy wants beside it. */
  readonly withExitNotice: boolean;
}

/** The renderers of the cards that an element can show, by type: those it does not list are not loaded with it. */
export type Cards = {
  readonly [Type in EntryType]?: (entry: Extract<Entry, { readonly type: Type }>, options: CardOptions) => unknown;
};

/** The context that a card is rendered in. */
export interface CardOptions extends MediaRules, LinkRules {
  readonly cards: Cards;
  readonly locale: Locale;
  /** True for JSON that may be a stranger's: it opens no frame, and vouches for no account. */
  readonly isUntrusted?: boolean;
  /** The level of the card's own heading, 1 to 6. */
  readonly headingLevel: number;
  readonly clock: Clock;
  readonly choices: ReaderChoices;
  /** Returns the related entries of a highlight, which are rendered below it. */
  readonly related?: ((entry: Entry) => readonly Entry[]) | undefined;
  /** True where the date stands beside the card already. */
  readonly withoutDate?: boolean;
  /** True for a card in a card: it draws no other in it. */
  readonly isInner?: boolean;
  /** True for a post of a thread that stands under the one that it answers. */
  readonly isNext?: boolean;
  /** What the element has at the end of the card. */
  readonly foot?: unknown;
  /** Tells that the reader does something with an entry: follows a link, opens a picture, plays a video. */
  readonly onActivate: (entry: Entry, action: string) => void;
  /** Tells that an entry could not be drawn, and why. */
  readonly onFault?: (entry: Entry, error: unknown) => void;
}

/** What time it is, for words that depend on it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Has the card drawn again at a moment, in milliseconds since 1970, since its words will be others then. */
  changesAt(moment: number): void;
}

/**
 * Gives the options of a card in another: with the other's language around it, and with none in it, since two that name
 * each other would never end.
 *
 * @param hasHeading - Whether the other has a heading; then this one's is a level deeper.
 */
export function innerOptions(options: CardOptions, { language, campaign }: Entry, hasHeading = true): CardOptions {
  const { locale, headingLevel } = options;
  const page = language ?? campaign.language ?? locale.page;
  return {
    ...options,
    locale: { ...locale, page },
    headingLevel: headingLevel + Number(hasHeading),
    related: undefined,
    foot: undefined,
    withoutDate: false,
    isInner: true,
  };
}
