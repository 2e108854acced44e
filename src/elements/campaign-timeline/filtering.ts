import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filter, hasWords, optionsOf, readWhole, wordsOf, type Filters, type Options } from '../../model/filter.js';
import type { Entry } from '../../model/types.js';
import { latest } from '../../util/memo.js';

/** Milliseconds without a change after which the result is said, so that typing does not chatter. */
const QUIET = 600;

/** Milliseconds that one task of reading takes at most. */
const TASK = 25;

/** What the reader filters, and the entries that are left. */
export class Filtering implements ReactiveController {
  filters: Filters = {};

  /** All entries that there are. */
  all: readonly Entry[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #onChange: () => void;
  readonly #onQuiet: () => void;
  readonly #filter = latest(filter);
  readonly #optionsOf = latest(optionsOf);
  /** How many entries have been read whole. */
  #read = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #said = 0;

  /**
   * @param onChange - Called when the reader wants other entries.
   * @param onQuiet - Called when the reader has come to rest.
   */
  constructor(host: ReactiveControllerHost, onChange: () => void, onQuiet: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#onQuiet = onQuiet;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#reading);
    clearTimeout(this.#quiet);
    this.#reading = this.#quiet = undefined;
  }

  /** Those of all entries that are left. */
  list(all: readonly Entry[]): readonly Entry[] {
    if (all !== this.all) this.#read = 0;
    this.all = all;
    if (wordsOf(this.filters).length && this.#read < all.length) this.#reading ??= setTimeout(this.#readOn);
    return this.#filter(all, this.filters);
  }

  /** How many entries are left, as it is said: the number at rest. */
  get said(): number {
    if (this.#quiet === undefined && this.#reading === undefined)
      this.#said = this.#filter(this.all, this.filters).length;
    return this.#said;
  }

  /** What can be chosen, with counts; it takes a look at every entry. */
  get options(): Options {
    return this.#optionsOf(this.all, this.filters);
  }

  /** Takes what the reader wants to see. */
  set(filters: Filters): void {
    this.filters = filters;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      this.#onQuiet();
      this.#host.requestUpdate();
    }, QUIET);
    this.#onChange();
    this.#host.requestUpdate();
  }

  /** Words are looked for in titles first; the rest of the entries is read task by task, since that takes long. */
  readonly #readOn = (): void => {
    const end = performance.now() + TASK;
    const words = wordsOf(this.filters);
    const { filters } = this;
    while (this.#read < this.all.length && performance.now() < end) {
      const entry = this.all[this.#read++]!;
      const wasFound = hasWords(entry, words);
      readWhole(entry);
      // The same filters now find more.
      if (!wasFound && hasWords(entry, words)) this.filters = { ...filters };
    }
    const isOver = this.#read >= this.all.length;
    this.#reading = isOver ? undefined : setTimeout(this.#readOn);
    if (isOver || this.filters !== filters) this.#host.requestUpdate();
  };
}
