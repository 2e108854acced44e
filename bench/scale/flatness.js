/** When open pages send their requests: the library's own timing for many readers, in virtual time. */
import { seeded } from '../data.js';
import { visibleDocument } from './library.js';

/** A clock that jumps from timer to timer: a binary heap of due times. */
class VirtualClock {
  now = Date.UTC(2026, 9, 6, 12);
  #heap = [];

  setTimeout = (run, wait) => {
    const timer = { due: this.now + Math.max(0, wait), run };
    const heap = this.#heap;
    let index = heap.push(timer) - 1;
    for (let up; index && heap[(up = (index - 1) >> 1)].due > timer.due; index = up) heap[index] = heap[up];
    heap[index] = timer;
    return timer;
  };

  clearTimeout = (timer) => {
    if (timer) timer.run = undefined;
  };

  runUntil(end) {
    while (this.#heap.length && this.#heap[0].due <= end) {
      const { due, run } = this.#pop();
      if (!run) continue;
      this.now = due;
      run();
    }
    this.now = end;
  }

  #pop() {
    const heap = this.#heap;
    const [top] = heap;
    const last = heap.pop();
    if (!heap.length) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1].due < heap[child].due) child++;
      if (heap[child].due >= last.due) break;
      heap[index] = heap[child];
      index = child;
    }
    heap[index] = last;
    return top;
  }
}

/**
 * Returns the number of refreshes in each second.
 *
 * @param options - `readers`; `within`, the seconds in which they arrive; `refresh` and `maxAge` in seconds; `seconds` to
 *   watch; `hasJitter`.
 */
export function arrivals(library, { readers, within, refresh, maxAge = 0, seconds, hasJitter = true }) {
  const clock = new VirtualClock();
  const random = seeded(readers + within);
  const start = clock.now;
  const counts = new Uint32Array(seconds);
  const { newTiming } = library({
    href: 'https://www.example.gov/',
    origin: 'https://www.example.gov',
    protocol: 'https:',
  });
  const globals = {
    Date: { now: () => clock.now },
    Math: Object.assign(Object.create(Math), {
      max: Math.max,
      min: Math.min,
      random: () => (hasJitter ? random() : 0),
    }),
    setTimeout: clock.setTimeout,
    clearTimeout: clock.clearTimeout,
    document: visibleDocument(),
  };
  for (let count = 0; count < readers; count++) {
    clock.setTimeout(() => openPage(), random() * within * 1000);
  }
  function openPage() {
    const { RefreshController } = newTiming(globals);
    let retrieved = clock.now;
    const controller = new RefreshController(
      { isConnected: true, addController() {} },
      {
        seconds: () => refresh,
        freshUntil: () => retrieved + maxAge * 1000,
        refresh: () => {
          retrieved = clock.now;
          const second = Math.floor((clock.now - start) / 1000);
          if (second < seconds) counts[second]++;
        },
      },
    );
    controller.hostConnected();
  }
  clock.runUntil(start + seconds * 1000);
  return counts;
}

/** Mean, busiest second, and coefficient of variation; by chance alone, the last is one over the root of the mean. */
export function describe(counts) {
  const values = [...counts];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const peak = Math.max(...values);
  return { mean, peak, ratio: peak / mean, variation: Math.sqrt(variance) / mean, byChance: 1 / Math.sqrt(mean) };
}
