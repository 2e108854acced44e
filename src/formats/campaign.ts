import { changed } from '../model/entry.js';
import { contentHash, entryId } from '../model/ids.js';
import { hiddenIn, withoutHidden } from '../model/hide.js';
import type { Campaign, CampaignInfo, Diagnostic, Entry } from '../model/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../model/zones.js';
import { isBrokenAddress, isSameOrigin } from '../util/urls.js';
import { limited } from './apply-limits.js';
import { LIMITS } from './limits.js';
import { FeedError, ItemError } from './errors.js';
import { htmlReader } from './lazy.js';
import { QUOTED, readItem, type ItemContext } from './item.js';
import { addDiagnostic, read, type Path, type Reading } from './schema-reader.js';
import { feedSchema, timezone as zoneSchema } from './schema.js';
import { runSync, type Task } from '../util/scheduler.js';
import type { Json, Note, Source } from './source.js';

/**
 * Reads the source that a format returned. Parts that can't be read are dropped one by one and reported: a bad key
 * never hides its entry, nor a bad item the others.
 *
 * @param base - The base for relative URLs: the URL of the feed or the page.
 * @param feedUrl - The URL that it came from; undefined for content in the page.
 * @param faults - Receives a diagnostic for each dropped part.
 * @throws FeedError `schema` if no item can be read.
 */
export function readCampaign(source: Source, base: string, feedUrl?: string, faults?: Diagnostic[]): Campaign {
  return runSync(readingCampaign(source, base, feedUrl, faults));
}

/** Like `readCampaign`, but can be paused after each item. */
export function* readingCampaign(
  source: Source,
  base: string,
  feedUrl?: string,
  faults: Diagnostic[] = [],
): Task<Campaign> {
  const { feed, items, toItem, tidy, api, hasLooseIds } = source;
  const reading = { base, feedUrl, faults };
  // Shown, but in part.
  const partial: Diagnostic[] = [];
  const within = limiter({ ...reading, faults: partial });
  const { info: own, next } = readFeed(within(withoutItems(feed), []), base, feedUrl, faults);
  const info = { ...own, api };
  if (items.length > LIMITS.items) addDiagnostic(reading, ['items'], 'too-many', items.length);
  const { length } = faults;
  const entries = new Map<string, Entry>();
  const note = notesOf({ ...reading, faults: partial });
  const addZone = zoneFaults(reading);
  addZone(feed, []);
  for (const [index, item] of items.slice(0, LIMITS.items).entries()) {
    yield;
    const path = ['items', index];
    try {
      const given = within(item, path);
      const json = toItem ? within(toItem(given as never, note), path) : tidy ? tidy(given) : given;
      yield* codeFor(json, note);
      readInto(entries, json, { campaign: info, base, faults, path, isForeign: !!toItem }, hasLooseIds);
      addZone(json, path);
    } catch (error) {
      addDiagnostic({ ...reading, entry: item }, path, error instanceof ItemError ? error.code : 'malformed');
    }
  }
  if (!entries.size && items.length) {
    throw new FeedError('schema', 'unread', feedUrl, undefined, faults.slice(length, length + 3));
  }
  const campaign = { ...own, next, entries: [...entries.values()], skipped: [...faults, ...partial] };
  const { hide } = own;
  return typeof hide === 'object'
    ? withoutHidden(campaign, new Map([[own.feedUrl, hiddenIn(JSON.stringify(hide))]]))
    : campaign;
}

/** Returns a function that cuts JSON to the limits; one diagnostic at the first place counts all cuts. */
function limiter(reading: Reading): (json: unknown, path: Path) => Json {
  let diagnostic: { value: number } | undefined;
  return (json, path) =>
    limited(json, (key) => {
      if (diagnostic) diagnostic.value++;
      else {
        addDiagnostic(reading, [...path, key], 'over-limit', 1);
        diagnostic = reading.faults.at(-1) as { value: number };
      }
    }) as Json;
}

/** Returns a function that adds a diagnostic for something that is shown in part, once per kind. */
function notesOf(reading: Reading): Note {
  const known = new Set<string>();
  return (code, value) => {
    const key = `${code} ${value}`;
    if (!known.has(key)) addDiagnostic(reading, [], code, value);
    known.add(key);
  };
}

/** Loads the code that an item needs; without it, the text of the item is shown. */
function* codeFor(json: unknown, note: Note): Task<void> {
  if (htmlReader.value || !hasHtml(json)) return;
  yield htmlReader.load().catch((error: unknown) => note('plain-text', String(error)));
}

/** Whether the content of an item, or of a post that it quotes, is HTML. */
function hasHtml(json: unknown): boolean {
  const { content_html, _cx } = (json ?? {}) as { readonly content_html?: unknown; readonly _cx?: Json | null };
  return !!content_html || (!!_cx?.[QUOTED] && hasHtml(_cx[QUOTED]));
}

/** Returns the keys that describe a feed; its items are among the others. */
const withoutItems = (feed: Json): Json =>
  Object.fromEntries(Object.keys(feedSchema.properties).map((key) => [key, feed[key]]));

/** Reads an item and adds its entry to those of its feed. */
function readInto(
  entries: Map<string, Entry>,
  json: unknown,
  context: ItemContext,
  hasLooseIds: boolean | undefined,
): void {
  const { base, faults = [], path = [], isForeign } = context;
  const reading = { base, faults, entry: json };
  const id = isForeign ? undefined : brokenId(json);
  if (id !== undefined) return addDiagnostic(reading, [path, 'id'], 'not-address', id);
  const itemBase = isForeign && ((json as Json)['_base'] as string | undefined);
  const entry = readItem(json, { ...context, base: itemBase || base });
  if (entry && !addEntry(entries, entry, hasLooseIds)) addDiagnostic(reading, path, 'duplicate');
}

/** Returns a function that adds a diagnostic for an unreadable time zone, once per zone. */
function zoneFaults(reading: Reading): (json: unknown, path: Path) => void {
  const zones = new Set<string>();
  return (json, path) => {
    const zone = (json as { readonly _cx?: { readonly timezone?: unknown } } | null)?._cx?.timezone;
    if (typeof zone !== 'string' || !zone.trim() || zone === UNKNOWN_ZONE || zones.has(zone) || zoneOf(zone)) return;
    zones.add(zone);
    addDiagnostic({ ...reading, entry: json }, [path, '_cx', 'timezone'], zoneSchema, zone);
  };
}

/** Returns an item's id if it looks like a URL but is invalid. */
export function brokenId(item: unknown): unknown {
  const id = (item as { id?: unknown } | null)?.id;
  return isBrokenAddress(id) ? id : undefined;
}

/**
 * Adds an entry; of duplicates, the newest version stays.
 *
 * @param isLoose - Whether items that differ in title or URL are distinct even if they share an id.
 * @returns Whether the entry is not a duplicate.
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
  // A shared id does not identify either entry.
  const apart = (one: Entry): Entry =>
    changed(one, { id: entryId(contentHash(id + thing(one)), one.campaign.feedUrl) });
  return !!entries.set(id, apart(twin)).set(key, apart(entry));
}

/** Reads the feed's metadata. */
function readFeed(
  feed: Json,
  base: string,
  feedUrl: string | undefined,
  faults: Diagnostic[],
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
    description,
    url: home_page_url,
    feedUrl,
    language,
    hashtag: hashtag?.replace(/^#/, ''),
    channels,
    timezone: rest.timezone ?? undefined,
    floating: !!timezone && !rest.timezone,
  };
  // A feed must not send its visitors to another host.
  const next = next_url && isSameOrigin(next_url, base) ? next_url : undefined;
  return { info, next };
}
