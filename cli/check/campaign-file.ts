import { LIMITS } from '../../src/formats/limits.js';
import type { Campaign } from '../../src/model/types.js';
import { readCampaign, idFault } from '../../src/formats/campaign.js';
import { FeedError } from '../../src/formats/errors.js';
import { readItem } from '../../src/formats/item.js';
import { jsonFeed } from '../../src/formats/json-feed.js';
import { addDiagnostic, type Diagnostic as LeftOut } from '../../src/formats/schema-reader.js';
import { reasonOf } from '../usage-error.js';
import { checkAll, type Origin } from './all-rules.js';
import { Collector } from './collector.js';
import type { Item } from './entry-rules.js';
import type { Path, Place } from './fault.js';
import type { Address } from './file-rules.js';
import type { Findings } from './findings.js';
import { campaignSchema, SchemaCheck, type StrictSchema, type Visit } from './schema.js';
import { checkTexts, type Text } from './written-rules.js';

type Json = Readonly<Record<string, unknown>>;

/** Checks a JSON Feed, a list of its items or one item. */
export function checkCampaignFile(json: unknown, origin: Origin, place: (path: Path) => Place): Findings {
  const { base } = origin;
  const key = listKey(json);
  const atItem = (index: number): Path => (Array.isArray(json) ? [index] : key ? [key, index] : []);
  const found = new Collector(place, (path) => itemAt(json, key, path));
  const addresses: Address[] = [];
  const texts: Text[] = [];
  try {
    // What is no feed at all is not held to the schema.
    const source = jsonFeed.read(json, base);
    const items = source.items.map(source.tidy ?? ((item) => item));
    strictly(json, found, atItem, {
      address: (url, path) => addresses.push({ url, path }),
      text: (value, path) => texts.push({ value, path }),
    });
    const faults: LeftOut[] = [];
    // The feed without its items, which are read one by one so that each stands beside what was written.
    const campaign = readCampaign({ ...source, items: [] }, base, undefined, faults);
    const isZoneBad = faults.some(({ path }) => path.at(-1) === 'timezone');
    const read = readItems(items, campaign, base, atItem, faults);
    for (const fault of faults) found.leftOut(fault, atItem);
    if (items.length > LIMITS.items) found.tell('left-out', ['items'], `only the first ${LIMITS.items} items are read`);
    checkTexts(texts, found.tell);
    // An unreadable zone is told already.
    checkAll(read, campaign, addresses, origin, (code, ...rest) => {
      if (code !== 'event-timezone' || !isZoneBad) found.tell(code, ...rest);
    });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (!found.errors.length) found.tell(error.code, [], reasonOf(error));
  }
  return { found, addresses };
}

/** Reads the items one by one, so that each stands beside what was written. */
function readItems(
  items: readonly unknown[],
  campaign: Campaign,
  base: string,
  atItem: (index: number) => Path,
  faults: LeftOut[],
): Item[] {
  return items.slice(0, LIMITS.items).flatMap((item, index): Item[] => {
    const fault = idFault(item);
    if (fault) {
      addDiagnostic({ base, faults, entry: item }, ['items', index, 'id'], fault);
      return [];
    }
    try {
      const entry = readItem(item, { campaign, base, faults, path: ['items', index] });
      return entry ? [{ json: item as Json, entry, path: atItem(index) }] : [];
    } catch (error) {
      addDiagnostic({ base, faults, entry: item }, ['items', index], (error as Error).message);
      return [];
    }
  });
}

/** The key with the list of items; many sites write "item". */
function listKey(json: unknown): string | undefined {
  return ['items', 'item'].find((key) => Array.isArray((json as Json)[key]));
}

/** The item that a path leads into. */
function itemAt(json: unknown, key: string | undefined, [first, second]: Path): unknown {
  if (Array.isArray(json)) return typeof first === 'number' ? (json as unknown[])[first] : undefined;
  if (!key) return isFeed(json) ? undefined : json;
  return first === key && typeof second === 'number' ? ((json as Json)[key] as unknown[])[second] : undefined;
}

const isFeed = (json: unknown): json is Json =>
  !!listKey(json) || 'items' in (json as Json) || 'version' in (json as Json);

/** Holds a campaign file to its schema; the feed of a publisher who never heard of us is not. */
function strictly(json: unknown, found: Collector, atItem: (index: number) => Path, visit: Visit): void {
  const schema = campaignSchema();
  const feed = json as Json;
  const items = [isFeed(json) ? feed['items'] : json].flat<unknown[]>();
  const isOurs = [feed, ...items].some(
    (one) => typeof one === 'object' && one !== null && ('_cx' in one || '$schema' in one),
  );
  const tell = 'version' in feed && !isOurs ? (): void => undefined : found.tell;
  const check = new SchemaCheck(schema, tell, visit);
  if (isFeed(json)) return check.check(json, schema, []);
  // In a page an item needs no id.
  const item: StrictSchema = { ...schema.$defs!['item'], required: [] };
  items.forEach((one, index) => check.check(one, item, atItem(index)));
}
