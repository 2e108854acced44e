import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { findSyntaxErrors, type SyntaxError } from './syntax-scanner.js';

interface Parsed {
  /** The tree, with offsets; undefined where the text is not JSON. */
  readonly tree?: Node | undefined;
  readonly errors: readonly SyntaxError[];
}

/** Parses JSON to a tree, or finds everything that keeps it from being JSON. */
export function parseJson(text: string): Parsed {
  if (!text.trim()) return { errors: [{ offset: 0, problem: { kind: 'empty' } }] };
  // A byte-order mark is no mistake of the author's.
  const plain = text.replace(/^\uFEFF/, ' ');
  const errors = findSyntaxErrors(plain);
  if (errors.length) return { errors };
  const parseErrors: ParseError[] = [];
  try {
    const tree = parseTree(plain, parseErrors, { disallowComments: true });
    const [first] = parseErrors;
    return first ? { errors: [{ offset: first.offset, problem: { kind: 'parser' } }] } : { tree, errors: [] };
  } catch {
    // A RangeError: the parser recurses for each level, and runs out of stack.
    return { errors: [{ offset: 0, problem: { kind: 'depth' } }] };
  }
}

/** A key that stands twice in one object, of which only the last is read. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** Finds keys that stand twice in one object. */
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
