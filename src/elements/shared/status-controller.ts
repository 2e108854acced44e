import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asFeedError } from '../../formats/errors.js';
import type { Content } from '../../loading/store.js';
import type { Campaign, Entry } from '../../model/types.js';
import { NO_CONTENT, type ContentController } from './content-controller.js';
import { CxLoadEvent } from './events.js';
import { reportError } from './report.js';

const STATES = ['loading', 'ready', 'empty', 'error'];

/** The entries on display, and the number of those that failed to render. */
export interface Report {
  readonly shown: readonly Entry[];
  readonly failed: number;
}

interface StatusConfig {
  readonly source: ContentController;
  /** Whether code that the content needs is still loading. */
  readonly isPending: () => boolean;
  /** Whether the host has nothing to render from a campaign. */
  readonly isEmpty: (campaign: Campaign) => boolean;
  readonly report: (campaign: Campaign) => Report | undefined;
}

/** Reflects the status of a host in its `:state()`, and announces it with `cx-load` and `cx-error`. */
export class StatusController implements ReactiveController {
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
    host.addController(this);
  }

  /** Reflects content that has been rendered; announces it once the elements inside have rendered too. */
  hostUpdated(): void {
    const { source, isPending, isEmpty } = this.#config;
    const { content } = source;
    const { state, campaign, staleSince } = content;
    const isBare = state === 'ready' && (!campaign || isEmpty(campaign));
    this.#reflect(isPending() ? 'loading' : isBare ? 'empty' : state, staleSince);
    this.#failure = '';
    if (content === this.#rendered) return;
    this.#rendered = content;
    void this.#host.updateComplete.then(() => this.#announce(content));
  }

  /** Reports that the content failed to render; the same failure is reported only once. */
  fail(thrown: unknown): Content {
    const error = asFeedError(thrown, this.#config.source.content.campaign?.feedUrl);
    this.#reflect('error');
    if (error.message !== this.#failure) reportError(this.#host, error);
    this.#failure = error.message;
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
      const { shown, failed } = this.#config.report(campaign) ?? { shown: [], failed: 0 };
      const skipped = campaign.skipped.length + failed;
      this.#host.dispatchEvent(new CxLoadEvent(campaign, shown, skipped, staleSince !== undefined));
    }
    // A failure of the campaign around the host is the campaign's to report.
    if (content !== this.#config.source.own) return;
    for (const error of errors) {
      if (!before.errors.includes(error)) reportError(this.#host, error);
    }
  }
}
