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
  /** True for a card in a card: it draws no other in it. */
  readonly isInner?: boolean;
}

/**
 * The options of a card in another: one heading level deeper, with the other's language around it, and with none in it,
 * since two that name each other would never end.
 */
export function innerOptions({ locale, headingLevel }: CardOptions, { language, campaign }: Entry): CardOptions {
  const page = language ?? campaign.language ?? locale.page;
  return { locale: { ...locale, page }, headingLevel: headingLevel + 1, isInner: true };
}
