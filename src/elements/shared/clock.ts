import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../cards/options.js';

/** The longest wait that a timer takes. */
const LONGEST = 2 ** 31 - 1;

/** Draws its host again when words that depend on the time are others: not before, and not by the minute. */
export class HostClock implements ReactiveController, Clock {
  now = Date.now();

  readonly #host: ReactiveControllerHost;
  #next = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  changesAt(moment: number): void {
    if (moment > this.now) this.#next = Math.min(this.#next, moment);
  }

  hostConnected(): void {
    this.now = Date.now();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#next < Infinity) this.#timer = setTimeout(this.#tick, Math.min(this.#next - Date.now(), LONGEST));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #tick = (): void => {
    this.now = Date.now();
    // What is drawn now says anew when it will change.
    if (this.now >= this.#next) this.#next = Infinity;
    this.#host.requestUpdate();
  };
}
