import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../cards/options.js';
import { setAlarm } from '../../util/ticker.js';

/** Renders its host again exactly when text that depends on the time changes, instead of once a minute. */
export class ClockController implements ReactiveController, Clock {
  now = Date.now();

  readonly #host: ReactiveControllerHost & HTMLElement;
  #next = Infinity;

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
  }

  hostUpdated(): void {
    // An element that is removed right after it was added still renders.
    if (this.#host.isConnected) setAlarm(this.#tick, this.#next);
  }

  hostDisconnected(): void {
    setAlarm(this.#tick, Infinity);
  }

  readonly #tick = (): void => {
    const now = Date.now();
    // Cards that render again set it again; after an early call they don't.
    if (now >= this.#next || now < this.now) this.#next = Infinity;
    this.now = now;
    this.#host.requestUpdate();
  };
}
