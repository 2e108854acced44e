import { isBrokenAddress } from '../util/urls.js';

/**
 * Returns an entry's global id. An absolute URI identifies the same entry everywhere (RFC 3986, section 4.3); any other
 * id is scoped to its feed.
 *
 * @param feedUrl - The feed that contains the id; undefined for JSON in the page.
 */
export function entryId(id: string, feedUrl: string | undefined): string {
  return /^[a-z][a-z\d+.-]*:/i.test(id) && !isBrokenAddress(id) ? id : `${feedUrl ?? ''}#${id}`;
}

/** Returns a short id for an item that has neither id nor URL: FNV-1a over its content. */
export function contentHash(content: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < content.length; index++) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
