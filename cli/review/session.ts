import { createInterface } from 'node:readline/promises';
import { print } from '../print.js';
import type { Decision, Waiting } from './review.js';
import { entryLines } from './lines.js';

/** The keys of a session in a terminal. */
const KEYS = {
  a: 'approve this version',
  r: 'reject: it never returns, even if its text changes',
  s: 'skip: it stays in the queue',
  b: 'go back to the previous entry',
  f: 'show the full entry, not only the changes',
  q: 'quit',
} as const;

/** The streams of a session, and what it does with a decision. */
export interface Session {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Saves a decision before the next question, so that an interrupt loses none. */
  readonly save: (entry: Waiting, decision: Decision) => Promise<void>;
}

/** Asks about each entry. Returns the number of decisions; ends at the end of the input and at Ctrl-C. */
export async function review(waiting: readonly Waiting[], { input, output, save }: Session): Promise<number> {
  const readline = createInterface({ input, output, terminal: false });
  const lines = readline[Symbol.asyncIterator]();
  const decided = new Set<Waiting>();
  print(...helpLines());
  let index = 0;
  while (index < waiting.length) {
    const entry = waiting[index]!;
    print('', ...entryLines(entry, `${index + 1} of ${waiting.length}: `));
    const key = await ask(lines, output, entry);
    if (key === 'q') break;
    if (key === 'a' || key === 'r') {
      await save(entry, key === 'a' ? 'approve' : 'reject');
      decided.add(entry);
      print(key === 'a' ? 'approved' : 'rejected');
    }
    index = key === 'b' ? before(waiting, decided, index) : index + 1;
  }
  readline.close();
  return decided.size;
}

/** Returns the index of the last entry before another one that is not decided. */
function before(waiting: readonly Waiting[], decided: ReadonlySet<Waiting>, index: number): number {
  for (let earlier = index - 1; earlier >= 0; earlier--) if (!decided.has(waiting[earlier]!)) return earlier;
  print('There is no earlier entry left.');
  return index;
}

type Key = 'a' | 'r' | 's' | 'b' | 'q';

/** Asks until one of the keys is given; the end of the input quits. */
async function ask(lines: AsyncIterator<string>, output: NodeJS.WritableStream, entry: Waiting): Promise<Key> {
  for (;;) {
    output.write('a, r, s, b, f, q or ? for help: ');
    const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
    if (done) {
      output.write('\n');
      return 'q';
    }
    const key = value.trim().toLowerCase()[0] ?? '';
    if (key === 'f') print(...entryLines({ ...entry, difference: undefined }));
    else if (key in KEYS) return key as Key;
    else print(...helpLines());
  }
}

const helpLines = (): string[] => [
  'Type a letter and press Enter. Each decision is saved at once.',
  ...Object.entries(KEYS).map(([key, words]) => `  ${key}  ${words}`),
];
