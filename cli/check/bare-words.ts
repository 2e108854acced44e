import type { SyntaxProblem } from './syntax-messages.js';

interface BareWord {
  /** The offset of its end; 0 if unknown. */
  readonly end: number;
  /** Undefined if it is valid JSON. */
  readonly problem?: SyntaxProblem;
}

/** Reads an unquoted key. */
export function bareKey(text: string, at: number): BareWord {
  const [, key] = /^([\p{L}\p{N}_$.@-]{1,100})\s{0,100}[:=]/u.exec(text.slice(at, at + 210)) ?? [];
  return key
    ? { end: at + key.length, problem: { kind: 'bare-key', key } }
    : { end: 0, problem: { kind: 'key-expected' } };
}

const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
  nan: 'null',
  infinity: 'null',
};

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Reads an unquoted value: true, false, null and numbers are valid JSON. */
export function bareValue(text: string, at: number, isWhole: boolean): BareWord {
  const line = /^[^\r\n]*/.exec(text.slice(at, at + 2000))![0];
  const [word] = /^[^\s,:{}[\]"]*/.exec(line)!;
  const end = at + word.length;
  if (/^(?:true|false|null)$/.test(word) || NUMBER.test(word)) return { end };
  const meant = Object.hasOwn(WORDS, word.toLowerCase()) && WORDS[word.toLowerCase()];
  if (meant) return { end, problem: { kind: 'wrong-word', word, meant } };
  if (/^\d{4}-\d/.test(word)) {
    const [date = word] = /^[\d:TZ.+-]+/i.exec(line) ?? [];
    return { end: at + date.length, problem: { kind: 'bare-date', date } };
  }
  if (/^[+.-]?[\d.]/.test(word)) return { end, problem: { kind: 'wrong-number', word, meant: numberMeant(word) } };
  if (isWhole) return { end: 0, problem: { kind: 'not-json' } };
  // A text ends before the next key, or at the end of its line.
  const next = /,\s*"[^"]{1,100}"\s*:/.exec(line);
  const whole = withoutTail(line.slice(0, next?.index)) || line.slice(0, 1);
  return { end: at + whole.length, problem: { kind: 'bare-text', text: whole.slice(0, 41) } };
}

function numberMeant(word: string): string | undefined {
  const meant = word
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replaceAll('_', '');
  return NUMBER.test(meant) ? meant : undefined;
}

/** Removes the commas, brackets and white space at the end of a line. */
export function withoutTail(line: string): string {
  let end = line.length;
  while (end && /[\s,\]}]/.test(line[end - 1]!)) end--;
  return line.slice(0, end);
}
