import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Path, Place } from './fault.js';

/** Where an offset is in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
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
