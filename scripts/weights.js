/**
 * How much each module adds to the script tag, in bytes before minifying: kept in scripts/weights.json as a measure for
 * later, so that a build over its budget can say what grew. `npm run build -- --keep-weights` keeps what is built now.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const KEPT = 'scripts/weights.json';
const BUILT = 'node_modules/.cache/cx/weights.json';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, weights) => writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);

/** Notes what a bundle is made of. */
export function keepWeights(modules) {
  const rows = Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength)
    .map(([id, { renderedLength }]) => [relative('.', id), renderedLength]);
  mkdirSync('node_modules/.cache/cx', { recursive: true });
  write(BUILT, Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** Takes what has been built for the measure. */
export function acceptWeights() {
  write(KEPT, read(BUILT));
}

/** The modules that grew most since they were measured, one line for each. */
export function whatGrew(kept = read(KEPT), built = read(BUILT), most = 5) {
  return Object.entries(built)
    .map(([file, bytes]) => ({ file, bytes, more: bytes - (kept[file] ?? 0) }))
    .filter(({ more }) => more > 0)
    .sort((one, other) => other.more - one.more)
    .slice(0, most)
    .map(({ file, bytes, more }) => `  ${file}: ${more} more, ${bytes} now`);
}
