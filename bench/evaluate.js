/**
 * What the script costs a page that has none of our elements: `node bench/evaluate.js [--rounds N] [--slow N]` writes
 * `results/evaluate.json` and `results/evaluate.md`.
 */
import { writeFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { startBrowser, withFreshPage } from './browser.js';
import { describeMachine } from './machine.js';
import { aligned } from './markdown.js';
import { startServer } from './server.js';
import { summary } from './statistics.js';

/** What is loaded in turns: what an empty script costs is the browser's own. */
const SCRIPTS = { 'cx-widgets': '/cx-widgets.js', 'an empty script': '/empty.js' };

/** Under which names DevTools' timeline tells of a script's time on the main thread, the inner ones within the outer. */
const EVENTS = ['v8.compile', 'EvaluateScript'];

const { values } = parseArgs({
  args: argv.slice(2).filter((argument) => !/^(--only|evaluate)$/.test(argument)),
  options: { rounds: { type: 'string', default: '30' }, slow: { type: 'string', default: '1' } },
});
const [rounds, slow] = [Number(values.rounds), Number(values.slow)];

const server = await startServer();
server.add('/empty.js', '');
for (const [name, path] of Object.entries(SCRIPTS)) {
  server.add(`/${encodeURIComponent(name)}.html`, pageWith(path));
}
const browser = await startBrowser();
const machine = await describeMachine(browser, server.library);
const times = Object.fromEntries(Object.keys(SCRIPTS).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  const names = Object.keys(SCRIPTS);
  // Who goes first changes from round to round; the first round warms up.
  if (round % 2) names.reverse();
  for (const name of names) {
    const time = await load(name);
    if (round) times[name].push(time);
  }
}
await browser.close();
server.close();

const figures = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, summary(all)]));
const rows = Object.entries(figures).map(([name, { median, p10, p90 }]) => [
  name,
  ...[median, p10, p90].map((time) => time.toFixed(2)),
]);
const markdown = `# Evaluating the script

- ${machine.date.slice(0, 10)}, ${machine.browser}, ${machine.processors} processors (${machine.processor}), load ${machine.load} at the start, the CPU ${slow === 1 ? 'not slowed' : `slowed ${slow} times`}
- \`cx-widgets.js\`: ${machine.scriptBytes} bytes, ${machine.scriptBrotli} with brotli

Milliseconds that a page without our elements spends on the script on its main thread, compiling and evaluating it, as
the browser's own trace says: median, 10th and 90th percentile of ${rounds} first visits each, in turns.

${aligned([['', 'median', 'p10', 'p90'], ...rows])}
`;
const results = new URL('results/', import.meta.url);
await writeFile(
  new URL('evaluate.json', results),
  `${JSON.stringify({ ...machine, rounds, slow, figures }, null, 2)}\n`,
);
await writeFile(new URL('evaluate.md', results), markdown);
stdout.write(markdown);

function pageWith(path) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script defer src="${path}"></script></head><body><main><h1>A page</h1>${'<p>Words of the page.</p>'.repeat(50)}</main></body></html>`;
}

/** Milliseconds on the main thread for the script of a page that is visited for the first time. */
async function load(name) {
  return withFreshPage(browser, async (page) => {
    if (slow > 1) await page.emulateCPUThrottling(slow);
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await page.goto(`${server.origin}/${encodeURIComponent(name)}.html`, { waitUntil: 'load' });
    const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
    const address = server.origin + SCRIPTS[name];
    const ours = traceEvents
      .filter(({ name, args }) => EVENTS.includes(name) && (args.data?.url ?? args.fileName) === address)
      .map(({ ts, dur = 0 }) => [ts, ts + dur])
      .sort(([one], [other]) => one - other);
    if (!ours.length) throw new Error(`${name}: the trace says nothing of ${address}.`);
    let [end, time] = [0, 0];
    for (const [from, to] of ours) {
      time += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return time / 1000;
  });
}
