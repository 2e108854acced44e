const CATEGORIES = ['toplevel', 'v8', 'devtools.timeline', 'blink.user_timing'];
/** Promises are often settled between two tasks, in what is a task too, though it is not named one. */
const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const TASKS = new Set(['ThreadControllerImpl::RunTask', CHECKPOINT]);
/** Microseconds below which a task is not looked at: there are tens of thousands of these. */
const SHORT = 20_000;
const SCRIPTS = new Set([CHECKPOINT, 'RunMicrotasks', 'FunctionCall', 'EvaluateScript', 'v8.run', 'v8.callFunction']);

/** The marks that a page sets where a parser of the platform begins and ends. */
export const MARKS = { begin: 'parser begins', end: 'parser ends' };

/** Records a trace of a page while something is done in it: the result of that, and the trace's events. */
export async function traced(page, use) {
  await page.tracing.start({ categories: CATEGORIES });
  const result = await use();
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return { result, events: traceEvents };
}

/**
 * Returns the longest task in milliseconds of processor time, which unlike the clock stands still while the machine does
 * something else: of the thread that set a mark with that name, from the mark on.
 */
export function longestTask(events, markName) {
  const { own, start } = threadOf(events, markName);
  const tasks = own.filter(({ name, ts, dur, tdur }) => tdur && ts + dur >= start && TASKS.has(name));
  return Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1000;
}

/** Returns the longest script in milliseconds of processor time; parsers between the marks are left out. */
export function longestScript(events) {
  const { own } = threadOf(events, MARKS.begin);
  const parsers = parsersIn(own);
  const scripts = outermost(own.filter(({ name, tdur }) => tdur && SCRIPTS.has(name)));
  const tasks = outermost(own.filter(({ name, tdur }) => tdur > SHORT && TASKS.has(name)));
  const within = (task, list) =>
    list.reduce((sum, { ts, tdur }) => sum + (ts >= task.ts && ts < task.ts + task.dur ? tdur : 0), 0);
  return Math.max(0, ...tasks.map((task) => within(task, scripts) - within(task, parsers))) / 1000;
}

/** The events in the thread that set a mark, in order, and when it first did. */
function threadOf(events, markName) {
  const mark = events.find(({ name }) => name === markName);
  const own = mark
    ? events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid).sort((one, other) => one.ts - other.ts)
    : [];
  return { own, start: mark?.ts };
}

/** The events that are not inside another one. */
export function outermost(events) {
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
