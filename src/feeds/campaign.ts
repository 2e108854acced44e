import { contentHash, entryId } from '../campaign/ids.js';
import type { Campaign, CampaignInfo, Entry } from '../campaign/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../campaign/zones.js';
import { fromText } from '../text/from-text.js';
import { boundedItem, Cuts } from './bounded.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import { readItem } from './item.js';
import { read, SchemaFault } from './read.js';
import { feedSchema, timezone as zoneSchema } from './schema.js';
import { atOnce, type Sliced } from './slices.js';
import type { Json, Source } from './source.js';

/**
 * Reads what a format gave. One bad item never hides the good ones: it is left out and named.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for content that stood in the page.
 * @throws FeedError `schema` where no item can be read.
 */
export function readCampaign(source: Source, base: string, feedUrl?: string): Campaign {
  return atOnce(readingCampaign(source, base, feedUrl));
}

/** The same, item by item. */
export function* readingCampaign(source: Source, base: string, feedUrl?: string): Sliced<Campaign> {
  const { feed, items, toItem, tidy, api, hasLooseIds, cuts = new Cuts() } = source;
  const within = (item: Json, index: number): Json => (source.cuts ? item : boundedItem(item, index, cuts));
  const skipped: string[] = [];
  const { info: own, next } = readFeed(source.cuts ? feed : boundedItem(feed, -1, cuts), base, feedUrl, skipped);
  const info = { ...own, api };
  const entries = new Map<string, Entry>();
  const add = (entry: Entry): boolean => addEntry(entries, entry, hasLooseIds);
  const notes = new Set<string>();
  const zones = new Set<string>();
  tellZone(feed, '');
  for (const [index, item] of items.slice(0, BOUNDS.items).entries()) {
    yield;
    try {
      const entry = toItem
        ? readForeign(within(toItem(item as never, notes), index), index)
        : readItem(tidy ? tidy(item) : item, info, base);
      if (!add(entry)) skipped.push(`items[${index}]: it is there twice`);
      tellZone(item, `items[${index}].`);
    } catch (error) {
      skipped.push(`items[${index}]${placed(error)}`);
    }
  }
  if (items.length > BOUNDS.items) skipped.push(`items: only the first ${BOUNDS.items} are read`);
  skipped.push(...cuts.sentences, ...notes);
  if (!entries.size && items.length) {
    throw new FeedError('schema', `No item could be read: ${skipped.slice(0, 3).join('; ')}.`, feedUrl);
  }
  return { ...own, next, entries: [...entries.values()], skipped };

  /** Tells of a time zone that can't be read, once for all that have it. */
  function tellZone(json: unknown, path: string): void {
    const zone = (json as { readonly _cx?: { readonly timezone?: unknown } })._cx?.timezone;
    if (typeof zone !== 'string' || !zone.trim() || zone === UNKNOWN_ZONE || zones.has(zone) || zoneOf(zone)) return;
    zones.add(zone);
    skipped.push(new SchemaFault([`${path}_cx`, 'timezone'], zoneSchema, zone).message);
  }

  function readForeign(item: Json, index: number): Entry {
    return leniently(
      item,
      (kept) => readItem(kept, info, (item['_base'] as string | undefined) ?? base),
      (fault) => skipped.push(`items[${index}]${placed(fault)}`),
    );
  }
}

/**
 * Adds an entry; of one that is there already, the newest version stays.
 *
 * @param isLoose - Whether two that differ in title or URL are two, whatever their ids are.
 * @returns Whether it is another entry.
 */
function addEntry(entries: Map<string, Entry>, entry: Entry, isLoose = false): boolean {
  const { id } = entry;
  const twin = entries.get(id);
  if (!twin) return !!entries.set(id, entry);
  const thing = ({ title, url }: Entry): string => JSON.stringify([title, url]);
  const key = `${id} ${thing(entry)}`;
  if (!isLoose || thing(twin) === thing(entry) || entries.has(key)) {
    const date = ({ modified, published }: Entry): string => modified ?? published ?? '';
    if (!isLoose && date(entry) > date(twin)) entries.set(id, entry);
    return false;
  }
  // An id that two share is none.
  for (const one of [twin, entry]) {
    Object.assign(one, { id: entryId(contentHash(id + thing(one)), one.campaign.feedUrl) });
  }
  return !!entries.set(key, entry);
}

const placed = (error: unknown): string => (error as Error).message.replace(/^(?=\w+[.:])/, '.').replace(/^\w/, ': $&');

/** What the feed says of itself. A key that can't be read is left out: it must not hide the items. */
function readFeed(
  feed: Json,
  base: string,
  feedUrl: string | undefined,
  skipped: string[],
): { info: CampaignInfo; next: string | undefined } {
  const timezone = (feed['_cx'] as { timezone?: string } | undefined)?.timezone;
  const { title, home_page_url, description, language, next_url, _cx } = leniently(
    feed,
    (kept) => read(feedSchema, kept, { base, feedUrl, timezone }),
    (fault) => skipped.push(fault.message),
  );
  const { hashtag, channels = [], ...rest } = _cx ?? {};
  const info = {
    ...rest,
    title,
    description: fromText(description ?? ''),
    url: home_page_url,
    feedUrl,
    language,
    hashtag: hashtag?.replace(/^#/, ''),
    channels,
    timezone: rest.timezone ?? undefined,
    floating: !!timezone && !rest.timezone,
  };
  // No feed sends its readers to another host.
  const next = next_url && new URL(next_url).origin === new URL(base).origin ? next_url : undefined;
  return { info, next };
}

/** Reads an object; a key that can't be read is left out and told. */
function leniently<Value>(json: Json, reading: (json: Json) => Value, tell: (fault: SchemaFault) => void): Value {
  try {
    return reading(json);
  } catch (error) {
    if (!(error instanceof SchemaFault) || !error.path.length) throw error;
    tell(error);
    return leniently(without(json, error.path), reading, tell);
  }
}

/** A copy without the key at the path's head; in `_cx`, without the key after it. */
function without(json: Json, [key, ...path]: readonly string[]): Json {
  const { [key!]: value, ...rest } = json;
  return key === '_cx' && path.length ? { ...rest, _cx: without(value as Json, path) } : rest;
}
