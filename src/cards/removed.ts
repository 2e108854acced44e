import type { Post } from '../model/types.js';

/** Returns a removed post with only its author, network and date, because its content is no longer public. */
export function withoutWords(post: Post): Post {
  const { id, type, inferred, campaign, url, language, published, timezone, agency, authors, network, handle } = post;
  const kept = { id, type, inferred, campaign, url, language, published, timezone, agency, authors, network, handle };
  return { ...kept, removed: true, body: [], tags: [], media: [], links: [], related: [] };
}
