/**
 * A national day: `npm run bench:scale` takes ten minutes and writes `results/scale.json` and `results/scale.md`. It
 * needs nginx and wrk (Debian: `apt-get install nginx-light wrk`) and a build. `--minutes` and `--readers` make a short
 * run, whose results go to `results/partial-scale.*`.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import process, { argv, stdout } from 'node:process';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { hasProgram, SEARCH } from '../../test/support/nginx.js';
import { watchBrowser } from './browser.js';
import { arrivals, describe } from './flatness.js';
import { seconds, startLane } from './lane.js';
import { FEED, LANES } from './lanes.js';
import { loadLibrary } from './library.js';
import { renderReport } from './report.js';
import { summarize } from './summary.js';
import { wrk } from './wrk.js';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    minutes: { type: 'string', default: '10' },
    readers: { type: 'string', default: '500' },
    'without-browser': { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const crowd = { readers: Number(values.readers), within: Math.min(60, minutes * 6), newcomers: 4, refresh: 30 };

/** Readers of the simulation in virtual time; figures for others follow from it by multiplication. */
const SAMPLE = 10_000;
const FLATNESS = [
  { title: 'arrive within 3 minutes, `refresh="30"`', within: 180, maxAge: 0, seconds: 600 },
  { title: 'arrive within 10 seconds, `refresh="30"`', within: 10, maxAge: 0, seconds: 1800 },
  { title: 'arrive within 10 seconds, `max-age=300`', within: 10, maxAge: 300, seconds: 1800 },
  { title: 'the same, without jitter', within: 10, maxAge: 300, seconds: 1800, hasJitter: false },
];

for (const name of ['nginx', 'wrk']) {
  if (!hasProgram(name)) {
    stdout.write(`${name} is not installed. On Debian: apt-get install nginx-light wrk\n`);
    process.exit(1);
  }
}

const say = (text) => stdout.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
const library = await loadLibrary();

say('arrivals in virtual time');
const flatness = FLATNESS.map(({ title, ...options }) => {
  const counts = arrivals(library, { readers: SAMPLE, refresh: 30, ...options });
  const late = counts.subarray(counts.length - 300);
  return { title, readers: SAMPLE, ...describe(late) };
});

const lanes = [];
const stopAll = async () => {
  for (const lane of lanes) await lane.stop();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAll().then(() => process.exit(130)));

/** Puts load on a lane while all is well; tells how many of the requests reached the origin. */
async function load({ edge, origin }, at) {
  await seconds((at - Date.now()) / 1000);
  const url = edge.origin + FEED;
  const { headers } = await fetch(url);
  const asked = origin.state.requests.length;
  const conditional = await wrk(url, { 'If-None-Match': headers.get('etag'), 'Accept-Encoding': 'gzip' }, 10);
  const whole = await wrk(url, { 'Accept-Encoding': 'gzip' }, 10);
  const script = await wrk(`${edge.origin}/assets/cx-widgets/0/cx-widgets.js`, { 'Accept-Encoding': 'gzip' }, 5);
  return { conditional, whole, script, originRequests: origin.state.requests.length - asked };
}

try {
  for (const lane of LANES) lanes.push(await startLane(library, lane));
  const start = Date.now();
  const end = start + minutes * 60_000;
  const busy = loadavg()[0];
  say(`${lanes.length} lanes until ${new Date(end).toISOString().slice(11, 19)}`);
  const [outage] = lanes;
  const [phases, byWrk, pages] = await Promise.all([
    Promise.all(lanes.map((lane) => lane.run(start, end, crowd))),
    load(outage, start + Math.min(90, minutes * 10) * 1000),
    values['without-browser'] ? [] : watchBrowser(outage.edge.origin, start, end, start + minutes * 60_000 * 0.55),
  ]);
  const results = {
    date: new Date().toISOString().slice(0, 10),
    minutes,
    nginx: execFileSync('sh', ['-c', 'nginx -v 2>&1'], { encoding: 'utf8', env: { PATH: SEARCH } })
      .trim()
      .replace(/^.*: /, ''),
    node: process.versions.node,
    processors: cpus().length,
    load: [busy, loadavg()[0]].map((value) => Math.round(value * 10) / 10),
    flatness,
    wrk: byWrk,
    pages,
    lanes: lanes.map((lane, index) => summarize(lane, phases[index])),
  };
  const name = minutes === 10 && values.readers === '500' ? 'scale' : 'partial-scale';
  const place = new URL(`../results/${name}`, import.meta.url);
  writeFileSync(new URL(`${place}.json`), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(new URL(`${place}.md`), renderReport(results));
  say(`bench/results/${name}.md`);
  const lost = results.lanes.reduce((sum, { content }) => sum + content.lost, 0);
  if (lost || pages.some(({ isAlwaysShown }) => !isAlwaysShown)) {
    say(`${lost} readers lost content that they had.`);
    process.exitCode = 1;
  }
} finally {
  await stopAll();
}
