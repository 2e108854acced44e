/** The generated parts of docs/explanation/scale.md and docs/how-to/servers.md. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import {
  pageLines,
  flatnessTable,
  goneTable,
  laneTable,
  newcomersTable,
  readersTable,
  wrkTable,
} from '../bench/scale/report.js';

const SERVERS = 'examples/servers';

/** The language of each configuration, for the highlighter. */
const LANGUAGES = {
  'nginx.conf': 'nginx',
  'nginx-files.conf': 'nginx',
  'apache.conf': 'apache',
  'cloudfront.json': 'json',
  'cloudflare-cache-rules.json': 'json',
  'cloudflare-headers.json': 'json',
  _headers: 'text',
};

/** Returns each configuration as a link and a block of code, by file name. */
export const serverBlocks = () =>
  Object.entries(LANGUAGES).map(([name, language]) => {
    const text = readFileSync(`${SERVERS}/${name}`, 'utf8').trimEnd();
    return [name, `[\`${SERVERS}/${name}\`](../../${SERVERS}/${name})\n\n\`\`\`${language}\n${text}\n\`\`\``];
  });

const whole = (value) => Math.round(value).toLocaleString('en');
/** Two digits are enough for an estimate, and stay the same when a file grows by a few bytes. */
const rough = (value) => Number(value.toPrecision(2)).toLocaleString('en');

/** Bytes of what a page view loads, with brotli, to the next full kilobyte. */
function sizes() {
  const kilobytes = (file) => Math.ceil(brotliCompressSync(readFileSync(file)).length / 1000);
  return { script: kilobytes('dist/cdn/cx-widgets.js'), feed: kilobytes('examples/cxday-2024.json') };
}

/** Seconds between two requests of an open page: the interval and half of the jitter of 15 %. */
const pace = (refresh, maxAge) => Math.max(refresh, maxAge) * 1.075;

/** A day as the estimate assumes it. */
const STAY = 180;
const REFRESH = 30;
const MAX_AGE = 60;
/** Bytes of a response's headers: all of a 304. */
const HEADERS = 500;

/** Returns the requests and bytes of a day. */
function dayTable(table) {
  const { script, feed } = sizes();
  const perView = 3 + 2 * Math.floor(STAY / pace(REFRESH, MAX_AGE));
  const rows = [10_000, 1_000_000, 10_000_000].map((readers) => {
    const requests = readers * perView;
    const gigabytes = (readers / 2) * (script + feed) * 1e-6 + requests * HEADERS * 1e-9;
    return [
      whole(readers),
      `${rough(requests / 1e6)} million`,
      whole((requests * 0.1) / 3600),
      `${rough(gigabytes)} GB`,
      whole(3 * (86_400 / MAX_AGE)),
    ];
  });
  const head = ['Readers a day', 'Requests', 'A second, in the busiest hour', 'Bytes', 'Origin requests at most'];
  return table(head, rows);
}

/** Returns the requests a second of 700,000 open pages. */
function peakTable(table) {
  const { script, feed } = sizes();
  const readers = 700_000;
  const perSecond = (maxAge) => readers / Math.max(REFRESH, maxAge);
  const gigabits = (bytes) => `${rough((bytes * 8) / 1e9)} Gbit/s`;
  const firstLoads = readers / 180;
  const rows = [
    [
      `They arrive within 3 minutes, ${whole(firstLoads)} a second: page, script, campaign file`,
      whole(3 * firstLoads),
      gigabits(firstLoads * ((script + feed) * 1000 + 3 * HEADERS)),
    ],
    ...[30, 60, 300].map((maxAge) => [
      `They stay with \`refresh="30"\`: campaign file, \`max-age=${maxAge}\``,
      whole(perSecond(maxAge)),
      gigabits(perSecond(maxAge) * HEADERS),
    ]),
    ['The same: `hide.json`, if you name it, `max-age=60`', whole(perSecond(60)), gigabits(perSecond(60) * HEADERS)],
  ];
  return table(['700,000 readers', 'Requests a second', 'Bandwidth'], rows);
}

/** Returns the parts of the page about scale, by the name of their markers. */
export function scaleParts(table) {
  const results = JSON.parse(readFileSync('bench/results/scale.json', 'utf8'));
  const { lanes, flatness, wrk, pages } = results;
  const lane = (name) => lanes.find((one) => one.name === name);
  return [
    ['day', dayTable(table)],
    ['peak', peakTable(table)],
    ['arrivals', flatnessTable(flatness)],
    ['outage', laneTable(lane('outage'))],
    ['faults', laneTable(lane('faults'))],
    ['max-age', laneTable(lane('max-age'))],
    ['direct', laneTable(lane('direct'))],
    ['readers', readersTable(lanes)],
    ['newcomers', newcomersTable(lanes)],
    ['gone', goneTable(lanes)],
    ['pages', pageLines(pages)],
    ['wrk', wrkTable(wrk)],
  ];
}
