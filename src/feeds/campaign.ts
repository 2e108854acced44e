import type { Campaign, CampaignInfo, Entry } from '../campaign/types.js';
import { fromText } from '../text/from-text.js';
import { isBrokenAddress, isSameOrigin } from '../text/urls.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import { readItem } from './item.js';
import { read, SchemaFault } from './read.js';
import { feedSchema } from './schema.js';
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
export function* readingCampaign({ feed, items, toItem }: Source, base: string, feedUrl?: string): Sliced<Campaign> {
  const skipped: string[] = [];
  const { info, next } = readFeed(feed, base, feedUrl, skipped);
  const entries = new Map<string, Entry>();
  for (const [index, item] of items.slice(0, BOUNDS.items).entries()) {
    yield;
    try {
      const entry = toItem ? readForeign(toItem(item as never), index) : readItem(withId(item), info, base);
      if (!entries.has(entry.id)) entries.set(entry.id, entry);
    } catch (error) {
      skipped.push(`items[${index}]${placed(error)}`);
    }
  }
  if (items.length > BOUNDS.items) skipped.push(`items: only the first ${BOUNDS.items} of ${items.length} are read`);
  if (!entries.size && items.length) {
    throw new FeedError('schema', `No item could be read: ${skipped.slice(0, 3).join('; ')}.`, feedUrl);
  }
  return { ...info, next, entries: [...entries.values()], skipped };

  function readForeign(item: Json, index: number): Entry {
    return leniently(
      item,
      (kept) => readItem(kept, info, (item['_base'] as string | undefined) ?? base),
      (fault) => skipped.push(`items[${index}]${placed(fault)}`),
    );
  }
}

/**
 * Gives an item of a JSON Feed as it is.
 *
 * @throws Error where its id is written as an address and is none: it names nothing.
 */
export function withId(item: unknown): unknown {
  const id = (item as { id?: unknown } | null)?.id;
  if (isBrokenAddress(id)) throw new Error(`id: expected an address or a name, not ${JSON.stringify(id).slice(0, 80)}`);
  return item;
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
  };
  // No feed sends its readers to another host.
  const next = next_url && isSameOrigin(next_url, base) ? next_url : undefined;
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
