import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LIMITS } from '../../formats/limits.js';
import { setAlarm } from '../../util/ticker.js';

/** Random share of an interval, so that a million open pages don't send requests in the same second. */
const JITTER = 0.15;

export interface RefreshConfig {
  /** Returns the seconds between two refreshes; undefined for none. */
  readonly seconds: () => number | undefined;
  /** Returns the time until which the content is fresh, in milliseconds since 1970. */
  readonly freshUntil: () => number;
  readonly refresh: () => void;
}

/**
 * Refreshes at an interval while the page is visible. A refresh that is overdue, because the device slept or the page
 * was hidden, follows within the jitter.
 */
export class RefreshController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: RefreshConfig;
  #last = 0;
  #chance = 0;
  /** Milliseconds by which an overdue refresh is delayed. */
  #delay = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, config: RefreshConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    this.#restart();
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) setAlarm(this.#run, this.#due);
  }

  hostDisconnected(): void {
    setAlarm(this.#run, Infinity);
  }

  get #interval(): number {
    const seconds = this.#config.seconds() ?? 0;
    return seconds > 0 ? Math.max(seconds * 1000, LIMITS.refresh) : Infinity;
  }

  get #due(): number {
    // The jitter covers max-age too; otherwise readers who arrived together would return together each time.
    const wait = Math.max(this.#interval, this.#config.freshUntil() - this.#last);
    return this.#last + wait * (1 + JITTER * this.#chance) + this.#delay;
  }

  #restart(): void {
    this.#last = Date.now();
    this.#chance = Math.random();
    this.#delay = 0;
  }

  readonly #run = (): void => {
    const now = Date.now();
    // The clock was set back.
    if (now < this.#last) this.#restart();
    const late = now - this.#due;
    const spread = JITTER * this.#interval;
    if (late > spread && !this.#delay) this.#delay = late + Math.random() * spread;
    if (this.#due <= now) {
      this.#restart();
      this.#config.refresh();
    }
    this.hostUpdated();
  };
}
