import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Maps files on disk to URLs and back, because feed readers resolve everything against a URL. Each folder is a host of
 * its own under `.invalid` (RFC 2606), so no relative URL can leave it. The host contains a secret, so a remote feed
 * can't name a local file.
 */
export class Folders {
  readonly #folders = new Map<string, string>();

  /** @param root - The folder of the config; files outside it get URLs under their own folder. */
  constructor(
    readonly root: string,
    private readonly secret: string,
  ) {}

  /** Returns the URL of a file, or of a folder if the path ends with a slash. */
  addressOf(path: string): string {
    const folder = isInside(this.root, path) ? this.root : dirname(path);
    const host = `${sha256(`${this.secret} ${relative(this.root, folder)}`).slice(0, 20)}.invalid`;
    this.#folders.set(host, folder);
    const inside = relative(folder, path).split(sep).map(encodeURIComponent).join('/');
    return `https://${host}/${inside}${inside && /[/\\]$/.test(path) ? '/' : ''}`;
  }

  /** Returns the file for a URL; undefined if the URL is not one of these. */
  async fileOf(url: string): Promise<string | undefined> {
    const { host, pathname } = new URL(url);
    const folder = this.#folders.get(host);
    if (!folder) return undefined;
    const path = join(folder, ...pathname.split('/').map(decodeURIComponent));
    const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
    if (!isInside(realFolder, real)) throw new Error('it leads out of the folder of its source');
    return real;
  }

  /** Replaces these URLs in JSON with paths from the root, which are the same in every run. */
  toPortable(json: string): string {
    return this.#all().reduce((done, [host, way]) => done.replaceAll(`https://${host}/`, `file:${way}/`), json);
  }

  /** Replaces such paths in JSON with these URLs. */
  fromPortable(json: string): string {
    return this.#all().reduce(
      (done, [host, way]) =>
        done.replaceAll(`"file:${way}/`, `"https://${host}/`).replaceAll(`=\\"file:${way}/`, `=\\"https://${host}/`),
      json,
    );
  }

  /** Returns the hosts with the way from the root to their folder, the longest way first. */
  #all(): [string, string][] {
    return Array.from(this.#folders, ([host, folder]): [string, string] => {
      const way = relative(this.root, folder).split(sep).join('/');
      return [host, way.startsWith('..') ? way : ['.', way].filter(Boolean).join('/')];
    }).sort(([, one], [, other]) => other.length - one.length);
  }

  /** Replaces these URLs in a text with paths relative to a folder. */
  relativeTo(folder: string, text: string): string {
    return [...this.#folders].reduce(
      (done, [host, path]) =>
        done.replaceAll(`https://${host}/`, `${relative(folder, path).split(sep).join('/') || '.'}/`),
      text,
    );
  }
}

/** Whether a path is a folder or inside it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Returns the SHA-256 hash in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
