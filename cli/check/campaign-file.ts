import { LIMITS } from '../../src/formats/limits.js';
import type { Campaign, Diagnostic as LeftOut } from '../../src/model/types.js';
import { brokenId, readCampaign } from '../../src/formats/campaign.js';
import { FeedError } from '../../src/formats/errors.js';
import { readItem } from '../../src/formats/item.js';
import { jsonFeed } from '../../src/formats/json-feed.js';
import { addDiagnostic } from '../../src/formats/schema-reader.js';
import { reasonText } from '../../src/formats/messages.js';
import { runSync, type Task } from '../../src/util/scheduler.js';
import { checkAllInSlices, type Origin } from './all-rules.js';
import { DiagnosticList, type CheckResult } from './diagnostic-list.js';
import { checkOrder } from './event-order.js';
import { isWarning, type Path, type Position, type Report } from './diagnostics.js';
import { extensionOf, type Item } from './item-rules.js';
import { checkHide } from './hide-rules.js';
import { checkSchema } from './schema-rules.js';
import { checkTexts } from './text-rules.js';
import { textsInSlices, type Text } from './texts.js';

type Json = Readonly<Record<string, unknown>>;

/** Texts that are checked before a pause. */
const SLICE = 1000;

/** Checks a JSON Feed, a list of its items or one item. */
export function checkCampaignFile(json: unknown, origin: Origin, positionOf: (path: Path) => Position): CheckResult {
  return runSync(checkInSlices(json, origin, positionOf));
}

/** Checks the same as a task that can be paused, so that a page stays responsive. */
export function* checkInSlices(json: unknown, origin: Origin, positionOf: (path: Path) => Position): Task<CheckResult> {
  const { base } = origin;
  const key = listKey(json);
  const atItem = (index: number): Path => (Array.isArray(json) ? [index] : key ? [key, index] : []);
  const diagnostics = new DiagnosticList(positionOf, (path) => itemAt(json, key, path));
  const { report } = diagnostics;
  const isAddress = ({ format }: Text): boolean => format === 'url';
  try {
    // The schema does not cover documents that are not a feed at all.
    const source = jsonFeed.read(json, base);
    const items = source.items.map(source.tidy ?? ((item) => item));
    checkStrictly(json, atItem, report);
    yield;
    const texts: Text[] = [];
    for (const text of yield* textsInSlices(json)) {
      if (texts.length % SLICE === 0) yield;
      if (!diagnostics.hasErrorAt(text.path)) texts.push(text);
    }
    const addresses = texts.filter(isAddress).map(({ value, path }) => ({ url: value, path }));
    const faults: LeftOut[] = [];
    // Items are read one by one, each with its path.
    const campaign = readCampaign({ ...source, items: [] }, base, undefined, faults);
    const isZoneUnreadable = faults.some(({ path }) => path.at(-1) === 'timezone');
    const read = yield* readItems(items, campaign, base, atItem, faults);
    for (const fault of faults) diagnostics.reportFault(fault, atItem);
    if (items.length > LIMITS.items) report(['items'], { code: 'left-out', limit: LIMITS.items });
    for (let at = 0; at < texts.length; at += SLICE) {
      yield;
      checkTexts(texts.slice(at, at + SLICE), report);
    }
    checkHide(campaign, read, origin, report);
    yield* checkAllInSlices(read, inOrder(campaign, json as Json, report), addresses, origin, (path, problem) => {
      // An unreadable zone is an error already.
      if (problem.code !== 'event-timezone' || !isZoneUnreadable) report(path, problem);
    });
    return { diagnostics, addresses };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (!diagnostics.all.some((one) => !isWarning(one))) report([], { code: error.code, reason: reasonText(error) });
    return { diagnostics, addresses: [] };
  }
}

/** Returns the campaign; without its dates if they are reversed, because then each entry would seem to be outside. */
function inOrder(campaign: Campaign, json: Json, report: Report): Campaign {
  const { start, end, timezone } = campaign;
  return !start || !end || checkOrder({ start, end, timezone }, extensionOf(json), ['_cx', 'end'], report)
    ? campaign
    : { ...campaign, start: undefined, end: undefined };
}

/** Reads the items one by one, so that each keeps its source JSON. */
function* readItems(
  items: readonly unknown[],
  campaign: Campaign,
  base: string,
  atItem: (index: number) => Path,
  faults: LeftOut[],
): Task<Item[]> {
  const read: Item[] = [];
  for (const [index, item] of items.slice(0, LIMITS.items).entries()) {
    yield;
    const id = brokenId(item);
    if (id !== undefined) {
      addDiagnostic({ base, faults, entry: item }, ['items', index, 'id'], 'not-address', id);
      continue;
    }
    try {
      const entry = readItem(item, { campaign, base, faults, path: ['items', index] });
      if (entry) read.push({ json: item as Json, entry, path: atItem(index) });
    } catch {
      addDiagnostic({ base, faults, entry: item }, ['items', index], 'malformed');
    }
  }
  return read;
}

/** Returns the key of the list of items; many sites write "item". */
function listKey(json: unknown): string | undefined {
  return ['items', 'item'].find((key) => Array.isArray((json as Json)[key]));
}

/** Returns the item that contains a path. */
function itemAt(json: unknown, key: string | undefined, [first, second]: Path): unknown {
  if (Array.isArray(json)) return typeof first === 'number' ? (json as unknown[])[first] : undefined;
  if (!key) return isFeed(json) ? undefined : json;
  return first === key && typeof second === 'number' ? ((json as Json)[key] as unknown[])[second] : undefined;
}

const isFeed = (json: unknown): json is Json =>
  !!listKey(json) || 'items' in (json as Json) || 'version' in (json as Json);

/** Checks a campaign file against its schema; feeds not written for this library are exempt. */
function checkStrictly(json: unknown, atItem: (index: number) => Path, report: Report): void {
  const feed = json as Json;
  const items = [isFeed(json) ? feed['items'] : json].flat<unknown[]>();
  const isOurs = [feed, ...items].some(
    (one) => typeof one === 'object' && one !== null && (Object.hasOwn(one, '_cx') || Object.hasOwn(one, '$schema')),
  );
  if (Object.hasOwn(feed, 'version') && !isOurs) return;
  if (isFeed(json)) checkSchema(json, undefined, report);
  else items.forEach((one, index) => checkSchema(one, atItem(index), report));
}
