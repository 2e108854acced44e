/**
 * Takes screenshots of selected stories and compares them with the committed ones: `npm run pictures`. With `--accept`
 * it replaces them. It uses the built Storybook (`npm run build:storybook`) with a fixed font, time and time zone.
 */
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process, { argv, getuid, stderr, stdout } from 'node:process';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { findBrowser } from '../support/find-browser.js';

const FOLDER = 'test/pictures';

/** Screenshots that changed, each with a picture of the difference. Ignored by Git. */
const DIFFERENT = `${FOLDER}/different`;

/** Share of pixels that may differ. Small enough to notice a rounder corner. */
const TOLERANCE = 0.0002;

/** Limits in bytes. */
const LIMITS = { one: 150_000, all: 2_500_000 };

/** Opaque, with the best compression that pngjs offers. */
const PNG_OPTIONS = { colorType: 2, filterType: -1, deflateLevel: 9 };

const NOW = Date.parse('2026-10-06T12:00Z');

const dark = { globals: 'theme:dark' };
const phone = { width: 320 };

/** Print from a dark page, so that dark colors left on paper show. */
const print = { ...dark, print: true };

/**
 * Stories by Storybook id. `height` crops the picture; `file` overrides its path. Each element has at least one picture
 * in light, in dark at phone width, right to left, and in print.
 */
const PICTURES = [
  {
    story: 'campaigns-whole-pages--recap',
    file: 'docs/images/campaign.png',
    globals: 'host:uswds',
    width: 1040,
    height: 1120,
  },
  {
    story: 'campaigns-whole-pages--recap',
    file: 'docs/images/campaign-dark.png',
    ...phone,
    ...dark,
    height: 1000,
  },
  { story: 'elements-campaign--every-type', width: 640, ...print, height: 1000 },
  { story: 'elements-campaign--right-to-left', width: 640, height: 1000 },
  { story: 'campaigns-whole-pages--composed', width: 800, height: 620 },
  { story: 'elements-campaign-timeline--several', width: 640, height: 1000 },
  { story: 'elements-campaign-timeline--several', name: 'forced-colors', width: 640, height: 600, forced: true },
  { story: 'elements-campaign-timeline--several', width: 960, height: 800 },
  { story: 'elements-campaign-timeline--filters', ...phone, ...dark, height: 900 },
  { story: 'elements-campaign-timeline--folded', width: 640, ...print, height: 800 },
  { story: 'elements-campaign-timeline--horizontal-right-to-left', width: 640 },
  { story: 'elements-event--several', width: 640, height: 1000 },
  { story: 'elements-event--one', ...phone, ...dark },
  { story: 'elements-event--one', width: 640, ...print },
  { story: 'elements-event--right-to-left', width: 640 },
  { story: 'elements-figures--several', width: 640 },
  { story: 'elements-figures--longest', ...phone, ...dark },
  { story: 'elements-figures--several', width: 640, ...print },
  { story: 'elements-figures--right-to-left', width: 640 },
  { story: 'elements-follow--several', ...phone },
  { story: 'elements-follow--several', ...phone, ...dark },
  { story: 'elements-follow--several', width: 640, ...print },
  { story: 'elements-follow--right-to-left', ...phone },
  { story: 'elements-highlight--grid', width: 960, height: 600 },
  { story: 'elements-highlight--plain', width: 960, height: 400 },
  { story: 'elements-highlight--filled', width: 960, height: 400 },
  { story: 'elements-highlight--with-picture-of-another-site', ...phone, ...dark },
  { story: 'elements-highlight--with-picture-of-another-site', width: 640, ...print },
  { story: 'elements-highlight--right-to-left', width: 640 },
  { story: 'elements-highlight--playground', name: 'uswds', globals: 'host:uswds', width: 640, height: 600 },
  { story: 'elements-social-embed--grid', width: 960, height: 540 },
  { story: 'elements-social-embed--with-picture', ...phone, ...dark },
  { story: 'elements-social-embed--poll-closed', ...phone },
  { story: 'elements-social-embed--quote', ...phone },
  { story: 'elements-social-embed--video-with-captions', width: 640, ...print },
  { story: 'elements-social-embed--right-to-left', width: 640 },
  { story: 'elements-spotlight--several', width: 640 },
  { story: 'elements-spotlight--one', ...phone, ...dark },
  { story: 'elements-spotlight--one', width: 640, ...print },
  { story: 'elements-spotlight--right-to-left', width: 640 },
  { story: 'hazards-hostile-words--long-words', ...phone, height: 900 },
];

function fileOf({ file, story, name, width, globals, print: isPrinted }) {
  const look = isPrinted ? 'print' : globals === dark.globals && 'dark';
  return file ?? `${FOLDER}/${[story, name, width, look].filter(Boolean).join('-')}.png`;
}

/** Returns the fonts as data URLs: the same glyphs on every machine, without a request. */
function fonts() {
  const face = (family, file, weight) => {
    const bytes = readFileSync(`node_modules/@fontsource/${file}-normal.woff2`).toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${bytes})}`;
  };
  const weights = [400, 600, 700];
  return [
    ...weights.map((weight) => face('Picture', `public-sans/files/public-sans-latin-${weight}`, weight)),
    ...weights.map((weight) =>
      face('Picture Arabic', `noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}`, weight),
    ),
    'html{font-family:"Picture","Picture Arabic",sans-serif!important}',
    '*{caret-color:transparent!important}',
  ].join('\n');
}

async function take(browser, origin, { story, globals = '', width, height, forced, print: isPrinted }) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: height ?? 600 });
    await page.emulateTimezone('America/New_York');
    await page.evaluateOnNewDocument((now) => {
      Date.now = () => now;
    }, NOW);
    if (isPrinted) await page.emulateMediaType('print');
    if (forced) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
    const query = new URLSearchParams({ id: story, viewMode: 'story', globals });
    await page.goto(`${origin}/iframe.html?${query}`, { waitUntil: 'networkidle0' });
    await page.addStyleTag({ content: fonts() });
    await page.waitForFunction(() => document.querySelector('#storybook-root')?.childElementCount);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    const clip = { x: 0, y: 0, width, height: height ?? (await page.evaluate(() => document.body.scrollHeight)) };
    return PNG.sync.write(
      PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: true }))),
      PNG_OPTIONS,
    );
  } finally {
    await page.close();
  }
}

/** Returns the share of pixels that differ and a picture of the difference. The share is 1 if the sizes differ. */
function compare(before, after) {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (one.width !== other.width || one.height !== other.height) return { share: 1 };
  const { width, height } = one;
  const diff = new PNG({ width, height });
  const count = pixelmatch(one.data, other.data, diff.data, width, height, { threshold: 0.2 });
  return { share: count / (width * height), picture: PNG.sync.write(diff) };
}

function committed(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function write(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Returns whether the screenshot is unchanged or accepted. */
function matches(file, taken, isAccepting) {
  const before = committed(file);
  const { share, picture } = before ? compare(before, taken) : { share: 1 };
  if (share <= TOLERANCE) return true;
  if (isAccepting) {
    write(file, taken);
    stdout.write(`accepted  ${file}\n`);
    return true;
  }
  const name = file.split('/').at(-1);
  write(`${DIFFERENT}/${name}`, taken);
  if (picture) write(`${DIFFERENT}/${name.replace('.png', '.diff.png')}`, picture);
  stderr.write(`${before ? `${(share * 100).toFixed(1)} % of the pixels differ` : 'new'}: ${file}\n`);
  return false;
}

/** Throws if the pictures exceed their limits, which keep the repository small. */
function checkSizes() {
  const sizes = PICTURES.map((one) => [fileOf(one), statSync(fileOf(one)).size]);
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  for (const [file, size] of sizes)
    if (size > LIMITS.one) throw new Error(`${file} has ${size} bytes; cut its height.`);
  if (all > LIMITS.all) throw new Error(`All pictures have ${all} bytes, more than ${LIMITS.all}.`);
  stdout.write(`${sizes.length} pictures, ${Math.round(all / 1000)} kB\n`);
}

const isAccepting = argv.includes('--accept');
const files = sirv('storybook-static');
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
await new Promise((resolve) => server.listen(0, 'localhost', resolve));
const browser = await puppeteer.launch({
  executablePath: findBrowser(),
  args: [
    '--disable-gpu',
    '--hide-scrollbars',
    '--font-render-hinting=none',
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  rmSync(DIFFERENT, { recursive: true, force: true });
  const origin = `http://localhost:${server.address().port}`;
  let different = 0;
  for (const one of PICTURES) different += !matches(fileOf(one), await take(browser, origin, one), isAccepting);
  if (different) {
    stderr.write(
      `${different} of ${PICTURES.length} pictures differ. Look at ${DIFFERENT}/, then accept with: npm run pictures -- --accept\n`,
    );
    process.exitCode = 1;
  } else checkSizes();
} finally {
  await browser.close();
  server.close();
}
