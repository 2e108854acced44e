import { withoutTail } from './bare-words.js';
import type { PlainKind } from './syntax-messages.js';
import type { ReportSyntax } from './syntax-scanner.js';

/** Matches the characters that may follow a string, or the end of the line. */
const AFTER = /^[ \t]*(?:[:,}\]\r\n]|\/[/*]|$)/;

/**
 * Reads a double-quoted string, and reports each kind of problem in it once.
 *
 * @returns The offset of its end, as intended by the author.
 */
export function scanString(text: string, open: number, isKey: boolean, report: ReportSyntax): number {
  const reported = new Set<unknown>();
  const once: ReportSyntax = (offset, kind) => {
    if (!reported.has(kind)) report(offset, kind);
    reported.add(kind);
  };
  const special = /["\\\0-\x1f]/g;
  for (special.lastIndex = open + 1; ;) {
    const found = special.exec(text);
    if (!found) {
      once(open, 'open');
      return lineEnd(text, open);
    }
    const [{ index }, [char]] = [found, found];
    if (char === '"') return endOf(text, open, index, isKey, once);
    if (char === '\\') {
      if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(index + 1, index + 6))) once(index, 'escape');
      special.lastIndex = /[\r\n]/.test(text[index + 1] ?? '') ? index + 1 : index + 2;
    } else if (/[\r\n]/.test(char)) {
      const end = curlyEnd(text, open, index, once) ?? endBeforeBreak(text, open, index);
      if (end) {
        if (!reported.size) once(open, 'open');
        return end;
      }
      once(open, 'line-break');
    } else once(index, char === '\t' ? 'tab' : 'control');
  }
}

/** Returns the end of a string that lacks the closing quote on its line; undefined if it continues on the next line. */
function endBeforeBreak(text: string, open: number, lineBreak: number): number | undefined {
  const next = text.indexOf('"', lineBreak);
  const between = text.slice(lineBreak, next < 0 ? undefined : next);
  if (next >= 0 && !/^[\s{}[\],]*$/.test(between)) return undefined;
  return lineEnd(text, open);
}

/** Returns the end of a string that extends to the end of its line, before trailing commas and brackets. */
function lineEnd(text: string, open: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(open, open + 100_000))![0];
  return open + Math.max(1, withoutTail(line).length);
}

/** Returns the end of a string whose next quote is at `index`; that quote may be part of the text. */
function endOf(text: string, open: number, index: number, isKey: boolean, report: ReportSyntax): number {
  const rest = text.slice(index + 1, index + 2000);
  const [blank] = /^[ \t]*/.exec(rest)!;
  // Two strings with only a space between them lack a comma; keys do not contain quotes.
  const isEnd =
    AFTER.test(rest) || (rest[blank.length] === '"' && blank) || (isKey && !curlyIn(text.slice(open, index)));
  if (isEnd) return index + 1;
  const curly = curlyEnd(text, open, index, report);
  if (curly) return curly;
  report(index + 1 + blank.length, 'quote');
  return endInLine(text, index + 1);
}

/** Returns the end of a string that is closed by a curly quote. */
function curlyEnd(text: string, open: number, index: number, report: ReportSyntax): number | undefined {
  const curly = curlyIn(text.slice(open, index));
  if (!curly) return undefined;
  report(open + curly.index, 'curly');
  return open + curly.index + 1;
}

const curlyIn = (text: string): RegExpExecArray | null => /[“”„‟](?=[ \t]*[:,}\]])/.exec(text);

/**
 * Returns the end of a string with unescaped quotes: the last quote on its line, or the one before the next key or
 * bracket.
 */
function endInLine(text: string, from: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(from, from + 100_000))![0];
  const quotes = Array.from(line.matchAll(/"/g), ({ index }) => index);
  const last = quotes.at(-1);
  if (last === undefined) return lineEnd(text, from);
  const isLast = /^[\s,}\]]*$/.test(line.slice(last + 1));
  const hasKeys = /"\s*,\s*"[^"]{1,100}"\s*:/.test(line);
  const end = quotes.find((quote) => /^\s*(?:,\s*"[^"]{1,100}"\s*:|[}\]])/.test(line.slice(quote + 1, quote + 200)));
  return from + (isLast && !hasKeys ? last : (end ?? last)) + 1;
}

const PAIRS: readonly (readonly [open: RegExp, kind: PlainKind, close: string])[] = [
  [/['‘’‚]/, 'single', "['‘’]"],
  [/[“”„‟«»]/, 'curly', '[“”"«»]'],
  [/`/, 'backtick', '`'],
];

/** Reads a string in other quotes; undefined if it has none. */
export function scanQuoted(text: string, at: number, report: ReportSyntax): number | undefined {
  const [, kind, close] = PAIRS.find(([open]) => open.test(text[at]!)) ?? [];
  if (!kind) return undefined;
  report(at, kind);
  const line = /^[^\r\n]*/.exec(text.slice(at + 1, at + 100_000))![0];
  const end = new RegExp(`${close}(?=\\s*(?:[:,}\\]]|$))`, 'u').exec(line);
  return end ? at + 1 + end.index + 1 : lineEnd(text, at);
}
