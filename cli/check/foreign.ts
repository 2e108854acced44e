import type { Campaign } from '../../src/model/types.js';
import { FeedError } from '../../src/formats/errors.js';
import { reasonOf } from '../usage-error.js';
import { toJsonFeed } from '../write/json-feed.js';
import type { Diagnostic as LeftOut } from '../../src/formats/schema-reader.js';
import { checkAll, type Origin } from './all-rules.js';
import { Collector } from './collector.js';
import type { Item } from './entry-rules.js';
import type { Path, Place } from './fault.js';
import type { Address } from './file-rules.js';
import type { Findings } from './findings.js';
import { placeAt, placeOfWords, placeOfXmlItem } from './places.js';
import { campaignSchema, SchemaCheck } from './schema.js';

/** Reads a text; what is left out is added to a list. */
type Parse = (faults: LeftOut[]) => Campaign;

type Json = Readonly<Record<string, unknown>>;

/** RSS and Atom. */
export function checkXml(text: string, parse: Parse, origin: Origin): Findings {
  const place = ([, index]: Path): Place =>
    typeof index === 'number' ? placeOfXmlItem(text, index) : placeOfXmlFault(text);
  return checkForeign(text, parse, place, origin);
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
export function checkForeign(text: string, parse: Parse, place: (path: Path) => Place, origin: Origin): Findings {
  const places = new Map<unknown, Place>();
  const names = new Map<unknown, Json>();
  const found = new Collector(
    (path) => places.get(path[1]) ?? place(path),
    (path) => names.get(path[1]),
  );
  const faults: LeftOut[] = [];
  const addresses: Address[] = [];
  try {
    const campaign = parse(faults);
    for (const fault of faults) found.leftOut(fault, (index) => ['items', index]);
    const json = JSON.parse(JSON.stringify(toJsonFeed(campaign))) as Json;
    const address = (url: string, path: Path): number => addresses.push({ url, path });
    const schema = campaignSchema();
    new SchemaCheck(schema, () => undefined, { address }).check(json, schema, []);
    const items = (json['items'] as readonly Json[]).map((item, index): Item => {
      const entry = campaign.entries[index]!;
      const id = entry.id.replace(/^#/, '');
      names.set(index, item);
      // Others may have been left out before it, so it is known by its words.
      places.set(index, placeOfWords(text, id, entry.url, entry.url?.replaceAll('&', '&amp;'), entry.title));
      return { json: item, entry, path: ['items', index] };
    });
    // What is relative starts at the publisher's site.
    checkAll(items, campaign, addresses, { base: origin.base }, found.tell);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    found.tell(error.code, [], reasonOf(error) + whatToDo(error));
  }
  return { found, addresses };
}

/** What somebody does who has checked the wrong file. */
const whatToDo = ({ code, message }: FeedError): string =>
  code === 'format' && message.includes('a web page')
    ? ' Check the file of the feed itself; JSON that stands in a page goes into a file of its own.'
    : '';
