import { readdir } from 'node:fs/promises';

const folder = new URL('contenders/', import.meta.url);

/** Every file in contenders/, by name, peers last; the name of the file is the name of the contender. */
export async function loadContenders() {
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3));
  const contenders = await Promise.all(
    names.sort().map(async (name) => ({ name, ...(await import(new URL(`${name}.js`, folder))).default })),
  );
  return contenders.sort((one, other) => Boolean(one.isPeer) - Boolean(other.isPeer));
}

/** Whether a contender can show a case. */
export function takesPart({ name, kinds, most = Infinity }, { kind, size, only }) {
  return kinds.includes(kind) && size <= most && (!only || only.includes(name));
}
