/** A fake clock: `Date.now()` and the timers that wait for it stand still until a test advances it. */
export interface TestClock {
  /** Advances the time; runs each timer at its moment, and renders the changes. */
  goTo(time: string): Promise<void>;
  /** Returns the number of timers that wait. */
  waiting(): number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

const { now } = Date;
const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
const { random } = Math;
const { resolvedOptions } = Intl.DateTimeFormat.prototype;

/**
 * Stops the clock at a time until the end of the test.
 *
 * @param chance - The result of `Math.random()`; without a chance there is no jitter.
 */
export function stopClock(time: string, chance = 0): TestClock {
  let current = Date.parse(time);
  let made = 0;
  const timers = new Map<number, Timer>();
  Date.now = () => current;
  Math.random = () => chance;
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
    waiting: () => timers.size,
    async goTo(later) {
      const end = Date.parse(later);
      for (;;) {
        const [next] = [...timers].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due);
        if (!next) break;
        const [id, { due, run }] = next;
        timers.delete(id);
        current = Math.max(current, due);
        run();
        // Elements take turns, each in a task of its own, and set their next timer when they have rendered.
        for (let task = 0; task < 5; task++) await new Promise((resolve) => realSetTimeout(resolve));
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
  Math.random = random;
  globalThis.setTimeout = realSetTimeout;
  globalThis.clearTimeout = realClearTimeout;
  Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
});
