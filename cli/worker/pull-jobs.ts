import { diagnosticText } from '../../src/formats/messages.js';
import { joinPages } from '../../src/model/merge.js';
import type { Campaign } from '../../src/model/types.js';
import { decode } from '../../src/util/decode.js';
import type { Json } from '../../src/formats/source.js';
import { readSource } from '../pull/read-source.js';
import { toJsonFeed } from '../write/json-feed.js';
import type { Jobs } from './jobs.js';

/** The pages of the current source. */
let pages: Campaign[] = [];

export function pageJob(input: Jobs['page']['input']): Jobs['page']['output'] {
  const { files, type, source, base, pictures, isFirst } = input;
  const texts = new Map(Array.from(files, ([name, bytes]) => [name, decode(bytes, type)]));
  const campaign = readSource(texts, source, base, source.from, pictures);
  if (isFirst) pages = [];
  pages.push(campaign);
  return { next: campaign.next };
}

export function joinJob(): Jobs['join']['output'] {
  const campaign = joinPages(pages as [Campaign, ...Campaign[]]);
  pages = [];
  const { items, ...feed } = toJsonFeed({ ...campaign, feedUrl: undefined, next: undefined });
  // JSON has no undefined, and stored content, which this is compared with, has been JSON.
  const plain = JSON.parse(JSON.stringify({ feed, items })) as { feed: Json; items: Json[] };
  return { ...plain, skipped: campaign.skipped.map(diagnosticText) };
}
