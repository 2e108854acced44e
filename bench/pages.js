/** What every page has before anything else: it notes when content is drawn and painted, and what that cost. */
const HARNESS = `
globalThis.bench = { longTasks: [], shifts: [] };
new PerformanceObserver((list) => bench.longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => bench.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
bench.done = new Promise((resolve) => {
  bench.drawn = () => {
    bench.domReady = performance.now();
    // The first frame callback runs before the frame with the content is laid out and painted, the second after it.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      bench.paint = performance.now();
      // Observers hear of a task after it has ended.
      setTimeout(() => requestIdleCallback(resolve, { timeout: 1000 }), 100);
    }));
  };
});`;

const STYLE = `
body { max-inline-size: 64rem; margin: 1.5rem auto; padding-inline: 1.25rem; font: 1rem/1.6 system-ui, sans-serif; }`;

/** One page: heading, the contender with the room reserved for it, and words after it that must not jump. */
export function renderPage(benchCase, contender, copy) {
  const { head, body, files = {} } = contender.page({ ...benchCase, copy });
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
