import { unlinkSync } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { writeFileSafely } from '../write/file.js';
import { Refused } from '../net/limits.js';
import type { HttpClient } from '../net/http-client.js';
import { withoutSecrets } from '../print.js';
import { ReadLimitError, type Reader } from '../worker/reader.js';
import { sha256, type Folders } from './folders.js';
import { PictureError } from './image/picture-error.js';
import { inspectPicture, type Inspected } from './image/inspect.js';
import { MEDIA_TYPES, mediaName, PICTURE_LIMIT } from './picture-types.js';
import type { OutputPaths } from './output-paths.js';
import { ask } from './request.js';
import { inspectTrack } from './track.js';
import type { FailedPicture, State, StoredPicture } from './state.js';
import type { PictureRequest } from './picture-requests.js';

const AT_ONCE = 6;
/** The length limit of a stored error message. */
const MOST_WORDS = 1000;

/** The services of a run. */
interface Tools {
  readonly client: HttpClient;
  readonly reader: Reader;
  readonly signal: AbortSignal;
}

/** The kind of a file, and whether it is from the web. */
interface Origin {
  readonly isTrack?: boolean | undefined;
  readonly isFromElsewhere?: boolean;
}

/** The results of the pictures in a run. */
export interface PicturesReport {
  kept: number;
  downloaded: number;
  readonly failed: { url: string; error: string }[];
}

/** Downloads pictures to the media folder, each named by the hash of its content. */
export class Pictures {
  readonly report: PicturesReport = { kept: 0, downloaded: 0, failed: [] };
  readonly #had = new Map<string, StoredPicture>();
  readonly #state = new Map<string, StoredPicture | FailedPicture>();
  readonly #added = new Set<string>();
  #reading: Promise<unknown> = Promise.resolve();
  readonly #undo = (): void => this.undo();

  constructor(
    private readonly places: OutputPaths,
    private readonly folders: Folders,
    private readonly last: State['pictures'],
    private readonly tools: Tools,
  ) {
    // Pictures that no written output refers to are removed, however the command ends.
    process.on('exit', this.#undo);
  }

  /** Returns the state for the next run. */
  get state(): State['pictures'] {
    return new Map([...this.#state].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Returns the stored picture of a URL, if there is one. */
  readonly of = (url: string): StoredPicture | undefined => this.#had.get(url);

  /** Returns the names of all files in use, and of those that could not be requested again in this run. */
  get files(): ReadonlySet<string> {
    const had = [...this.#had.values(), ...Array.from(this.#state.keys(), (url) => this.last.get(url))];
    return new Set(had.flatMap((one) => (one && 'file' in one ? [basename(one.file)] : [])));
  }

  /**
   * Downloads pictures, a few at a time.
   *
   * @param refresh - Whether stored pictures are requested, too.
   * @param progress - Called after each picture.
   */
  async get(
    wanted: ReadonlyMap<string, PictureRequest>,
    refresh: boolean,
    progress: (done: number) => void,
  ): Promise<void> {
    let done = 0;
    const waiting = [...wanted];
    const work = async (): Promise<void> => {
      for (let next; (next = waiting.shift());) {
        await this.#getOne(...next, refresh);
        progress(++done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // Sorted, so that the report does not depend on network timing.
    this.report.failed.sort((one, other) => (one.url < other.url ? -1 : 1));
  }

  /**
   * Fills the report for a dry run, without requests or files.
   *
   * @returns Whether there is a picture to request.
   */
  async look(wanted: ReadonlyMap<string, PictureRequest>): Promise<boolean> {
    for (const [url, { isNew }] of wanted) {
      const known = await this.#known(url, isNew);
      if (!known) this.report.downloaded++;
      else if ('error' in known) this.report.failed.push({ url: withoutSecrets(url), error: known.error });
      else this.#take(url, known, false);
    }
    return this.report.downloaded > 0;
  }

  /** Keeps the pictures of this run, after the output is written. */
  keep(): void {
    this.#added.clear();
    process.off('exit', this.#undo);
  }

  /** Removes the pictures of this run. */
  undo(): void {
    for (const path of this.#added) {
      try {
        unlinkSync(path);
      } catch {
        // It has already been removed.
      }
    }
    this.keep();
  }

  async #getOne(url: string, { isNew, namedBy, isTrack }: PictureRequest, refresh: boolean): Promise<void> {
    try {
      const known = await this.#known(url, isNew);
      if (known && !refresh) {
        if ('error' in known) throw new PictureError(known.error);
        return this.#take(url, known, false);
      }
      const path = await this.folders.fileOf(url).catch((error: unknown) => {
        const { code, message } = error as NodeJS.ErrnoException;
        throw new PictureError(code === 'ENOENT' ? 'there is no such file' : message);
      });
      if (path) {
        if ((await stat(path)).size > PICTURE_LIMIT)
          throw new PictureError(`it is larger than ${PICTURE_LIMIT / 1e6} MB`);
        return this.#take(url, await this.#store(await readFile(path), { isTrack }), false);
      }
      const last = known && 'file' in known ? known : undefined;
      const { bytes, isKnown, etag, last_modified } = await ask(url, {
        ...this.tools,
        known: last,
        most: PICTURE_LIMIT,
        namedBy,
        retries: 0,
      });
      if (isKnown) return this.#take(url, last!, false);
      this.#take(url, { ...(await this.#store(bytes, { isTrack, isFromElsewhere: true })), etag, last_modified }, true);
    } catch (error) {
      this.tools.signal.throwIfAborted();
      this.#fail(url, error as Error);
    }
  }

  /** Returns the last run's result for a URL, if it is still valid. */
  async #known(url: string, isNew: boolean): Promise<StoredPicture | FailedPicture | undefined> {
    const known = this.last.get(url);
    if (!known || 'error' in known) return known?.final && !isNew ? known : undefined;
    // A symbolic link could leave the folder, and runs never create one.
    const found = await lstat(join(this.places.folder, known.file)).catch(() => undefined);
    return found?.isFile() ? known : undefined;
  }

  #take(url: string, picture: StoredPicture, isDownloaded: boolean): void {
    this.#had.set(url, picture);
    this.report[isDownloaded ? 'downloaded' : 'kept']++;
    if (isDownloaded || this.last.has(url)) this.#state.set(url, picture);
  }

  /** Records the failure of a picture; rethrows file system errors. */
  #fail(url: string, error: Error & { code?: string; retryIn?: number }): void {
    if (![PictureError, FeedError, ReadLimitError].some((kind) => error instanceof kind)) throw error;
    const isForNow =
      error instanceof Refused ||
      error instanceof ReadLimitError ||
      (error instanceof FeedError && (error.retryIn !== undefined || error.code === 'timeout'));
    const message = withoutSecrets(error instanceof FeedError ? reasonText(error) : error.message).slice(0, MOST_WORDS);
    this.report.failed.push({ url: withoutSecrets(url), error: message });
    this.#state.set(url, { error: message, final: !isForNow });
  }

  async #store(original: Uint8Array, { isTrack, isFromElsewhere = false }: Origin): Promise<StoredPicture> {
    const { kind, bytes, ...size } = isTrack ? inspectTrack(original) : await this.#inspect(original, isFromElsewhere);
    const path = join(this.places.media, mediaName(sha256(bytes), kind));
    const there = await lstat(path).catch(() => undefined);
    if (there && !there.isFile()) throw new PictureError(`something else is in its place: ${path}`);
    if (await writeFileSafely(path, bytes)) this.#added.add(path);
    return { file: relative(this.places.folder, path).split(sep).join('/'), type: MEDIA_TYPES[kind]!, ...size };
  }

  /** Inspects a picture; an SVG is parsed in the worker, like all documents. */
  async #inspect(bytes: Uint8Array, isFromElsewhere: boolean): Promise<Inspected> {
    if (!isSvg(bytes)) return inspectPicture(bytes);
    if (isFromElsewhere) {
      throw new PictureError('it is an SVG, which can hold scripts; opened on your site, they would run as yours');
    }
    const { fault, ...size } = await this.#alone(() => this.tools.reader.do('svg', { bytes }));
    if (fault) throw new PictureError(fault);
    return { kind: 'svg', bytes, ...size };
  }

  /** Queues a job: the reader handles one at a time. */
  #alone<Result>(job: () => Promise<Result>): Promise<Result> {
    const result = this.#reading.then(job);
    this.#reading = result.catch(() => undefined);
    return result;
  }
}

/** Whether the first element is an `svg`: only a declaration, comments and a document type may precede it. */
function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 100_000)).toString('utf8');
  const [, name] = /^\uFEFF?\s*(?:<[?!][^<]*)*<([\w:]+)/.exec(start) ?? [];
  return name?.replace(/^.*:/, '').toLowerCase() === 'svg';
}
