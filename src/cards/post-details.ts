import { nothing } from 'lit';
import type { Post } from '../model/types.js';
import { formatAgo, formatCount, formatDate, formatShare, formatValue } from '../locales/format.js';
import { renderAllowed } from '../media/image.js';
import { networkName } from '../util/networks.js';
import { shownUrl } from '../util/urls.js';
import { html } from './html.js';
import { ownWords } from './language.js';
import { renderLink } from './link.js';
import type { CardOptions } from './options.js';

/** Renders the options of a poll with their votes and, if all are known, the share of each. */
export function renderPoll(post: Post, { locale }: CardOptions): unknown {
  if (!post.poll) return nothing;
  const { options, closed } = post.poll;
  const { language, messages } = locale;
  // An unknown count makes the sum NaN, which is not above 0.
  const all = options.reduce((sum, { votes = NaN }) => sum + votes, 0);
  const state = closed ? messages.pollClosed : closed === false ? messages.pollOpen : messages.poll;
  return html`<figure class="poll">
    <figcaption class="bold">${ownWords(state, locale, post)}</figcaption>
    <ul role="list">
      ${options.map(({ label, votes }) => {
        const part = votes! / all;
        const share = all > 0 ? ` (${formatShare(part, language)})` : '';
        return html`<li>
          <bdi>${label}</bdi
          >${votes === undefined ? nothing : `${messages.colon}${formatValue(votes, language)}${share}`}
          ${
            share
              ? html`<svg class="bar" aria-hidden="true"><rect width=${`${100 * part}%`} height="100%" /></svg>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </figure>`;
}

/** Renders a preview of the linked page; its picture has no alt text, because the title describes it. */
export function renderLinkCard(post: Post, options: CardOptions): unknown {
  const { card, network } = post;
  if (!card) return nothing;
  const { kind, url, title, description, image } = card;
  const { cards, colon, moreOn, original } = options.locale.messages;
  const shown = shownUrl(url);
  const place = networkName(network);
  const more = place ? moreOn(place) : original;
  const label = kind && ownWords(kind === 'more' ? more : cards[kind], options.locale, post);
  return html`<div class="preview" dir="auto">
    ${image ? renderAllowed({ url: image }, { part: 'media' }, post, options) : nothing}
    <div>
      <p>
        ${renderLink(url, label ? html`${label}${title ? html`${colon}<bdi>${title}</bdi>` : nothing}` : title || shown, options, post)}
      </p>
      ${description ? html`<p class="teaser">${description}</p>` : nothing}
      ${title || label ? html`<p part="meta" class="meta">${shown.split('/')[0]}</p>` : nothing}
    </div>
  </div>`;
}

const METRICS = ['replies', 'reposts', 'quotes', 'likes', 'views'] as const;

/** Renders the counts of replies, reposts and likes above 0: short on screen, exact for screen readers. */
export function renderMetrics(post: Post, { locale }: CardOptions): unknown {
  const { language, messages } = locale;
  const { metrics = {} } = post;
  const given = METRICS.filter((key) => metrics[key]);
  if (!given.length) return nothing;
  return html`<ul part="meta" class="meta row metrics" role="list">
    ${given.map((key) => {
      const whole = formatValue(metrics[key]!, language);
      const short = formatCount(metrics[key]!, language);
      const hidden = html`<span aria-hidden="true">${short}</span><span class="visually-hidden">${whole}</span>`;
      return html`<li>
        ${ownWords(messages.metrics[key], locale, post)}${messages.colon}${short === whole ? whole : hidden}
      </li>`;
    })}
  </ul>`;
}

/**
 * Renders the date, which links to the original, and whether the post was edited.
 *
 * @param original - The hidden text of the link.
 */
export function renderDate(post: Post, options: CardOptions, original: string): unknown {
  const { locale, withoutDate, now } = options;
  const { published, timezone, url, edited } = post;
  const own = (words: string): unknown => ownWords(words, locale, post);
  const hasDate = published && !withoutDate;
  if (!hasDate && !edited) return nothing;
  let date: unknown;
  if (hasDate) {
    const ago = formatAgo(published, locale.language, now);
    const words = formatDate(published, locale.language, { timezone }) + (ago ? `\u00a0· ${ago}` : '');
    const time = html`<time dir="auto" datetime=${published}>${own(words)}</time>`;
    const hidden = html`<span class="visually-hidden">${own(`. ${original}`)}</span>`;
    date = url ? renderLink(url, html`${time}${hidden}`, options, post) : time;
  }
  return html`<p part="meta date" class="meta published">
    ${date}${edited ? html`${date ? '\u00a0· ' : nothing}<span>${own(locale.messages.edited)}</span>` : nothing}
  </p>`;
}
