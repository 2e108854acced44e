import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Campaign } from '../../model/types.js';
import { ownWords } from '../../cards/language.js';
import { asFeedError } from '../../formats/errors.js';
import { formatDate } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';
import type { OwnContent } from './content.js';
import { CxErrorEvent } from './events.js';
import type { Paging } from './paging.js';
import { warnOnce } from './warn.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  countNew(campaign: Campaign): number;
}

/** What stands around the content: what is new, the way to more, and that a copy is old. */
export class Updates {
  readonly #host: Host;
  readonly #own: OwnContent;
  readonly #paging: Paging;
  #isLoading = false;
  #hasFailed = false;

  constructor(host: Host, own: OwnContent, paging: Paging) {
    this.#host = host;
    this.#own = own;
    this.#paging = paging;
  }

  /** Draws all that around the content. */
  render(content: unknown, arePosts: boolean, locale: Locale): unknown {
    const { content: own } = this.#own;
    return [own?.campaign ? this.#renderNews(arePosts, locale) : nothing, content, this.#renderEnd(locale)];
  }

  /** A line that is always there, so that what comes into it is read out; it takes no room from what is being read. */
  #renderNews(arePosts: boolean, locale: Locale): TemplateResult {
    const { messages } = locale;
    const { news } = this.#own;
    const count = news ? this.#host.countNew(news) : 0;
    const words = (arePosts ? messages.newPosts : messages.newEntries)(count);
    const show = (): void => void this.#reveal(() => this.#own.showNews());
    const button = count
      ? html`<button part="button news" @click=${show}>${ownWords(words, locale)}</button>`
      : nothing;
    return html`<div class="updates" role="status" tabindex="-1">${button}</div>`;
  }

  #renderEnd(locale: Locale): unknown {
    const { messages, language } = locale;
    const staleSince = this.#own.content?.staleSince;
    const note = (words: string): TemplateResult => html`<p part="message" class="note">${ownWords(words, locale)}</p>`;
    const time = staleSince && formatDate(new Date(staleSince).toISOString(), language, { withTime: true });
    return [
      time ? note(messages.stale(time)) : nothing,
      this.#paging.hasMore || this.#own.hasMore
        ? html`<div role="status">${this.#hasFailed ? note(messages.failed) : nothing}</div>
            <button
              part="button more"
              class="more"
              aria-disabled=${this.#isLoading}
              @click=${() => void this.#reveal(() => this.#more())}
            >
              ${ownWords(this.#isLoading ? messages.loading : messages.more, locale)}
            </button>`
        : nothing,
    ];
  }

  async #more(): Promise<void> {
    const { hasMore } = this.#paging;
    this.#paging.more();
    if (!hasMore) await this.#own.more();
  }

  /** Shows more, and moves the focus to the first of what is new: what had it may be gone. */
  async #reveal(change: () => Promise<void> | void): Promise<void> {
    if (this.#isLoading) return;
    const host = this.#host;
    const shown = new Set(this.#paging.shown.map(({ id }) => id));
    this.#isLoading = true;
    this.#hasFailed = false;
    host.requestUpdate();
    try {
      await change();
    } catch (thrown) {
      const error = asFeedError(thrown);
      this.#hasFailed = true;
      warnOnce(error.message);
      host.dispatchEvent(new CxErrorEvent(error));
    }
    this.#isLoading = false;
    host.requestUpdate();
    await host.updateComplete;
    if (this.#hasFailed) return;
    const index = this.#paging.shown.findIndex(({ id }) => !shown.has(id));
    // Posts of a thread are in a list of their own.
    const place = host.renderRoot.querySelectorAll('.entries article:not(article article)')[index]?.closest('li');
    if (place) place.tabIndex = -1;
    (place ?? host.renderRoot.querySelector<HTMLElement>('.updates'))?.focus();
  }
}
