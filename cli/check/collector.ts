import { diagnosticText, nameOf, pathText } from '../../src/formats/messages.js';
import type { Diagnostic as LeftOut } from '../../src/formats/schema-reader.js';
import { addressAdvice, targetOf } from './address-advice.js';
import { dateAdvice } from './date-advice.js';
import type { Fault, Path, Place, Tell } from './fault.js';
import { zoneMeant } from './suggest.js';

/** What an editor would want to know, but what a reader of the page can live with. All else is an error. */
const WARNINGS = new Set([
  'agency-spelling',
  'alt-missing',
  'dead-link',
  'event-day',
  'event-end',
  'encoding',
  'event-timezone',
  'hashtag-case',
  'http-link',
  'language-tag',
  'long-sentence',
  'long-sentences',
  'long-title',
  'markup',
  'missing-file',
  'missing-scheme',
  'outside-campaign',
  'spotlight-person',
  'tracking',
  'unknown-network',
]);

/** Says why something is left out, in the words of an author. */
function reasonFor(fault: LeftOut): string {
  const { expected, value, path } = fault;
  const words = diagnosticText({ ...fault, entry: undefined }).slice(pathText(path).length + 2);
  if (typeof expected === 'string') return words;
  const { description = '' } = expected;
  if (description.includes('(2024-10-01)')) return dateAdvice(value, undefined) ?? words;
  const address = description.endsWith(' address') && typeof value === 'string' && addressAdvice(value, targetOf(path));
  if (address) return address;
  const zone = description.includes('time zone') && typeof value === 'string' && zoneMeant(value);
  return zone ? `${words}. Did you mean "${zone}"?` : words;
}

/** The title or id of an item, as short as a line needs it. */
function shortName(item: unknown): string | undefined {
  const name = nameOf(item);
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const text = String(name).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The paths around a path: of `a[0].b`, `a` and `a[0]`. */
const outerPaths = (path: string): string[] =>
  Array.from(path.matchAll(/(?<=.)[.[]/g), ({ index }) => path.slice(0, index));

/** Collects what is found in a file, errors and warnings apart, each thing once, in the order of the lines. */
export class Collector {
  readonly #found = new Map<string, Fault>();
  /** Paths with an error, those with its code before, and `in` with each path around one. */
  readonly #told = new Set<string>();

  /**
   * @param place - Where a path leads.
   * @param itemAt - The item, as it was written, that a path leads into.
   */
  constructor(
    readonly place: (path: Path) => Place,
    private readonly itemAt: (path: Path) => unknown = () => undefined,
  ) {}

  readonly tell: Tell = (code, path, message) =>
    this.add({ code, path: pathText(path), message, ...this.place(path), entry: shortName(this.itemAt(path)) });

  add(fault: Fault): void {
    this.#found.set([fault.code, fault.path || fault.line, fault.message].join('\n'), fault);
    if (WARNINGS.has(fault.code)) return;
    this.#told.add(fault.path).add(`${fault.code} ${fault.path}`);
    if (fault.code === 'duplicate-key') return;
    for (const outer of outerPaths(fault.path)) this.#told.add(`in ${outer}`);
  }

  /** Tells of what the readers leave out. */
  leftOut(fault: LeftOut, atItem: (index: number) => Path): void {
    const [list, index, ...inside] = fault.path;
    const path = list === 'items' && typeof index === 'number' ? [...atItem(index), ...inside] : fault.path;
    const [whole, parent] = [pathText(path), pathText(path.slice(0, -1))];
    // The schema has told it already, and better: of the same, of what it is in, or of what is in it.
    const isTold =
      this.#told.has(whole) ||
      this.#told.has(`missing-key ${parent}`) ||
      this.#told.has(`in ${whole}`) ||
      outerPaths(whole).some((outer) => this.#told.has(`value ${outer}`));
    if (!isTold) this.tell('left-out', path, `${reasonFor(fault)}; this will be ignored`);
  }

  get errors(): Fault[] {
    return this.#sorted(({ code }) => !WARNINGS.has(code));
  }

  get warnings(): Fault[] {
    return this.#sorted(({ code }) => WARNINGS.has(code));
  }

  #sorted(wanted: (fault: Fault) => boolean): Fault[] {
    return [...this.#found.values()]
      .filter(wanted)
      .sort((one, other) => one.line - other.line || one.column - other.column);
  }
}
