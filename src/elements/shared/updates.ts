import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../../cards/language.js';
import { formatDate } from '../../locales/format.js';
import type { Locale } from '../../locales/locale.js';
import type { Content } from './content.js';

/** A line that is always there, so that what comes into it is read out; it takes no room from what is being read. */
export function renderNews(count: number, arePosts: boolean, locale: Locale, show: () => void): TemplateResult {
  const { messages } = locale;
  const words = (arePosts ? messages.newPosts : messages.newEntries)(count);
  const button = count ? html`<button part="news" @click=${show}>${ownWords(words, locale)}</button>` : nothing;
  return html`<div part="status" role="status" tabindex="-1">${button}</div>`;
}

/** What stands under the content: that it is an older copy, and the way to more of it. */
export function renderEnd(
  { staleSince }: Content,
  locale: Locale,
  more: { readonly isLoading: boolean; readonly hasFailed: boolean; readonly show: () => void } | undefined,
): unknown {
  const { messages, language } = locale;
  const note = (words: string): TemplateResult => html`<p part="note">${ownWords(words, locale)}</p>`;
  const time = staleSince && formatDate(new Date(staleSince).toISOString(), language, { withTime: true });
  return [
    time ? note(messages.stale(time)) : nothing,
    more
      ? html`<div role="status">${more.hasFailed ? note(messages.failed) : nothing}</div>
          <button part="more" aria-disabled=${more.isLoading} @click=${more.show}>
            ${ownWords(more.isLoading ? messages.loading : messages.more, locale)}
          </button>`
      : nothing,
  ];
}
