import type { Node } from 'jsonc-parser';
import { parseFeed, readJson } from '../../src/formats/sync.js';
import { isBluesky, isMastodon, isTimelineJs, isWordPress } from '../../src/formats/signatures.js';
import { decode } from '../../src/util/decode.js';
import { BASE, type Origin } from './all-rules.js';
import { checkCampaignFile } from './campaign-file.js';
import { DiagnosticList, type CheckResult } from './diagnostic-list.js';
import type { Path, Position } from './diagnostics.js';
import { sourceFormatOf } from '../formats/registry.js';
import type { SourceFormat } from '../formats/source-format.js';
import type { SourceOptions } from '../formats/options.js';
import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { findEmbeds, isWebPage } from '../inventory/inventory.js';
import { findEncodingProblem, latin1 } from './encoding.js';
import { checkFeed, checkXml } from './feed.js';
import { fileKindOf } from './file-kinds.js';
import { checkHideList, isHideList } from './hide-rules.js';
import type { ListFolder } from './missing-file.js';
import { positionAt, positionInJson } from './positions.js';
import { duplicateKeys, parseJson } from './syntax.js';

/**
 * Checks a campaign file or a feed in any supported format, detected from its content; in a web page, code of networks.
 *
 * @param list - Lists the folder of the file; undefined for piped input.
 * @param isPage - Whether the name of the file is that of a web page, so that it is one even if nothing is found in it.
 */
export function checkFile(
  bytes: Uint8Array,
  list?: ListFolder,
  options: SourceOptions = {},
  isPage = false,
): CheckResult {
  const page = isPage || mayBePage(bytes) ? checkPage(decode(bytes), isPage) : undefined;
  if (page) return page;
  const format = sourceFormatOf(bytes);
  if (format) return checkSource(format, bytes, { base: BASE, list }, options);
  const kind = fileKindOf(bytes);
  if (kind) {
    const diagnostics = new DiagnosticList(() => ({ line: 1, column: 1 }));
    diagnostics.report([], { code: 'format', kind });
    return { diagnostics, addresses: [] };
  }
  const text = decode(bytes);
  const result = checkText(text, { base: BASE, list });
  const encoding = findEncodingProblem(bytes, text);
  if (encoding) result.diagnostics.reportAt(encoding.position, encoding.problem);
  return result;
}

/** Finds the code of networks in a web page; undefined if there is none, and the file may be a feed instead. */
function checkPage(text: string, isPage: boolean): CheckResult | undefined {
  const found = isPage || isWebPage(text) ? findEmbeds(text) : [];
  if (!isPage && !found.length) return undefined;
  const diagnostics = new DiagnosticList(() => ({ line: 1, column: 1 }));
  for (const { problem, ...position } of found) diagnostics.reportAt(position, problem);
  return { diagnostics, addresses: [] };
}

/** Whether the first character that is no space is that of a tag. */
const mayBePage = (bytes: Uint8Array): boolean => /^\W{0,3}\s*</.test(latin1(bytes.subarray(0, 200)));

/** Checks a file in a format that is neither JSON nor XML, as the campaign file that it becomes. */
function checkSource({ read }: SourceFormat, bytes: Uint8Array, origin: Origin, options: SourceOptions): CheckResult {
  try {
    const { feed, positionOf, problems } = read(bytes, options);
    const result = checkCampaignFile(feed, origin, positionOf);
    for (const { problem, ...position } of problems) result.diagnostics.reportAt(position, problem);
    return result;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const diagnostics = new DiagnosticList(() => ({ line: 1, column: 1 }));
    diagnostics.report([], { code: error.code, reason: reasonText(error) });
    return { diagnostics, addresses: [] };
  }
}

function checkText(text: string, origin: Origin): CheckResult {
  return text.trimStart().startsWith('<')
    ? checkXml(text, (faults) => parseFeed(text, BASE, undefined, faults), origin)
    : checkJson(text, origin);
}

function checkJson(text: string, origin: Origin): CheckResult {
  const { tree, errors } = parseJson(text);
  if (tree) return checkTree(text, tree, origin);
  const diagnostics = new DiagnosticList(() => positionAt(text, 0));
  for (const { offset, problem } of errors) {
    diagnostics.reportAt(positionAt(text, offset), { code: 'syntax', problem });
  }
  return { diagnostics, addresses: [] };
}

function checkTree(text: string, tree: Node, origin: Origin): CheckResult {
  const positionOf = (path: Path): Position => positionInJson(text, tree, path);
  // Parsed like in a page; `getNodeValue` would treat a key `__proto__` as the prototype.
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (isHideList(json)) return checkHideList(json, positionOf);
  const result =
    isMastodon(json) || isBluesky(json) || isWordPress(json) || isTimelineJs(json)
      ? checkFeed(text, (faults) => readJson(json, BASE, undefined, faults), positionOfPost(json, positionOf), origin)
      : checkCampaignFile(json, origin, positionOf);
  for (const { key, offset } of duplicateKeys(tree)) {
    result.diagnostics.reportAt(positionAt(text, offset), { code: 'duplicate-key' }, [key]);
  }
  return result;
}

/** Returns the positions of posts in the response of a network's API: a list, or an object that contains one. */
function positionOfPost(json: unknown, positionOf: (path: Path) => Position): (path: Path) => Position {
  const [list] =
    Object.entries(json as object).find(([key, value]) => /^(feed|posts)$/.test(key) && Array.isArray(value)) ?? [];
  return ([, ...path]) => positionOf(list ? [list, ...path] : path);
}
