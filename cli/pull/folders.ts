import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Gives files on disk an address, since readers of feeds resolve everything against one, and leads back from it. Each
 * folder is a host of its own under `.invalid` (RFC 2606), so no relative address can climb out of it. A secret is part
 * of the name: a feed from elsewhere can't name a file of ours.
 */
export class Folders {
  readonly #folders = new Map<string, string>();

  /** @param root - The folder of the config; its files have addresses there, files elsewhere under their own folder. */
  constructor(
    readonly root: string,
    private readonly secret: string,
  ) {}

  /** The address of a file, or of a folder if the path ends in a slash. */
  addressOf(path: string): string {
    const folder = isInside(this.root, path) ? this.root : dirname(path);
    const host = `${sha256(`${this.secret} ${relative(this.root, folder)}`).slice(0, 20)}.invalid`;
    this.#folders.set(host, folder);
    const inside = relative(folder, path).split(sep).map(encodeURIComponent).join('/');
    return `https://${host}/${inside}${inside && /[/\\]$/.test(path) ? '/' : ''}`;
  }

  /** The file that an address stands for, if it is one of ours. */
  async fileOf(url: string): Promise<string | undefined> {
    const { host, pathname } = new URL(url);
    const folder = this.#folders.get(host);
    if (!folder) return undefined;
    const path = join(folder, ...pathname.split('/').map(decodeURIComponent));
    const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)]);
    if (!isInside(realFolder, real)) throw new Error('it leads out of the folder of its source');
    return real;
  }

  /** A text with our addresses as relative ones, from a folder. */
  relativeTo(folder: string, text: string): string {
    return [...this.#folders].reduce(
      (done, [host, path]) =>
        done.replaceAll(`https://${host}/`, `${relative(folder, path).split(sep).join('/') || '.'}/`),
      text,
    );
  }
}

/** Whether a path is a folder or below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** SHA-256 in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
