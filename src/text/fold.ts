import { memo } from '../util/memo.js';

/** Whether a text has only ASCII characters, so that simple patterns suffice. */
export const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Folds a tag or a name, so that it matches in any case, with or without a hash sign. */
export const foldTag = memo(
  (tag: string) => {
    const trimmed = tag.trim();
    return (isAscii(trimmed) ? trimmed : trimmed.normalize('NFKC')).replace(/^#/, '').toLowerCase();
  },
  // A feed may have half a million tags, most of them on many entries.
  9999,
);

/** Lowercases text and removes accents, so that search does not depend on spelling a name exactly. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words have no accents.
  return isAscii(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
}
