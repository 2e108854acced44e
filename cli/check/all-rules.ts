import type { Campaign } from '../../src/model/types.js';
import type { Block, Inline } from '../../src/text/rich-text.js';
import { checkItem, checkLanguage, checkSentences, wordsPath, type Item } from './entry-rules.js';
import type { Tell } from './fault.js';
import { checkAddresses, checkAgencies, checkHashtags, checkIds, type Address } from './file-rules.js';
import { checkWritten } from './written-rules.js';

/** Where a file stands. */
export interface Origin {
  /** The address that stands for its own. */
  readonly base: string;
  /** Its folder; undefined for what is piped in. */
  readonly folder?: string | undefined;
}

/**
 * Runs all rules over what could be read.
 *
 * @param addresses - Those that stand in keys; those in words are added.
 */
export function checkAll(
  items: readonly Item[],
  campaign: Campaign,
  addresses: Address[],
  { base, folder }: Origin,
  tell: Tell,
): void {
  const { description, language, hashtag } = campaign;
  for (const item of items)
    addresses.push(...linksIn(item.entry.body).map((url) => ({ url, path: wordsPath(item), isInWords: true })));
  checkIds(items, tell);
  for (const item of items) checkItem(item, campaign, tell);
  checkLanguage(language, ['language'], tell);
  checkSentences(description, language, ['description'], tell);
  checkAddresses(addresses, tell);
  checkWritten(addresses, base, folder, tell);
  checkAgencies(items, tell);
  checkHashtags(items, hashtag, tell);
}

function linksIn(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.url];
    return 'children' in node ? linksIn(node.children.flat()) : [];
  });
}
