import { html, nothing, type TemplateResult } from 'lit';
import type { Post } from '../campaign/types.js';
import { isNetwork, NETWORK_NAMES } from '../text/networks.js';
import { renderPortrait } from '../media/picture.js';
import { renderHeading } from './heading.js';
import type { CardOptions } from './options.js';
import { renderAllMedia, renderBody, renderLinks, renderPublished, renderTitle } from './parts.js';

/** Draws a post as an article: who says it and where is its heading, the date its link to the original. */
export function renderPost(post: Post, options: CardOptions): TemplateResult {
  const { messages } = options.locale;
  const { url, network, handle, removed, authors, agency } = post;
  const networkName = isNetwork(network) ? NETWORK_NAMES[network] : network;
  const author = authors[0]?.name ?? agency?.name ?? (handle && `@${handle}`);
  const heading = author ?? (networkName ? messages.postOn(networkName) : messages.post);
  return html`<article part="card post">
    ${renderPortrait(authors[0]?.photo, post.campaign.feedUrl)}
    ${renderHeading(options.headingLevel, html`<bdi>${heading}</bdi>`)}
    <p part="source">
      ${handle && author !== `@${handle}` ? html`<bdi>@${handle}</bdi>` : nothing} ${author ? networkName : nothing}
    </p>
    ${removed ? html`<p part="note">${messages.removed}</p>` : nothing}
    ${renderTitle({ ...post, url: undefined }, { ...options, headingLevel: options.headingLevel + 1 })}
    ${renderBody(post, options)} ${renderAllMedia(post, options)}
    ${renderLinks([
      ...post.links,
      url && { url, label: networkName ? messages.originalOn(networkName) : messages.original },
    ] as never)}
    ${renderPublished(post, options)}
  </article>`;
}
