import type { Entry } from '../campaign/types.js';
import type { Locale } from '../locales/locale.js';

/** What a card has to know beside its entry. */
export interface CardOptions {
  readonly locale: Locale;
  /** The level of the card's own heading, 1 to 6. */
  readonly headingLevel: number;
  /** The entries that belong with one; they are drawn under it. */
  readonly related?: ((entry: Entry) => readonly Entry[]) | undefined;
  /** True where the date stands beside the card already. */
  readonly withoutDate?: boolean;
}
