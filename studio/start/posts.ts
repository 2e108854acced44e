import { embeddedItems } from '../../cli/inventory/snippet.js';
import { addressOf } from '../../src/formats/embed-code.js';
import type { Json } from '../../src/formats/source.js';
import { inertDocument } from '../../src/text/inert-document.js';
import { handleOf, networkOf } from '../../src/util/networks.js';

/** Returns the posts of embed codes; undefined if there is no post in them. */
export function postsInCode(code: string, language: string): readonly Json[] | undefined {
  const page = inertDocument(code, 'text/html');
  const items = page ? embeddedItems(page.body, language) : [];
  return items.length ? items.map(withId) : undefined;
}

/** Returns the posts at addresses, one a line; undefined if a line is no address of a post. */
export function postsAt(text: string): readonly Json[] | undefined {
  const lines = text.trim().split(/\s+/);
  const items = lines.flatMap((line): Json[] => {
    const url = /^https?:/i.test(line) ? addressOf(line) : undefined;
    const network = url && networkOf(url);
    if (!network || !isPost(url)) return [];
    const handle = handleOf(url);
    return [withId({ url, content_text: '', _cx: { type: 'post', network, ...(handle && { handle }) } })];
  });
  return items.length === lines.length ? items : undefined;
}

/** Whether the address of a network is that of one post; others are of profiles, or of the network. */
function isPost(url: string): boolean {
  const path = url.replace(/^https?:\/\/[^/]+/, '');
  return /\/(?:status|statuses|post|posts|p|reel|reels|tv|video|videos|photos|shorts|update|t|pulse)\/|^\/watch|[?&](?:v|story_fbid|fbid)=|\/@[^/]+\/\d+|posts\/|^\/[\w-]{11}(?:\?|$)/.test(
    path,
  );
}

/** The id of a post is its address. */
const withId = (item: Json): Json => ({ id: item['url'], ...item });

/** Whether a post has no words, so that the user writes them. */
export const lacksWords = ({ content_text, content_html }: Json): boolean => !content_text && !content_html;
