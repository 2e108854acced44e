import { unlinkSync } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { imageSize } from 'image-size';
import { FeedError } from '../../feeds/errors.js';
import { writeFileSafely } from '../write/file.js';
import { sha256, type Folders } from './folders.js';
import type { Places } from './places.js';
import { ask } from './request.js';
import type { FailedPicture, State, StoredPicture, Validators } from './state.js';

/** The most bytes of a picture. */
const MOST_BYTES = 10_000_000;
const AT_ONCE = 6;

/** What browsers show: the media types and endings of what image-size tells apart. */
const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** What is known of the address of a picture. */
export interface Wanted {
  /** A source that names it is new, so a failure is tried again. */
  readonly isNew: boolean;
  /** The address of the source that names it; undefined for a file. */
  readonly namedBy: string | undefined;
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
  readonly #undo = (): void => this.undo();

  constructor(
    private readonly places: Places,
    private readonly folders: Folders,
    private readonly last: State['pictures'],
    private readonly signal: AbortSignal,
  ) {
    // A file of the output that was never written names these; whatever ends the command, they go.
    process.on('exit', this.#undo);
  }

  /** What the next run has to know. */
  get state(): State['pictures'] {
    return Object.fromEntries([...this.#state].sort(([one], [other]) => (one < other ? -1 : 1)));
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
      else if ('error' in known) this.report.failed.push({ url, error: known.error });
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
        if ('error' in known) throw new FinalError(known.error);
        return this.#take(url, known, false);
      }
      const path = await this.folders.fileOf(url).catch((error: unknown) => {
        const { code, message } = error as NodeJS.ErrnoException;
        throw new FinalError(code === 'ENOENT' ? 'there is no such file' : message);
      });
      if (path) {
        if ((await stat(path)).size > MOST_BYTES) throw new FinalError(`it is larger than ${MOST_BYTES / 1e6} MB`);
        return this.#take(url, await this.#store(await readFile(path)), false);
      }
      const last = known && 'file' in known ? known : undefined;
      const { bytes, isKnown, etag, last_modified } = await ask(url, {
        signal: this.signal,
        known: last,
        most: MOST_BYTES,
        namedBy,
        retries: 0,
      });
      if (isKnown) return this.#take(url, last!, false);
      this.#take(url, { ...(await this.#store(bytes, true)), etag, last_modified }, true);
    } catch (error) {
      this.signal.throwIfAborted();
      this.#fail(url, error as Error);
    }
  }

  /** What the last run knows of an address, as far as that still holds. Files on disk are looked at anew. */
  async #known(url: string, isNew: boolean): Promise<StoredPicture | FailedPicture | undefined> {
    const known = this.last[url];
    if (!known || 'error' in known) return known?.final && !isNew ? known : undefined;
    return access(join(this.places.folder, known.file)).then(
      () => known,
      () => undefined,
    );
  }

  #take(url: string, picture: StoredPicture, isDownloaded: boolean): void {
    this.#had.set(url, picture);
    this.report[isDownloaded ? 'downloaded' : 'kept']++;
    if (isDownloaded || this.last[url]) this.#state.set(url, picture);
  }

  /** What is wrong with the file system is no fault of the picture. */
  #fail(url: string, error: Error & { code?: string; retryIn?: number }): void {
    if (!(error instanceof FinalError || error instanceof FeedError)) throw error;
    const isForNow = error instanceof FeedError && (error.retryIn !== undefined || error.code === 'timeout');
    const message = error.message.replace(`${url}: `, '');
    this.report.failed.push({ url, error: message });
    this.#state.set(url, { error: message, final: !isForNow });
  }

  async #store(bytes: Uint8Array, isFromElsewhere = false): Promise<StoredPicture> {
    const { type, ...size } = sizeOf(bytes);
    if (type === 'svg' && isFromElsewhere) {
      throw new FinalError('it is an SVG, which can hold scripts; opened on your site, they would run as yours');
    }
    const path = join(this.places.media, `${sha256(bytes).slice(0, 16)}.${type}`);
    if (await writeFileSafely(path, bytes)) this.#added.add(path);
    return { file: relative(this.places.folder, path).split(sep).join('/'), type: TYPES[type]!, ...size };
  }
}

/** Another try does not help. */
class FinalError extends Error {}

/** Kind, width and height by the content; a photograph that lies on its side as browsers turn it. */
function sizeOf(bytes: Uint8Array): Validators & { type: string; width: number; height: number } {
  let found;
  try {
    found = imageSize(bytes);
  } catch {
    const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
    const isPage = /<!doctype html|<html|<head|<body/i.test(start);
    throw new FinalError(isPage ? 'it is a web page, not a picture' : 'it is not a picture, or a broken one');
  }
  const { type = '', width, height, orientation = 1 } = found;
  if (!(type in TYPES)) {
    throw new FinalError(`it is of a kind that is not for web pages: ${type}. Use ${Object.keys(TYPES).join(', ')}`);
  }
  return orientation > 4 ? { type, width: height, height: width } : { type, width, height };
}
