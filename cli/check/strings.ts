import type { Report } from './scanner.js';
import { MESSAGES, withoutTail } from './slip-words.js';

/** After a text comes one of these, or the line ends. */
const AFTER = /^[ \t]*(?:[:,}\]\r\n]|\/[/*]|$)/;

/**
 * Reads a text in double quotes, and reports what is wrong in it, once for each kind.
 *
 * @returns Where it ends, as its author meant it.
 */
export function scanString(text: string, open: number, isKey: boolean, report: Report): number {
  const told = new Set<string>();
  const once = (offset: number, message: string): void => {
    if (!told.has(message)) report(offset, message);
    told.add(message);
  };
  const special = /["\\\0-\x1f]/g;
  for (special.lastIndex = open + 1; ;) {
    const found = special.exec(text);
    if (!found) {
      once(open, MESSAGES.open);
      return lineEnd(text, open);
    }
    const [{ index }, [char]] = [found, found];
    if (char === '"') return endOf(text, open, index, isKey, once);
    if (char === '\\') {
      if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(index + 1, index + 6))) once(index, MESSAGES.escape);
      special.lastIndex = /[\r\n]/.test(text[index + 1] ?? '') ? index + 1 : index + 2;
    } else if (/[\r\n]/.test(char)) {
      const end = curlyEnd(text, open, index, once) ?? endBeforeBreak(text, open, index);
      if (end) {
        if (!told.size) once(open, MESSAGES.open);
        return end;
      }
      once(open, MESSAGES.lineBreak);
    } else once(index, char === '\t' ? MESSAGES.tab : MESSAGES.control);
  }
}

/** Where a text ends whose quote is missing at the end of its line; undefined where the text goes on in the next one. */
function endBeforeBreak(text: string, open: number, lineBreak: number): number | undefined {
  const next = text.indexOf('"', lineBreak);
  const between = text.slice(lineBreak, next < 0 ? undefined : next);
  if (next >= 0 && !/^[\s{}[\],]*$/.test(between)) return undefined;
  return lineEnd(text, open);
}

/** Where the words of a line end: before commas and brackets. */
function lineEnd(text: string, open: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(open, open + 100_000))![0];
  return open + Math.max(1, withoutTail(line).length);
}

/** Looks whether the quote at `index` ends the text, or stands inside it. */
function endOf(text: string, open: number, index: number, isKey: boolean, report: Report): number {
  const rest = text.slice(index + 1, index + 2000);
  const [blank] = /^[ \t]*/.exec(rest)!;
  // Two texts with a space between lack a comma; a key has no quotes inside.
  const isEnd =
    AFTER.test(rest) || (rest[blank.length] === '"' && blank) || (isKey && !curlyIn(text.slice(open, index)));
  if (isEnd) return index + 1;
  const curly = curlyEnd(text, open, index, report);
  if (curly) return curly;
  report(index + 1 + blank.length, MESSAGES.quote);
  return endInLine(text, index + 1);
}

/** Where a text ends that a curly quote closes. */
function curlyEnd(text: string, open: number, index: number, report: Report): number | undefined {
  const curly = curlyIn(text.slice(open, index));
  if (!curly) return undefined;
  report(open + curly.index, MESSAGES.curly);
  return open + curly.index + 1;
}

const curlyIn = (text: string): RegExpExecArray | null => /[“”„‟](?=[ \t]*[:,}\]])/.exec(text);

/** Where a text with quotes in it ends: at the last quote of its line, or before the next key or bracket. */
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

const PAIRS: readonly (readonly [open: RegExp, message: string, close: string])[] = [
  [/['‘’‚]/, MESSAGES.single, "['‘’]"],
  [/[“”„‟«»]/, MESSAGES.curly, '[“”"«»]'],
  [/`/, MESSAGES.backtick, '`'],
];

/** Reads a text in other quotes; undefined where it is in none. */
export function scanQuoted(text: string, at: number, report: Report): number | undefined {
  const [, message, close] = PAIRS.find(([open]) => open.test(text[at]!)) ?? [];
  if (!message) return undefined;
  report(at, message);
  const line = /^[^\r\n]*/.exec(text.slice(at + 1, at + 100_000))![0];
  const end = new RegExp(`${close}(?=\\s*(?:[:,}\\]]|$))`, 'u').exec(line);
  return end ? at + 1 + end.index + 1 : lineEnd(text, at);
}
