import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Entry } from '../../model/types.js';
import { nextTask } from '../../util/scheduler.js';
import { PrintController } from './print-controller.js';

/** Maximum number of entries rendered in the first task; later tasks adapt to how long rendering takes. */
const AT_ONCE = 10;

/** The approximate number of paragraphs rendered in one task, and the number that a related entry counts for. */
const MOST_BLOCKS = 1000;
const BLOCKS = 10;

/** Milliseconds that rendering may take in one task, so that a long list never blocks the page. */
const SLICE = 30;

/**
 * Decides which part of a list is on the page: one step at first, and another each time the reader asks for more. A
 * long list is rendered task by task.
 */
export class PagingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #render: () => void;
  #entries: readonly Entry[] = [];
  #step: number | undefined;
  #choice = '';
  /** The index of the first entry on the page. */
  #start = 0;
  /** The number of entries on the page before the reader last asked for more. */
  #before = 0;
  #drawn = AT_ONCE;
  #size = AT_ONCE;
  #began = 0;
  #isWaiting = false;
  #done: (() => void) | undefined;
  /** Resolves when all wanted entries are on the page. */
  complete: Promise<void> = Promise.resolve();

  /** @param render - Renders the host synchronously. */
  constructor(host: ReactiveControllerHost & HTMLElement, render: () => void) {
    this.#host = host;
    this.#render = render;
    host.addController(this);
    new PrintController(host, (isPrinting) => {
      if (isPrinting && this.isDrawing) this.#renderAll();
    });
  }

  /**
   * Takes the whole list, before it is rendered.
   *
   * @param step - The number of entries to show at first and to add each time; all if undefined.
   * @param choice - Identifies how the list was selected; another choice starts at the beginning.
   */
  update(entries: readonly Entry[], step: number | undefined, choice: string): void {
    if (choice !== this.#choice) this.reset();
    this.#choice = choice;
    if (entries !== this.#entries) this.#drawn = this.#startIn(entries);
    this.#entries = entries;
    this.#step = step && step > 0 ? Math.ceil(step) : undefined;
    if (this.#start >= entries.length) this.#start = 0;
    if (this.isDrawing && !this.#done) this.complete = new Promise((resolve) => (this.#done = resolve));
  }

  /** The entries to render now. */
  get shown(): readonly Entry[] {
    return this.#entries.slice(this.#start, this.#start + Math.min(this.#drawn, this.#wanted));
  }

  /** Whether there are entries that the reader can ask for. */
  get hasMore(): boolean {
    return this.#start + this.#wanted < this.#entries.length;
  }

  /** Whether the list on the page starts in the middle, because the reader jumped ahead. */
  get hasEarlier(): boolean {
    return this.#start > 0;
  }

  /** Whether some wanted entries are not rendered yet. */
  get isDrawing(): boolean {
    return this.#drawn < this.#wanted;
  }

  /** Adds a step, of the list or of entries that are yet to load. */
  more(): void {
    this.#before = this.#wanted;
    this.#host.requestUpdate();
  }

  /** Adds a step before the entries on the page. */
  earlier(): void {
    const start = Math.max(0, this.#start - this.#step!);
    this.#before += this.#start - start;
    this.#start = start;
    this.#drawn = countLight(this.#entries.slice(start), AT_ONCE);
    this.#host.requestUpdate();
  }

  /**
   * Puts an entry on the page. If it is not there yet, the list starts with it, because thousands may precede it.
   */
  reach(index: number): void {
    if (index < this.#start || index >= this.#start + this.#wanted) {
      this.reset();
      this.#start = index;
      this.#drawn = countLight(this.#entries.slice(index), AT_ONCE);
    }
    this.#host.requestUpdate();
  }

  /** Returns to the beginning of the list. */
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
    // A host that leaves the page halfway continues when it returns.
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
    this.#host.requestUpdate();
  }

  /** Renders all wanted entries, so that they are printed. */
  #renderAll(): void {
    this.#drawn = Infinity;
    this.#host.requestUpdate();
    this.#render();
  }

  get #wanted(): number {
    const length = this.#entries.length - this.#start;
    return this.#step ? Math.min(length, this.#before + this.#step) : length;
  }

  /** Counts the entries of another list to render now: those on the page already, and one task of new ones. */
  #startIn(entries: readonly Entry[]): number {
    const known = new Set(this.shown.map(({ id }) => id));
    const fresh = entries.filter(({ id }) => !known.has(id));
    const next = fresh[countLight(fresh, AT_ONCE)];
    return next ? entries.indexOf(next) : entries.length;
  }
}

/** Counts the entries that can be rendered in one task. It reads them, and counts fewer if that takes long. */
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

/** Counts the blocks of an entry; 0 for one that can't be read, which the guard around its card reports. */
function blocksOf(entry: Entry): number {
  try {
    return entry.body.length + BLOCKS * entry.related.length;
  } catch {
    return 0;
  }
}
