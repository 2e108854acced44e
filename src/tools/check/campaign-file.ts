import { FeedError } from '../../feeds/errors.js';
import { readItem } from '../../feeds/item.js';
import { jsonFeed } from '../../feeds/json-feed.js';
import { readJson } from '../../feeds/parse.js';
import { reasonOf } from '../usage-error.js';
import { checkAll } from './all-rules.js';
import { Collector } from './collector.js';
import type { Item } from './entry-rules.js';
import type { Path, Place } from './fault.js';
import type { Address } from './file-rules.js';
import type { Findings } from './findings.js';
import { campaignSchema, SchemaCheck, type StrictSchema } from './schema.js';

type Json = Readonly<Record<string, unknown>>;

/** A JSON Feed, a list of its items or one item. */
export function checkCampaignFile(json: unknown, base: string, place: (path: Path) => Place): Findings {
  const found = new Collector(place);
  const addresses: Address[] = [];
  const atItem = (index: number): Path =>
    Array.isArray(json) ? [index] : Array.isArray((json as Json)['items']) ? ['items', index] : [];
  try {
    // What is no feed at all is not held to the schema.
    const { items } = jsonFeed(json);
    strictly(json, found, addresses, atItem);
    const campaign = readJson(json, base);
    for (const sentence of campaign.skipped) found.leftOut(sentence, atItem);
    const readable = items.flatMap((item, index): Item[] => {
      try {
        return [{ json: item as Json, entry: readItem(item, campaign, base), path: atItem(index) }];
      } catch {
        // It is among those that are left out.
        return [];
      }
    });
    checkAll(readable, campaign, addresses, found.tell);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (!found.errors.length) found.tell(error.code, [], reasonOf(error));
  }
  return { found, addresses };
}

/** Holds a campaign file to its schema; the feed of a publisher who never heard of us is not. */
function strictly(json: unknown, found: Collector, addresses: Address[], atItem: (index: number) => Path): void {
  const schema = campaignSchema();
  const feed = json as Json;
  const isFeed = 'items' in feed || 'version' in feed;
  const items = [isFeed ? feed['items'] : json].flat<unknown[]>();
  const isOurs = [feed, ...items].some(
    (one) => typeof one === 'object' && one !== null && ('_cx' in one || '$schema' in one),
  );
  const tell = 'version' in feed && !isOurs ? (): void => undefined : found.tell;
  const check = new SchemaCheck(schema, tell, (url, path) => addresses.push({ url, path }));
  if (isFeed) return check.check(json, schema, []);
  // In a page an item needs no id.
  const item: StrictSchema = { ...schema.$defs!['item'], required: [] };
  items.forEach((one, index) => check.check(one, item, atItem(index)));
}
