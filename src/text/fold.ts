/** Folds a tag or a name, so that it matches in any case, with or without a hash sign. */
export function foldTag(tag: string): string {
  // A feed may have half a million tags, mostly ASCII, which needs no normalization.
  const trimmed = tag.trim();
  return (/[^\0-\x7f]/.test(trimmed) ? trimmed.normalize('NFKC') : trimmed).replace(/^#/, '').toLowerCase();
}

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
