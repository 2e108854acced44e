/**
 * Collects a release in release/: the files that agencies copy, the documents for their offices, one zip of all, one of each
 * package for a content management system, hashes, and the text of the release. `npm run release`, after `npm run build`; it publishes nothing, the workflow does.
 * `npm run release -- --dry-run` builds first, and lists what a release would do and what is missing. Another folder can be given.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { PACKAGES, packageZip } from './package-zip.js';
import { changelogSection, releaseNotes } from './release-notes.js';

/** Date of every file in a zip, so that the same files make the same bytes. */
export const NO_TIME = new Date('1980-01-01T00:00');

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

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const hashOf = (algorithm, encoding, bytes) => createHash(algorithm).update(bytes).digest(encoding);

/** Writes `files/` with the files of a release, and `notes.md`, its text. Returns each file's name, size and hash. */
export function writeRelease(folder) {
  const { version } = readJson('package.json');
  const target = join(folder, 'files');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const files = releaseFiles();
  for (const file of files) copyNew(file, join(target, basename(file)));
  const name = `cx-widgets-${version}`;
  const entries = files.map((file) => [file.replace(/^dist/, name), [readFileSync(file), { mtime: NO_TIME }]]);
  writeFileSync(join(target, `${name}.zip`), zipSync(Object.fromEntries(entries), { level: 9 }));
  for (const [zip, from] of Object.entries(PACKAGES)) writeFileSync(join(target, zip), packageZip(from));
  const listed = filesIn(target).map((file) => {
    const bytes = readFileSync(file);
    return { name: basename(file), size: bytes.length, sha256: hashOf('sha256', 'hex', bytes) };
  });
  writeFileSync(join(target, 'SHA256SUMS.txt'), listed.map((one) => `${one.sha256}  ${one.name}\n`).join(''));
  const section = changelogSection(version) ?? changelogSection('Unreleased');
  writeFileSync(join(folder, 'notes.md'), releaseNotes(version, section, readJson('dist/cdn/integrity.json')));
  return listed;
}

/** Copies a file; two with one name would be one in the release. */
function copyNew(file, copy) {
  try {
    cpSync(file, copy, { force: false, errorOnExist: true });
  } catch (error) {
    if (error.code !== 'ERR_FS_CP_EEXIST') throw error;
    throw new Error(`${file}: a release has another file named ${basename(file)}; rename one.`, { cause: error });
  }
}

/** Writes integrity.json: the Subresource Integrity hash of each script and style sheet in a folder, sorted by file name. */
export function writeIntegrity(folder) {
  const files = filesIn(folder).filter((file) => /\.(js|css)$/.test(file));
  const hashes = files.map((file) => [
    file.slice(folder.length + 1),
    `sha384-${hashOf('sha384', 'base64', readFileSync(file))}`,
  ]);
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** Returns what must be done before a release, one line each. */
export function openTasks(changelog = readFileSync('CHANGELOG.md', 'utf8'), packageJson = readJson('package.json')) {
  const { version, repository } = packageJson;
  const section = changelogSection(version, changelog);
  const unreleased = changelogSection('Unreleased', changelog);
  return [
    ...(/ - \d{4}-\d\d-\d\d$/.test(section?.title ?? '')
      ? []
      : [`CHANGELOG.md: give the version its section and date: "## [${version}] - YYYY-MM-DD".`]),
    ...(unreleased?.text ? ['CHANGELOG.md: move what is under "Unreleased" into the section of a version.'] : []),
    ...(repository ? [] : ['package.json: name the repository (the workflow does, before it builds).']),
  ];
}

/** Returns a line about what npm would publish of a package. */
function packageLine(workspace) {
  const args = ['pack', '--json', '--dry-run', '--ignore-scripts', ...workspace];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const [{ id, entryCount, size }] = JSON.parse(execFileSync('npm', args, options));
  return `publish ${id} to npm: ${entryCount} files, ${Math.round(size / 1000)} kB packed`;
}

function printPlan(folder, files, tasks) {
  const { version } = readJson('package.json');
  const rows = files.map(({ name, size, sha256 }) => `  ${String(size).padStart(8)}  ${sha256}  ${name}`);
  const steps = [
    `attest where each of the ${filesIn('dist/cdn').length} files of dist/cdn was made, and what is in it`,
    packageLine([]),
    packageLine(['--workspace', 'cli']),
    `make the release v${version} with ${files.length + 1} files, and ${folder}/notes.md as its text`,
  ];
  const list = (lines) => lines.map((line) => `  - ${line}\n`).join('');
  stdout.write(`${folder}/files, with bytes and SHA-256:\n${rows.join('\n')}\n\nA release would\n${list(steps)}`);
  stdout.write(tasks.length ? `\nBefore a release:\n${list(tasks)}` : '\nNothing is missing for a release.\n');
}

async function main() {
  const isDryRun = argv.includes('--dry-run');
  const folder = argv.slice(2).find((word) => !word.startsWith('-')) ?? 'release';
  if (isDryRun) execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const { officeProblems } = await import('./office/validate.js');
  const problems = await officeProblems('dist/office');
  const tasks = openTasks();
  const files = writeRelease(folder);
  printPlan(folder, files, tasks);
  const reasons = isDryRun ? problems : [...problems, ...tasks];
  if (!reasons.length) return;
  stderr.write(`\nNot ready:\n${reasons.map((line) => `  - ${line}\n`).join('')}`);
  process.exitCode = 1;
}

if (argv[1] === fileURLToPath(import.meta.url)) await main();
