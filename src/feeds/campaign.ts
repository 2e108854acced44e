import type { Campaign, CampaignInfo, Entry } from '../campaign/types.js';
import { fromText } from '../text/from-text.js';
import { BOUNDS } from './bounds.js';
import { FeedError } from './errors.js';
import { readItem } from './item.js';
import { addFault, faultText, read, type Fault } from './read.js';
import { feedSchema } from './schema.js';
import { atOnce, type Sliced } from './slices.js';
import type { Json, Source } from './source.js';

/**
 * Reads what a format gave. What can't be read is left out alone, and named: a key never hides its entry, nor an item
 * the others.
 *
 * @param base - The address that relative addresses are resolved against: the feed's own, or the page's.
 * @param feedUrl - The address that it came from; undefined for content that stood in the page.
 * @param faults - Takes what is left out, as data.
 * @throws FeedError `schema` where no item can be read.
 */
export function readCampaign(source: Source, base: string, feedUrl?: string, faults?: Fault[]): Campaign {
  return atOnce(readingCampaign(source, base, feedUrl, faults));
}

/** The same, item by item. */
export function* readingCampaign(
  { feed, items, toItem }: Source,
  base: string,
  feedUrl?: string,
  faults: Fault[] = [],
): Sliced<Campaign> {
  const { info, next } = readFeed(feed, base, feedUrl, faults);
  if (items.length > BOUNDS.items) {
    addFault({ base, faults }, ['items'], `only the first ${BOUNDS.items} of ${items.length} are read`);
  }
  const skipped = faults.map(faultText);
  const { length } = skipped;
  const entries = new Map<string, Entry>();
  for (const [index, item] of items.slice(0, BOUNDS.items).entries()) {
    yield;
    const path = ['items', index];
    try {
      const own = toItem?.(item as never);
      const itemBase = (own?.['_base'] as string | undefined) ?? base;
      const entry = readItem(toItem ? own : item, info, itemBase, faults, path, !toItem);
      if (entry && !entries.has(entry.id)) entries.set(entry.id, entry);
    } catch (error) {
      // Readers throw plain errors; what the engine throws says nothing to an author.
      const { name, message } = error as Error;
      addFault({ base, faults, entry: item }, path, name === 'Error' ? message : 'it lacks what every post has');
    }
    // Within the task of the item: there may be many.
    while (skipped.length < faults.length) skipped.push(faultText(faults[skipped.length]!));
  }
  if (!entries.size && items.length) {
    throw new FeedError('schema', `No item could be read: ${skipped.slice(length, length + 3).join('; ')}.`, feedUrl);
  }
  return { ...info, next, entries: [...entries.values()], skipped };
}

/** Reads what the feed says of itself. */
function readFeed(
  feed: Json,
  base: string,
  feedUrl: string | undefined,
  faults: Fault[],
): { info: CampaignInfo; next: string | undefined } {
  const timezone = (feed['_cx'] as { timezone?: string } | undefined)?.timezone;
  const { title, home_page_url, description, language, next_url, _cx } = read(feedSchema, feed, {
    base,
    feedUrl,
    timezone,
    faults,
  })!;
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
  const next = next_url && new URL(next_url).origin === new URL(base).origin ? next_url : undefined;
  return { info, next };
}
