import { withFreshPage } from './browser.js';
import { outermost, traced } from './trace.js';

/** How DevTools' timeline names a script's time on the main thread; the inner ones are part of the outer. */
const EVENTS = new Set(['v8.compile', 'EvaluateScript']);

/** Serves a page without our elements and returns a function that measures what the script costs it. */
export function prepareEvaluation(server, browser) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><script defer src="/cx-widgets.js"></script></head><body><main><h1>A page</h1>${'<p>Words of the page.</p>'.repeat(50)}</main></body></html>`;
  server.add('/evaluate.html', html);
  const loads = [];
  return {
    loads,
    measure: async () => loads.push(await evaluationTime(browser, server.origin)),
  };
}

/** Milliseconds of processor time for compiling and evaluating the script, on a first visit. */
function evaluationTime(browser, origin) {
  return withFreshPage(browser, async (page) => {
    const { events } = await traced(page, () => page.goto(`${origin}/evaluate.html`, { waitUntil: 'load' }));
    const ours = events
      .filter(({ name, args }) => EVENTS.has(name) && (args.data?.url ?? args.fileName) === `${origin}/cx-widgets.js`)
      .sort((one, other) => one.ts - other.ts);
    if (!ours.length) throw new Error('The trace has no entry for cx-widgets.js.');
    return outermost(ours).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}
