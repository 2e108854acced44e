import { html, nothing, type TemplateResult } from 'lit';
import type { Post } from '../campaign/types.js';
import { isNetwork, NETWORK_NAMES } from '../text/networks.js';
import { renderPortrait } from '../media/picture.js';
import { renderGlyph } from './glyph.js';
import { renderHeading } from './heading.js';
import { languageOf, ownWords } from './language.js';
import type { CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks, renderPublished, renderTitle } from './parts.js';

/** Draws a post as an article: who says it and where is its heading, the date its link to the original. */
export function renderPost(post: Post, options: CardOptions): TemplateResult {
  const { messages } = options.locale;
  const own = (words: string): unknown => ownWords(words, options.locale, post);
  const { url, network, handle, removed, authors, agency } = post;
  const networkName = isNetwork(network) ? NETWORK_NAMES[network] : network;
  const author = authors[0]?.name ?? agency?.name ?? (handle && `@${handle}`);
  const source = [author !== `@${handle}` && handle && `@${handle}`, author && networkName].filter(Boolean);
  const heading = author ?? own(networkName ? messages.postOn(networkName) : messages.post);
  const original = own(networkName ? messages.originalOn(networkName) : messages.original);
  return html`<article part="card post" lang=${languageOf(post, options.locale)}>
    ${renderPortrait(authors[0]?.photo, post.campaign.feedUrl)} ${renderHeading(options.headingLevel, heading, 'auto')}
    ${source.length ? html`<p part="source">${renderGlyph(network)} <bdi>${source.join(' · ')}</bdi></p>` : nothing}
    ${removed ? html`<p part="note">${own(messages.removed)}</p>` : nothing}
    ${renderTitle({ ...post, url: undefined }, { ...options, headingLevel: options.headingLevel + 1 })}
    ${renderBody(post)} ${renderAllMedia(post, options)}
    ${renderLinks(url ? [...post.links, { url, label: original }] : post.links)} ${renderPublished(post, options)}
  </article>`;
}
