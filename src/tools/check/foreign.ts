import type { Campaign } from '../../campaign/types.js';
import { FeedError } from '../../feeds/errors.js';
import { reasonOf } from '../usage-error.js';
import { toJsonFeed } from '../write/json-feed.js';
import { checkAll } from './all-rules.js';
import { Collector } from './collector.js';
import type { Item } from './entry-rules.js';
import type { Path, Place } from './fault.js';
import type { Address } from './file-rules.js';
import type { Findings } from './findings.js';
import { placeAt, placeOfWords, placeOfXmlItem } from './places.js';
import { campaignSchema, SchemaCheck } from './schema.js';

type Json = Readonly<Record<string, unknown>>;

/** RSS and Atom. */
export function checkXml(text: string, parse: () => Campaign): Findings {
  return checkForeign(text, parse, ([, index]) =>
    typeof index === 'number' ? placeOfXmlItem(text, index) : placeOfXmlFault(text),
  );
}

/** Where a parser of XML stops; at the beginning, where it does not. */
function placeOfXmlFault(text: string): Place {
  const [error] = new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('parsererror');
  const [, line, column] = /^(\d+):(\d+)/.exec(error?.textContent ?? '') ?? [];
  return line ? { line: Number(line), column: Math.max(1, Number(column)) } : placeAt(text, 0);
}

/**
 * A feed of another format: the rules look at it as the JSON Feed that it would be.
 *
 * @param place - Where an item begins.
 */
export function checkForeign(text: string, parse: () => Campaign, place: (path: Path) => Place): Findings {
  const places = new Map<unknown, Place>();
  const found = new Collector((path) => places.get(path[1]) ?? place(path));
  const addresses: Address[] = [];
  try {
    const campaign = parse();
    for (const sentence of campaign.skipped) found.leftOut(sentence, (index) => ['items', index]);
    const json = JSON.parse(JSON.stringify(toJsonFeed(campaign))) as Json;
    const collect = (url: string, path: Path): number => addresses.push({ url, path });
    const schema = campaignSchema();
    new SchemaCheck(schema, () => undefined, collect).check(json, schema, []);
    const items = (json['items'] as readonly Json[]).map((item, index): Item => {
      const entry = campaign.entries[index]!;
      const id = entry.id.replace(/^#/, '');
      // Others may have been left out before it, so it is known by its words.
      places.set(index, placeOfWords(text, id, entry.url, entry.url?.replaceAll('&', '&amp;'), entry.title));
      return { json: item, entry, path: ['items', index] };
    });
    checkAll(items, campaign, addresses, found.tell);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    found.tell(error.code, [], reasonOf(error));
  }
  return { found, addresses };
}
