import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filter, hasWords, optionsOf, readWhole, searchTerms, type Filters, type Options } from '../../model/filter.js';
import type { Entry } from '../../model/types.js';
import { latest } from '../../util/memo.js';

/** Milliseconds without input until the result count is announced, so that typing does not flood screen readers. */
const DEBOUNCE = 600;

/** Milliseconds that reading entries may take in one task. */
const TASK = 25;

type FilterInput = [all: readonly Entry[], filters: Filters, reads: number];

/** Filters the entries of a host, searching full texts in the background, and counts the results. */
export class FilterController implements ReactiveController {
  /** All entries, filtered or not. */
  all: readonly Entry[] = [];
  filters: Filters = {};

  readonly #host: ReactiveControllerHost;
  readonly #onIdle: () => void;
  readonly #filter = latest((...[all, filters]: FilterInput) => filter(all, filters));
  readonly #optionsOf = latest((...[all, filters]: FilterInput) => optionsOf(all, filters));
  /** Counts the times that reading further entries found more results. */
  #reads = 0;
  /** The number of entries that have been read in full. */
  #read = 0;
  #reading: ReturnType<typeof setTimeout> | undefined;
  #debounce: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  /** @param onIdle - Called after 600 ms without input (debounced). */
  constructor(host: ReactiveControllerHost, onIdle: () => void) {
    this.#host = host;
    this.#onIdle = onIdle;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#reading);
    clearTimeout(this.#debounce);
    this.#reading = this.#debounce = undefined;
  }

  /** Returns the entries that pass the filters. */
  list(all: readonly Entry[], filters: Filters): readonly Entry[] {
    if (all !== this.all) this.#read = 0;
    this.all = all;
    this.filters = filters;
    if (searchTerms(filters).length && this.#read < all.length) this.#reading ??= setTimeout(this.#readOn);
    return this.#filter(all, filters, this.#reads);
  }

  /** The number of results to announce; it changes only after typing has paused and reading is complete. */
  get count(): number {
    if (this.#debounce === undefined && this.#reading === undefined)
      this.#count = this.#filter(this.all, this.filters, this.#reads).length;
    return this.#count;
  }

  /** The values of each facet with their counts; reads every entry. */
  get options(): Options {
    return this.#optionsOf(this.all, this.filters, this.#reads);
  }

  /** Restarts the debounce after input. */
  onInput(): void {
    clearTimeout(this.#debounce);
    this.#debounce = setTimeout(() => {
      this.#debounce = undefined;
      this.#onIdle();
      this.#host.requestUpdate();
    }, DEBOUNCE);
  }

  /** Reads entries in full, task by task, because that takes long; words in titles are found earlier. */
  readonly #readOn = (): void => {
    const end = performance.now() + TASK;
    const words = searchTerms(this.filters);
    const reads = this.#reads;
    while (this.#read < this.all.length && performance.now() < end) {
      const entry = this.all[this.#read++]!;
      const wasFound = hasWords(entry, words);
      readWhole(entry);
      if (!wasFound && hasWords(entry, words)) this.#reads = reads + 1;
    }
    const isOver = this.#read >= this.all.length;
    this.#reading = isOver ? undefined : setTimeout(this.#readOn);
    if (isOver || this.#reads !== reads) this.#host.requestUpdate();
  };
}
