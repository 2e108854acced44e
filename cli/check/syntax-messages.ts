/** Messages for problems without data. */
const TEXTS = {
  comma: 'There is one comma too many before this; remove it.',
  'no-comma': 'Expected a comma between this and the value before it.',
  colon: 'Expected a colon (:) between the key and its value.',
  'no-value': 'Expected a value after the key: a text in double quotes, a number, true, false, a list or an object.',
  comment: 'JSON has no comments. Write it as the value of a key that begins with "_", such as "_comment".',
  space: 'JSON does not allow this special space, which a word processor or a web page made. Type the space again.',
  semicolon: 'JSON has no semicolons: write a comma between values, and nothing at the end.',
  end: 'The JSON is complete before this; remove the rest. Several items are a list: [ {…}, {…} ].',
  odd: 'Expected a comma here. A quotation mark inside a text is written \\", or use “ and ”.',
  quote: 'A quotation mark inside a text is written \\", or use “ and ”.',
  single: 'JSON has no single quotes: write double ones (").',
  curly: 'These are curly quotes from a word processor: write straight ones (").',
  backtick: 'JSON has no backticks: write double quotes (").',
  'line-break': 'A line break inside a text is written \\n: put the text on one line.',
  open: 'This text is not closed: expected a double quote (") at its end.',
  tab: 'A tab inside a text is written \\t.',
  control: 'A text can not contain this invisible character; remove it.',
  escape:
    'After a backslash JSON allows only " \\ / b f n r t and u. A backslash itself is written \\\\; in an address write /.',
  'key-expected':
    'Expected a key in double quotes. If the text before goes on here, write the quotation marks inside it as \\".',
  'not-json': 'This is not JSON: a campaign file begins with {, a list of items with [.',
  'closes-nothing': 'This closes nothing; remove it.',
  empty: 'The file is empty.',
  parser: 'This is not JSON.',
  depth: 'The JSON is nested too deep.',
} as const;

/** The kinds of problems without data. */
export type PlainKind = keyof typeof TEXTS;

/** A JSON syntax problem, as data. */
export type SyntaxProblem =
  | { readonly kind: PlainKind }
  | { readonly kind: 'not-closed'; readonly container: 'object' | 'list'; readonly line: number }
  | { readonly kind: 'bare-key'; readonly key: string }
  | { readonly kind: 'bare-date'; readonly date: string }
  | { readonly kind: 'bare-text'; readonly text: string }
  | { readonly kind: 'wrong-word'; readonly word: string; readonly meant: string }
  | { readonly kind: 'wrong-number'; readonly word: string; readonly meant: string | undefined };

/** Returns the message for a problem, with the fix. */
export function syntaxMessage(problem: SyntaxProblem): string {
  switch (problem.kind) {
    case 'not-closed': {
      const { container, line } = problem;
      const sign = container === 'object' ? '}' : ']';
      return `The ${container} that begins on line ${line} is not closed before this: expected ${sign}. Perhaps the file was cut short.`;
    }
    case 'bare-key':
      return `A key stands in double quotes: write "${problem.key}".`;
    case 'bare-date':
      return `A date stands in double quotes: write "${problem.date}".`;
    case 'bare-text': {
      const text = problem.text.length > 40 ? `${problem.text.slice(0, 40)}…` : problem.text;
      return `A text stands in double quotes: write "${text.replace(/\p{C}/gu, '?')}".`;
    }
    case 'wrong-word':
      return `JSON has no ${problem.word}: write ${problem.meant}.`;
    case 'wrong-number':
      return `${problem.word} is not a number in JSON.${numberFix(problem.word, problem.meant)}`;
    default:
      return TEXTS[problem.kind];
  }
}

function numberFix(word: string, meant: string | undefined): string {
  if (/^0\d+$/.test(word)) return ` Write it in double quotes ("${word}") if the 0 matters, else without it.`;
  return meant ? ` Write ${meant}.` : ' Write it in double quotes.';
}
