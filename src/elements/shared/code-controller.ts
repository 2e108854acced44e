import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../../formats/errors.js';
import type { Campaign } from '../../model/types.js';
import type { Lazy } from '../../util/lazy.js';
import { reportError } from './report.js';

/** Returns the code that a host is about to need. */
type Needs = (campaign: Campaign | undefined) => readonly Lazy<unknown>[];

/**
 * Loads code when the content of a host needs it. The host renders what it can meanwhile, and renders again once the
 * code has arrived. A failure is reported; other content tries again.
 */
export class CodeController implements ReactiveController {
  /** Resolves when the code that is loading has arrived or failed; undefined if none is. */
  pending: Promise<unknown> | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #campaign: () => Campaign | undefined;
  readonly #needs: Needs[] = [];
  readonly #requested = new Set<Lazy<unknown>>();
  #shown: Campaign | undefined;

  /** @param campaign - Returns the campaign on display. */
  constructor(host: ReactiveControllerHost & HTMLElement, campaign: () => Campaign | undefined) {
    this.#host = host;
    this.#campaign = campaign;
    host.addController(this);
  }

  /** Adds a need, asked for before each render. */
  addNeed(needs: Needs): void {
    this.#needs.push(needs);
  }

  hostUpdate(): void {
    const campaign = this.#campaign();
    if (campaign !== this.#shown && !this.pending) this.#requested.clear();
    this.#shown = campaign;
    for (const code of this.#needs.flatMap((needs) => needs(campaign))) {
      if (code.value !== undefined || code.isAbsent || this.#requested.has(code)) continue;
      this.#requested.add(code);
      const pending = Promise.all([this.pending, this.#load(code)]).then(() => {
        if (this.pending === pending) this.pending = undefined;
        this.#host.requestUpdate();
      });
      this.pending = pending;
    }
  }

  async #load(code: Lazy<unknown>): Promise<void> {
    await code.load().catch(this.report);
  }

  /** Reports that code could not be loaded. */
  readonly report = (thrown: unknown): void => {
    const error = new FeedError('network', 'code', this.#campaign()?.feedUrl, undefined, String(thrown));
    reportError(this.#host, error);
  };
}
