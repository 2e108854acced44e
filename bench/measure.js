import { visit, withFreshPage } from './browser.js';
import { answerOutside } from './outside.js';

/** What one page load gives, in words. Times are since the start of the navigation. */
export const FIGURES = {
  bytes: 'Bytes on the wire until painted, headers included',
  requests: 'Requests until painted',
  seen: 'Seen: the largest text in the window painted, ms',
  domReady: 'DOM ready, ms',
  paint: 'Painted, ms',
  processor: 'Processor time of the main thread, ms',
  longestTask: 'Longest task, ms; 0 where none took 50',
  blockingTime: 'Total blocking time, ms',
  layoutShift: 'Layout shift',
  heap: 'JavaScript heap after a collection, bytes',
  nodes: 'Nodes in the page, shadow roots included',
};

/** Loads a page once, as a first visitor, and measures it. */
export function measure(browser, url, { slow = 1, originOf }) {
  return withFreshPage(browser, async (page) => {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    if (slow > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    const requests = watchRequests(session);
    await answerOutside(session, originOf);
    await session.send('Performance.enable');
    const before = await threadTime(session);
    await visit(page, url);
    const processor = (await threadTime(session)) - before;
    const { figures, paintedAt, watched } = await page.evaluate(readFigures);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const early = requests.filter(({ start }) => start <= paintedAt);
    return {
      ...figures,
      processor,
      bytes: early.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: early.length,
      heap: usedSize,
      watched,
      // Of all requests: a late one tells about the reader too.
      hosts: [...new Set(requests.map(({ host }) => host))],
    };
  });
}

/** Milliseconds for which the main thread of a page has occupied a processor; other programs don't count. */
async function threadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
}

/** Collects the requests of a page while they happen; `start` in milliseconds since 1970. */
function watchRequests(session) {
  const byId = new Map();
  const requests = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
    if (!request.url.startsWith('http')) return;
    const one = { start: wallTime * 1000, host: new URL(request.url).hostname, bytes: 0 };
    byId.set(requestId, one);
    requests.push(one);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = byId.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return requests;
}

/** Runs in the page. */
function readFigures() {
  const { bench } = globalThis;
  if (bench.hasAll && !bench.hasAll()) throw new Error(`${location.pathname}: not the items that were asked for`);
  const count = (node) => {
    let sum = 1 + (node.shadowRoot ? count(node.shadowRoot) : 0);
    for (const child of node.childNodes) sum += count(child);
    return sum;
  };
  const durations = bench.longTasks.map(({ duration }) => duration);
  const figures = {
    seen: bench.seen,
    domReady: bench.domReady,
    paint: bench.paint,
    longestTask: Math.max(0, ...durations),
    blockingTime: durations.reduce((sum, duration) => sum + duration - 50, 0),
    layoutShift: bench.shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
    nodes: count(document),
  };
  return { figures, paintedAt: performance.timeOrigin + bench.paint, watched: bench.watched };
}
