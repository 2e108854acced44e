import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Entry } from '../../model/types.js';
import { nextTask } from '../../util/scheduler.js';

/** How many entries are drawn in the first task at most; how many in those after it depends on how long that takes. */
const AT_ONCE = 10;

/** How many paragraphs are drawn in one task, about; and for how many an entry counts that is drawn under another. */
const MOST_BLOCKS = 1000;
const BLOCKS = 10;

/** How long drawing may take in one task, in milliseconds, so that a long list never blocks the page. */
const SLICE = 30;

/**
 * How much of a list is on the page: some entries at first, as many again each time that the reader asks for more. A
 * long list comes task by task.
 */
export class Paging implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #draw: () => void;
  #entries: readonly Entry[] = [];
  #step: number | undefined;
  /** Where in the list the first that is shown stands. */
  #start = 0;
  /** How many were wanted before the reader last asked for more. */
  #before = 0;
  #drawn = AT_ONCE;
  #size = AT_ONCE;
  #began = 0;
  #isWaiting = false;
  #done: (() => void) | undefined;
  /** Resolves when all that is wanted is on the page. */
  complete: Promise<void> = Promise.resolve();

  /** @param draw - Draws the host at once. */
  constructor(host: ReactiveControllerHost & HTMLElement, draw: () => void) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  /**
   * Takes the whole list, before it is drawn.
   *
   * @param step - How many entries to show at first and each time; all where it is undefined.
   */
  fit(entries: readonly Entry[], step: number | undefined): void {
    if (entries !== this.#entries) this.#drawn = this.#startIn(entries);
    this.#entries = entries;
    this.#step = step && step > 0 ? Math.ceil(step) : undefined;
    if (this.#start >= entries.length) this.#start = 0;
    if (this.isDrawing && !this.#done) this.complete = new Promise((resolve) => (this.#done = resolve));
  }

  /** The entries that are to be drawn now. */
  get shown(): readonly Entry[] {
    return this.#entries.slice(this.#start, this.#start + Math.min(this.#drawn, this.#wanted));
  }

  /** True where entries wait until the reader asks for them. */
  get hasMore(): boolean {
    return this.#start + this.#wanted < this.#entries.length;
  }

  /** True where the list on the page starts in the middle, since the reader went there. */
  get hasEarlier(): boolean {
    return this.#start > 0;
  }

  /** True where some of what is wanted is not drawn yet. */
  get isDrawing(): boolean {
    return this.#drawn < this.#wanted;
  }

  /** Shows as many again, of what is there or is to come. */
  more(): void {
    this.#before = this.#wanted;
    this.#host.requestUpdate();
  }

  /** Shows as many again before those that are there. */
  earlier(): void {
    const start = Math.max(0, this.#start - this.#step!);
    this.#before += this.#start - start;
    this.#start = start;
    this.#drawn = countLight(this.#entries.slice(start), AT_ONCE);
    this.#host.requestUpdate();
  }

  /**
   * Shows an entry's place in the list. Where it is not on the page yet, the list starts there: all that comes before it
   * might be thousands.
   */
  reach(index: number): void {
    if (index < this.#start || index >= this.#start + this.#wanted) {
      this.reset();
      this.#start = index;
      this.#drawn = countLight(this.#entries.slice(index), AT_ONCE);
    }
    this.#host.requestUpdate();
  }

  /** Starts anew, with another choice of entries. */
  reset(): void {
    this.#start = 0;
    this.#before = 0;
  }

  hostUpdate(): void {
    this.#began = performance.now();
  }

  hostUpdated(): void {
    if (!this.isDrawing) {
      this.#done?.();
      this.#done = undefined;
      return;
    }
    // What is taken from the page half-way goes on when it is put back.
    if (!this.#host.isConnected || this.#isWaiting) return;
    const took = performance.now() - this.#began;
    this.#size = Math.ceil(Math.min(4 * AT_ONCE, (this.#size * SLICE) / (took + 1)));
    this.#isWaiting = true;
    void nextTask().then(() => {
      this.#isWaiting = false;
      if (!this.#host.isConnected) return;
      this.#drawn += countLight(this.#entries.slice(this.#start + this.#drawn), this.#size);
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
  }

  /** All that is wanted is printed, also where it was not drawn yet. */
  readonly #print = (): void => {
    if (!this.isDrawing) return;
    this.#drawn = Infinity;
    this.#host.requestUpdate();
    this.#draw();
  };

  get #wanted(): number {
    const length = this.#entries.length - this.#start;
    return this.#step ? Math.min(length, this.#before + this.#step) : length;
  }

  /** How many of other entries can be drawn now: those that are there already, and as many new ones as a task may draw. */
  #startIn(entries: readonly Entry[]): number {
    const known = new Set(this.shown.map(({ id }) => id));
    const fresh = entries.filter(({ id }) => !known.has(id));
    const next = fresh[countLight(fresh, AT_ONCE)];
    return next ? entries.indexOf(next) : entries.length;
  }
}

/** Counts the entries that can be drawn in one task. They are read here; fewer are drawn where that takes long. */
function countLight(entries: readonly Entry[], most: number): number {
  const end = performance.now() + SLICE;
  let count = 0;
  let blocks = 0;
  for (const entry of entries.slice(0, most)) {
    count++;
    blocks += blocksOf(entry);
    if (blocks > MOST_BLOCKS || performance.now() > end) break;
  }
  return count;
}

/** Counts the blocks of an entry; one that can't be read has none, and the guard around its card reports it. */
function blocksOf(entry: Entry): number {
  try {
    return entry.body.length + BLOCKS * entry.related.length;
  } catch {
    return 0;
  }
}
