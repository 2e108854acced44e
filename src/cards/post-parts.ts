import { html, nothing } from 'lit';
import type { Post } from '../campaign/types.js';
import { formatValue } from '../locales/format.js';
import { renderPortrait } from '../media/picture.js';
import { shownUrl } from '../text/urls.js';
import { ownWords } from './language.js';
import { renderLink } from './link.js';
import type { CardOptions } from './options.js';

/** The answers to a question with their votes and, where all are known, the share of each. */
export function renderPoll(post: Post, { locale }: CardOptions): unknown {
  if (!post.poll) return nothing;
  const { options, closed } = post.poll;
  const { language, messages } = locale;
  // Unknown votes make it NaN, which is not above 0.
  const all = options.reduce((sum, { votes = NaN }) => sum + votes, 0);
  const state = closed ? messages.pollClosed : closed === false ? messages.pollOpen : messages.poll;
  return html`<p part="label">${ownWords(state, locale, post)}</p>
    <ul part="poll" role="list">
      ${options.map(({ label, votes }) => {
        const share = all > 0 ? ` (${(votes! / all).toLocaleString(language, { style: 'percent' })})` : '';
        return html`<li>
          <bdi>${label}</bdi>${votes === undefined ? nothing : `: ${formatValue(votes, language)}${share}`}
        </li>`;
      })}
    </ul>`;
}

/** What the network shows of the page that a post links to; its title names its picture. */
export function renderLinkCard(post: Post, options: CardOptions): unknown {
  const { card, campaign } = post;
  if (!card) return nothing;
  const { url, title, description, image } = card;
  const shown = shownUrl(url);
  return html`<div part="link-card" dir="auto">
    ${renderPortrait(image, campaign.feedUrl, options)}
    <p>${renderLink(url, title || shown, options, post)}</p>
    ${description ? html`<p>${description}</p>` : nothing}
    ${title ? html`<p part="source">${shown.split('/')[0]}</p>` : nothing}
  </div>`;
}
