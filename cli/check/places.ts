import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Path, Place } from './fault.js';

let known = { text: '', ends: [] as readonly number[] };

/** Where an offset is in a text. */
export function placeAt(text: string, offset: number): Place {
  // One text is asked about often, and may have a hundred thousand lines.
  if (known.text !== text) {
    known = { text, ends: Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length) };
  }
  let [line, after] = [0, known.ends.length];
  while (line < after) {
    const middle = (line + after) >> 1;
    if (known.ends[middle]! <= offset) line = middle + 1;
    else after = middle;
  }
  return { line: line + 1, column: offset - (known.ends[line - 1] ?? 0) + 1 };
}

/** Where a path leads in JSON; where it leads nowhere, what it is missing in. A key's place is the key, not its value. */
export function placeInJson(text: string, root: Node, path: Path): Place {
  for (let length = path.length; length; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (node) return placeAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return placeAt(text, root.offset);
}

/** Where an item of an XML feed begins. */
export function placeOfXmlItem(text: string, index: number): Place {
  const items = [...text.matchAll(/<(?:\w+:)?(?:item|entry)[\s>]/g)];
  return placeAt(text, items[index]?.index ?? 0);
}

/** Where words stand for the first time; the beginning, where they stand nowhere as they are. */
export function placeOfWords(text: string, ...words: readonly (string | undefined)[]): Place {
  const offsets = words.map((word) => (word ? text.indexOf(word) : -1));
  return placeAt(text, Math.max(0, offsets.find((offset) => offset >= 0) ?? 0));
}
