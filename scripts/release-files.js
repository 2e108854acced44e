/**
 * Collects the files of a release: each script of dist/cdn/ with what lies beside it, the themes, the schema, and one zip
 * of all of them. `node scripts/release-files.js FOLDER`, after `npm run build`.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { zipSync } from 'fflate';

/** A zip keeps a time for each file; the same bytes come out whenever it is made. */
const NO_TIME = new Date('1980-01-01T00:00');

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

/** Paths of everything an agency copies. */
export const releaseFiles = () => [...filesIn('dist/cdn'), ...filesIn('dist/themes'), 'dist/campaign.schema.json'];

export function writeRelease(folder) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = releaseFiles();
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(file, join(folder, basename(file)));
  const name = `cx-widgets-${version}`;
  const entries = files.map((file) => [file.replace(/^dist/, name), [readFileSync(file), { mtime: NO_TIME }]]);
  writeFileSync(join(folder, `${name}.zip`), zipSync(Object.fromEntries(entries), { level: 9 }));
}

if (import.meta.url === `file://${argv[1]}`) writeRelease(argv[2] ?? 'release');
