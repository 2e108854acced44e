import { latin1 } from '../../cli/check/encoding.js';
import { fileKindOf, type FileKind } from '../../cli/check/file-kinds.js';
import { NOWHERE, readAny, toFeedFile } from '../../cli/formats/read-any.js';
import { isXlsx } from '../../cli/formats/sheet/file-kind.js';
import { SHEET_LIMITS } from '../../cli/formats/sheet/limits.js';
import { sourceFormatOf } from '../../cli/formats/registry.js';
import { FeedError } from '../../src/formats/errors.js';
import { LIMITS } from '../../src/formats/limits.js';
import { reasonText } from '../../src/formats/messages.js';
import type { Json } from '../../src/formats/source.js';
import { decode } from '../../src/util/decode.js';
import { campaignName, ReviewFile, StartError, type Opened, type StartProblem } from './opened.js';
import { repairJson } from './repair.js';
import { openZip } from './open-zip.js';

/** Kinds of files with a message of their own. */
const KINDS: Readonly<Partial<Record<FileKind, StartProblem['code']>>> = {
  word: 'word',
  rtf: 'word',
  'old-office': 'old-office',
  powerpoint: 'powerpoint',
  pdf: 'pdf',
  picture: 'picture',
};

/**
 * Reads the bytes of a file, told by their content and never by the name.
 *
 * @param base - The URL from which they came, if any: the base of relative URLs.
 * @throws StartError, and ReviewFile for a file of a review.
 */
export function openBytes(bytes: Uint8Array, from: string, base?: string): Opened {
  if (!bytes.length) throw new StartError({ code: 'empty' });
  if (latin1(bytes.subarray(0, 4)) === 'PK\x03\x04' && !isXlsx(bytes) && fileKindOf(bytes) === 'zip') {
    const { text, ...folder } = openZip(bytes);
    return { ...openText(text, from, base), ...folder };
  }
  if (sourceFormatOf(bytes)) return converted(bytes, from, base);
  const kind = fileKindOf(bytes);
  if (kind && kind !== 'javascript') throw new StartError({ code: KINDS[kind] ?? 'binary' } as StartProblem);
  limit(bytes.length, LIMITS.bytes);
  const text = decode(bytes);
  if (!text.trim()) throw new StartError({ code: 'empty' });
  return text.trimStart().startsWith('<') ? converted(bytes, from, base) : openText(text, from, base);
}

function limit(size: number, most: number): void {
  if (size > most) throw new StartError({ code: 'too-large', megabytes: size / 1e6, limit: most / 1e6 });
}

/** Reads JSON; corrects it where the meaning is clear. */
export function openText(text: string, from: string, base?: string): Opened {
  const repaired = isValid(text) ? { text: text.replace(/^\uFEFF/, ''), repairs: [] } : repairJson(text);
  if ('lines' in repaired) throw new StartError({ code: 'syntax', lines: repaired.lines });
  const { repairs } = repaired;
  const json: unknown = JSON.parse(repaired.text);
  const kind = refusal(json);
  if (kind) throw new StartError({ code: kind });
  if (isReview(json)) throw new ReviewFile();
  const feed = feedOf(json);
  if (!feed) return { ...converted(new TextEncoder().encode(repaired.text), from, base), repairs };
  const [, indent = '  '] = /\n([ \t]+)\S/.exec(text) ?? [];
  const isCampaignFile = feed === json;
  return { ...plain(from), isCampaignFile, feed, repairs, origin: { indent: indent.slice(0, 8) } };
}

const plain = (from: string): Omit<Opened, 'feed' | 'isCampaignFile'> => ({
  files: new Map(),
  name: /\.json$/i.test(from) ? from : campaignName(from),
  notes: [],
  repairs: [],
  origin: {},
});

function isValid(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** Returns the code of JSON that is something else of ours. */
function refusal(json: unknown): 'config' | 'hide-list' | undefined {
  if (Array.isArray(json) && json.length && json.every((one) => typeof one === 'string')) return 'hide-list';
  const { sources, output } = (json ?? {}) as Json;
  return Array.isArray(sources) && typeof output === 'string' ? 'config' : undefined;
}

/** Whether JSON is the queue or the decisions of a review. */
function isReview(json: unknown): boolean {
  const { config, entries, approved } = (json ?? {}) as Json;
  return typeof config === 'string' && (Array.isArray(entries) || Array.isArray(approved));
}

/** Returns JSON as a campaign file: itself, or around a list of items or one item; undefined for other formats. */
function feedOf(json: unknown): Opened['feed'] | undefined {
  const feed = (json ?? {}) as Json;
  if (Array.isArray(feed['items'])) return feed as Opened['feed'];
  const items = [json].flat() as Json[];
  const isItems = items.length > 0 && items.every((one) => isItem(one));
  return isItems ? { version: 'https://jsonfeed.org/version/1.1', title: '', items } : undefined;
}

/** Whether a value is an item of a JSON Feed, and of no API. */
function isItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ['content_text', 'content_html', '_cx', 'date_published'].some((key) => Object.hasOwn(value, key));
}

/** Matches the beginning of addresses that were relative. */
const RELATIVE = new RegExp(`("|=\\\\")${NOWHERE}`, 'g');

/** Converts another format to a campaign file. */
function converted(bytes: Uint8Array, from: string, base: string | undefined): Opened {
  if (sourceFormatOf(bytes)) limit(bytes.length, SHEET_LIMITS.bytes);
  try {
    const { campaign, notes } = readAny(bytes, {}, base);
    // Without the feed's URL, ids stay complete, so that they identify the same entries as before.
    const text = toFeedFile({ ...campaign, feedUrl: undefined });
    const feed = JSON.parse(text.replace(RELATIVE, '$1')) as Opened['feed'];
    return { ...plain(from), name: campaignName(from), isCampaignFile: false, feed, notes };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new StartError({ code: 'unreadable', reason: reasonText(error) });
  }
}
