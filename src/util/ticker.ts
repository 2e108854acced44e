/** The longest delay that a browser timer supports; a longer one overflows and fires at once. */
const LONGEST = 2 ** 31 - 1;

const alarms = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** The latest wall-clock time seen; an earlier time means that the clock was set back. */
let latest = 0;

/**
 * Calls back once at a wall-clock time. The page shares one timer, which stops while the page is hidden; overdue alarms
 * then run when the page becomes visible. When the clock is set back, every alarm fires early, so callbacks must
 * compare the time and set their alarm again.
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
  // Added each time, because document.open() removes listeners; adding it twice has no effect.
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
