import { createHash } from 'node:crypto';
import type { CampaignInfo, Entry } from '../../src/model/types.js';
import { parseUrl } from '../../src/util/urls.js';

/** An entry's id as an IRI, which Atom demands: an id within JSON that has no address starts from the campaign's page. */
export function absoluteId({ id, url }: Entry, campaign: CampaignInfo): string {
  if (!id.startsWith('#')) return id;
  const page = campaign.url ?? url;
  return page ? page.replace(/#.*/, '') + (parseUrl(id, 'https://base.invalid')?.hash ?? '') : uuidOf(id);
}

/** A UUID that is the same for the same words (RFC 9562, version 8), as a URN. */
export function uuidOf(words: string): string {
  const hash = createHash('sha256').update(words).digest('hex');
  const [, one, two, three, four, five] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash)!;
  return `urn:uuid:${one}-${two}-8${three}-8${four}-${five}`;
}
