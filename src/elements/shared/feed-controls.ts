import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Campaign } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import { asFeedError } from '../../formats/errors.js';
import type { CampaignStore } from '../../loading/store.js';
import type { Locale } from '../../locales/locale.js';
import type { PagingController } from './paging-controller.js';
import { reportError } from './report.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface FeedControlsConfig {
  readonly store: CampaignStore;
  readonly paging: PagingController;
  /** Counts the entries that the host would add to those on display. */
  readonly countNew: (campaign: Campaign) => number;
}

/** Renders the controls around a list of entries: the new-entries button and the "more" button. */
export class FeedControls {
  readonly #host: Host;
  readonly #config: FeedControlsConfig;
  #isLoading = false;
  #hasFailed = false;

  constructor(host: Host, config: FeedControlsConfig) {
    this.#host = host;
    this.#config = config;
  }

  /** Renders the controls around some content. */
  render(content: unknown, arePosts: boolean, locale: Locale): unknown {
    const { content: own } = this.#config.store.getState();
    return [own?.campaign ? this.#renderNew(arePosts, locale) : nothing, content, this.#renderMore(locale)];
  }

  /** Renders a live region that always exists, so that its content is announced; it takes no space from the content. */
  #renderNew(arePosts: boolean, locale: Locale): TemplateResult {
    const { messages } = locale;
    const { store, countNew } = this.#config;
    const { pending } = store.getState();
    const count = pending ? countNew(pending) : 0;
    const words = (arePosts ? messages.newPosts : messages.newEntries)(count);
    const show = (): void => void this.#reveal(() => store.showPending());
    const button = count
      ? html`<button part="button news" @click=${show}>${ownWords(words, locale)}</button>`
      : nothing;
    return html`<div aria-live="polite" class="updates" tabindex="-1">${button}</div>`;
  }

  #renderMore(locale: Locale): TemplateResult | typeof nothing {
    const { messages } = locale;
    const { store, paging } = this.#config;
    if (!paging.hasMore && !store.hasMore) return nothing;
    const note = html`<p part="message" class="note">${ownWords(messages.failed, locale)}</p>`;
    return html`<div aria-live="polite">${this.#hasFailed ? note : nothing}</div>
      <button
        part="button more"
        class="more"
        aria-disabled=${this.#isLoading}
        @click=${() => void this.#reveal(() => this.#more())}
      >
        ${ownWords(this.#isLoading ? messages.loading : messages.more, locale)}
      </button>`;
  }

  async #more(): Promise<void> {
    const { store, paging } = this.#config;
    const { hasMore } = paging;
    paging.more();
    if (!hasMore) await store.loadMore();
  }

  /** Shows more entries and focuses the first new one, since the button that had the focus may disappear. */
  async #reveal(change: () => Promise<void> | void): Promise<void> {
    if (this.#isLoading) return;
    const host = this.#host;
    const { paging } = this.#config;
    const shown = new Set(paging.shown.map(({ id }) => id));
    this.#isLoading = true;
    this.#hasFailed = false;
    host.requestUpdate();
    try {
      await change();
    } catch (thrown) {
      this.#hasFailed = true;
      reportError(host, asFeedError(thrown));
    }
    this.#isLoading = false;
    host.requestUpdate();
    await host.updateComplete;
    if (this.#hasFailed) return;
    const index = paging.shown.findIndex(({ id }) => !shown.has(id));
    const item = host.renderRoot.querySelectorAll<HTMLElement>('.entries article:not(article article)')[index];
    if (item) item.tabIndex = -1;
    (item ?? host.renderRoot.querySelector<HTMLElement>('.updates'))?.focus();
    // Cards that were out of view get their true size as they come near it.
    requestAnimationFrame(() => item?.scrollIntoView({ block: 'nearest', behavior: 'instant' }));
  }
}
