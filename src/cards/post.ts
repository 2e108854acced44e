import { html, nothing, type TemplateResult } from 'lit';
import type { Post } from '../model/types.js';
import { handleOf, networkName } from '../util/networks.js';
import { renderArticle } from './article.js';
import { renderCollapsed } from './collapse.js';
import { renderHeading } from './heading.js';
import { guarded } from './guarded.js';
import { ownWords, wordsToEntry } from './language.js';
import { renderLink } from './link.js';
import { renderLivePost } from './live-post.js';
import { innerOptions, type CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks } from './fields.js';
import { nameOf, renderHeader, renderRepost } from './post-header.js';
import { withoutWords } from './removed.js';
import { renderDate, renderLinkCard, renderMetrics, renderPoll } from './post-details.js';

/** Draws a post as an article: who says it and where is its heading, the date its link to the original. */
export function renderPost(entry: Post, options: CardOptions): TemplateResult {
  const post = entry.removed ? withoutWords(entry) : entry;
  const { isInner, headingLevel, withoutDate, isNext, locale } = options;
  const { messages } = locale;
  const own = (words: string): unknown => ownWords(words, locale, post);
  const { url, network, removed, published, warning, sensitive, repostOf, replyTo } = post;
  const inner = innerOptions(options, post);
  if (repostOf && post.quoted && !isInner) {
    // It says nothing itself: the original takes its place.
    const original = renderPost(post.quoted, { ...inner, headingLevel });
    return renderArticle(post, options, html`${renderRepost(post, options)}${original}`);
  }
  const quoted = isInner ? undefined : post.quoted;
  const shared = quoted ? undefined : (repostOf ?? post.quoted?.url);
  const answered = replyTo && handleOf(replyTo);
  const inReply = answered ? messages.inReplyToHandle(`\u2068@${answered}\u2069`) : messages.inReplyTo;
  const place = networkName(network);
  const original = wordsToEntry(place ? messages.originalOn(place) : messages.original, locale, post);
  const hasDate = published && !withoutDate;
  const content = html`${renderCollapsed(renderBody(post, options), post, options)} ${renderAllMedia(post, options)}
  ${renderPoll(post, options)} ${renderLinkCard(post, options)} ${renderLivePost(post, options)}
  ${quoted ? guarded(quoted, options, () => renderPost(quoted, inner)) : nothing}`;
  const card = html`${repostOf && nameOf(post) ? renderRepost(post, options) : nothing} ${renderHeader(post, options)}
  ${removed ? html`<p part="message" class="note">${own(messages.removed)}</p>` : nothing}
  ${replyTo && !isNext ? html`<p part="meta" class="meta">${renderLink(replyTo, html`<bdi>${own(inReply)}</bdi>`, options, post)}</p>` : nothing}
  ${post.title ? renderHeading(headingLevel + 1, post.title, 'auto') : nothing}
  ${
    warning || sensitive
      ? html`<details>
          <summary dir="auto">${warning || own(messages.sensitive)}</summary>
          ${content}
        </details>`
      : content
  }
  ${renderLinks(
    [
      ...post.links,
      shared !== undefined && { url: shared, label: own(messages.shared) },
      url !== undefined && !hasDate && { url, label: own(original) },
    ],
    options,
    post,
  )}
  ${renderMetrics(post, options)} ${renderDate(post, options, original)}`;
  return renderArticle(post, options, card);
}
