import { getNodeValue } from 'jsonc-parser';
import { decode } from '../../src/util/decode.js';
import { parseFeed, readJson } from '../../src/formats/all.js';
import { isBluesky, isMastodon, isTimelineJs, isWordPress } from '../../src/formats/signatures.js';
import type { Origin } from './all-rules.js';
import { checkCampaignFile } from './campaign-file.js';
import { Collector } from './collector.js';
import { encodingFault } from './encoding.js';
import type { Path, Place } from './fault.js';
import type { Findings } from './findings.js';
import { checkForeign, checkXml } from './foreign.js';
import { otherKind } from './kinds.js';
import { placeAt, placeInJson } from './places.js';
import { readTree } from './syntax.js';

/** Stands for the file's own address, from which relative ones start; `.invalid` is nobody's (RFC 2606). */
export const BASE = 'https://base.invalid/';

/**
 * Checks a campaign file or a feed of any format that is read; the format is told by the content.
 *
 * @param folder - Where the file stands; undefined for what is piped in.
 */
export function checkFile(bytes: Uint8Array, folder?: string): Findings {
  const kind = otherKind(bytes);
  if (kind) {
    const found = new Collector(() => ({ line: 1, column: 1 }));
    found.tell('format', [], kind);
    return { found, addresses: [] };
  }
  const text = decode(bytes);
  const findings = checkText(text, { base: BASE, folder });
  const encoding = encodingFault(bytes, text);
  if (encoding) findings.found.add(encoding);
  return findings;
}

function checkText(text: string, origin: Origin): Findings {
  return text.trimStart().startsWith('<')
    ? checkXml(text, (faults) => parseFeed(text, BASE, undefined, faults), origin)
    : checkJson(text, origin);
}

function checkJson(text: string, origin: Origin): Findings {
  const { tree, faults } = readTree(text);
  const place = (path: Path): Place => (tree ? placeInJson(text, tree, path) : placeAt(text, 0));
  if (!tree) {
    const found = new Collector(place);
    for (const fault of faults) found.add(fault);
    return { found, addresses: [] };
  }
  const json: unknown = getNodeValue(tree);
  const findings =
    isMastodon(json) || isBluesky(json) || isWordPress(json) || isTimelineJs(json)
      ? checkForeign(text, (faults) => readJson(json, BASE, undefined, faults), pathToPost(json, place), origin)
      : checkCampaignFile(json, origin, place);
  for (const fault of faults) findings.found.add(fault);
  return findings;
}

/** Where a post begins in what a network's API gives: a list, or an object with one. */
function pathToPost(json: unknown, place: (path: Path) => Place): (path: Path) => Place {
  const [list] =
    Object.entries(json as object).find(([key, value]) => /^(feed|posts)$/.test(key) && Array.isArray(value)) ?? [];
  return ([, ...path]) => place(list ? [list, ...path] : path);
}
