import { readdir } from 'node:fs/promises';

const folder = new URL('contenders/', import.meta.url);

/** Every file in contenders/, by name; the name of the file is the name of the contender. */
export async function loadContenders() {
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3));
  return Promise.all(
    names.sort().map(async (name) => ({ name, ...(await import(new URL(`${name}.js`, folder))).default })),
  );
}
