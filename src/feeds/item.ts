import { normalDate } from '../campaign/dates.js';
import { contentHash, entryId } from '../campaign/ids.js';
import type { Agency, CampaignInfo, Entry, Media, Person, Place } from '../campaign/types.js';
import { fromHtml } from '../text/from-html.js';
import { fromText } from '../text/from-text.js';
import { handleOf, isNetwork, networkOf } from '../text/networks.js';
import type { RichText } from '../text/rich-text.js';
import { BOUNDS } from './bounds.js';
import { linked, toUrl } from './links.js';
import { check } from './check.js';
import { itemSchema, type Item } from './schema.js';

type Extension = NonNullable<Item['_cx']>;

/** Reads one item of a JSON Feed; throws an `Error` whose message names the path and what was expected there. */
export function readItem(json: unknown, campaign: CampaignInfo, base: string): Entry {
  if (isDeeper(json, BOUNDS.depth)) throw new Error(`: expected at most ${BOUNDS.depth} levels of nesting`);
  const item = tidy(json);
  check(itemSchema, item);
  const { _cx: cx = {} } = item;
  const url = toUrl(item.url ?? item.external_url, base);
  const network = cx.network ?? (url && networkOf(url));
  const type = cx.type ?? (network ? 'post' : 'highlight');
  const timezone = cx.timezone ?? campaign.timezone;
  const date = (value: string | undefined): string | undefined => value && normalDate(value, timezone);
  const day = (value: string | undefined): string | undefined => (cx.all_day ? value?.slice(0, 10) : date(value));
  // The model has one field of each name for all types, so that an entry can be taken as another type.
  return {
    type,
    inferred: !cx.type,
    campaign,
    id: entryId(item.id ?? url ?? contentHash(JSON.stringify(item)), campaign.feedUrl),
    url,
    title: item.title,
    body: bodyOf(item, base, url, network),
    language: item.language,
    published: date(item.date_published),
    modified: date(item.date_modified),
    agency: agencyOf(cx.agency, base),
    authors: (item.authors ?? []).flatMap(({ name, url, avatar }) =>
      name ? [{ name, url: toUrl(url, base), photo: toUrl(avatar, base) }] : [],
    ),
    tags: item.tags ?? [],
    media: mediaOf(item, base),
    links: linked(cx.links ?? [], base),
    related: (cx.related ?? []).map((id) => entryId(id, campaign.feedUrl)),
    person: cx.person && personOf(cx.person, base),
    quote: cx.quote,
    network,
    handle: (cx.handle ?? (url && handleOf(url)))?.replace(/^@/, ''),
    removed: cx.status === 'removed',
    start: day(cx.start),
    end: day(cx.end),
    timezone,
    status: cx.status,
    location: placeOf(cx.location, base),
    onlineUrl: toUrl(cx.online_url, base),
    registrationUrl: toUrl(cx.registration_url, base),
    speakers: cx.speakers?.map((speaker) => personOf(speaker, base)),
    video: cx.video && linked([cx.video], base)[0],
    figure: cx.figure && { ...cx.figure, value: `${cx.figure.value}` },
  } as Entry;
}

/** JSON Feed asks readers to take a number as an id; an empty string says nothing. */
function tidy(json: unknown): Item {
  if (!json || typeof json !== 'object' || Array.isArray(json)) return json as Item;
  const given = Object.entries(json).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(
    given.map(([key, value]) => [key, typeof value === 'number' && key === 'id' ? `${value}` : (value as unknown)]),
  );
}

function isDeeper(json: unknown, levels: number): boolean {
  return (
    !!json && typeof json === 'object' && (!levels || Object.values(json).some((value) => isDeeper(value, levels - 1)))
  );
}

function bodyOf(item: Item, base: string, url: string | undefined, network: string | undefined): RichText {
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  return item.content_html
    ? fromHtml(item.content_html, context)
    : fromText(item.content_text ?? item.summary ?? '', context);
}

function agencyOf(agency: Extension['agency'], base: string): Agency | undefined {
  if (!agency || typeof agency === 'string') return agency ? { name: agency } : undefined;
  return { ...agency, url: toUrl(agency.url, base), logo: toUrl(agency.logo, base) };
}

function personOf(person: NonNullable<Extension['person']>, base: string): Person {
  return { ...person, url: toUrl(person.url, base), photo: toUrl(person.photo, base) };
}

function placeOf(place: Extension['location'], base: string): Place | undefined {
  if (!place || typeof place === 'string') return place ? { name: place } : undefined;
  return { ...place, url: toUrl(place.url, base) };
}

/** The item's picture and its attachments that can be seen or heard, each address once. */
function mediaOf(item: Item, base: string): Media[] {
  const media: Media[] = (item.attachments ?? []).flatMap(({ url, mime_type, _cx: { alt, width, height } = {} }) => {
    const [, kind] = /^(image|video|audio)\//.exec(mime_type ?? '') ?? [];
    return kind ? [{ kind: kind as Media['kind'], url, alt, width, height }] : [];
  });
  if (item.image && !media.some(({ url }) => url === item.image)) media.unshift({ kind: 'image', url: item.image });
  return linked(media, base);
}
