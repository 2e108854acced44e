const CATEGORIES = ['toplevel', 'v8', 'devtools.timeline', 'blink.user_timing'];
/** Promises are often settled between two tasks, in what is a task too, though it is not named one. */
const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const TASKS = new Set(['ThreadControllerImpl::RunTask', CHECKPOINT]);
/** Microseconds below which a task is not looked at: there are tens of thousands of these. */
const SHORT = 20_000;
const SCRIPTS = new Set([CHECKPOINT, 'RunMicrotasks', 'FunctionCall', 'EvaluateScript', 'v8.run', 'v8.callFunction']);

/** The marks that a page sets where a parser of the platform begins and ends. */
export const MARKS = { begin: 'parser begins', end: 'parser ends' };

/**
 * The longest script of a page in milliseconds of processor time, which unlike the clock stands still while the machine
 * does something else. Parsers between the marks are left out.
 *
 * @param use - What is done meanwhile; it sets marks.
 */
export async function longestScript(page, use) {
  await page.tracing.start({ categories: CATEGORIES });
  const result = await use();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return { result, processor: longestIn(traceEvents) };
}

function longestIn(events) {
  const mark = events.find(({ name }) => name === MARKS.begin);
  if (!mark) return 0;
  const own = events
    .filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid)
    .sort((one, other) => one.ts - other.ts);
  const parsers = parsersIn(own);
  const scripts = outermost(own.filter(({ name, tdur }) => tdur && SCRIPTS.has(name)));
  const tasks = outermost(own.filter(({ name, tdur }) => tdur > SHORT && TASKS.has(name)));
  const within = (task, list) =>
    list.reduce((sum, { ts, tdur }) => sum + (ts >= task.ts && ts < task.ts + task.dur ? tdur : 0), 0);
  return Math.max(0, ...tasks.map((task) => within(task, scripts) - within(task, parsers))) / 1000;
}

/** The events that are not inside another one. */
function outermost(events) {
  let end = 0;
  return events.filter(({ ts, dur }) => {
    const isInside = ts < end;
    end = Math.max(end, ts + dur);
    return !isInside;
  });
}

/** When parsers were at work, and for how much processor time; one inside another is part of it. */
function parsersIn(events) {
  const open = [];
  return events.flatMap((event) => {
    if (event.name === MARKS.begin) open.push(event);
    const begin = event.name === MARKS.end && open.pop();
    return begin && !open.length ? [{ ts: begin.ts, tdur: event.tts - begin.tts }] : [];
  });
}
