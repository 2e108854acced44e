import { inline } from '../../cli/render/html.js';
import { text } from '../../cli/render/nodes.js';
import { around, dataAttributes, elementAttributes, headTags, startTag, type Given } from './markup.js';
import type { Publication } from './publication.js';
import type { Block } from './snippets.js';

/** The mark on a script tag of a site on which only its own authors write HTML. */
const TRUST = { 'data-cx-trust': '' };

const head = (publication: Publication, isTrusted = false): Block => ({
  spot: 'head',
  code: headTags(publication, isTrusted ? TRUST : {}).join('\n'),
});

/** Returns the code for the element itself. */
export function elementBlocks(publication: Publication): Block[] {
  const code = around(`cx-${publication.element}`, elementAttributes(publication), publication.fallback);
  return [head(publication), { spot: 'body', code }];
}

/** Returns an element that editors keep, with the words inside. */
export const dataElement = (publication: Publication): string =>
  around('div', dataAttributes(publication), publication.fallback);

/** Returns the code for editors that remove unknown elements. */
export function dataBlocks(publication: Publication, isTrusted: boolean): Block[] {
  return [head(publication, isTrusted), { spot: 'body', code: dataElement(publication) }];
}

/** Returns the code for editors that allow hardly more than links. */
export function linkBlocks(publication: Publication, isTrusted: boolean): Block[] {
  return [head(publication, isTrusted), { spot: 'body', code: linkElement(publication) }];
}

/** Returns a link that becomes the element. */
export function linkElement(publication: Publication): string {
  const { 'data-cx': name, 'data-cx-feed': feed, ...rest } = dataAttributes(publication);
  // A link in a social embed whose feed is not stated would be a post.
  const source: Given = name === 'social-embed' ? { 'data-cx-feed': feed! } : {};
  const { campaign, feedAddress } = publication;
  const attributes = { href: feedAddress, 'data-cx': name!, ...source, ...rest };
  return `<p>${startTag('a', attributes)}${inline([text(campaign.title ?? feedAddress)])}</a></p>`;
}
