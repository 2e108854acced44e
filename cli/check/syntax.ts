import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from './fault.js';
import { placeAt } from './places.js';
import { findSlips } from './scanner.js';

/** Returns JSON as a tree with places, or everything that keeps it from being JSON. */
export function readTree(text: string): { tree: Node | undefined; faults: Fault[] } {
  const fault = (offset: number, message: string): Fault => ({
    code: 'syntax',
    path: '',
    message,
    ...placeAt(text, offset),
  });
  if (!text.trim()) return { tree: undefined, faults: [fault(0, 'The file is empty.')] };
  // A byte-order mark is no fault of the author's.
  const plain = text.replace(/^\uFEFF/, ' ');
  const slips = findSlips(plain);
  if (slips.length) return { tree: undefined, faults: slips.map(({ offset, message }) => fault(offset, message)) };
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(plain, errors, { disallowComments: true });
    const [first] = errors;
    if (first) return { tree: undefined, faults: [fault(first.offset, 'This is not JSON.')] };
    const faults: Fault[] = [];
    if (tree) duplicateKeys(text, tree, faults);
    return { tree, faults };
  } catch {
    // A RangeError: the parser calls itself for each level, and runs out of stack.
    return { tree: undefined, faults: [fault(0, 'It is nested too deep.')] };
  }
}

/** Finds keys that stand twice in one object: only the last is read. */
function duplicateKeys(text: string, node: Node, faults: Fault[]): void {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const key: unknown = child.children?.[0]?.value;
      if (seen.has(key)) {
        const message = 'duplicate key; remove one';
        faults.push({ code: 'duplicate-key', path: String(key), message, ...placeAt(text, child.offset) });
      }
      seen.add(key);
    }
    duplicateKeys(text, child, faults);
  }
}
