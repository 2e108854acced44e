/**
 * Renders into the example pages what their elements show, so that every word is there without a script. Run
 * `npm run build` first.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const COMMAND = resolve('cli/dist/main.js');

/** A feed that is cut short on purpose: the author's own words stay in the page. */
const BROKEN = 'feeds/broken.xml';

/** The day on which the pages are rendered, so that they stay the same when their events are over. */
const DAY = `data:text/javascript,Date.now=()=>${Date.UTC(2026, 10, 30)}`;

const run = promisify(execFile);

/** Returns the feeds of a page's elements, in order. */
function feedsIn(page) {
  const feeds = [...page.matchAll(/<cx-[^>]*\sfeed="([^"]+)"/g)].flatMap(([, words]) => words.split(/\s+/));
  return [...new Set(feeds)].filter((feed) => feed !== BROKEN);
}

/** Returns the example pages in a folder that have elements: their feeds, and whether some have data in the page. */
export function examplesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const page = readFileSync(join(folder, name), 'utf8');
      return { name, feeds: feedsIn(page), hasData: /<script type="application\/json">|\sdata='/.test(page) };
    })
    .filter(({ feeds, hasData }) => feeds.length || hasData);
}

/** Renders a page; resolves with what the command says. */
async function renderExample(folder, { name, feeds, hasData }) {
  const calls = [...(feeds.length ? [feeds] : []), ...(hasData ? [[]] : [])];
  let said = '';
  for (const sources of calls) {
    const args = ['--import', DAY, COMMAND, 'render', ...sources, '--into', name];
    said += (await run('node', args, { cwd: folder })).stderr;
  }
  return said;
}

/** Renders the pages in a folder; resolves with what the command says. */
export async function renderExamples(folder) {
  const all = await Promise.all(examplesIn(folder).map((example) => renderExample(folder, example)));
  return all.join('');
}

if (argv[1] === fileURLToPath(import.meta.url)) stdout.write(await renderExamples('examples'));
