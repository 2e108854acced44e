import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filter, hasWords, optionsOf, readWhole, wordsOf, type Filters, type Options } from '../../campaign/filter.js';
import type { Entry } from '../../campaign/types.js';

/** Milliseconds without a change after which the result is said, so that typing does not chatter. */
const QUIET = 600;

/** Milliseconds that one task of reading takes at most. */
const TASK = 25;

/** What the reader filters, and the entries that are left. */
export class Filtering implements ReactiveController {
  filters: Filters = {};

  readonly #host: ReactiveControllerHost;
  readonly #onChange: () => void;
  readonly #onQuiet: () => void;
  #all: readonly Entry[] = [];
  #list: readonly Entry[] = [];
  #key = '';
  #options: Options | undefined;
  /** How many entries have been read whole, and how many of them were found by it. */
  #read = 0;
  #found = 0;
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
    const key = JSON.stringify([this.filters, this.#found]);
    if (all !== this.#all) this.#read = 0;
    if (all !== this.#all || key !== this.#key) {
      this.#all = all;
      this.#key = key;
      this.#list = filter(all, this.filters);
      this.#options = undefined;
    }
    if (wordsOf(this.filters).length && this.#read < all.length) this.#reading ??= setTimeout(this.#readOn);
    return this.#list;
  }

  /** All entries that there are. */
  get all(): readonly Entry[] {
    return this.#all;
  }

  /** How many entries are left, as it is said: the number at rest. */
  get said(): number {
    if (this.#quiet === undefined && this.#reading === undefined) this.#said = this.#list.length;
    return this.#said;
  }

  /** What can be chosen, with counts; it takes a look at every entry. */
  get options(): Options {
    return (this.#options ??= optionsOf(this.#all, this.filters));
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
    while (this.#read < this.#all.length && performance.now() < end) {
      const entry = this.#all[this.#read++]!;
      const wasFound = hasWords(entry, words);
      readWhole(entry);
      if (!wasFound && hasWords(entry, words)) this.#found++;
    }
    const isOver = this.#read >= this.#all.length;
    this.#reading = isOver ? undefined : setTimeout(this.#readOn);
    const key = JSON.stringify([this.filters, this.#found]);
    if (isOver || key !== this.#key) this.#host.requestUpdate();
  };
}
