import type { Campaign } from '../../src/model/types.js';
import { runSync, type Task } from '../../src/util/scheduler.js';
import { fromText } from '../../src/text/from-text.js';
import type { Block, Inline } from '../../src/text/rich-text.js';
import type { Report } from './diagnostics.js';
import { checkAddresses, checkAgencies, checkHashtags, checkIds, type Address } from './file-rules.js';
import { checkItem, checkLanguage, textPath, type Item } from './item-rules.js';
import type { ListFolder } from './missing-file.js';
import { checkSentences } from './sentence-rules.js';
import { checkTargets } from './text-rules.js';

/** The placeholder for the file's own URL, the base of relative URLs; `.invalid` is reserved (RFC 2606). */
export const BASE = 'https://base.invalid/';

/** URLs that are checked before a pause. */
const SLICE = 1000;

/** The context of a file. */
export interface Origin {
  /** The placeholder for its own URL. */
  readonly base: string;
  /** Lists the folder of the file; undefined for piped input. */
  readonly list?: ListFolder | undefined;
}

/**
 * Runs all rules on everything that could be read.
 *
 * @param addresses - The URLs in values of keys; those in texts are added.
 */
export function checkAll(
  items: readonly Item[],
  campaign: Campaign,
  addresses: Address[],
  origin: Origin,
  report: Report,
): void {
  runSync(checkAllInSlices(items, campaign, addresses, origin, report));
}

/** Runs the same rules as a task that can be paused. */
export function* checkAllInSlices(
  items: readonly Item[],
  campaign: Campaign,
  addresses: Address[],
  { base, list }: Origin,
  report: Report,
): Task<void> {
  const { description, language, hashtag } = campaign;
  for (const item of items) {
    addresses.push(
      ...linksIn(item.entry.body).map((url) => ({ url, path: textPath(item), isInText: true })),
      ...filesInText(item, base),
    );
    yield;
  }
  checkIds(items, report);
  for (const item of items) {
    yield;
    checkItem(item, campaign, report);
  }
  checkLanguage(language, ['language'], report);
  checkSentences(fromText(description ?? ''), language, ['description'], report);
  for (let at = 0; at < addresses.length; at += SLICE) {
    yield;
    checkAddresses(addresses.slice(at, at + SLICE), report);
  }
  for (let at = 0; at < addresses.length; at += SLICE) {
    yield;
    checkTargets(addresses.slice(at, at + SLICE), base, list, report);
  }
  yield;
  checkAgencies(items, report);
  yield;
  checkHashtags(items, hashtag, report);
}

/** Returns the files in the HTML of an item, relative to the campaign file; those under other keys are known already. */
function filesInText(item: Item, base: string): Address[] {
  const { content_html: html } = item.json;
  return item.entry.media.flatMap(({ url }) => {
    const file = url.startsWith(base) ? url.slice(base.length) : '';
    return file && typeof html === 'string' && html.includes(file) ? [{ url: file, path: textPath(item) }] : [];
  });
}

function linksIn(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.url];
    return 'children' in node ? linksIn(node.children.flat()) : [];
  });
}
