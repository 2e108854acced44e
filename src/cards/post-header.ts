import { nothing, type TemplateResult } from 'lit';
import type { Post } from '../model/types.js';
import { networkName } from '../util/networks.js';
import { html } from './html.js';
import { renderIcon } from './icon.js';
import { renderHeading } from './heading.js';
import { ownWords } from './language.js';
import { authorOf, contextOf } from './name.js';
import type { CardOptions } from './options.js';
import { renderPortrait } from './portrait.js';

/** Renders the author as networks do: portrait, name, and a line with handle and network. */
export function renderHeader(post: Post, options: CardOptions): TemplateResult {
  const { locale, headingLevel, isUntrusted } = options;
  const { messages } = locale;
  const own = (words: string): unknown => ownWords(words, locale, post);
  const { network, handle, authors, agency, verified } = post;
  const place = networkName(network) ?? network;
  const name = authorOf(post);
  const source = [
    // Lets a line break before the host rather than inside it.
    handle && name !== `@${handle}`
      ? html`<bdi>${`@${handle}`.split(/(?=@)/).map((part, index) => [index ? html`<wbr />` : '', part])}</bdi>`
      : '',
    name && place ? html`<span class="network">${renderIcon(network)}<bdi>${place}</bdi></span>` : '',
  ].filter(Boolean);
  const mark = html`<span part="badge verified" class="verified"
    >${renderIcon('verified')}<span class="visually-hidden">${own(` (${messages.verified})`)}</span></span
  >`;
  const [first, ...others] = contextOf(post, locale.language);
  // The author's name alone would not tell posts apart in a list of headings.
  const context = name ? [first, ...others] : others;
  const heading = html`${name ?? own(place ? messages.postOn(place) : messages.post)}${verified && !isUntrusted ? mark : nothing}${
    context.length ? html`<span class="visually-hidden">${own(`, ${context.join(', ')}`)}</span>` : nothing
  }`;
  return html`<div class="byline">
    ${name ? renderPortrait(authors[0] ? authors[0].photo : agency?.logo, name, post, options) : nothing}
    <div>
      ${renderHeading(headingLevel, heading, 'auto')}
      ${source.length ? html`<p part="meta" class="meta">${source[0]}${source[1] ? [' · ', source[1]] : nothing}</p>` : nothing}
    </div>
  </div>`;
}

/** Renders a line with the name of the account that reposted. */
export function renderRepost(post: Post, { locale }: CardOptions): TemplateResult {
  const { reposted, repostedBy } = locale.messages;
  const name = authorOf(post);
  const words = ownWords(name ? repostedBy(`\u2068${name}\u2069`) : reposted, locale, post);
  return html`<p part="meta" class="meta repost">${renderIcon('repost')}<bdi>${words}</bdi></p>`;
}
