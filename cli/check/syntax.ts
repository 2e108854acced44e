import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { findSyntaxErrors, type SyntaxError } from './syntax-scanner.js';

interface Parsed {
  /** The tree, with offsets; undefined if the text is not JSON. */
  readonly tree?: Node | undefined;
  readonly errors: readonly SyntaxError[];
}

/** Parses JSON to a tree, or finds all syntax errors. */
export function parseJson(text: string): Parsed {
  if (!text.trim()) return { errors: [{ offset: 0, problem: { kind: 'empty' } }] };
  // A byte-order mark is not the author's mistake.
  const plain = text.replace(/^\uFEFF/, ' ');
  const errors = findSyntaxErrors(plain);
  if (errors.length) return { errors };
  const parseErrors: ParseError[] = [];
  try {
    const tree = parseTree(plain, parseErrors, { disallowComments: true });
    const [first] = parseErrors;
    return first ? { errors: [{ offset: first.offset, problem: { kind: 'parser' } }] } : { tree, errors: [] };
  } catch {
    // A RangeError: the parser recurses for each level and runs out of stack.
    return { errors: [{ offset: 0, problem: { kind: 'depth' } }] };
  }
}

/** A duplicate key in an object, of which only the last is read. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** Finds duplicate keys within an object. */
export function duplicateKeys(node: Node, found: DuplicateKey[] = []): readonly DuplicateKey[] {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const key: unknown = child.children?.[0]?.value;
      if (seen.has(key)) found.push({ key: String(key), offset: child.offset });
      seen.add(key);
    }
    duplicateKeys(child, found);
  }
  return found;
}
