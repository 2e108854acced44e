import { isBrokenAddress } from '../util/urls.js';

/**
 * An absolute URI names the same entry everywhere (RFC 3986, section 4.3); any other id is an id within its feed.
 *
 * @param feedUrl - The feed that says the id; undefined for JSON in the page.
 */
export function entryId(id: string, feedUrl: string | undefined): string {
  return /^[a-z][a-z\d+.-]*:/i.test(id) && !isBrokenAddress(id) ? id : `${feedUrl ?? ''}#${id}`;
}

/** A short id for an item that has neither id nor address: FNV-1a over its content. */
export function contentHash(content: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < content.length; index++) {
    hash = Math.imul(hash ^ content.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
