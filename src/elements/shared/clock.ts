import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../cards/options.js';

/** The longest wait that a timer takes. */
const LONGEST = 2 ** 31 - 1;

/** Draws its host again when words that depend on the time are others: not before, and not by the minute. */
export class HostClock implements ReactiveController, Clock {
  now = Date.now();

  readonly #host: ReactiveControllerHost & HTMLElement;
  #next = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  changesAt(moment: number): void {
    if (moment > this.now) this.#next = Math.min(this.#next, moment);
  }

  hostConnected(): void {
    this.now = Date.now();
    this.#host.requestUpdate();
    document.addEventListener('visibilitychange', this.hostUpdated);
  }

  // A timer does not run while the machine sleeps or the page is in the back-forward cache, so it is set anew after.
  readonly hostUpdated = (): void => {
    clearTimeout(this.#timer);
    // An element that left at once is drawn all the same.
    if (this.#next < Infinity && this.#host.isConnected)
      this.#timer = setTimeout(this.#tick, Math.min(this.#next - Date.now(), LONGEST));
  };

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.hostUpdated);
  }

  readonly #tick = (): void => {
    this.now = Date.now();
    // What is drawn now says anew when it will change.
    if (this.now >= this.#next) this.#next = Infinity;
    this.#host.requestUpdate();
  };
}
