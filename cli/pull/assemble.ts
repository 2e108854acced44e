import { diagnosticText } from '../../src/formats/messages.js';
import { mergeEntries, type Mergeable } from '../../src/model/merge.js';
import { sortByDate } from '../../src/model/sort.js';
import type { Json } from '../../src/formats/source.js';
import type { Config, SourceConfig } from './config-schema.js';
import { shownId } from './report.js';
import { isCalled, isWanted, matches, withDefaults, withValues, type Sourced } from './rules.js';
import type { StoredSource } from './state.js';

/** The parts of an item needed for sorting and merging. Its text decides which of two copies has more content. */
class SourcedEntry implements Mergeable {
  readonly id: string;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly start: string | undefined;
  readonly timezone = 'UTC';
  readonly removed: boolean;
  readonly campaign: Mergeable['campaign'];
  readonly words: Json;
  // Private, so that it does not count as text.
  readonly #sourced: Sourced;

  constructor(
    sourced: Sourced,
    readonly related: readonly string[] = relatedOf(sourced.item),
  ) {
    const { id, url, title, ...words } = sourced.item as Record<string, string>;
    const { start, status } = (sourced.item['_cx'] ?? {}) as { readonly start?: string; readonly status?: string };
    this.#sourced = sourced;
    this.id = id!;
    this.url = url;
    this.title = title;
    this.published = words['date_published'];
    this.start = start;
    this.removed = status === 'removed';
    this.campaign = { feedUrl: sourced.source.from };
    this.words = words;
  }

  get sourced(): Sourced {
    return this.#sourced;
  }

  with(related: readonly string[]): SourcedEntry {
    return new SourcedEntry(this.#sourced, related);
  }
}

const relatedOf = (item: Json): readonly string[] =>
  (item['_cx'] as { readonly related?: readonly string[] } | undefined)?.related ?? [];

/** A source and its content. */
export interface Given {
  readonly source: SourceConfig;
  readonly stored: StoredSource;
}

/** The campaign as a JSON Feed; pictures still have their original URLs. */
export interface Assembled {
  readonly feed: Json;
  readonly entries: readonly Sourced[];
  /** Rules that match nothing, most likely by mistake. */
  readonly notes: readonly string[];
  /** A sentence for each entry that two sources have. */
  readonly left_out: readonly string[];
}

/** Builds one feed from all sources, following the rules in the config. */
export function assemble(config: Config, given: readonly Given[]): Assembled {
  const notes: string[] = [];
  const used = new Set<object>();
  const { skipped: left_out, ...all } = merged(given.map(({ source, stored }) => chosen(source, stored)));
  let { entries } = all;
  entries = entries.map((sourced) =>
    (config.set ?? []).reduce((done, values) => {
      if (!matches(values.where, done)) return done;
      used.add(values);
      return { ...done, item: withValues(done.item, values) };
    }, sourced),
  );
  config.set?.forEach((values, index) => {
    if (!used.has(values)) notes.push(`set[${index}].where matches no entry.`);
  });
  entries = pinned(
    entries.filter((sourced) => isWanted(config, sourced)),
    config.pin ?? [],
    notes,
  );
  const finish = finisher(config, entries, notes);
  return {
    feed: feedOf(config, given),
    entries: entries.map((one) => ({ ...one, item: finish(one) })),
    notes,
    left_out,
  };
}

/** Returns the selected items of a source, newest first. */
function chosen(source: SourceConfig, { items, feed }: StoredSource): Sourced[] {
  const wanted = items
    .map((item) => ({ source, item: withDefaults({ source, item }, feed) }))
    .filter((sourced) => isWanted(source, sourced));
  return sorted(wanted).slice(0, source.limit);
}

const sorted = (list: readonly Sourced[]): Sourced[] =>
  sortByDate(
    list.map((one) => new SourcedEntry(one)),
    'newest',
  ).map(({ sourced }) => sourced);

/** Merges sources like a page with several feeds: each entry appears once. */
function merged(lists: readonly (readonly Sourced[])[]): { entries: Sourced[]; skipped: readonly string[] } {
  const given = lists.flat().map((one) => new SourcedEntry(one));
  // A single source stays unchanged.
  const { entries, skipped } =
    lists.length > 1 ? mergeEntries(given, (entry, related) => entry.with(related)) : { entries: given, skipped: [] };
  const all = entries.map(({ sourced, related }) => {
    const extension = sourced.item['_cx'] as Json | undefined;
    const item = related.length ? { ...sourced.item, _cx: { ...extension, related } } : sourced.item;
    return { ...sourced, item };
  });
  return { entries: sorted(all), skipped: skipped.map(diagnosticText) };
}

function pinned(entries: readonly Sourced[], pin: readonly string[], notes: string[]): Sourced[] {
  const first = new Set<Sourced>();
  for (const id of pin) {
    const found = entries.find(({ item }) => isCalled(item, id));
    if (found) first.add(found);
    else notes.push(`pin: no entry has the id or address ${JSON.stringify(id)}.`);
  }
  return [...first, ...entries.filter((entry) => !first.has(entry))];
}

/**
 * Returns the last step for every item: expands ids from the config, and removes values equal to the feed's defaults.
 */
function finisher(config: Config, entries: readonly Sourced[], notes: string[]): (sourced: Sourced) => Json {
  const ids = new Set(entries.map(({ item }) => item['id']));
  const whole = (id: string, { item, source }: Sourced): string => {
    if (ids.has(id)) return id;
    const found = entries.find((one) => isCalled(one.item, id));
    // An unknown id from the source's own feed is not the config's mistake.
    if (!found && id.startsWith('#'))
      notes.push(`related of ${shownId(item['id'] as string, source.from)}: no entry has the id ${id.slice(1)}.`);
    return (found?.item['id'] as string | undefined) ?? id;
  };
  return (sourced) => {
    const { item } = sourced;
    const { timezone, related, ...extension } = item['_cx'] as { timezone?: string; related?: readonly string[] };
    const _cx = {
      ...extension,
      timezone: timezone === config.timezone ? undefined : timezone,
      related: related?.map((id) => whole(id, sourced)),
    };
    const language = item['language'] as string | undefined;
    const isUsual = language?.toLowerCase() === config.language?.toLowerCase();
    return { ...item, language: isUsual ? undefined : language, _cx };
  };
}

/** Returns the campaign's metadata: from the config, else from the first source. */
function feedOf(config: Config, given: readonly Given[]): Json {
  const { hashtag, start, end, timezone, channels } = config;
  const [first = {}] = given.map(({ stored }) => stored.feed);
  const theirs = given.flatMap(
    ({ stored }) => (stored.feed['_cx'] as { channels?: Json[] } | undefined)?.channels ?? [],
  );
  const once = new Map(theirs.map((channel) => [channel['url'], channel]));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: config.title ?? (first['title'] || hashtag || 'Campaign'),
    home_page_url: config.home_page_url ?? first['home_page_url'],
    description: config.description ?? first['description'],
    language: config.language,
    _cx: { hashtag, start, end, timezone, channels: channels ?? [...once.values()] },
    _cx_sources: given.map(({ source, stored }) => ({
      name: source.name ?? (stored.feed['title'] || source.from),
      ...stored.record,
    })),
  };
}
