import { html, nothing, type TemplateResult } from 'lit';
import type { Post } from '../campaign/types.js';
import { isNetwork, NETWORK_NAMES } from '../text/networks.js';
import { renderPortrait } from '../media/picture.js';
import { renderGlyph } from './glyph.js';
import { renderHeading } from './heading.js';
import { renderArticle } from './article.js';
import { ownWords } from './language.js';
import { renderLink } from './link.js';
import { innerOptions, type CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks, renderPublished, renderTitle } from './parts.js';
import { renderLinkCard, renderPoll } from './post-parts.js';
import { withoutWords } from './removed.js';

/** Draws a post as an article: who says it and where is its heading, the date its link to the original. */
export function renderPost(entry: Post, options: CardOptions): TemplateResult {
  const post = entry.removed ? withoutWords(entry) : entry;
  const { messages } = options.locale;
  const own = (words: string): unknown => ownWords(words, options.locale, post);
  const { url, network, handle, removed, authors, agency, warning, sensitive, repostOf, replyTo } = post;
  const networkName = isNetwork(network) ? NETWORK_NAMES[network] : network;
  const author = authors[0]?.name ?? agency?.name ?? (handle && `@${handle}`);
  const source = [author !== `@${handle}` && handle && `@${handle}`, author && networkName].filter(Boolean);
  const heading = author ?? own(networkName ? messages.postOn(networkName) : messages.post);
  const original = own(networkName ? messages.originalOn(networkName) : messages.original);
  const quoted = options.isInner ? undefined : post.quoted;
  const shared = quoted ? undefined : (repostOf ?? post.quoted?.url);
  const content = html`${renderBody(post, options)} ${renderAllMedia(post, options)} ${renderPoll(post, options)}
  ${renderLinkCard(post, options)}
  ${quoted ? html`<div part="quoted">${renderPost(quoted, innerOptions(options, post))}</div>` : nothing}`;
  const card = html`${renderPortrait(authors[0]?.photo, post.campaign.feedUrl, options)}
  ${renderHeading(options.headingLevel, heading, 'auto')}
  ${
    source.length || repostOf
      ? html`<p part="source">
          ${renderGlyph(network)}
          <bdi>${source.join(' · ')}${repostOf ? [source.length ? ' · ' : '', own(messages.reposted)] : nothing}</bdi>
        </p>`
      : nothing
  }
  ${removed ? html`<p part="note">${own(messages.removed)}</p>` : nothing}
  ${replyTo ? html`<p part="reply">${renderLink(replyTo, own(messages.inReplyTo), options, post)}</p>` : nothing}
  ${renderTitle({ ...post, url: undefined }, { ...options, headingLevel: options.headingLevel + 1 })}
  ${
    warning || sensitive
      ? html`<details part="warning">
          <summary dir="auto">${warning || own(messages.sensitive)}</summary>
          ${content}
        </details>`
      : content
  }
  ${renderLinks(
    [
      ...post.links,
      shared !== undefined && { url: shared, label: own(messages.shared) },
      url !== undefined && { url, label: original },
    ],
    options,
    post,
  )}
  ${renderPublished(post, options)}`;
  return renderArticle(post, options, card);
}
