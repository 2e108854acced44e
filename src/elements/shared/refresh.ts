import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LIMITS } from '../../formats/limits.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Seconds between two calls; none without it. */
  readonly refresh?: number | undefined;
}

/** Calls back at an interval while the page can be seen; what fell due meanwhile is done when it can be seen again. */
export class Refresh implements ReactiveController {
  readonly #host: Host;
  readonly #callback: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;
  #seconds: number | undefined;

  constructor(host: Host, callback: () => void) {
    this.#host = host;
    this.#callback = callback;
    host.addController(this);
  }

  hostConnected(): void {
    this.#last = Date.now();
    document.addEventListener('visibilitychange', this.#plan);
    this.#plan();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#plan);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    if (this.#seconds !== this.#host.refresh) this.#plan();
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    const seconds = (this.#seconds = this.#host.refresh);
    if (!(seconds! > 0) || document.hidden || !this.#host.isConnected) return;
    const interval = Math.max(seconds! * 1000, LIMITS.refresh);
    // A longer wait than this overflows, and would be none.
    this.#timer = setTimeout(this.#run, Math.min(this.#last + interval - Date.now(), 2 ** 31 - 1));
  };

  readonly #run = (): void => {
    this.#last = Date.now();
    this.#plan();
    this.#callback();
  };
}
