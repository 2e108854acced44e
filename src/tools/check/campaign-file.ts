import { BOUNDS } from '../../feeds/bounds.js';
import { withId } from '../../feeds/campaign.js';
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
    // The feed without its items, which are read one by one so that each tells its own faults.
    const campaign = readJson(isFeed(json) ? { ...json, items: [] } : [], base);
    for (const sentence of campaign.skipped) found.leftOut(sentence, atItem);
    if (items.length > BOUNDS.items) found.tell('left-out', ['items'], `only the first ${BOUNDS.items} items are read`);
    const readable = items.slice(0, BOUNDS.items).flatMap((item, index): Item[] => {
      try {
        return [{ json: item as Json, entry: readItem(withId(item), campaign, base), path: atItem(index) }];
      } catch (error) {
        found.leftOut(`items[${index}]${(error as Error).message.replace(/^(?=\w)/, '.')}`, atItem);
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

const isFeed = (json: unknown): json is Json => 'items' in (json as Json) || 'version' in (json as Json);

/** Holds a campaign file to its schema; the feed of a publisher who never heard of us is not. */
function strictly(json: unknown, found: Collector, addresses: Address[], atItem: (index: number) => Path): void {
  const schema = campaignSchema();
  const feed = json as Json;
  const items = [isFeed(json) ? feed['items'] : json].flat<unknown[]>();
  const isOurs = [feed, ...items].some(
    (one) => typeof one === 'object' && one !== null && ('_cx' in one || '$schema' in one),
  );
  const tell = 'version' in feed && !isOurs ? (): void => undefined : found.tell;
  const check = new SchemaCheck(schema, tell, (url, path) => addresses.push({ url, path }));
  if (isFeed(json)) return check.check(json, schema, []);
  // In a page an item needs no id.
  const item: StrictSchema = { ...schema.$defs!['item'], required: [] };
  items.forEach((one, index) => check.check(one, item, atItem(index)));
}
