import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { writeFileSafely } from '../write/file.js';
import type { OutputPaths } from './output-paths.js';
import { isObject, isStoredPicture, isStoredSource } from './stored.js';

/** The provenance of a source's entries, for records management. */
export interface SourceRecord {
  readonly url: string;
  readonly retrieved_at: string;
  /** The hash of the bytes as received; several pages or files are concatenated. */
  readonly sha256: string;
}

/** The headers of a response that let a server report whether it has changed. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly last_modified?: string | undefined;
}

/** A source as last read. */
export interface StoredSource extends Validators {
  /** The hash of the settings used to read it; other settings may produce other entries. */
  readonly settings: string;
  /** The URL of the data, if `from` is that of a profile. */
  readonly address?: string | undefined;
  /** The SHA-256 of the first page or of all files. */
  readonly first: string;
  readonly record: SourceRecord;
  /** The feed and its items before any rule, so that changed rules need no new request. */
  readonly feed: Json;
  readonly items: readonly Json[];
}

/** A picture in the media folder, or the timed text of a video. */
export interface StoredPicture extends Validators {
  readonly file: string;
  readonly type: string;
  /** Undefined for timed text. */
  readonly width?: number;
  readonly height?: number;
}

/** A picture that failed; a `final` failure is not retried until its source is new. */
export interface FailedPicture {
  readonly error: string;
  readonly final: boolean;
}

/** The state that one run of a config leaves for the next, by URL; in a map, no key is special. */
export interface State {
  readonly sources: ReadonlyMap<string, StoredSource>;
  readonly pictures: ReadonlyMap<string, StoredPicture | FailedPicture>;
}

/** The state file, next to the configs of a folder, with a state for each of them. */
export interface StateFile {
  readonly secret: string;
  readonly state: State;
  /** The states of other configs in the folder, unchanged. */
  readonly others: Json;
  /** Notes on entries that were ignored because a run would not have written them. */
  readonly notes: readonly string[];
}

const VERSION = 2;
const COMMENT =
  'What "cx-widgets pull" remembers between runs. Safe to delete: the next run asks for everything anew. Do not publish it.';
const MOST_BYTES = 200_000_000;
const SECRET = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the state of the last run of a config. The file is untrusted, because it may come from a cache or a pull
 * request, so everything in it is validated. A missing or broken file, or one of another version, is an empty state.
 */
export async function readState(places: OutputPaths, configFile: string): Promise<StateFile> {
  const notes: string[] = [];
  const file = await readWhole(places.state);
  const secret = file?.['secret'];
  if (!file || typeof secret !== 'string' || !SECRET.test(secret)) {
    return { secret: randomUUID(), state: { sources: new Map(), pictures: new Map() }, others: {}, notes };
  }
  const configs = new Map(Object.entries(file['configs'] as Json));
  const own = configs.get(basename(configFile));
  configs.delete(basename(configFile));
  const { sources, pictures } = isObject(own) ? own : {};
  const media = relative(places.folder, places.media).split(sep).join('/');
  const kept = <Value>(all: unknown, isOurs: (value: unknown, key: string) => value is Value): Map<string, Value> =>
    new Map(
      Object.entries(isObject(all) ? all : {}).filter((entry): entry is [string, Value] => {
        const isKept = isOurs(entry[1], entry[0]);
        if (!isKept && notes.length < 20)
          notes.push(`${basename(places.state)}: what it says of ${entry[0]} can't be, so it is asked for anew.`);
        return isKept;
      }),
    );
  const state = {
    sources: kept(sources, isStoredSource),
    pictures: kept(pictures, (value): value is StoredPicture | FailedPicture => isStoredPicture(value, media)),
  };
  return { secret, state, others: othersStillThere(configs, dirname(places.state)), notes };
}

/** Reads the file as JSON; undefined if it is not a state file. */
async function readWhole(path: string): Promise<Json | undefined> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return undefined;
    const file: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isObject(file) && file['version'] === VERSION && isObject(file['configs']) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the states of configs that are still in the folder. */
function othersStillThere(others: ReadonlyMap<string, unknown>, folder: string): Json {
  return Object.fromEntries(
    [...others].filter(([name, value]) => name === basename(name) && isObject(value) && existsSync(join(folder, name))),
  );
}

/** Writes the state with one item per line: half as large as with one key per line. */
export async function writeState(
  places: OutputPaths,
  configFile: string,
  { secret, others }: StateFile,
  state: State,
): Promise<void> {
  const own = { sources: Object.fromEntries(state.sources), pictures: Object.fromEntries(state.pictures) };
  const all = [...Object.entries(others), [basename(configFile), own] as const].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const file = { version: VERSION, comment: COMMENT, secret, configs: Object.fromEntries(all) };
  await writeFileSafely(places.state, `${JSON.stringify(file).replaceAll('},{"id":', '},\n{"id":')}\n`);
}
