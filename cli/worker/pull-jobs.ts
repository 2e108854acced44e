import { diagnosticText } from '../../src/formats/messages.js';
import { joinPages } from '../../src/model/merge.js';
import type { Campaign } from '../../src/model/types.js';
import { decode } from '../../src/util/decode.js';
import type { Json } from '../../src/formats/source.js';
import { sourceFormatOf } from '../formats/registry.js';
import { readSourceFormat } from '../formats/read.js';
import { readSource } from '../pull/read-source.js';
import { toJsonFeed } from '../write/json-feed.js';
import type { Jobs } from './jobs.js';

/** The pages of the current source, and notes about what they lack. */
let pages: Campaign[] = [];
let notes: readonly string[] = [];

export function pageJob(input: Jobs['page']['input']): Jobs['page']['output'] {
  if (input.isFirst) [pages, notes] = [[], []];
  const campaign = readPage(input);
  pages.push(campaign);
  return { next: campaign.next };
}

function readPage({ files, type, source, base, pictures }: Jobs['page']['input']): Campaign {
  const [bytes = new Uint8Array()] = files.values();
  const format = files.size === 1 ? sourceFormatOf(bytes) : undefined;
  if (format) {
    const read = readSourceFormat(format, bytes, source, base, source.from);
    notes = read.notes;
    return { ...read.campaign, skipped: [] };
  }
  const texts = new Map(Array.from(files, ([name, one]) => [name, decode(one, type)]));
  return readSource(texts, source, base, source.from, pictures);
}

export function joinJob(): Jobs['join']['output'] {
  const campaign = joinPages(pages as [Campaign, ...Campaign[]]);
  const { items, ...feed } = toJsonFeed({ ...campaign, feedUrl: undefined, next: undefined });
  // JSON has no undefined, and stored content, which this is compared with, has been JSON.
  const plain = JSON.parse(JSON.stringify({ feed, items })) as { feed: Json; items: Json[] };
  const skipped = [...notes, ...campaign.skipped.map(diagnosticText)];
  [pages, notes] = [[], []];
  return { ...plain, skipped };
}
