import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Json } from '../../src/formats/source.js';
import { ConfigError } from '../pull/config-error.js';
import { syntaxMessage } from '../pull/config-messages.js';
import { valueOf } from '../pull/config-value.js';

/** JSON that people may edit by hand, with the positions of its parts. */
export interface HandFile {
  readonly json: unknown;
  /** Returns an error for a part, with its line and column. */
  readonly errorAt: (path: readonly (string | number)[], message: string) => string;
}

/**
 * Parses JSON that people may edit by hand: comments and trailing commas are allowed.
 *
 * @param name - The name of the file, for messages.
 * @throws ConfigError with line and column if it is not JSON.
 */
export function parseHandFile(content: string, name: string): HandFile {
  const text = content.replace(/^\ufeff/, '');
  const place = (offset: number): string => {
    const before = text.slice(0, offset).split('\n');
    return `${name}:${before.length}:${before.at(-1)!.length + 1}`;
  };
  const errorAt: HandFile['errorAt'] = (at, message) => `${place(nearest(parseTree(text)!, at).offset)}: ${message}`;
  try {
    // Much faster than a syntax tree, which is needed only for positions.
    return { json: JSON.parse(text), errorAt };
  } catch {
    return { json: valueOf(parsed(text, place)), errorAt };
  }
}

/** @throws ConfigError for the first syntax error. */
function parsed(text: string, place: (offset: number) => string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const conflict = text.search(/^(?:<{7}|={7}|>{7})/m);
  if (conflict >= 0) {
    throw new ConfigError(`${place(conflict)}: Git left both versions here. Keep one, and remove the marks.`);
  }
  const [error] = errors;
  if (root && !error) return root;
  const words = error && text.trim() ? syntaxMessage(error.error) : 'it is empty';
  throw new ConfigError(`${place(error?.offset ?? 0)}: ${words}. Nothing was changed; fix it, or restore the file.`);
}

/** Returns the node at a path, or the closest one around it. */
function nearest(root: Node, path: readonly (string | number)[]): Node {
  for (let { length } = path; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** Whether a value is an object and not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
