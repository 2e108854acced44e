import { CARDS } from './lazy.js';
import type { Card, Cards } from './options.js';

/** Registers the cards that an element brings, and returns them by type. They are not loaded again. */
export function registerCards(...cards: readonly Card[]): Cards {
  for (const card of cards) CARDS[card.type].value = card;
  return Object.fromEntries(cards.map((card) => [card.type, card]));
}
