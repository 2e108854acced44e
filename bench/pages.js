/** What every page has before anything else: it notes when content is drawn and painted, and what that cost. */
const HARNESS = `
globalThis.bench = { longTasks: [], shifts: [], seen: 0, watched: 0 };
new PerformanceObserver((list) => bench.longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => bench.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => { bench.seen = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
bench.done = new Promise((resolve) => {
  bench.drawn = () => {
    bench.domReady = performance.now();
    // The first frame callback runs before the frame with the content is laid out and painted, the second after it.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      bench.paint = performance.now();
      // Observers hear of a task after it has ended.
      setTimeout(() => (globalThis.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 1000 }) : resolve()), 100);
    }));
  };
});
// For what fires no event of ours: drawn is when the last of so many items has come into the page or a shadow root.
bench.watch = (selector, count) => {
  const items = new Set();
  bench.hasAll = () => [...items].filter(({ isConnected }) => isConnected).length === count;
  const observer = new MutationObserver((records) => {
    const start = performance.now();
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!node.querySelectorAll) continue;
      if (node.matches(selector)) items.add(node);
      for (const item of node.querySelectorAll(selector)) items.add(item);
    }
    bench.watched += performance.now() - start;
    if (items.size < count) return;
    observer.disconnect();
    bench.drawn();
  });
  const observe = (root) => observer.observe(root, { childList: true, subtree: true });
  observe(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observe(root);
    return root;
  };
};`;

const STYLE = `
body { max-inline-size: 64rem; margin: 1.5rem auto; padding-inline: 1.25rem; font: 1rem/1.6 system-ui, sans-serif; }`;

/** One page: heading, the contender with the room reserved for it, and words after it that must not jump. */
export function renderPage(benchCase, contender, { copy, originOf }) {
  const { head, body, files = {} } = contender.page({ ...benchCase, copy, originOf });
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${benchCase.title}</title>
    <link rel="icon" href="data:," />
    <style>${STYLE}
main { min-block-size: ${benchCase.room}; }</style>
    <script>${HARNESS}</script>
    ${head}
  </head>
  <body>
    <h1>${benchCase.title}</h1>
    <main>${body}</main>
    <p>Words after the content.</p>
  </body>
</html>
`;
  return { html, files };
}
