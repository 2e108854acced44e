/** A clock that stands until a test moves it: `Date.now()`, and the timers that wait for it. */
export interface TestClock {
  /** Moves the time on; timers that are due on the way run at their moment, and what they change is drawn. */
  goTo(time: string): Promise<void>;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

const { now } = Date;
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
const { resolvedOptions } = Intl.DateTimeFormat.prototype;

/** Stops the clock at a time until the end of the test. What waits for longer than an instant waits for the test. */
export function stopClock(time: string): TestClock {
  let current = Date.parse(time);
  let made = 0;
  const timers = new Map<number, Timer>();
  Date.now = () => current;
  globalThis.setTimeout = ((run: () => void, wait = 0, ...rest: unknown[]) => {
    // A task of its own, not a time.
    if (wait < 100) return realSetTimeout(run, wait, ...rest);
    // Far from the numbers that browsers give.
    const id = 2 ** 40 + made++;
    timers.set(id, { due: current + wait, run });
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id?: number) => {
    if (!timers.delete(id!)) realClearTimeout(id);
  }) as typeof clearTimeout;
  return {
    async goTo(later) {
      const end = Date.parse(later);
      for (;;) {
        const [next] = [...timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
        if (!next) break;
        const [id, { due, run }] = next;
        timers.delete(id);
        current = Math.max(current, due);
        run();
        await new Promise((resolve) => realSetTimeout(resolve));
      }
      current = end;
    },
  };
}

/** Puts the reader into a zone until the end of the test. */
export function readIn(timeZone: string): void {
  Intl.DateTimeFormat.prototype.resolvedOptions = function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), timeZone };
  };
}

afterEach(() => {
  Date.now = now;
  globalThis.setTimeout = realSetTimeout;
  globalThis.clearTimeout = realClearTimeout;
  Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
});
