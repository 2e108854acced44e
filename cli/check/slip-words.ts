import { placeAt } from './places.js';

/** How each slip is fixed. */
export const MESSAGES = {
  comma: 'There is one comma too many before this; remove it.',
  noComma: 'Expected a comma between this and what is before it.',
  colon: 'Expected a colon (:) between the key and its value.',
  noValue: 'Expected a value after the key: a text in double quotes, a number, true, false, a list or an object.',
  comment: 'JSON has no comments. Write it as the value of a key that begins with "_", such as "_comment".',
  space: 'JSON can not have this space: it is a special one that a word processor or a web page made. Type it again.',
  semicolon: 'JSON has no semicolons: write a comma between values, and nothing at the end.',
  end: 'The JSON is complete before this; remove the rest. Several items are a list: [ {…}, {…} ].',
  odd: 'Expected a comma here. A quotation mark inside a text is written \\", or use “ and ”.',
  quote: 'A quotation mark inside a text is written \\", or use “ and ”.',
  single: 'JSON has no single quotes: write double ones (").',
  curly: 'These are curly quotes of a word processor: write straight ones (").',
  backtick: 'JSON has no backticks: write double quotes (").',
  lineBreak: 'A line break inside a text is written \\n: put the text on one line.',
  open: 'This text is not closed: expected a double quote (") at its end.',
  tab: 'A tab inside a text is written \\t.',
  control: 'A text can not hold this invisible character; remove it.',
  escape:
    'After a backslash JSON allows only " \\ / b f n r t and u. A backslash itself is written \\\\; in an address write /.',
} as const;

/** What is open at the end, and where it begins. */
export function notClosed(text: string, begin: number | undefined): string {
  if (begin === undefined) return text.trim() ? 'This closes nothing; remove it.' : 'The file is empty.';
  const [name, sign] = text[begin] === '{' ? ['object', '}'] : ['list', ']'];
  return `The ${name} that begins on line ${placeAt(text, begin).line} is not closed before this: expected ${sign}. Perhaps the file was cut short.`;
}

interface Bare {
  /** Where it ends; 0 where that can't be known. */
  readonly end: number;
  readonly message: string;
}

/** Reads a key without quotes. */
export function bareKey(text: string, at: number): Bare {
  const [, key] = /^([\p{L}\p{N}_$.@-]{1,100})\s{0,100}[:=]/u.exec(text.slice(at, at + 210)) ?? [];
  if (key) return { end: at + key.length, message: `A key stands in double quotes: write "${key}".` };
  return {
    end: 0,
    message:
      'Expected a key in double quotes. If the text before goes on here, write the quotation marks inside it as \\".',
  };
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

/** Reads a value without quotes: true, false, null and numbers are JSON. */
export function bareValue(text: string, at: number, isWhole: boolean): Bare {
  const line = /^[^\r\n]*/.exec(text.slice(at, at + 2000))![0];
  const [word] = /^[^\s,:{}[\]"]*/.exec(line)!;
  const end = at + word.length;
  if (/^(?:true|false|null)$/.test(word) || NUMBER.test(word)) return { end, message: '' };
  const meant = Object.hasOwn(WORDS, word.toLowerCase()) && WORDS[word.toLowerCase()];
  if (meant) return { end, message: `JSON has no ${word}: write ${meant}.` };
  if (/^\d{4}-\d/.test(word)) {
    const [date = word] = /^[\d:TZ.+-]+/i.exec(line) ?? [];
    return { end: at + date.length, message: `A date stands in double quotes: write "${date}".` };
  }
  if (/^[+.-]?[\d.]/.test(word)) return { end, message: `${word} is no number as JSON has it.${numberMeant(word)}` };
  if (isWhole) {
    return { end: 0, message: 'This is not JSON: a campaign file begins with {, a list of items with [.' };
  }
  // Before the next key, or the end of the line.
  const next = /,\s*"[^"]{1,100}"\s*:/.exec(line);
  const words = withoutTail(line.slice(0, next?.index));
  const whole = words || line.slice(0, 1);
  const shown = whole.length > 40 ? `${whole.slice(0, 40)}…` : whole;
  return {
    end: at + whole.length,
    message: `A text stands in double quotes: write "${shown.replace(/\p{C}/gu, '?')}".`,
  };
}

function numberMeant(word: string): string {
  if (/^0\d+$/.test(word)) return ` Write it in double quotes ("${word}") if the 0 matters, else without it.`;
  const meant = word
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replaceAll('_', '');
  return NUMBER.test(meant) ? ` Write ${meant}.` : ' Write it in double quotes.';
}

/** Returns a line without the commas, brackets and white space at its end. */
export function withoutTail(line: string): string {
  let end = line.length;
  while (end && /[\s,\]}]/.test(line[end - 1]!)) end--;
  return line.slice(0, end);
}
