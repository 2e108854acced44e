/** The longest wait that a browser's timer takes; a longer one overflows and fires at once. */
const LONGEST = 2 ** 31 - 1;

const alarms = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The latest time that the wall clock has shown; an earlier one means that it was set back. */
let latest = 0;

/**
 * Calls back once at a moment of the wall clock. One timer serves the page, and rests while the page is hidden; what is
 * overdue then runs when the page is visible again. After the clock was set back every alarm goes off early, so a
 * callback compares the time and sets its alarm again.
 *
 * @param moment - In milliseconds since 1970; Infinity cancels the alarm.
 */
export function setAlarm(callback: () => void, moment: number): void {
  if ((alarms.get(callback) ?? Infinity) === moment) return;
  if (moment < Infinity) alarms.set(callback, moment);
  else alarms.delete(callback);
  plan();
}

function plan(): void {
  clearTimeout(timer);
  if (!alarms.size) return document.removeEventListener('visibilitychange', tick);
  // Added each time, since document.open() removes listeners; a second addition has no effect.
  document.addEventListener('visibilitychange', tick);
  if (document.hidden) return;
  const now = Date.now();
  if (now < latest) return queueMicrotask(tick);
  latest = now;
  timer = setTimeout(tick, Math.min(now + LONGEST, ...alarms.values()) - now);
}

function tick(): void {
  const now = Date.now();
  const isSetBack = now < latest;
  if (!document.hidden) {
    latest = now;
    for (const [callback, moment] of [...alarms]) {
      if (moment > now && !isSetBack) continue;
      alarms.delete(callback);
      callback();
    }
  }
  plan();
}
