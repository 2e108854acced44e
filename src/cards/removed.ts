import type { Post } from '../model/types.js';

/** What is told of a post that its author took back: whose it was, where and when. The words are theirs to show. */
export function withoutWords(post: Post): Post {
  const { id, type, inferred, campaign, url, language, published, timezone, agency, authors, network, handle } = post;
  const kept = { id, type, inferred, campaign, url, language, published, timezone, agency, authors, network, handle };
  return { ...kept, removed: true, body: [], tags: [], media: [], links: [], related: [] };
}
