import { partsOf, type Difference } from './difference.js';
import type { Waiting } from './review.js';

/** The number of characters of a version's hash that name an entry on the command line. */
const SHORT = 8;

/** Returns the short name of an entry in the queue. */
export const shortOf = ({ hash }: Waiting): string => hash.slice(0, SHORT);

/** Returns the queue as lines: one entry each, by source. */
export function listLines(waiting: readonly Waiting[]): string[] {
  const sources = [...new Set(waiting.map(({ source }) => source))];
  return sources.flatMap((name) => {
    const own = waiting.filter(({ source }) => source === name);
    return [
      `${name} (${own.length})`,
      ...own.map((one) => `  ${shortOf(one)}  ${headline(one)}: ${one.reasons.join('; ')}`),
    ];
  });
}

/** Returns an entry as lines: where it is from, why it waits, and its words, or what differs from the approved version. */
export function entryLines(entry: Waiting, position = ''): string[] {
  const { item, reasons, difference, source, id, url, waiting_since } = entry;
  return [
    `${position}${headline(entry)}`,
    `  id: ${id} (${shortOf(entry)})`,
    ...(url && url !== id ? [`  URL: ${url}`] : []),
    `  source: ${source}, waiting since ${waiting_since.slice(0, 10)}`,
    `  why: ${reasons.join('; ')}`,
    ...(difference
      ? differenceLines(difference)
      : Array.from(partsOf(item), ([part, words]) => indented(`${part}: `, words)).flat()),
  ];
}

/** Returns a difference as lines, as `diff` does, without color. */
export function differenceLines(difference: readonly Difference[]): string[] {
  if (!difference.length) return ['  no text differs'];
  return difference.flatMap(({ part, was, is }) => [
    `  ${part}:`,
    ...(was === undefined ? [] : marked('-', was)),
    ...(is === undefined ? [] : marked('+', is)),
  ]);
}

const marked = (mark: string, words: string): string[] => words.split('\n').map((line) => `    ${mark} ${line}`);

function indented(name: string, words: string): string[] {
  const [first = '', ...more] = words.split('\n');
  return [`  ${name}${first}`, ...more.map((line) => `    ${line}`)];
}

/** Returns the title of an entry, else the beginning of its words. */
export function headline({ item, id }: Waiting): string {
  const parts = partsOf(item);
  const words = (parts.get('title') ?? parts.get('text') ?? id).replace(/\s+/g, ' ');
  return words.length > 70 ? `${words.slice(0, 69)}…` : words;
}
