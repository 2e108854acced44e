import { pathWords, type Fault, type Path, type Place, type Tell } from './fault.js';

/** What an editor would want to know, but what a reader of the page can live with. All else is an error. */
const WARNINGS = new Set([
  'agency-spelling',
  'alt-missing',
  'dead-link',
  'event-day',
  'event-end',
  'event-timezone',
  'hashtag-case',
  'http-link',
  'language-tag',
  'long-sentence',
  'long-sentences',
  'long-title',
  'outside-campaign',
  'spotlight-person',
  'tracking',
]);

/** Collects what is found in a file, errors and warnings apart, each thing once, in the order of the lines. */
export class Collector {
  readonly #found = new Map<string, Fault>();

  /** @param place - Where a path leads. */
  constructor(readonly place: (path: Path) => Place) {}

  readonly tell: Tell = (code, path, message) =>
    this.add({ code, path: pathWords(path), message, ...this.place(path) });

  add(fault: Fault): void {
    this.#found.set([fault.code, fault.path, fault.message].join('\n'), fault);
  }

  /** What the readers left out, in their own words, such as `items[3]._cx.start: expected a day`. */
  leftOut(sentence: string, atItem: (index: number) => Path): void {
    const [, index, keys = '', message = sentence] = /^(?:items\[(\d+)\])?([\w$.]*): ?(.*)$/s.exec(sentence) ?? [];
    const inside = keys.split('.').flatMap((key) => (/^\d+$/.test(key) ? Number(key) : key || []));
    const path = [...(index ? atItem(Number(index)) : []), ...inside];
    const [whole, parent] = [pathWords(path), pathWords(path.slice(0, -1))];
    // The schema has told it already, and better.
    const isTold = this.errors.some((one) => one.path === whole || (one.code === 'missing-key' && one.path === parent));
    if (!isTold) this.tell('left-out', path, `${message}; readers leave this out`);
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
