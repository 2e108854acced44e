import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from './fault.js';
import { placeAt } from './places.js';

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'JSON has no comments. Write it as the value of a key that begins with "_", such as "_comment".',
  PropertyNameExpected: 'Expected a key in double quotes. Perhaps there is a comma too many before this.',
  ValueExpected: 'Expected a value. Perhaps there is a comma too many before this.',
  ColonExpected: 'Expected a colon between the key and its value.',
  CommaExpected: 'Expected a comma between this and what is before it.',
  CloseBraceExpected: 'The object that begins before is not closed: expected }.',
  CloseBracketExpected: 'The list that begins before is not closed: expected ].',
  EndOfFileExpected: 'The JSON is complete before this; expected nothing more.',
  InvalidNumberFormat: 'This is no number as JSON has it.',
  UnexpectedEndOfString: 'The text is not closed: expected a double quote before the end of the line.',
  UnexpectedEndOfNumber: 'This number is cut short.',
  UnexpectedEndOfComment: 'JSON has no comments, and this one is not closed.',
  InvalidUnicode: 'Expected four hexadecimal digits after \\u.',
  InvalidEscapeCharacter:
    'After a backslash JSON allows only " \\ / b f n r t and u. Write a backslash itself as \\\\.',
  InvalidCharacter: 'A text can not hold this character as it is. Write a line end as \\n and a tab as \\t.',
};

/** JSON as a tree with places, or everything that keeps it from being JSON. */
export function readTree(text: string): { tree: Node | undefined; faults: Fault[] } {
  const errors: ParseError[] = [];
  // A byte-order mark is no fault of the author's.
  const tree = treeOf(text.replace(/^\uFEFF/, ' '), errors);
  if (tree === 'too deep') {
    return {
      tree: undefined,
      faults: [{ code: 'syntax', path: '', message: 'It is nested too deep.', ...placeAt(text, 0) }],
    };
  }
  const faults = errors
    .map(({ error, offset, length }) => faultAt(text, printParseErrorCode(error), offset, length))
    // After one slip the parser stumbles on; what it says first of a line tells.
    .filter(({ line }, index, all) => line !== all[index - 1]?.line);
  if (tree) duplicateKeys(text, tree, faults);
  return { tree, faults };
}

function treeOf(text: string, errors: ParseError[]): Node | 'too deep' | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch {
    // A RangeError: the parser calls itself for each level, and runs out of stack.
    return 'too deep';
  }
}

function faultAt(text: string, name: string, offset: number, length: number): Fault {
  const found = text.slice(offset, offset + Math.max(length, 1));
  const symbol = /^['‘’]/.test(found)
    ? 'JSON has no single quotes: write double ones.'
    : /^[“”„«]/.test(found)
      ? 'These are quotation marks of a word processor: write straight ones (").'
      : `JSON has no ${found.slice(0, 20)}; a text stands in double quotes.`;
  const message = SENTENCES[name] ?? symbol;
  return { code: 'syntax', path: '', message, ...placeAt(text, offset) };
}

/** A key that stands twice in one object: of the two only the last is read. */
function duplicateKeys(text: string, node: Node, faults: Fault[]): void {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const key: unknown = child.children?.[0]?.value;
      if (seen.has(key)) {
        const message = `The key "${String(key)}" stands twice here; only the last one would be read.`;
        faults.push({ code: 'duplicate-key', path: String(key), message, ...placeAt(text, child.offset) });
      }
      seen.add(key);
    }
    duplicateKeys(text, child, faults);
  }
}
