import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The size limit of a file in bytes; archives are larger than feeds. */
const MOST_BYTES = 200_000_000;
const X_POSTS = /^tweets?(-part\d+)?\.js$/;
/** Files with the full text of long posts. */
const X_NOTES = /^note-tweets?(-part\d+)?\.js$/;
const X_PICTURES = /^tweets?_media$/;

/** The files of a local path. */
export interface LocalFiles {
  /** The file whose URL is the base for relative URLs. */
  readonly main: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Pictures in an X archive, relative to it. */
  readonly pictures: readonly string[];
}

/**
 * Loads a file, and for a file of an X archive also the archive's other files. For a folder, loads the X archive in it,
 * or else all files that end in `.json`, sorted by name.
 *
 * @throws Error with the reason why it can't be read.
 */
export async function loadLocal(path: string): Promise<LocalFiles> {
  try {
    return await load(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOENT' ? 'There is no such file. A path starts from the folder of the config.' : message,
      { cause: error },
    );
  }
}

async function load(path: string): Promise<LocalFiles> {
  if (!(await stat(path)).isDirectory()) {
    return X_POSTS.test(basename(path)) ? loadX(dirname(path)) : loadAll(path, [path]);
  }
  const names = (await readdir(path)).sort();
  if (names.some((name) => X_POSTS.test(name))) return loadX(path);
  if (names.includes('data')) {
    const inside = join(path, 'data');
    if ((await readdir(inside)).some((name) => X_POSTS.test(name))) return loadX(inside);
  }
  const found = names.filter((name) => name.endsWith('.json')).map((name) => join(path, name));
  if (!found.length) throw new Error('There is neither a file that ends in .json nor an archive of X in this folder.');
  return loadAll(found[0]!, found);
}

async function loadX(folder: string): Promise<LocalFiles> {
  const names = (await readdir(folder)).sort();
  const posts = names
    .filter((name) => X_POSTS.test(name) || X_NOTES.test(name) || name === 'account.js')
    .map((name) => join(folder, name));
  const media = names.find((name) => X_PICTURES.test(name));
  const pictures = media ? (await readdir(join(folder, media))).map((name) => `${media}/${name}`) : [];
  return {
    ...(await loadAll(
      posts.find((name) => X_POSTS.test(basename(name)))!,
      posts,
    )),
    pictures,
  };
}

async function loadAll(main: string, paths: readonly string[]): Promise<LocalFiles> {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    if ((await stat(path)).size > MOST_BYTES) throw new Error(`It is larger than ${MOST_BYTES / 1e6} MB.`);
    files.set(path, await readFile(path));
  }
  return { main, files, pictures: [] };
}
