/** The words of a post in pieces: plain ones, addresses and hashtags, with the characters where each begins and ends. */
export function piecesOf(text) {
  const pieces = [];
  let done = 0;
  const add = (kind, start, end) => {
    if (end > start) pieces.push({ kind, text: text.slice(start, end), start, end });
    done = end;
  };
  for (const { 0: match, index } of text.matchAll(/https?:\/\/\S+|#\w+/g)) {
    add('plain', done, index);
    add(match.startsWith('#') ? 'tag' : 'link', index, index + match.length);
  }
  add('plain', done, text.length);
  return pieces;
}

/** Who wrote an item of the feed; the portrait as an absolute address, since some networks allow no other. */
export function authorOf({ authors: [{ name, avatar }] }, origin) {
  return { name, handle: name.replaceAll(/\W/g, ''), avatar: new URL(avatar, origin).href };
}

export function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A list in parts of so many, as an API gives it in pages. */
export function partsOf(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => list.slice(part * size, (part + 1) * size));
}
