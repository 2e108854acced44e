import { isDeepStrictEqual } from 'node:util';
import { resolve } from 'node:path';
import { joinPages } from '../../campaign/merge.js';
import type { Campaign } from '../../campaign/types.js';
import { VERSION } from '../../elements/shared/version.js';
import { decode } from '../../feeds/decode.js';
import { parseJson } from '../../feeds/parse.js';
import { dataAddress } from '../../feeds/profiles.js';
import type { Json } from '../../feeds/source.js';
import { toJsonFeed } from '../write/json-feed.js';
import type { Config, SourceConfig } from './config-schema.js';
import { sha256, type Folders } from './folders.js';
import { withGone, type Gone } from './gone.js';
import { loadLocal, textsOf } from './local.js';
import { readSource } from './read-source.js';
import { ask, type Answer } from './request.js';
import type { StoredSource, Validators } from './state.js';

/** What became of a source in this run. */
export interface Pulled {
  readonly status: 'new' | 'unchanged' | 'failed';
  /** As it is now; where it failed, as it was last; undefined where it never was. */
  readonly stored?: StoredSource | undefined;
  readonly error?: string;
  /** What was left out since it could not be understood. */
  readonly skipped: readonly string[];
  readonly gone: readonly Gone[];
}

interface Task {
  readonly source: SourceConfig;
  readonly config: Config;
  readonly last: StoredSource | undefined;
  readonly folders: Folders;
  readonly signal: AbortSignal;
  /** Ask without telling what we know. */
  readonly refresh: boolean;
}

/** What was had, not read yet. `known` where it is as it was. */
interface Loaded extends Validators {
  readonly known: boolean;
  readonly first: string;
  readonly address?: string;
  readonly read: () => Promise<{ campaign: Campaign; sha256: string }>;
}

const isAddress = (from: string): boolean => /^https?:/i.test(from);

/** Gets a source, unless it is as it was. What goes wrong is told in the result, and the last entries stay. */
export async function pullSource(task: Task): Promise<Pulled> {
  const { source, config, last, signal } = task;
  const { pages = 1, replies, reposts, account, type } = source;
  const keep = { removed: Boolean(config.keep_removed), old: Boolean(config.keep_old), type };
  const settings = sha256(JSON.stringify([VERSION, pages, replies, reposts, account, keep]));
  const isSame = last?.settings === settings && !task.refresh;
  const nothing = { skipped: [], gone: [] };
  try {
    const load = isAddress(source.from) ? loadAddress : loadFile;
    const loaded = await load({ ...task, last: isSame ? last : undefined });
    const { etag, last_modified, address, first } = loaded;
    if (loaded.known) {
      return { status: 'unchanged', stored: { ...last!, etag, last_modified, first }, ...nothing };
    }
    const { campaign, sha256: sum } = await loaded.read();
    const { items: fresh, ...feed } = toJsonFeed({ ...campaign, feedUrl: undefined, next: undefined }) as Json & {
      items: readonly Json[];
    };
    // JSON has no undefined, and what was stored has been JSON.
    const plain = JSON.parse(JSON.stringify({ feed, items: fresh })) as { feed: Json; items: Json[] };
    const { items, gone } = withGone(plain.items, last?.items ?? [], keep);
    // Some servers count something in every answer; its entries are what matters.
    const isNew = !last || !isDeepStrictEqual([items, plain.feed], [last.items, last.feed]);
    const record = isNew ? { url: source.from, retrieved_at: new Date().toISOString(), sha256: sum } : last.record;
    const stored = { settings, address, etag, last_modified, first, record, feed: plain.feed, items };
    return { status: isNew ? 'new' : 'unchanged', stored, skipped: campaign.skipped, gone };
  } catch (error) {
    signal.throwIfAborted();
    const { message } = error as Error;
    return {
      status: 'failed',
      stored: withoutAddress(last),
      error: message.startsWith(source.from) ? message : `${source.from}: ${message}`,
      ...nothing,
    };
  }
}

/** A source as it was, but the address behind its profile is looked for anew: the account may have moved. */
function withoutAddress(last: StoredSource | undefined): StoredSource | undefined {
  return last?.address ? { ...last, address: undefined, etag: undefined, last_modified: undefined } : last;
}

async function loadAddress({ source, last, signal }: Task): Promise<Loaded> {
  const getJson = async (url: string): Promise<unknown> => {
    const { bytes, type } = await ask(url, { signal });
    return parseJson(decode(bytes, type), url);
  };
  const address = last?.address ?? (await dataAddress(source.from, getJson));
  const answer = await ask(address, { signal, known: last });
  const { etag = last?.etag, last_modified = last?.last_modified } = answer;
  const first = answer.isKnown ? last!.first : sha256(answer.bytes);
  return {
    known: first === last?.first,
    first,
    etag,
    last_modified,
    ...(address !== source.from && { address }),
    read: () => readPages(source, answer, signal),
  };
}

/** Reads a feed and as many of its next pages as the config asks for; a page that was seen already ends it. */
async function readPages(
  source: SourceConfig,
  answer: Answer,
  signal: AbortSignal,
): Promise<{ campaign: Campaign; sha256: string }> {
  const pages: [Campaign, ...Campaign[]] = [pageOf(answer, source)];
  const bytes = [answer.bytes];
  const seen = new Set([answer.url]);
  for (let count = 1; count < (source.pages ?? 1); count++) {
    const next = pages.at(-1)?.next;
    if (!next || seen.has(next)) break;
    seen.add(next);
    const page = await ask(next, { signal });
    pages.push(pageOf(page, source));
    bytes.push(page.bytes);
  }
  return { campaign: joinPages(pages), sha256: sha256(Buffer.concat(bytes)) };
}

function pageOf({ bytes, type, url }: Answer, source: SourceConfig): Campaign {
  return readSource(new Map([['', decode(bytes, type)]]), source, url, source.from);
}

async function loadFile({ source, last, folders }: Task): Promise<Loaded> {
  const files = await loadLocal(resolve(folders.root, source.from));
  const sum = sha256(Buffer.concat(Array.from(files.files.values())));
  const names = [...files.files.keys(), ...files.pictures].join('\n');
  const first = files.files.size > 1 ? sha256(sum + names) : sum;
  const base = folders.addressOf(files.main);
  return {
    known: first === last?.first,
    first,
    read: () => {
      const campaign = readSource(textsOf(files), source, base, source.from, files.pictures);
      return Promise.resolve({ campaign, sha256: sum });
    },
  };
}
