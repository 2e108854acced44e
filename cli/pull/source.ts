import { FeedError } from '../../src/formats/errors.js';
import { errorText } from '../../src/formats/messages.js';
import { isDeepStrictEqual } from 'node:util';
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { VERSION } from '../../src/util/version.js';
import { decode } from '../../src/util/decode.js';
import { parseJson } from '../../src/formats/parse.js';
import { dataAddress } from '../../src/loading/profiles.js';
import { serverOf } from '../net/addresses.js';
import type { HttpClient } from '../net/http-client.js';
import type { Reader } from '../worker/reader.js';
import type { Config, SourceConfig } from './config-schema.js';
import { sha256, type Folders } from './folders.js';
import { withRemoved, type RemovedEntry } from './removed.js';
import { loadLocal } from './local.js';
import { ask, namedInSource, type Answer } from './request.js';
import type { StoredSource, Validators } from './state.js';

/** The result of a source in this run. */
export interface Pulled {
  readonly status: 'new' | 'unchanged' | 'failed';
  /** The current content; after a failure, the last content; undefined if there never was any. */
  readonly stored?: StoredSource | undefined;
  readonly error?: string;
  /** Parts that were dropped because they could not be read. */
  readonly skipped: readonly string[];
  readonly gone: readonly RemovedEntry[];
}

interface Task {
  readonly client: HttpClient;
  readonly reader: Reader;
  readonly source: SourceConfig;
  readonly config: Config;
  readonly last: StoredSource | undefined;
  readonly folders: Folders;
  readonly signal: AbortSignal;
  /** Request without the validators of the last response. */
  readonly refresh: boolean;
}

/** A loaded source that is not read yet; `known` if it is unchanged. */
interface Loaded extends Validators {
  readonly known: boolean;
  readonly first: string;
  readonly address?: string;
  /** Reads all of it, so that the reader can join it. Returns the SHA-256 hash of the data. */
  readonly read: () => Promise<string>;
}

const isAddress = (from: string): boolean => /^https?:/i.test(from);

/** Pulls a source, unless it is unchanged. Errors are part of the result, and the last entries are kept. */
export async function pullSource({ source: given, ...tools }: Task): Promise<Pulled> {
  const { config, last, signal } = tools;
  // Of a calendar, only the events of the campaign.
  const source = { ...given, since: given.since ?? config.start, until: given.until ?? config.end };
  const task = { ...tools, source };
  const { pages = 1, replies, reposts, account, type } = source;
  const keep = { removed: Boolean(config.keep_removed), old: Boolean(config.keep_old), type };
  const open = [source.dates, source.timezone, source.year, source.map, source.since, source.until];
  // Without an end, the period to read of a calendar depends on the year.
  if (!source.since || !source.until) open.push(new Date().getUTCFullYear());
  const settings = sha256(JSON.stringify([VERSION, pages, replies, reposts, account, keep, ...open]));
  const isSame = last?.settings === settings && !task.refresh;
  const nothing = { skipped: [], gone: [] };
  try {
    const load = isAddress(source.from) ? loadAddress : loadFile;
    const loaded = await load({ ...task, last: isSame ? last : undefined });
    const { etag, last_modified, address, first } = loaded;
    if (loaded.known) {
      return { status: 'unchanged', stored: { ...last!, etag, last_modified, first }, ...nothing };
    }
    const sum = await loaded.read();
    const { feed, items: fresh, skipped } = await task.reader.do('join', undefined);
    const { items, gone } = withRemoved(fresh, last?.items ?? [], keep);
    // Some servers include a counter in every response; only its entries matter.
    const isNew = !last || !isDeepStrictEqual([items, feed], [last.items, last.feed]);
    const record = isNew ? { url: source.from, retrieved_at: new Date().toISOString(), sha256: sum } : last.record;
    const stored = { settings, address, etag, last_modified, first, record, feed, items };
    return { status: isNew ? 'new' : 'unchanged', stored, skipped, gone };
  } catch (error) {
    signal.throwIfAborted();
    const message = error instanceof FeedError ? errorText(error) : (error as Error).message;
    return {
      status: 'failed',
      stored: withoutAddress(last),
      error: message.startsWith(source.from) ? message : `${source.from}: ${message}`,
      ...nothing,
    };
  }
}

/** Returns a source without the data URL of its profile, which is then looked up again: the account may have moved. */
function withoutAddress(last: StoredSource | undefined): StoredSource | undefined {
  return last?.address ? { ...last, address: undefined, etag: undefined, last_modified: undefined } : last;
}

async function loadAddress(task: Task): Promise<Loaded> {
  const { source, last, client, signal } = task;
  const getJson = async (url: string): Promise<unknown> => {
    const { bytes, type } = await ask(url, { client, signal });
    return parseJson(decode(bytes, type), url);
  };
  const address = last?.address ?? (await dataAddress(source.from, getJson));
  // Trusted if it is on the server in the config; else a known API URL of the network.
  const namedBy = serverOf(address) === serverOf(source.from) ? 'config' : namedInSource(source.from);
  const answer = await ask(address, { client, signal, known: last, namedBy });
  const { etag = last?.etag, last_modified = last?.last_modified } = answer;
  const first = answer.isKnown ? last!.first : sha256(answer.bytes);
  return {
    known: first === last?.first,
    first,
    etag,
    last_modified,
    ...(address !== source.from && { address }),
    read: () => readPages(task, answer),
  };
}

/** Reads a feed and as many of its next pages as the config requests; stops at a page that was already read. */
async function readPages({ source, client, reader, signal }: Task, answer: Answer): Promise<string> {
  const sum = createHash('sha256');
  const seen = new Set([answer.url]);
  let page = answer;
  for (let count = 1; ; count++) {
    const { bytes, type, url: base } = page;
    sum.update(bytes);
    const files = new Map([['', bytes]]);
    const { next } = await reader.do('page', { files, type, source, base, pictures: [], isFirst: count === 1 });
    if (!next || seen.has(next) || count >= (source.pages ?? 1)) return sum.digest('hex');
    seen.add(next);
    page = await ask(next, { client, signal, namedBy: namedInSource(source.from) });
  }
}

async function loadFile({ source, last, folders, reader }: Task): Promise<Loaded> {
  const { main, files, pictures } = await loadLocal(resolve(folders.root, source.from));
  const sum = sha256(Buffer.concat(Array.from(files.values())));
  const names = [...files.keys(), ...pictures].join('\n');
  const first = files.size > 1 ? sha256(sum + names) : sum;
  const byName = new Map(Array.from(files, ([path, bytes]) => [basename(path), bytes]));
  const page = { files: byName, type: '', source, base: folders.addressOf(main), pictures, isFirst: true };
  return {
    known: first === last?.first,
    first,
    read: () => reader.do('page', page).then(() => sum),
  };
}
