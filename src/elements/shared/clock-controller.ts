import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setAlarm } from '../../util/ticker.js';

/** Renders its host again exactly when text that depends on the time changes, instead of once a minute. */
export class ClockController implements ReactiveController {
  /** The time that the host renders for, in milliseconds since 1970. */
  now = Date.now();

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #times: () => readonly (number | undefined)[];

  /** @param times - Returns the times at which text on display changes next. */
  constructor(host: ReactiveControllerHost & HTMLElement, times: () => readonly (number | undefined)[]) {
    this.#host = host;
    this.#times = times;
    host.addController(this);
  }

  hostConnected(): void {
    this.now = Date.now();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // An element that is removed right after it was added still renders.
    if (!this.#host.isConnected) return;
    const times = this.#times().map((time = Infinity) => (time > this.now ? time : Infinity));
    setAlarm(this.#tick, Math.min(...times));
  }

  hostDisconnected(): void {
    setAlarm(this.#tick, Infinity);
  }

  readonly #tick = (): void => {
    this.now = Date.now();
    this.#host.requestUpdate();
  };
}
