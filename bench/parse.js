/**
 * How long reading RSS and Atom takes, beside the browser's own XML parser alone and beside two libraries:
 * `node bench/parse.js [--rounds N]` writes `results/parse.json` and `results/parse.md`.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { startBrowser, withFreshPage } from './browser.js';
import { atomDocument, rssDocument } from './data.js';
import { describeMachine } from './machine.js';
import { aligned } from './markdown.js';
import { ratio, summary } from './statistics.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is timed, by name: a function of the page that reads a document. Each gives what it found, so that all do it. */
const CONTENDERS = {
  DOMParser: (text) => new DOMParser().parseFromString(text, 'text/xml').documentElement.childElementCount,
  'cx-widgets': (text) => globalThis.contenders.parseFeed(text, 'https://agency.example/feed').entries.length,
  'cx-widgets, all bodies read': (text) =>
    globalThis.contenders.parseFeed(text, 'https://agency.example/feed').entries.map(({ body }) => body.length).length,
  feedsmith: (text) => globalThis.contenders.parse(text).feed,
  'rss-parser': (text) => globalThis.contenders.rssParser(text),
};

const DOCUMENTS = {
  '100 RSS items': rssDocument(100),
  '1,000 RSS items': rssDocument(1000),
  '1,000 Atom entries': atomDocument(1000),
};

async function bundle() {
  const entry = `
    import { parseFeed } from './src/formats/sync.ts';
    import { parseFeed as parse } from 'feedsmith';
    import Parser from 'rss-parser/dist/rss-parser.min.js';
    export { parse, parseFeed };
    export const rssParser = (text) => new Parser().parseString(text);
  `;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'contenders',
  });
  return outputFiles[0].text;
}

/** Runs in the page: each contender once, in the given order; milliseconds by name. */
async function race(text, contenders, order) {
  const times = {};
  for (const name of order) {
    const read = new Function(`return ${contenders[name]}`)();
    const start = performance.now();
    await read(text);
    times[name] = performance.now() - start;
  }
  return times;
}

async function measure(browser, script, text, rounds) {
  return withFreshPage(browser, async (page) => {
    await page.addScriptTag({ content: script });
    const contenders = Object.fromEntries(Object.entries(CONTENDERS).map(([name, read]) => [name, String(read)]));
    const names = Object.keys(CONTENDERS);
    const results = [];
    for (let round = 0; round <= rounds; round++) {
      // Who goes first changes from round to round; the first round warms up.
      const order = names.map((_, index) => names[(index + round) % names.length]);
      const times = await page.evaluate(race, text, contenders, order);
      if (round) results.push(times);
    }
    return Object.fromEntries(
      names.map((name) => {
        const of = (one) => results.map((times) => times[one]);
        return [name, { milliseconds: summary(of(name)), toDOMParser: ratio(of(name), of('DOMParser')) }];
      }),
    );
  });
}

const { values } = parseArgs({ args: argv.slice(2), options: { rounds: { type: 'string', default: '21' } } });
const browser = await startBrowser();
const machine = await describeMachine(browser, readFileSync(`${root}dist/cdn/cx-widgets.js`));
const script = await bundle();
const documents = {};
for (const [name, text] of Object.entries(DOCUMENTS)) {
  documents[name] = { characters: text.length, ...(await measure(browser, script, text, Number(values.rounds))) };
}
await browser.close();

const rows = Object.entries(documents).map(([name, { characters, ...contenders }]) => [
  `${name}, ${Math.round(characters / 1000)} kB`,
  ...Object.values(contenders).map(
    ({ milliseconds, toDOMParser }) => `${milliseconds.median.toFixed(1)}; ${toDOMParser.median.toFixed(2)}`,
  ),
]);
const markdown = `# Reading feeds

- ${machine.date.slice(0, 10)}, ${machine.browser}, ${machine.processors} processors (${machine.processor}), load ${machine.load} at the start

Median of ${values.rounds} rounds in milliseconds; after the semicolon the median of the ratios to the browser's own
XML parser in the same round, which alone makes a tree and nothing of it. A body is read when it is first asked for;
"all bodies read" asks for each. The libraries give HTML as it is.

${aligned([['', ...Object.keys(CONTENDERS)], ...rows])}
`;
const results = new URL('results/', import.meta.url);
await writeFile(
  new URL('parse.json', results),
  `${JSON.stringify({ ...machine, rounds: Number(values.rounds), documents }, null, 2)}\n`,
);
await writeFile(new URL('parse.md', results), markdown);
stdout.write(markdown);
