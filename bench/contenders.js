import { readdir } from 'node:fs/promises';

const folder = new URL('contenders/', import.meta.url);

/** Every file in contenders/, by name; the name of the file is the name of the contender. */
export async function loadContenders() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
  return Promise.all(
    files.map(async (file) => ({ name: file.slice(0, -3), ...(await import(new URL(file, folder))).default })),
  );
}
