import { randomUUID } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { HttpClient } from '../net/http-client.js';
import { withoutSecrets } from '../print.js';
import { Reader } from '../worker/reader.js';
import { writeFileSafely } from '../write/file.js';
import { curate, readCuration, type Curation } from '../review/curate.js';
import { writeReview } from '../review/files.js';
import { Records, type PublishedEntry } from '../review/records.js';
import type { Review } from '../review/review.js';
import type { Given } from './assemble.js';
import { ConfigError } from './config-error.js';
import { readConfig } from './config.js';
import type { Config, SourceConfig } from './config-schema.js';
import { Folders } from './folders.js';
import { withPictures } from './picture-places.js';
import { Pictures } from './pictures.js';
import { outputPathsOf, type OutputPaths } from './output-paths.js';
import type { Progress } from './progress.js';
import { checkPages, renderPages, type Rendered } from './render-pages.js';
import { shownId, type Report } from './report.js';
import type { Sourced } from './rules.js';
import { pullSource, type Pulled } from './source.js';
import { readState, writeState, type State, type StateFile } from './state.js';
import { pictureRequests } from './picture-requests.js';
import { sweep } from './sweep.js';

export interface Options {
  /** Whether to write nothing and download no pictures. */
  readonly dryRun?: boolean;
  readonly keepRemoved?: boolean;
  /** Whether to request everything as on the first run. */
  readonly refresh?: boolean;
  /** Whether to delete pictures that no entry uses. */
  readonly sweep?: boolean;
  /** The time limit for reading one page of a source, in seconds. */
  readonly timeout?: number;
}

interface Prepared {
  readonly config: Config;
  readonly places: OutputPaths;
  readonly folders: Folders;
  readonly stateFile: StateFile;
  readonly curation: Curation;
  readonly records: Records | undefined;
}

/** The services of a run. */
interface Tools {
  readonly client: HttpClient;
  readonly reader: Reader;
  readonly signal: AbortSignal;
}

/**
 * Collects a campaign from its sources. The output is written last.
 *
 * @throws ConfigError, file system errors, and the signal's abort reason.
 */
export async function pull(file: string, options: Options, progress: Progress, signal: AbortSignal): Promise<Report> {
  const prepared = await prepare(file, options);
  const tools = { client: new HttpClient(), reader: new Reader(options.timeout, signal), signal };
  try {
    return await pullWith(file, options, prepared, tools, progress);
  } finally {
    tools.reader.close();
    await tools.client.close();
  }
}

async function pullWith(
  file: string,
  options: Options,
  prepared: Prepared,
  tools: Tools,
  progress: Progress,
): Promise<Report> {
  const { config, places, folders, stateFile, curation } = prepared;
  const pulled = await pullSources(prepared, tools, Boolean(options.refresh), progress);
  const given = givenBy(config, pulled);
  const lastOf = ({ from }: SourceConfig): readonly Json[] => stateFile.state.sources.get(from)?.items ?? [];
  const { feed, entries, notes, left_out, review, hidden } = curate(config, given, curation, folders, lastOf);
  const isNew = (source: SourceConfig): boolean => pulled[config.sources.indexOf(source)]!.status === 'new';
  const wanted = pictureRequests(config, entries, isNew);
  const pictures = new Pictures(places, folders, stateFile.state.pictures, tools);
  const output = { places, folders, feed, entries, pictures };
  let done: Outcome = { written: false, pages: [], notes: [] };
  if (options.dryRun) {
    done = { ...done, written: (await pictures.look(wanted)) || (await isOld(output)) };
  } else if (given.length) {
    const say = (count: number): void => progress.count(`pictures: ${count} of ${wanted.size}`);
    await pictures.get(wanted, Boolean(options.refresh), say);
    const state = (): State => ({ sources: storedBy(config, pulled), pictures: pictures.state });
    done = await write(file, prepared, output, { review, given, state }, tools, progress);
  }
  const report: Report = {
    output: relative(process.cwd(), places.output),
    written: done.written,
    dry_run: Boolean(options.dryRun),
    entries: entries.length,
    waiting: (review ?? curation.review).waiting.length,
    hidden,
    ...reportOn(config, pulled, entries, left_out),
    pictures: pictures.report,
    swept: options.sweep && given.length ? await sweep(places, pictures.files, stateFile, !!options.dryRun) : [],
    pages: done.pages,
    notes: [...stateFile.notes, ...notes, ...done.notes],
  };
  // Paths are printed relative to the config's folder, as users know them.
  return JSON.parse(folders.relativeTo(folders.root, JSON.stringify(report))) as Report;
}

/** Whether the output on disk differs from what a run would write. */
async function isOld(output: Output): Promise<boolean> {
  return (await readFile(output.places.output, 'utf8').catch(() => '')) !== feedText(output);
}

/** What a run wrote. */
interface Outcome extends Rendered {
  readonly written: boolean;
}

/** What a run is to write. */
interface Output {
  readonly places: OutputPaths;
  readonly folders: Folders;
  readonly feed: Json;
  readonly entries: readonly Sourced[];
  readonly pictures: Pictures;
}

interface Kept {
  readonly review: Review | undefined;
  readonly given: readonly Given[];
  /** Returns the state for the next run. */
  readonly state: () => State;
}

/** Writes everything but the pictures: the queue first, so that an entry is in one place at least. */
async function write(
  file: string,
  { config, places, stateFile, curation, records }: Prepared,
  output: Output,
  { review, given, state }: Kept,
  tools: Tools,
  progress: Progress,
): Promise<Outcome> {
  if (review) await writeReview(curation.paths, review);
  const written = await writeFileSafely(places.output, feedText(output));
  if (written) progress.outcome = 'the output is written; run it again to finish';
  output.pictures.keep();
  await writeState(places, file, stateFile, state());
  await records?.addRun(publishedEntries(output, given), new Date().toISOString());
  const { pages, notes } = await renderPages(config, places, tools, progress);
  return { written, pages, notes: [...(records?.notes ?? []), ...notes] };
}

/** Returns the entries of the output with what their sources said. */
function publishedEntries({ entries, ...output }: Output, given: readonly Given[]): PublishedEntry[] {
  const { items } = JSON.parse(feedText({ ...output, entries })) as { readonly items: readonly Json[] };
  const recordOf = new Map(given.map(({ source, stored }) => [source, stored.record]));
  return entries.map(({ source }, index) => {
    const { url, retrieved_at, sha256 } = recordOf.get(source)!;
    return { item: items[index]!, from: withoutSecrets(url), retrieved_at, source_sha256: sha256 };
  });
}

/** Returns the output as JSON, with the pictures in the folder. */
function feedText({ places, folders, feed, entries, pictures }: Output): string {
  const items = entries.map(({ item }) => compact(withPictures(item, pictures.of)));
  return folders.relativeTo(places.folder, `${JSON.stringify({ ...compact(feed), items }, undefined, 2)}\n`);
}

/** Returns the sources of a config that have content, with that content. */
function givenBy({ sources }: Prepared['config'], pulled: readonly Pulled[]): Given[] {
  return sources.flatMap((source, index): Given[] => {
    const { stored } = pulled[index]!;
    return stored ? [{ source, stored }] : [];
  });
}

/** Pulls the sources of a config, one after another. */
async function pullSources(
  { config, folders, stateFile }: Prepared,
  tools: Tools,
  refresh: boolean,
  progress: Progress,
): Promise<Pulled[]> {
  const pulled: Pulled[] = [];
  for (const [index, source] of config.sources.entries()) {
    const name = source.name ?? withoutSecrets(source.from);
    progress.update(`source ${index + 1} of ${config.sources.length}: ${name}`);
    const last = stateFile.state.sources.get(source.from);
    pulled.push(await pullSource({ ...tools, source, config, last, folders, refresh }));
  }
  // Frees memory for the pictures; a picture that must be parsed restarts the worker.
  tools.reader.close();
  return pulled;
}

/** Returns the report on the sources, without any secrets in URLs. */
function reportOn(
  config: Config,
  pulled: readonly Pulled[],
  entries: readonly Sourced[],
  leftOut: readonly string[],
): Pick<Report, 'sources' | 'left_out' | 'gone'> {
  const named = <One>(of: (one: Pulled) => readonly One[]): (readonly [string, One])[] =>
    pulled.flatMap((one, index) => of(one).map((inner) => [config.sources[index]!.from, inner] as const));
  return {
    sources: config.sources.map((source, index) => {
      const { status, stored, error } = pulled[index]!;
      const name = source.name ?? ((stored?.feed['title'] as string | undefined) || withoutSecrets(source.from));
      const count = entries.filter((one) => one.source === source).length;
      return { name, url: source.from, status, entries: count, error: error && withoutSecrets(error) };
    }),
    left_out: [...named(({ skipped }) => skipped).map(([from, words]) => `${from}: ${words}`), ...leftOut].map(
      withoutSecrets,
    ),
    gone: named(({ gone }) => gone).map(([source, { id, became }]) => ({ source, id: shownId(id, source), became })),
  };
}

async function prepare(file: string, options: Options): Promise<Prepared> {
  const root = await realpath(dirname(resolve(file))).catch(() => dirname(resolve(file)));
  const readBy = (folders: Folders): Promise<Config> => readConfig(file, folders.addressOf(`${root}/`));
  // Read twice: the first pass locates the state file, which contains the secret for the second pass.
  const places = await outputPathsOf(file, await readBy(new Folders(root, randomUUID())));
  const stateFile = await readState(places, file);
  const folders = new Folders(root, stateFile.secret);
  const config = await readBy(folders);
  const all = config.sources.map(({ from }) => from);
  const twice = all.find((from, index) => all.indexOf(from) !== index);
  if (twice) throw new ConfigError(`${file}: sources: ${twice} is there twice; remove one.`);
  checkPages(file, config);
  if (!all.length) throw new ConfigError(`${file}: sources: the list is empty. Give one source at least.`);
  return {
    config: { ...config, keep_removed: Boolean(config.keep_removed ?? options.keepRemoved) },
    places,
    folders,
    stateFile,
    curation: await readCuration(file, config, places),
    records: places.records === undefined ? undefined : await Records.read(places.records),
  };
}

function storedBy(config: Config, pulled: readonly Pulled[]): State['sources'] {
  return new Map(
    config.sources.flatMap(({ from }, index) => {
      const { stored } = pulled[index]!;
      return stored ? [[from, stored] as const] : [];
    }),
  );
}

/** Returns an object without undefined values, empty lists and empty objects. */
function compact(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => {
      const kept = isObject(value) ? compact(value) : value;
      const isEmpty = typeof kept === 'object' && kept !== null && !Object.keys(kept).length;
      return kept === undefined || isEmpty ? [] : [[key, kept]];
    }),
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
