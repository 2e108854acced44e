import { lstat, readdir, readFile, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import type { OutputPaths } from './output-paths.js';
import { MEDIA_TYPES } from './picture-types.js';
import type { StateFile } from './state.js';
import { isObject } from './stored.js';

/** Matches the file names that `pull` writes: the beginning of a hash. */
const NAME = new RegExp(`^[0-9a-f]{16}\\.(?:${Object.keys(MEDIA_TYPES).join('|')})$`);

/**
 * Deletes unused files from the media folder, after the output is written. Only files named by `pull` are deleted, and
 * none that a campaign file next to the output or another config uses.
 *
 * @param used - The names of the files in use.
 * @param isDry - Whether to delete nothing.
 * @returns The names of the files, sorted.
 */
export async function sweep(
  { media, folder }: OutputPaths,
  used: ReadonlySet<string>,
  { others }: StateFile,
  isDry: boolean,
): Promise<string[]> {
  const kept = new Set([...used, ...filesOf(others), ...(await namesBeside(folder))]);
  const names = await readdir(media).catch(() => []);
  const unused = names.filter((name) => NAME.test(name) && !kept.has(name)).sort();
  const swept: string[] = [];
  for (const name of unused) {
    const path = join(media, name);
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isFile()) continue;
    if (!isDry) await unlink(path);
    swept.push(name);
  }
  return swept;
}

/** Returns the names of the files that campaign files in a folder mention, including the output. */
async function namesBeside(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  return texts.flatMap((text) => text.match(/\b[0-9a-f]{16}\.[a-z]{3,4}\b/g) ?? []);
}

/** Returns the names of the files that other configs use. */
function filesOf(others: Json): string[] {
  return Object.values(others).flatMap((state) => {
    const pictures = isObject(state) && isObject(state['pictures']) ? Object.values(state['pictures']) : [];
    return pictures.flatMap((one) => (isObject(one) && typeof one['file'] === 'string' ? [basename(one['file'])] : []));
  });
}
