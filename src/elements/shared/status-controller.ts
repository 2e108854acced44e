import type { ReactiveControllerHost } from 'lit';
import { asFeedError } from '../../formats/errors.js';
import type { Content } from '../../loading/store.js';
import type { Entry } from '../../model/types.js';
import { CxErrorEvent, CxLoadEvent } from './events.js';
import { failedEntries } from './failed-entries.js';
import { warnOnce } from './warn.js';

const STATES = ['loading', 'ready', 'empty', 'error'];

/** The content before anything is rendered, and of an element without a source. */
export const NO_CONTENT: Content = { state: 'ready', errors: [] };

interface StatusConfig {
  /** Returns the entries on display. */
  readonly shown: () => readonly Entry[];
  /** Whether the content is the host's own; a failure of the campaign around it is the campaign's to report. */
  readonly isOwn: (content: Content) => boolean;
}

/** Reflects the status of a host in its `:state()`, and announces it with `cx-load` and `cx-error`. */
export class StatusController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: StatusConfig;
  readonly #states: CustomStateSet;
  #rendered = NO_CONTENT;
  #announced = NO_CONTENT;
  #failure = '';

  constructor(host: ReactiveControllerHost & HTMLElement, config: StatusConfig) {
    this.#host = host;
    this.#config = config;
    this.#states = host.attachInternals().states;
  }

  /** Reflects content that has been rendered; announces it once the elements inside have rendered too. */
  update(content: Content, state: Content['state'] | 'empty'): void {
    this.#reflect(state, content.staleSince);
    this.#failure = '';
    if (content === this.#rendered) return;
    this.#rendered = content;
    void this.#host.updateComplete.then(() => this.#announce(content));
  }

  /** Reports that the content failed to render; the same failure is reported only once. */
  fail(thrown: unknown, url: string | undefined): Content {
    const error = asFeedError(thrown, url);
    this.#reflect('error');
    if (error.message !== this.#failure) this.#host.dispatchEvent(new CxErrorEvent(error));
    this.#failure = error.message;
    warnOnce(error.message);
    return { state: 'error', errors: [error] };
  }

  #reflect(state: string, isStale?: unknown): void {
    for (const name of STATES) this.#states[name === state ? 'add' : 'delete'](name);
    this.#states[isStale ? 'add' : 'delete']('stale');
  }

  #announce(content: Content): void {
    // Newer content was rendered in the meantime, and announces itself.
    if (content !== this.#rendered) return;
    const { campaign, errors, staleSince } = content;
    const before = this.#announced;
    this.#announced = content;
    if (campaign && (campaign !== before.campaign || staleSince !== before.staleSince)) {
      const failed = failedEntries(campaign);
      const shown = this.#config.shown().filter(({ id }) => !failed.has(id));
      const skipped = campaign.skipped.length + failed.size;
      this.#host.dispatchEvent(new CxLoadEvent(campaign, shown, skipped, staleSince !== undefined));
    }
    if (!this.#config.isOwn(content)) return;
    for (const error of errors) {
      if (!before.errors.includes(error)) this.#host.dispatchEvent(new CxErrorEvent(error));
    }
  }
}
