import type { EntryBase } from '../model/types.js';
import type { ItemParts } from './item-parts.js';

/** The part of an entry that is read on demand: in a long feed most entries are never shown. */
export type EntryContent = Pick<EntryBase, 'body' | 'tags' | 'media'>;

/** Reads text, tags and media of an item. */
export type ContentReader = (parts: ItemParts) => EntryContent;

let read: ContentReader | undefined;

/** Registers the reader of all content. Only elements that show entries bring it. */
export function registerContent(reader: ContentReader): void {
  read = reader;
}

/**
 * Returns the content of an item.
 *
 * @throws TypeError if no element that shows entries is defined.
 */
export const contentOf = (parts: ItemParts): EntryContent => read!(parts);

/** Reads a short text, since the first text of a network takes longer than others. */
export const primeContent = (network: string | undefined): unknown =>
  read?.({ item: { content_text: 'a' }, base: '', network } as ItemParts).body;
