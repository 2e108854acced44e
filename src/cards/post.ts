import { nothing, type TemplateResult } from 'lit';
import { postChangesAt } from '../model/next-change.js';
import type { Post } from '../model/types.js';
import { handleOf, hashtagUrl, isNetwork, networkName } from '../util/networks.js';
import { hostOf } from '../util/urls.js';
import { html, htmlFor } from './html.js';
import { renderArticle } from './article.js';
import { postStyles } from './post.styles.js';
import { renderCollapsed } from './collapse.js';
import { renderAllMedia, renderBody, renderLinks } from './fields.js';
import { withErrorBoundary } from './error-boundary.js';
import { renderHeading } from './heading.js';
import { ownWords, wordsToEntry } from './language.js';
import { renderLink } from './link.js';
import { renderLivePost } from './live-post.js';
import { innerOptions, type Card, type CardOptions } from './options.js';
import { renderDate, renderLinkCard, renderMetrics, renderPoll } from './post-details.js';
import { authorOf } from './name.js';
import { renderHeader, renderRepost } from './post-header.js';
import { withoutWords } from './removed.js';

/** Renders a post as an article. The author is its heading, and the date links to the original. */
export function renderPost(entry: Post, options: CardOptions): TemplateResult {
  const post = entry.removed ? withoutWords(entry) : entry;
  const { isInner, headingLevel } = options;
  const { removed, repostOf } = post;
  const inside = unmarked(post, options);
  const html = htmlFor(post);
  if (repostOf && post.quoted && !isInner) {
    // A repost adds no words, so the original takes its place.
    const original = renderPost(post.quoted, { ...innerOptions(options, post), headingLevel });
    return renderArticle(post, options, renderRepost(post, options), original);
  }
  const { locale } = options;
  const head = html`${repostOf && authorOf(post) ? renderRepost(post, options) : nothing} ${renderHeader(post, options)}`;
  const rest = html`${removed ? html`<p part="message" class="note">${ownWords(locale.messages.removed(networkName(post.network)), locale, post)}</p>` : nothing}
  ${renderReply(post, inside)} ${post.title ? renderHeading(headingLevel + 1, post.title, 'auto') : nothing}
  ${renderContent(post, inside)} ${renderFooter(post, options)}`;
  return renderArticle(post, options, head, rest);
}

export const postCard: Card = { type: 'post', render: renderPost, styles: postStyles, changesAt: postChangesAt };

/** Leaves links to the post's own network unmarked; the link to the original is marked, once for all of them. */
export function unmarked({ url, network }: Post, options: CardOptions): CardOptions {
  const pages = [url, isNetwork(network) && hashtagUrl(network, 'a', url)];
  const hosts = pages.flatMap((page) => (page ? hostOf(page).replace(/^www\./, '') : []));
  return { ...options, trustedHosts: [...options.trustedHosts, ...hosts] };
}

function renderReply(post: Post, options: CardOptions): unknown {
  const { replyTo } = post;
  if (!replyTo || options.isNext) return nothing;
  const { locale } = options;
  const { inReplyTo, inReplyToHandle } = locale.messages;
  const handle = handleOf(replyTo);
  const words = ownWords(handle ? inReplyToHandle(`\u2068@${handle}\u2069`) : inReplyTo, locale, post);
  return html`<p part="meta" class="meta">${renderLink(replyTo, html`<bdi>${words}</bdi>`, options, post)}</p>`;
}

/** Renders everything between header and links; collapsed if the author or network warns about it. */
function renderContent(post: Post, options: CardOptions): unknown {
  const { warning, sensitive } = post;
  const { locale } = options;
  const quoted = quotedIn(post, options);
  const html = htmlFor(post);
  const content = html`${renderCollapsed(renderBody(post, options), post, options)} ${renderAllMedia(post, options)}
  ${renderPoll(post, options)} ${renderLinkCard(post, options)} ${renderLivePost(post, options)}
  ${quoted ? withErrorBoundary(quoted, options, () => renderPost(quoted, innerOptions(options, post))) : nothing}`;
  if (!warning && !sensitive) return content;
  return html`<details>
    <summary dir="auto">${warning || ownWords(locale.messages.sensitive, locale, post)}</summary>
    ${content}
  </details>`;
}

/** Renders the links, counts and date of a post; a post without a date links to its original among the links. */
function renderFooter(post: Post, options: CardOptions): unknown {
  const { locale, withoutDate } = options;
  const { messages } = locale;
  const { url, network, published, repostOf, quoted, links } = post;
  const shared = quotedIn(post, options) ? undefined : (repostOf ?? quoted?.url);
  const place = networkName(network);
  const original = wordsToEntry(place ? messages.originalOn(place) : messages.original, locale, post);
  const own = (words: string): unknown => ownWords(words, locale, post);
  const hasDate = published && !withoutDate;
  const html = htmlFor(post);
  return html`${renderLinks(
    [
      ...links,
      shared !== undefined && { url: shared, label: own(messages.shared) },
      url !== undefined && !hasDate && { url, label: own(original) },
    ],
    options,
    post,
  )}
  ${renderMetrics(post, options)} ${renderDate(post, options, original)}`;
}

/** Returns the quoted post to render; undefined in a card inside another one. */
const quotedIn = ({ quoted }: Post, { isInner }: CardOptions): Post | undefined => (isInner ? undefined : quoted);
