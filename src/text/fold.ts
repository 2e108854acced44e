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
