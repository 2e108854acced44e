import { memo } from '../util/memo.js';

/** Folds a tag or a name, so that it matches in any case, with or without a hash sign. */
export const foldTag = memo(
  (tag: string) => {
    const trimmed = tag.trim();
    return (/[^\0-\x7f]/.test(trimmed) ? trimmed.normalize('NFKC') : trimmed).replace(/^#/, '').toLowerCase();
  },
  // A feed may have half a million tags, most of them on many entries.
  9999,
);

/** Lowercases text and removes accents, so that search does not depend on spelling a name exactly. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words have no accents.
  return /[^\0-\x7f]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : lower;
}
