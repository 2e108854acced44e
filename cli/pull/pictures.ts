import { unlinkSync } from 'node:fs';
import { lstat, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { FeedError } from '../../src/formats/errors.js';
import { writeFileSafely } from '../write/file.js';
import { Refused } from '../net/limits.js';
import type { Network } from '../net/network.js';
import { withoutSecrets } from '../print.js';
import { ReadLimitError, type Reader } from '../worker/reader.js';
import { sha256, type Folders } from './folders.js';
import { PictureFault } from './image/fault.js';
import { inspectPicture, type Inspected } from './image/inspect.js';
import { PICTURE_TYPES } from './picture-types.js';
import type { Places } from './places.js';
import { ask } from './request.js';
import type { FailedPicture, State, StoredPicture } from './state.js';
import type { Wanted } from './wanted.js';

/** The most bytes of a picture. */
const MOST_BYTES = 10_000_000;
const AT_ONCE = 6;
/** The most characters of a reason that are remembered. */
const MOST_WORDS = 1000;

/** What pictures are got with. */
interface Tools {
  readonly network: Network;
  readonly reader: Reader;
  readonly signal: AbortSignal;
}

/** What became of the pictures in this run. */
export interface PicturesReport {
  kept: number;
  downloaded: number;
  readonly failed: { url: string; error: string }[];
}

/** Gets pictures into the media folder, each under a name that is made of its content. */
export class Pictures {
  readonly report: PicturesReport = { kept: 0, downloaded: 0, failed: [] };
  readonly #had = new Map<string, StoredPicture>();
  readonly #state = new Map<string, StoredPicture | FailedPicture>();
  readonly #added = new Set<string>();
  #reading: Promise<unknown> = Promise.resolve();
  readonly #undo = (): void => this.undo();

  constructor(
    private readonly places: Places,
    private readonly folders: Folders,
    private readonly last: State['pictures'],
    private readonly tools: Tools,
  ) {
    // A file of the output that was never written names these; whatever ends the command, they go.
    process.on('exit', this.#undo);
  }

  /** What the next run has to know. */
  get state(): State['pictures'] {
    return new Map([...this.#state].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** The picture of an address, once it is there. */
  readonly of = (url: string): StoredPicture | undefined => this.#had.get(url);

  /**
   * Gets all of some addresses, a few at once.
   *
   * @param refresh - Ask for pictures that are there, too.
   * @param progress - Told of every one that was asked for.
   */
  async get(wanted: ReadonlyMap<string, Wanted>, refresh: boolean, progress: (done: number) => void): Promise<void> {
    let done = 0;
    const waiting = [...wanted];
    const work = async (): Promise<void> => {
      for (let next; (next = waiting.shift());) {
        await this.#getOne(...next, refresh);
        progress(++done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // Whatever came first: the same campaign is told in the same order.
    this.report.failed.sort((one, other) => (one.url < other.url ? -1 : 1));
  }

  /**
   * Tells what a run would do, without a request and without a file.
   *
   * @returns Whether there is a picture to ask for.
   */
  async look(wanted: ReadonlyMap<string, Wanted>): Promise<boolean> {
    for (const [url, { isNew }] of wanted) {
      const known = await this.#known(url, isNew);
      if (!known) this.report.downloaded++;
      else if ('error' in known) this.report.failed.push({ url: withoutSecrets(url), error: known.error });
      else this.#take(url, known, false);
    }
    return this.report.downloaded > 0;
  }

  /** The output names them now. */
  keep(): void {
    this.#added.clear();
    process.off('exit', this.#undo);
  }

  /** Removes what this run has brought. */
  undo(): void {
    for (const path of this.#added) {
      try {
        unlinkSync(path);
      } catch {
        // Somebody else has removed it.
      }
    }
    this.keep();
  }

  async #getOne(url: string, { isNew, namedBy }: Wanted, refresh: boolean): Promise<void> {
    try {
      const known = await this.#known(url, isNew);
      if (known && !refresh) {
        if ('error' in known) throw new PictureFault(known.error);
        return this.#take(url, known, false);
      }
      const path = await this.folders.fileOf(url).catch((error: unknown) => {
        const { code, message } = error as NodeJS.ErrnoException;
        throw new PictureFault(code === 'ENOENT' ? 'there is no such file' : message);
      });
      if (path) {
        if ((await stat(path)).size > MOST_BYTES) throw new PictureFault(`it is larger than ${MOST_BYTES / 1e6} MB`);
        return this.#take(url, await this.#store(await readFile(path)), false);
      }
      const last = known && 'file' in known ? known : undefined;
      const { bytes, isKnown, etag, last_modified } = await ask(url, {
        ...this.tools,
        known: last,
        most: MOST_BYTES,
        namedBy,
        retries: 0,
      });
      if (isKnown) return this.#take(url, last!, false);
      this.#take(url, { ...(await this.#store(bytes, true)), etag, last_modified }, true);
    } catch (error) {
      this.tools.signal.throwIfAborted();
      this.#fail(url, error as Error);
    }
  }

  /** What the last run knows of an address, as far as that still holds. Files on disk are looked at anew. */
  async #known(url: string, isNew: boolean): Promise<StoredPicture | FailedPicture | undefined> {
    const known = this.last.get(url);
    if (!known || 'error' in known) return known?.final && !isNew ? known : undefined;
    // A link could lead out of the folder, and is none of ours.
    const found = await lstat(join(this.places.folder, known.file)).catch(() => undefined);
    return found?.isFile() ? known : undefined;
  }

  #take(url: string, picture: StoredPicture, isDownloaded: boolean): void {
    this.#had.set(url, picture);
    this.report[isDownloaded ? 'downloaded' : 'kept']++;
    if (isDownloaded || this.last.has(url)) this.#state.set(url, picture);
  }

  /** What is wrong with the file system is no fault of the picture. */
  #fail(url: string, error: Error & { code?: string; retryIn?: number }): void {
    if (![PictureFault, FeedError, ReadLimitError].some((kind) => error instanceof kind)) throw error;
    const isForNow =
      error instanceof Refused ||
      error instanceof ReadLimitError ||
      (error instanceof FeedError && (error.retryIn !== undefined || error.code === 'timeout'));
    const message = withoutSecrets(error.message.replace(`${url}: `, '')).slice(0, MOST_WORDS);
    this.report.failed.push({ url: withoutSecrets(url), error: message });
    this.#state.set(url, { error: message, final: !isForNow });
  }

  async #store(original: Uint8Array, isFromElsewhere = false): Promise<StoredPicture> {
    const { kind, bytes, ...size } = await this.#inspect(original, isFromElsewhere);
    const path = join(this.places.media, `${sha256(bytes).slice(0, 16)}.${kind}`);
    const there = await lstat(path).catch(() => undefined);
    if (there && !there.isFile()) throw new PictureFault(`something else is in its place: ${path}`);
    if (await writeFileSafely(path, bytes)) this.#added.add(path);
    return { file: relative(this.places.folder, path).split(sep).join('/'), type: PICTURE_TYPES[kind]!, ...size };
  }

  /** An SVG is a document, and read where documents are read. */
  async #inspect(bytes: Uint8Array, isFromElsewhere: boolean): Promise<Inspected> {
    if (!isSvg(bytes)) return inspectPicture(bytes);
    if (isFromElsewhere) {
      throw new PictureFault('it is an SVG, which can hold scripts; opened on your site, they would run as yours');
    }
    const { fault, ...size } = await this.#alone(() => this.tools.reader.do('svg', { bytes }));
    if (fault) throw new PictureFault(fault);
    return { kind: 'svg', bytes, ...size };
  }

  /** The reader does one thing at a time. */
  #alone<Result>(job: () => Promise<Result>): Promise<Result> {
    const result = this.#reading.then(job);
    this.#reading = result.catch(() => undefined);
    return result;
  }
}

/** Whether the first element is an `svg`: before it only a declaration, comments and a document type may stand. */
function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 100_000)).toString('utf8');
  const [, name] = /^\uFEFF?\s*(?:<[?!][^<]*)*<([\w:]+)/.exec(start) ?? [];
  return name?.replace(/^.*:/, '').toLowerCase() === 'svg';
}
