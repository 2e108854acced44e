/**
 * Renders the feeds of the example pages into them, so that every word is in the page without a script. Run
 * `npm run build` first.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const COMMAND = resolve('cli/dist/main.js');

/** A feed that is cut short on purpose: the author's own words stay in the page. */
const BROKEN = 'feeds/broken.xml';

/** Returns the feeds of a page's elements, in order. */
export function feedsOf(page) {
  const feeds = [...page.matchAll(/<cx-[^>]*\sfeed="([^"]+)"/g)].flatMap(([, words]) => words.split(/\s+/));
  return [...new Set(feeds)].filter((feed) => feed !== BROKEN);
}

/** Returns the example pages in a folder that show feeds, with these. */
export function examplesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, feeds: feedsOf(readFileSync(join(folder, name), 'utf8')) }))
    .filter(({ feeds }) => feeds.length);
}

/** Renders the pages in a folder. */
export function renderExamples(folder, options = {}) {
  for (const { name, feeds } of examplesIn(folder)) {
    execFileSync('node', [COMMAND, 'render', ...feeds, '--into', name], { cwd: folder, ...options });
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) renderExamples('examples', { stdio: 'inherit' });
