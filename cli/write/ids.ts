import { createHash } from 'node:crypto';
import type { CampaignInfo, Entry } from '../../src/model/types.js';
import { parseUrl } from '../../src/util/urls.js';

/**
 * Returns an entry's id as an IRI, which Atom requires: an id from inline JSON without a URL is based on the campaign's
 * page.
 */
export function absoluteId({ id, url }: Entry, campaign: CampaignInfo): string {
  if (!id.startsWith('#')) return id;
  const page = campaign.url ?? url;
  return page ? page.replace(/#.*/, '') + (parseUrl(id, 'https://base.invalid')?.hash ?? '') : uuidOf(id);
}

/** Returns a deterministic UUID for a text (RFC 9562, version 8), as a URN. */
export function uuidOf(words: string): string {
  const hash = createHash('sha256').update(words).digest('hex');
  const [, one, two, three, four, five] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash)!;
  return `urn:uuid:${one}-${two}-8${three}-8${four}-${five}`;
}
