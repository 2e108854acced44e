import { withFreshPage } from './browser.js';
import { postFeed, timelineFeed } from './data.js';
import { longestTask, traced } from './trace.js';

/**
 * What is done on a page, and to which element. Each runs in the page: it prepares, and returns the deed, which resolves
 * once the element has answered. Without one, the page itself is loaded. `slow` is how many times the processor is slowed.
 */
const DEEDS = {
  load: { title: '100 posts are loaded, processor slowed 4 times', page: 'posts-100', slow: 4 },
  arrive: { title: 'A feed of 100 posts arrives after a second', page: 'feed', run: arrive },
  arriveSlow: {
    title: 'A feed of 100 posts arrives after a second, processor slowed 4 times',
    page: 'feed',
    run: arrive,
    slow: 4,
  },
  change: { title: 'One of 1,000 posts changes', page: 'posts-1000', run: changeOne },
  again: { title: 'The same 1,000 posts are set again', page: 'posts-1000', run: setAgain },
  filter: {
    title: 'A timeline of 1,000 is filtered by a year, processor slowed 4 times',
    page: 'timeline-1000',
    run: chooseYear,
    slow: 4,
  },
  filterMany: { title: 'A timeline of 10,000 is filtered by a year', page: 'timeline-10000', run: chooseYear },
  search: { title: 'A timeline of 10,000 is searched for a word', page: 'timeline-10000', run: search },
  put: { title: 'A timeline for 100 loaded entries is added', page: 'campaign-100', run: addTimeline },
  putMany: { title: 'A timeline for 10,000 loaded entries is added', page: 'campaign-10000', run: addTimeline },
};

/** What is measured of a deed, in words. */
export const UPDATE_FIGURES = {
  dom: 'In the DOM, ms',
  paint: 'Painted, ms',
  longestTask: 'Longest task, processor ms',
  mutations: 'Mutations',
};

/** Serves the pages of the deeds; `measure` does each of them once and adds the figures to its `loads`. */
export function prepareUpdates(server, browser) {
  for (const size of [100, 1000]) {
    server.add(`/updates/posts-${size}.html`, pageWith(`<cx-social-embed limit="${size}"`, postFeed(size)));
  }
  server.add('/updates/feed.html', pageWith('<cx-social-embed limit="100" feed="/feed.json"'));
  server.add('/feed.json', JSON.stringify(postFeed(100)));
  for (const size of [100, 10_000]) {
    const page = pageWith('<cx-campaign', timelineFeed(size), '<cx-follow></cx-follow>');
    server.add(`/updates/campaign-${size}.html`, page);
  }
  for (const size of [1000, 10_000]) {
    const page = pageWith('<cx-campaign-timeline with-filters', timelineFeed(size));
    server.add(`/updates/timeline-${size}.html`, page);
  }
  const updates = Object.entries(DEEDS).map(([name, deed]) => ({ name, ...deed, loads: [] }));
  return {
    updates,
    async measure() {
      for (const { page, run, slow, loads } of updates) {
        loads.push(await measureDeed(browser, `${server.origin}/updates/${page}.html`, { run, slow }));
      }
    },
  };
}

function pageWith(tag, feed, inside = '') {
  const json = JSON.stringify(feed)?.replaceAll('<', '\\u003c');
  const content = json ? `<script type="application/json">${json}</script>` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script type="module" src="/cx-widgets.js"></script></head><body><main><h1>A page</h1>${tag}>${content}${inside}</${tag.slice(1).split(' ')[0]}></main></body></html>`;
}

function measureDeed(browser, url, { run, slow = 1 }) {
  return withFreshPage(browser, async (page) => {
    await page.emulateCPUThrottling(slow);
    await page.evaluateOnNewDocument(watchLoad);
    const load = async () => {
      await page.goto(url);
      return page.evaluate(() => globalThis.loaded);
    };
    if (run) await load();
    const { result, events } = await traced(page, () => (run ? page.evaluate(`(${follow})(${run})`) : load()));
    return { ...result, longestTask: longestTask(events, 'deed') };
  });
}

/** Runs in the page before anything else: waits until its element has drawn, or has waited for a feed for a second. */
function watchLoad() {
  performance.mark('deed');
  const { fetch } = globalThis;
  globalThis.loaded = new Promise((resolve) => {
    addEventListener(
      'cx-load',
      () => {
        const dom = performance.now();
        const done = (paint) => setTimeout(() => requestIdleCallback(() => resolve({ dom, paint, mutations: 0 })), 200);
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
      },
      { once: true },
    );
    globalThis.fetch = async (...request) => {
      const answer = await fetch(...request);
      setTimeout(resolve, 1000);
      await new Promise((release) => (globalThis.release = release));
      return answer;
    };
  });
}

/** Runs in the page: does something to its element and tells what came of it. */
async function follow(prepare) {
  const element = document.querySelector('main').lastElementChild;
  const root = element.shadowRoot;
  let mutations = 0;
  let observer;
  const changed = new Promise((resolve) => {
    observer = new MutationObserver((records) => {
      mutations += records.length;
      resolve();
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const deed = prepare(element, root, changed);
  // In a task of its own, so that preparing is not part of it.
  await new Promise((resolve) => setTimeout(resolve, 100));
  performance.clearMarks();
  performance.mark('deed');
  const start = performance.now();
  await deed();
  const dom = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const paint = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { dom, paint, mutations: mutations + observer.takeRecords().length };
}

/** Runs in the page. */
function arrive(element) {
  const loaded = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
  return () => {
    globalThis.release();
    return loaded;
  };
}

/** Runs in the page. */
function changeOne(element, root, changed) {
  const feed = JSON.parse(element.querySelector('script').textContent);
  feed.items[5].content_text = 'These words are new.';
  return () => {
    element.data = feed;
    return changed;
  };
}

/** Runs in the page. */
function setAgain(element) {
  const feed = JSON.parse(element.querySelector('script').textContent);
  const loaded = new Promise((resolve) => element.addEventListener('cx-load', resolve, { once: true }));
  return () => {
    element.data = feed;
    return loaded;
  };
}

/** Runs in the page, where a campaign has been read already; over with the first entries. */
function addTimeline(element) {
  return async () => {
    const timeline = element.appendChild(document.createElement('cx-campaign-timeline'));
    while (!timeline.shadowRoot.querySelector('[part~=card]')) await new Promise(requestAnimationFrame);
  };
}

/** Runs in the page; over with the first entries that are left. Their number is announced later, at rest. */
function chooseYear(_element, root) {
  const select = root.querySelector('select[name=year]');
  const first = () => root.querySelector('[part~=card]').textContent;
  const before = first();
  return async () => {
    select.selectedIndex = 3;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (first() === before) await new Promise(requestAnimationFrame);
  };
}

/** Runs in the page; over with the first entries that are found. */
function search(_element, root) {
  const input = root.querySelector('input[type=search]');
  const first = () => root.querySelector('[part~=card]').textContent;
  const before = first();
  return async () => {
    input.value = 'counter';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (first() === before) await new Promise(requestAnimationFrame);
  };
}
