/** The same source makes the same bytes in any directory order. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

const copy = mkdtempSync(join(tmpdir(), 'cx-build-'));
after(() => rmSync(copy, { recursive: true, force: true }));

/** Folders that are made by a command, or by Git. */
const MADE = /(?:^|\/)(?:\.git|node_modules|dist|storybook-static)$/;

/** Returns the files of a folder that are not made, in random order; the folder need not be a Git repository. */
function shuffledFiles(folder = '.') {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !MADE.test(name));
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? shuffledFiles(path) : path;
    })
    .sort(() => Math.random() - 0.5);
}

function contentsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('a copy with files in another order builds an identical dist/', () => {
  for (const file of shuffledFiles()) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    copyFileSync(file, join(copy, file));
  }
  for (const modules of ['node_modules', 'cli/node_modules']) {
    if (existsSync(modules)) symlinkSync(resolve(modules), join(copy, modules));
  }
  const preload = `--import=${new URL('support/reversed-directories.js', import.meta.url)}`;
  execFileSync('npm', ['run', 'build'], { cwd: copy, stdio: 'pipe', env: { ...process.env, NODE_OPTIONS: preload } });
  const [ours, theirs] = [contentsOf('dist'), contentsOf(join(copy, 'dist'))];
  assert.deepEqual(Object.keys(theirs), Object.keys(ours));
  for (const [path, text] of Object.entries(ours)) assert.ok(theirs[path] === text, `dist/${path} differs`);
});
