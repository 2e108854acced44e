import { randomUUID } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { HttpClient } from '../net/http-client.js';
import { withoutSecrets } from '../print.js';
import { Reader } from '../worker/reader.js';
import { writeFileSafely } from '../write/file.js';
import { assemble, type Given } from './assemble.js';
import { ConfigError, readConfig } from './config.js';
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
  { config, places, folders, stateFile }: Prepared,
  tools: Tools,
  progress: Progress,
): Promise<Report> {
  const pulled = await pullSources({ config, places, folders, stateFile }, tools, Boolean(options.refresh), progress);
  const given = givenBy(config, pulled);
  const { feed, entries, notes, left_out } = assemble(config, given);
  const isNew = (source: SourceConfig): boolean => pulled[config.sources.indexOf(source)]!.status === 'new';
  const wanted = pictureRequests(config, entries, isNew);
  const pictures = new Pictures(places, folders, stateFile.state.pictures, tools);
  const textOf = (): string => folders.relativeTo(places.folder, feedText(feed, entries, pictures));
  let written = false;
  let rendered: Rendered = { pages: [], notes: [] };
  if (options.dryRun) {
    written = (await pictures.look(wanted)) || (await readFile(places.output, 'utf8').catch(() => '')) !== textOf();
  } else if (given.length) {
    await pictures.get(wanted, Boolean(options.refresh), (done) =>
      progress.count(`pictures: ${done} of ${wanted.size}`),
    );
    written = await writeFileSafely(places.output, textOf());
    if (written) progress.outcome = 'the output is written; run it again for what is missing';
    pictures.keep();
    await writeState(places, file, stateFile, { sources: storedBy(config, pulled), pictures: pictures.state });
    rendered = await renderPages(config, places, tools, progress);
  }
  const report: Report = {
    output: relative(process.cwd(), places.output),
    written,
    dry_run: Boolean(options.dryRun),
    entries: entries.length,
    ...reportOn(config, pulled, entries, left_out),
    pictures: pictures.report,
    swept: options.sweep && given.length ? await sweep(places, pictures.files, stateFile, !!options.dryRun) : [],
    pages: rendered.pages,
    notes: [...stateFile.notes, ...notes, ...rendered.notes],
  };
  // Paths are printed relative to the config's folder, as users know them.
  return JSON.parse(folders.relativeTo(folders.root, JSON.stringify(report))) as Report;
}

/** Returns the output as JSON, with the pictures in the folder. */
function feedText(feed: Json, entries: readonly Sourced[], pictures: Pictures): string {
  const items = entries.map(({ item }) => compact(withPictures(item, pictures.of)));
  return `${JSON.stringify({ ...compact(feed), items }, undefined, 2)}\n`;
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
