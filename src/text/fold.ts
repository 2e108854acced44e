/** Folds a tag or a name, so that it is found however it is written: with a hash sign or without, in any case. */
export function foldTag(tag: string): string {
  // A feed may have half a million tags, mostly in ASCII, which is normal as it is.
  const trimmed = tag.trim();
  return (/[^\0-\x7f]/.test(trimmed) ? trimmed.normalize('NFKC') : trimmed).replace(/^#/, '').toLowerCase();
}

/** Words without capitals and accents, so that nobody has to know how a name is written. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words have no accents to look for.
  return /[^\0-\x7f]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : lower;
}
