/**
 * What it costs when something changes in what is drawn: `node bench/interact.js [--rounds N] [--slow N]` writes
 * `results/interact.json` and `results/interact.md`.
 */
import { writeFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { startBrowser, withFreshPage } from './browser.js';
import { postFeed, timelineFeed } from './data.js';
import { describeMachine } from './machine.js';
import { aligned } from './markdown.js';
import { startServer } from './server.js';
import { summary } from './statistics.js';

/** What is done on a page, and to which element; each runs there, and resolves once the page has answered. */
const DEEDS = {
  'a feed of 100 posts arrives after a second': { page: 'feed', run: arrive },
  'one of 1,000 posts is another': { page: 'posts', run: changeOne },
  'the same 1,000 posts are given again': { page: 'posts', run: giveAgain },
  'a timeline for 100 entries that are there is put in': { page: 'campaign-100', run: putTimeline },
  'a timeline for 10,000 entries that are there is put in': { page: 'campaign-10000', run: putTimeline },
  'a timeline of 10,000 is filtered by a year': { page: 'timeline', run: chooseYear },
  'a timeline of 10,000 is searched for a word': { page: 'timeline', run: search },
};

const { values } = parseArgs({
  args: argv.slice(2).filter((argument) => !/^(--only|interact)$/.test(argument)),
  options: { rounds: { type: 'string', default: '7' }, slow: { type: 'string', default: '1' } },
});
const [rounds, slow] = [Number(values.rounds), Number(values.slow)];

const server = await startServer();
server.add('/posts.html', pageWith('<cx-social-embed limit="1000"', postFeed(1000)));
server.add('/feed.html', pageWith('<cx-social-embed feed="/feed.json"'));
server.add('/feed.json', JSON.stringify(postFeed(100)));
for (const count of [100, 10_000]) {
  server.add(`/campaign-${count}.html`, pageWith('<cx-campaign', timelineFeed(count), '<cx-follow></cx-follow>'));
}
server.add('/timeline.html', pageWith('<cx-campaign-timeline with-filters', timelineFeed(10_000)));
const browser = await startBrowser();
const machine = await describeMachine(browser, server.library);
const loads = Object.fromEntries(Object.keys(DEEDS).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, { page, run }] of Object.entries(DEEDS)) {
    const figures = await measure(`${server.origin}/${page}.html`, run);
    if (round) loads[name].push(figures);
  }
}
await browser.close();
server.close();

const FIGURES = { dom: 'In the DOM, ms', paint: 'Painted, ms', longest: 'Longest task, ms', mutations: 'Mutations' };
const figures = Object.fromEntries(
  Object.entries(loads).map(([name, all]) => [
    name,
    Object.fromEntries(Object.keys(FIGURES).map((key) => [key, summary(all.map((one) => one[key]))])),
  ]),
);
const shown = ({ median, p10, p90 }) => `${Math.round(median)} (${Math.round(p10)} to ${Math.round(p90)})`;
const rows = Object.entries(figures).map(([name, all]) => [
  name,
  ...Object.keys(FIGURES).map((key) => shown(all[key])),
]);
const markdown = `# When something changes

- ${machine.date.slice(0, 10)}, ${machine.browser}, ${machine.processors} processors (${machine.processor}), load ${machine.load} at the start, the CPU ${slow === 1 ? 'not slowed' : `slowed ${slow} times`}
- \`cx-widgets.js\`: ${machine.scriptBytes} bytes, ${machine.scriptBrotli} with brotli

Median, 10th and 90th percentile of ${rounds} page loads each, from the change until it is in the DOM, and until the
second animation frame after that. Data that are given anew are read anew, in short tasks. Mutations are what a
\`MutationObserver\` hears of in the element's shadow tree. A longest task of 0 is one below 50 ms.

${aligned([['', ...Object.values(FIGURES)], ...rows])}
`;
const results = new URL('results/', import.meta.url);
await writeFile(
  new URL('interact.json', results),
  `${JSON.stringify({ ...machine, rounds, slow, figures }, null, 2)}\n`,
);
await writeFile(new URL('interact.md', results), markdown);
stdout.write(markdown);

function pageWith(tag, feed, inside = '') {
  const json = JSON.stringify(feed)?.replaceAll('<', '\\u003c');
  const content = json ? `<script type="application/json">${json}</script>` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script type="module" src="/cx-widgets.js"></script></head><body><main><h1>A page</h1>${tag}>${content}${inside}</${tag.slice(1).split(' ')[0]}></main></body></html>`;
}

function measure(url, run) {
  return withFreshPage(browser, async (page) => {
    if (slow > 1) await page.emulateCPUThrottling(slow);
    await page.evaluateOnNewDocument(watchLoad);
    await page.goto(url);
    await page.evaluate(() => globalThis.loaded);
    return page.evaluate(`(${follow})(${run})`);
  });
}

/** Runs in the page before anything else: waits until its element has drawn, or has waited for a feed for a second. */
function watchLoad() {
  const { fetch } = globalThis;
  globalThis.loaded = new Promise((resolve) => {
    addEventListener('cx-load', () => setTimeout(() => requestIdleCallback(resolve), 200), { once: true });
    globalThis.fetch = async (...request) => {
      const answer = await fetch(...request);
      setTimeout(resolve, 1000);
      await new Promise((release) => (globalThis.release = release));
      return answer;
    };
  });
}

/** Runs in the page: does something to its element and tells what came of it. */
async function follow(deed) {
  const element = document.querySelector('main').lastElementChild;
  const root = element.shadowRoot;
  let mutations = 0;
  const observer = new MutationObserver((records) => (mutations += records.length));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  const tasks = [];
  const tasksObserver = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  tasksObserver.observe({ type: 'longtask' });
  const start = performance.now();
  await deed(element, root);
  const dom = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const paint = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  mutations += observer.takeRecords().length;
  return { dom, paint, mutations, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}

/** Runs in the page. */
async function arrive(element) {
  const loaded = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
  globalThis.release();
  await loaded;
}

/** Runs in the page. */
async function changeOne(element, root) {
  const feed = JSON.parse(element.querySelector('script').textContent);
  feed.items[5].content_text = 'These words are new.';
  element.data = feed;
  const isThere = () => root.textContent.includes('These words are new.');
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** Runs in the page. */
async function giveAgain(element) {
  const loaded = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
  element.data = JSON.parse(element.querySelector('script').textContent);
  await loaded;
}

/** Runs in the page, where a campaign has been read already; over when the first entries stand there. */
async function putTimeline(element) {
  const timeline = element.appendChild(document.createElement('cx-campaign-timeline'));
  while (!timeline.shadowRoot.querySelector('[part~=card]')) await new Promise((resolve) => setTimeout(resolve));
}

/** Runs in the page; over when the first entries that are left stand there. How many there are is said later, at rest. */
async function chooseYear(element, root) {
  const select = root.querySelector('select[name=year]');
  const first = () => root.querySelector('[part~=card]').textContent;
  const before = first();
  select.selectedIndex = 3;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  while (first() === before) await new Promise((resolve) => setTimeout(resolve));
}

/** Runs in the page; over when the first entries that are found stand there. */
async function search(element, root) {
  const input = root.querySelector('input[type=search]');
  const first = () => root.querySelector('[part~=card]').textContent;
  const before = first();
  input.value = 'counter';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  while (first() === before) await new Promise((resolve) => setTimeout(resolve));
}
