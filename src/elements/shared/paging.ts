import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Entry } from '../../campaign/types.js';

/** How many entries are drawn in one task, so that a long list never blocks the page. */
const AT_ONCE = 10;

/**
 * How much of a list is on the page: some entries at first, as many again each time that the reader asks for more. A
 * long list comes task by task.
 */
export class Paging implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #entries: readonly Entry[] = [];
  #step: number | undefined;
  #start = 0;
  #steps = 1;
  #drawn = AT_ONCE;
  #channel: MessageChannel | undefined;
  #done: (() => void) | undefined;
  /** Resolves when all that is wanted is on the page. */
  complete: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Takes the whole list, before it is drawn.
   *
   * @param step - How many entries to show at first and each time; all where it is undefined.
   */
  fit(entries: readonly Entry[], step: number | undefined): void {
    this.#entries = entries;
    this.#step = step && step > 0 ? step : undefined;
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

  /** Shows as many again. */
  more(): void {
    this.#steps++;
    this.#host.requestUpdate();
  }

  /** Shows as many again before those that are there. */
  earlier(): void {
    this.#start = Math.max(0, this.#start - this.#step!);
    this.#steps++;
    this.#drawn = AT_ONCE;
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
    }
    this.#host.requestUpdate();
  }

  /** Starts anew, with other content. */
  reset(): void {
    this.#start = 0;
    this.#steps = 1;
    this.#drawn = AT_ONCE;
  }

  hostUpdated(): void {
    if (!this.isDrawing) {
      this.#done?.();
      this.#done = undefined;
      return;
    }
    // A task of its own, which unlike a timer's comes at once: the page can answer the reader between two of them.
    this.#channel ??= new MessageChannel();
    this.#channel.port1.onmessage = () => {
      this.#drawn += AT_ONCE;
      this.#host.requestUpdate();
    };
    this.#channel.port2.postMessage(0);
  }

  hostDisconnected(): void {
    this.#channel?.port1.close();
    this.#channel = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  get #wanted(): number {
    const length = this.#entries.length - this.#start;
    return this.#step ? Math.min(length, this.#step * this.#steps) : length;
  }
}
