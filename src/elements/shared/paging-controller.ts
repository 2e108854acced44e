import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Entry } from '../../model/types.js';
import { nextTask } from '../../util/scheduler.js';
import { PrintController } from './print-controller.js';

/** Maximum number of entries rendered in the first task, and in each later one. */
const AT_ONCE = 10;
const LATER = 40;

/**
 * Milliseconds after which a task renders no further entry, so that a long list never blocks the page. Each task is
 * followed by a layout and a paint, which take longer the longer the list is; rendering takes twice as long as they did.
 */
const SLICE = { least: 10, most: 50 };

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
  #began = 0;
  #slice = 0;
  /** Whether this task has rendered an entry. */
  #hasRendered = false;
  /** Whether this task had no time for an entry on the page that has changed. */
  #isBehind = false;
  /** The first entry that this task had no time for. */
  #refused: Entry | undefined;
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
    if (this.isDrawing) this.#begin();
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

  /** Whether some wanted entries are not rendered yet, or not as they are now. */
  get isDrawing(): boolean {
    return this.#isBehind || this.isGrowing;
  }

  /** Whether some wanted entries are not on the page yet. */
  get isGrowing(): boolean {
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
    this.#drawn = AT_ONCE;
    this.#host.requestUpdate();
  }

  /**
   * Puts an entry on the page. If it is not there yet, the list starts with it, because thousands may precede it.
   */
  reach(index: number): void {
    if (index < this.#start || index >= this.#start + this.#wanted) {
      this.reset();
      this.#start = index;
      this.#drawn = AT_ONCE;
    }
    this.#host.requestUpdate();
  }

  /** Returns to the beginning of the list. */
  reset(): void {
    this.#start = 0;
    this.#before = 0;
  }

  /** Whether an entry that is not on the page may be rendered in this task: the first one, and others by the clock. */
  mayAdd(entry: Entry): boolean {
    if (this.#hasTime) return true;
    this.#refused ??= entry;
    return false;
  }

  /** Whether an entry on the page that has changed may be rendered in this task, likewise. */
  mayRefresh(): boolean {
    const mayRender = this.#hasTime;
    if (!mayRender) this.#isBehind = true;
    return mayRender;
  }

  hostUpdate(): void {
    // Content that takes the place of a fallback should fill the window at once, or what follows moves up and down.
    this.#slice ||= this.#host.firstElementChild ? SLICE.most : SLICE.least;
    this.#began = performance.now();
    this.#hasRendered = false;
    this.#isBehind = false;
    this.#refused = undefined;
  }

  hostUpdated(): void {
    if (this.#refused) this.#drawn = this.#entries.indexOf(this.#refused) - this.#start;
    if (!this.isDrawing) {
      this.#done?.();
      this.#done = undefined;
      return;
    }
    // A host that leaves the page halfway continues when it returns.
    if (!this.#host.isConnected || this.#isWaiting) return;
    this.#isWaiting = true;
    const ended = performance.now();
    void nextTask().then(() => {
      this.#isWaiting = false;
      this.#slice = Math.min(SLICE.most, Math.max(SLICE.least, 2 * (performance.now() - ended)));
      if (!this.#host.isConnected) return;
      this.#drawn += LATER;
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Whether this task may render another entry; if not, the list is complete after a later one. */
  get #hasTime(): boolean {
    const hasTime = !this.#hasRendered || this.#drawn === Infinity || performance.now() - this.#began <= this.#slice;
    this.#hasRendered = true;
    if (!hasTime) this.#begin();
    return hasTime;
  }

  #begin(): void {
    if (!this.#done) this.complete = new Promise((resolve) => (this.#done = resolve));
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
    const next = fresh[AT_ONCE];
    return next ? entries.indexOf(next) : entries.length;
  }
}
