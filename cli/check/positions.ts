import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Path, Position } from './diagnostics.js';

let known = { text: '', ends: [] as readonly number[] };

/** Returns the position of an offset. */
export function positionAt(text: string, offset: number): Position {
  // Cached: called often with the same text, which may have a hundred thousand lines.
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

/** Returns the position of a key or a list item in JSON; if the path does not exist, that of the closest parent. */
export function positionInJson(text: string, root: Node, path: Path): Position {
  for (let length = path.length; length; length--) {
    const node = findNodeAtLocation(root, [...path.slice(0, length)]);
    if (node) return positionAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return positionAt(text, root.offset);
}

/** Returns the start of an item in an XML feed. */
export function positionOfXmlItem(text: string, index: number): Position {
  const items = [...text.matchAll(/<(?:\w+:)?(?:item|entry)[\s>]/g)];
  return positionAt(text, items[index]?.index ?? 0);
}

/** Returns the position of the first text that is found, else the beginning. */
export function positionOfText(text: string, ...words: readonly (string | undefined)[]): Position {
  const offsets = words.map((word) => (word ? text.indexOf(word) : -1));
  return positionAt(text, Math.max(0, offsets.find((offset) => offset >= 0) ?? 0));
}
