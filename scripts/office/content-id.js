/** Identifiers derived from content, so that the same document has the same one on every machine. */
import { createHash } from 'node:crypto';

/** Returns a UUID of version 8 (RFC 9562) from the hash of a value. */
export function contentId(value) {
  const hash = createHash('sha256').update(JSON.stringify(value)).digest('hex');
  const variant = '89ab'[parseInt(hash[16], 16) % 4];
  const groups = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return [...groups, hash.slice(20, 32)].join('-');
}
