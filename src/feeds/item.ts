import { dayOf } from '../campaign/dates.js';
import { contentHash, entryId } from '../campaign/ids.js';
import type { CampaignInfo, Entry, Media } from '../campaign/types.js';
import { fromHtml } from '../text/from-html.js';
import { fromText } from '../text/from-text.js';
import { handleOf, isNetwork, networkOf } from '../text/networks.js';
import type { RichText } from '../text/rich-text.js';
import { read } from './read.js';
import { itemSchema, type Item } from './schema.js';

/**
 * Reads one item of a JSON Feed.
 *
 * @throws SchemaFault which names the path in the item and what was expected there.
 */
export function readItem(json: unknown, campaign: CampaignInfo, base: string): Entry {
  const { feedUrl } = campaign;
  const timezone = (json as { _cx?: { timezone?: string } } | null)?._cx?.timezone ?? campaign.timezone;
  const item = read(itemSchema, json, { base, feedUrl, timezone });
  const { title, language, tags = [], author, authors = author ? [author] : [], _cx: cx = {} } = item;
  const { type, all_day, links = [], related = [], online_url, registration_url, status, start, end, ...rest } = cx;
  const url = item.url ?? item.external_url;
  const network = cx.network ?? (url && networkOf(url));
  const day = (date: string | undefined): string | undefined => (date && all_day ? dayOf(date, timezone) : date);
  // The model has one field of each name for all types, so that an entry can be taken as another type.
  return {
    ...rest,
    type: type ?? (network ? 'post' : 'highlight'),
    inferred: !type,
    campaign,
    id: item.id ?? entryId(url ?? contentHash(JSON.stringify(item)), feedUrl),
    url,
    title,
    body: bodyOf(item, base, network),
    language,
    published: item.date_published,
    modified: item.date_modified,
    authors: authors.flatMap(({ name, url, avatar }) => (name ? [{ name, url, photo: avatar }] : [])),
    tags,
    media: mediaOf(item),
    links,
    related,
    network,
    handle: (cx.handle ?? (url && handleOf(url)))?.replace(/^@/, ''),
    removed: status === 'removed',
    status,
    start: day(start),
    end: day(end),
    timezone,
    onlineUrl: online_url,
    registrationUrl: registration_url,
  } as Entry;
}

function bodyOf({ content_html, content_text, summary, url }: Item, base: string, network?: string): RichText {
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  return content_html ? fromHtml(content_html, context) : fromText(content_text ?? summary ?? '', context);
}

/** The item's picture and its attachments that can be seen or heard, each address once. */
function mediaOf({ image, attachments = [] }: Item): Media[] {
  const media = attachments.flatMap(({ url, mime_type, _cx }): Media[] => {
    const [, kind] = /^(image|video|audio)\//.exec(mime_type) ?? [];
    return kind ? [{ kind: kind as Media['kind'], url, ..._cx }] : [];
  });
  return image && !media.some(({ url }) => url === image) ? [{ kind: 'image', url: image }, ...media] : media;
}
