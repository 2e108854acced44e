/**
 * Collects the files of a release: dist/cdn/, the themes, the schema, the documents for offices, and one zip of all of them.
 * `node scripts/release.js FOLDER`, after `npm run build`.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

/** Date of every file in the zip, so that the same files make the same bytes. */
const NO_TIME = new Date('1980-01-01T00:00');

/** Returns the paths of all files in a folder, sorted. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

/** Returns the paths of all files that agencies copy, and of the documents for their offices. */
export const releaseFiles = () => [
  ...filesIn('dist/cdn'),
  ...filesIn('dist/themes'),
  'dist/campaign.schema.json',
  ...filesIn('dist/office'),
];

export function writeRelease(folder) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = releaseFiles();
  mkdirSync(folder, { recursive: true });
  for (const file of files) cpSync(file, join(folder, basename(file)));
  const name = `cx-widgets-${version}`;
  const entries = files.map((file) => [file.replace(/^dist/, name), [readFileSync(file), { mtime: NO_TIME }]]);
  writeFileSync(join(folder, `${name}.zip`), zipSync(Object.fromEntries(entries), { level: 9 }));
}

/** Writes integrity.json: the Subresource Integrity hash of each script and style sheet in a folder, sorted by file name. */
export function writeIntegrity(folder) {
  const files = filesIn(folder).filter((file) => /\.(js|css)$/.test(file));
  const hashOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
  const hashes = files.map((file) => [file.slice(folder.length + 1), hashOf(file)]);
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

if (argv[1] === fileURLToPath(import.meta.url)) writeRelease(argv[2] ?? 'release');
