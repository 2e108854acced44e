import { randomUUID } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Json } from '../../feeds/source.js';
import { writeFileSafely } from '../write/file.js';
import { assemble, type Given } from './assemble.js';
import { ConfigError, readConfig } from './config.js';
import type { Config } from './config-schema.js';
import { Folders } from './folders.js';
import { picturesIn, withPictures } from './picture-places.js';
import { Pictures, type Wanted } from './pictures.js';
import { placesOf, type Places } from './places.js';
import type { Progress } from './progress.js';
import type { Report } from './report.js';
import { pullSource, type Pulled } from './source.js';
import { readState, type State } from './state.js';

export interface Options {
  /** Write nothing, download no picture. */
  readonly dryRun?: boolean;
  readonly keepRemoved?: boolean;
  /** Ask for everything as if it were the first time. */
  readonly refresh?: boolean;
}

/**
 * Pulls a campaign together. The output is written last, when all of it is there.
 *
 * @throws ConfigError, what the file system says, and what the signal was aborted with.
 */
export async function pull(file: string, options: Options, progress: Progress, signal: AbortSignal): Promise<Report> {
  const { config, places, folders, state } = await prepare(file, options);
  const pulled: Pulled[] = [];
  for (const [index, source] of config.sources.entries()) {
    progress.update(`source ${index + 1} of ${config.sources.length}: ${source.name ?? source.from}`);
    const last = state.sources[source.from];
    pulled.push(await pullSource({ source, config, last, folders, signal, refresh: Boolean(options.refresh) }));
  }
  const given = config.sources.flatMap((source, index): Given[] => {
    const { stored } = pulled[index]!;
    return stored ? [{ source, stored }] : [];
  });
  const { feed, entries, notes, left_out } = assemble(config, given);

  const wanted = new Map<string, Wanted>();
  for (const { item, source } of entries) {
    const isNew = pulled[config.sources.indexOf(source)]!.status === 'new';
    const namedBy = /^https?:/i.test(source.from) ? source.from : undefined;
    for (const url of picturesIn(item)) {
      wanted.set(url, {
        isNew: isNew || Boolean(wanted.get(url)?.isNew),
        namedBy: wanted.get(url)?.namedBy ?? namedBy,
      });
    }
  }
  const pictures = new Pictures(places, folders, state.pictures, signal);
  const textOf = (): string => {
    const items = entries.map(({ item }) => compact(withPictures(item, pictures.of)));
    return folders.relativeTo(places.folder, `${JSON.stringify({ ...compact(feed), items }, undefined, 2)}\n`);
  };
  let written = false;
  if (options.dryRun) {
    written = (await pictures.look(wanted)) || (await readFile(places.output, 'utf8').catch(() => '')) !== textOf();
  } else if (given.length) {
    await pictures.get(wanted, Boolean(options.refresh), (done) =>
      progress.count(`pictures: ${done} of ${wanted.size}`),
    );
    written = await writeFileSafely(places.output, textOf());
    pictures.keep();
    await writeState(places, { ...state, sources: storedBy(config, pulled), pictures: pictures.state });
  }
  const named = <One>(of: (one: Pulled) => readonly One[]): (readonly [string, One])[] =>
    pulled.flatMap((one, index) => of(one).map((inner) => [config.sources[index]!.from, inner] as const));
  const report: Report = {
    output: relative(process.cwd(), places.output),
    written,
    dry_run: Boolean(options.dryRun),
    entries: entries.length,
    sources: config.sources.map((source, index) => {
      const { status, stored, error } = pulled[index]!;
      const name = source.name ?? ((stored?.feed['title'] as string | undefined) || source.from);
      const count = entries.filter((one) => one.source === source).length;
      return { name, url: source.from, status, entries: count, error };
    }),
    pictures: pictures.report,
    left_out: [...named(({ skipped }) => skipped).map(([from, words]) => `${from}: ${words}`), ...left_out],
    gone: named(({ gone }) => gone).map(([source, gone]) => ({ source, ...gone })),
    notes,
  };
  // Whoever reads it knows files by their paths.
  return JSON.parse(folders.relativeTo(folders.root, JSON.stringify(report))) as Report;
}

async function prepare(
  file: string,
  options: Options,
): Promise<{ config: Config; places: Places; folders: Folders; state: State }> {
  const root = await realpath(dirname(resolve(file))).catch(() => dirname(resolve(file)));
  const readBy = (folders: Folders): Promise<Config> => readConfig(file, folders.addressOf(`${root}/`));
  // Read twice: the first reading tells where the state is, which has the secret that the second one needs.
  const places = await placesOf(file, await readBy(new Folders(root, randomUUID())));
  const state = await readState(places.state);
  const folders = new Folders(root, state.secret);
  const config = await readBy(folders);
  const all = config.sources.map(({ from }) => from);
  const twice = all.find((from, index) => all.indexOf(from) !== index);
  if (twice) throw new ConfigError(`${file}: sources: ${twice} is there twice. Keep one.`);
  if (!all.length) throw new ConfigError(`${file}: sources: the list is empty. Give one source at least.`);
  return {
    config: { ...config, keep_removed: Boolean(config.keep_removed ?? options.keepRemoved) },
    places,
    folders,
    state,
  };
}

function storedBy(config: Config, pulled: readonly Pulled[]): State['sources'] {
  return Object.fromEntries(
    config.sources.flatMap(({ from }, index) => {
      const { stored } = pulled[index]!;
      return stored ? [[from, stored]] : [];
    }),
  );
}

/** An item a line: the file is for machines, and half as large as with every key on a line. */
async function writeState({ state: path }: Places, state: State): Promise<void> {
  await writeFileSafely(path, `${JSON.stringify(state).replaceAll('},{"id":', '},\n{"id":')}\n`);
}

/** An object without what says nothing: undefined, an empty list, an empty object. */
function compact(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => {
      const mended = isObject(value) ? compact(value) : value;
      const isEmpty = typeof mended === 'object' && mended !== null && !Object.keys(mended).length;
      return mended === undefined || isEmpty ? [] : [[key, mended]];
    }),
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
