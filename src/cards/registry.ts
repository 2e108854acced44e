import type { EntryType } from '../model/types.js';
import { ON_DEMAND } from './on-demand.js';
import type { Card, Cards } from './options.js';

const registered = new Map<EntryType, Card>();

/** Registers the cards that an element brings, and returns them by type. They are not loaded on demand. */
export function registerCards(...cards: readonly Card[]): Cards {
  for (const card of cards) registered.set(card.type, card);
  return Object.fromEntries(cards.map((card) => [card.type, card]));
}

/** Returns the card of a type, or undefined while its code is not on the page. */
export function cardOf(type: EntryType): Card | undefined {
  return registered.get(type);
}

/** Loads the card of a type and registers it. */
export async function loadCard(type: EntryType): Promise<void> {
  const card = await ON_DEMAND.find((other) => other.type === type)?.load();
  if (card) registerCards(card);
}
