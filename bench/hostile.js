/**
 * The longest task that a hostile feed causes: `node bench/hostile.js [--bytes N] [--only WORDS]` writes
 * `results/hostile.json` and `results/hostile.md`. It fails where a task of ours takes longer than the bound, and where the browser is lost.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import process, { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { GOOD, HOSTILE } from '../test/support/hostile-feeds.js';
import { startBrowser, withFreshPage } from './browser.js';
import { describeMachine } from './machine.js';
import { aligned } from './markdown.js';
import { longestScript, MARKS, traced } from './trace.js';

/** Milliseconds that a task of ours may take, the platform's own parsers aside. */
const BOUND = 200;
const root = fileURLToPath(new URL('..', import.meta.url));
const ELEMENTS = ['cx-highlight', 'cx-social-embed', 'cx-campaign-timeline with-filters', 'cx-campaign'];

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    bytes: { type: 'string', default: '10000000' },
    only: { type: 'string', default: '' },
    element: { type: 'string', multiple: true, default: ELEMENTS },
  },
});

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/index.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0].text;
}

/** Runs in the page before the library: notes each task, and when the platform's parsers work. */
function watch({ begin, end }) {
  globalThis.parsing = [];
  globalThis.tasks = [];
  const timed = (object, name) => {
    const original = object[name];
    object[name] = function (...given) {
      const start = performance.now();
      performance.mark(begin);
      try {
        return original.apply(this, given);
      } finally {
        performance.mark(end);
        globalThis.parsing.push([start, performance.now()]);
      }
    };
  };
  timed(JSON, 'parse');
  timed(DOMParser.prototype, 'parseFromString');
  timed(Range.prototype, 'createContextualFragment');
  timed(TextDecoder.prototype, 'decode');
  new PerformanceObserver((list) => {
    for (const { startTime, duration, scripts } of list.getEntries()) {
      globalThis.tasks.push({ startTime, duration, scripts: scripts.map((one) => [one.startTime, one.duration]) });
    }
  }).observe({ type: 'long-animation-frame' });
}

/** Runs in the page: waits until all elements have settled and are drawn; gives the tasks. */
async function settle(good) {
  const start = performance.now();
  const elements = [...document.querySelectorAll('cx-highlight, cx-social-embed, cx-campaign-timeline, cx-campaign')];
  const isBusy = () => elements.some((element) => !element.matches(':state(ready), :state(empty), :state(error)'));
  while (isBusy() && performance.now() - start < 60_000) await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.race([
    Promise.all(elements.map((element) => element.updateComplete)),
    new Promise((resolve) => setTimeout(resolve, 20_000)),
  ]);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)));
  const isShown = (node) =>
    [...node.querySelectorAll('*')].some(
      (one) => one.shadowRoot && (one.shadowRoot.textContent.includes(good) || isShown(one.shadowRoot)),
    );
  const parsedIn = (from, to) =>
    globalThis.parsing.reduce((sum, [begin, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(begin, from)), 0);
  const scripts = globalThis.tasks.flatMap((task) => task.scripts);
  return {
    isShown: isShown(document),
    states: elements
      .map((one) => ['ready', 'empty', 'error'].find((state) => one.matches(`:state(${state})`)) ?? 'none')
      .join(' '),
    ours: Math.max(0, ...scripts.map(([from, duration]) => duration - parsedIn(from, from + duration))),
    frame: Math.max(0, ...globalThis.tasks.map(({ duration }) => duration)),
    parsing: globalThis.parsing.reduce((sum, [begin, end]) => sum + end - begin, 0),
    total: performance.now() - globalThis.began,
  };
}

/** Gives the feed of about so many bytes, and not more. */
function makeFeed(make, bytes) {
  const feed = make(bytes);
  const size = Buffer.byteLength(feed);
  return size > bytes ? make((bytes * bytes * 0.97) / size) : feed;
}

/** Serves a page of all elements, and the feed that they ask for. */
function serve(feedOf) {
  const elements = values.element.map((one) => `<${one} feed="/feed"></${one.split(' ')[0]}>`).join('');
  return createServer(({ url }, response) => {
    if (url === '/feed') return response.setHeader('Content-Type', 'application/json').end(feedOf());
    response
      .setHeader('Content-Type', 'text/html')
      .end(`<!doctype html><title>Hostile</title>${url === '/page' ? elements : ''}`);
  }).listen(0);
}

/** Measures in a browser of its own, so that no feed takes the memory of others; says so where the browser is lost. */
async function measure(address, script) {
  let browser;
  try {
    browser = await startBrowser();
    return await withFreshPage(browser, async (page) => {
      await page.evaluateOnNewDocument(watch, MARKS);
      await page.goto(address);
      await page.evaluate(() => (globalThis.began = performance.now()));
      const { result, events } = await traced(page, async () => {
        await page.addScriptTag({ content: script });
        return page.evaluate(settle, GOOD);
      });
      return { ...result, processor: longestScript(events) };
    });
  } catch (error) {
    return { lost: error.message.split('\n')[0] };
  } finally {
    // What is lost can't be closed in good order.
    await browser?.close().catch(() => browser.process()?.kill('SIGKILL'));
  }
}

/** Measures a feed again where it is over the bound, since what else the machine does shows; the median counts. */
async function measureWell(address, script) {
  const results = [];
  do results.push(await measure(address, script));
  while (results.length < 3 && results[0].processor > BOUND);
  return results.sort((one, other) => one.processor - other.processor)[Math.floor(results.length / 2)];
}

const rounded = ({ processor, ours, frame, parsing, total }) =>
  [processor, ours, frame, parsing, total].map((one) => String(Math.round(one)));

/** What is said of a feed as soon as it is measured. */
function line(name, result) {
  if (result.lost) return `${'lost'.padStart(34)}  ${name}: ${result.lost}\n`;
  const figures = rounded(result).map((one) => one.padStart(6));
  return `${figures.join(' ')}  ${result.isShown ? '   ' : '-- '} ${result.states}  ${name}\n`;
}

function renderMarkdown(machine, results) {
  const rows = Object.entries(results)
    .sort(([, one], [, other]) => (other.processor ?? Infinity) - (one.processor ?? Infinity))
    .map(([name, result]) => [
      `\`${name}\``,
      (result.bytes / 1e6).toFixed(1),
      ...(result.lost ? ['lost', '', '', '', ''] : rounded(result)),
    ]);
  return `# Hostile feeds

- ${machine.date.slice(0, 10)}, ${machine.browser}, ${machine.processors} processors (${machine.processor}), load ${machine.load} at the start and ${machine.loadAfter} at the end

Each feed has one thing many times, and one good entry among others. The longest script of ours in milliseconds, of the
processor and by the clock, which goes on while the machine does something else; the time of the platform's own parsers
(JSON, XML, HTML) is taken off. Then the longest frame with all that the browser did in it; all time
of its parsers; and how long it took until everything was drawn. Where a row says "lost", the browser ended before.

${aligned([['', 'MB', 'Processor', 'Clock', 'Frame', 'Parsers', 'Drawn after'], ...rows])}
`;
}

async function describe() {
  const browser = await startBrowser();
  const machine = await describeMachine(browser, readFileSync(`${root}dist/cdn/cx-widgets.js`));
  await browser.close();
  return machine;
}

/** Says which feeds were over the bound or lost, and fails where there are some. */
function judge(results) {
  const failures = [
    [`Over ${BOUND} ms of the processor`, ({ processor }) => processor > BOUND],
    [`Over ${BOUND} ms by the clock`, ({ ours }) => ours > BOUND],
    ['The browser was lost', ({ lost }) => lost],
  ];
  for (const [title, fails] of failures) {
    const names = Object.keys(results).filter((name) => fails(results[name]));
    if (!names.length) continue;
    stdout.write(`${title}: ${names.join('; ')}\n`);
    process.exitCode = 1;
  }
}

const script = await bundle();
const machine = await describe();
let body = '';
const server = serve(() => body);
const results = {};
for (const [name, make] of Object.entries(HOSTILE)) {
  if (!new RegExp(values.only).test(name)) continue;
  body = makeFeed(make, Number(values.bytes));
  results[name] = {
    bytes: Buffer.byteLength(body),
    ...(await measureWell(`http://localhost:${server.address().port}/page`, script)),
  };
  stdout.write(line(name, results[name]));
}
server.close();
machine.loadAfter = Math.round(loadavg()[0] * 100) / 100;
const folder = new URL('results/', import.meta.url);
await writeFile(new URL('hostile.json', folder), `${JSON.stringify({ ...machine, results }, null, 2)}\n`);
await writeFile(new URL('hostile.md', folder), renderMarkdown(machine, results));
judge(results);
