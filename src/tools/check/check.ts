import { getNodeValue } from 'jsonc-parser';
import { isBluesky } from '../../feeds/bluesky.js';
import { isMastodon } from '../../feeds/mastodon.js';
import { parseFeed, readJson } from '../../feeds/parse.js';
import { checkCampaignFile } from './campaign-file.js';
import { Collector } from './collector.js';
import type { Path, Place } from './fault.js';
import type { Findings } from './findings.js';
import { checkForeign, checkXml } from './foreign.js';
import { placeAt, placeInJson } from './places.js';
import { readTree } from './syntax.js';

/** Stands for the file's own address, from which relative ones start; `.invalid` is nobody's (RFC 2606). */
export const BASE = 'https://base.invalid/';

/** Checks a campaign file or a feed of any format that is read; the format is told by the content. */
export function checkText(text: string): Findings {
  return text.trimStart().startsWith('<') ? checkXml(text, () => parseFeed(text, BASE)) : checkJson(text);
}

function checkJson(text: string): Findings {
  const { tree, faults } = readTree(text);
  const place = (path: Path): Place => (tree ? placeInJson(text, tree, path) : placeAt(text, 0));
  if (!tree || faults.some(({ code }) => code === 'syntax')) {
    const found = new Collector(place);
    for (const fault of faults) found.add(fault);
    if (!faults.length) found.tell('syntax', [], 'It is empty.');
    return { found, addresses: [] };
  }
  const json: unknown = getNodeValue(tree);
  const findings =
    isMastodon(json) || isBluesky(json)
      ? checkForeign(text, () => readJson(json, BASE), pathToPost(json, place))
      : checkCampaignFile(json, BASE, place);
  for (const fault of faults) findings.found.add(fault);
  return findings;
}

/** Where a post begins in what a network's API gives: a list, or an object with one. */
function pathToPost(json: unknown, place: (path: Path) => Place): (path: Path) => Place {
  const [list] =
    Object.entries(json as object).find(([key, value]) => /^(feed|posts)$/.test(key) && Array.isArray(value)) ?? [];
  return ([, ...path]) => place(list ? [list, ...path] : path);
}
