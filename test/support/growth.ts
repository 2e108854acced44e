/** Milliseconds under which a time says nothing: by the square, all that is measured here would take seconds. */
const NOISE = 500;
/** Twice as much may take so many times as long, on average. */
const MOST = 2.6;
/** How often work is measured at most; the shortest time counts, since other work on the machine is no fault of ours. */
const TRIES = 8;

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * The times that work takes when there is once and four times as much of it, in words, where they grow by more than
 * that; undefined where they don't, or are too short to tell.
 *
 * @param make - Makes what is worked on, of a size; not measured.
 */
export function faultOfGrowth<Made>(
  size: number,
  make: (size: number) => Made,
  work: (made: Made) => unknown,
): string | undefined {
  const [one, two, four] = [size, 2 * size, 4 * size].map(make) as [Made, Made, Made];
  let [once, twice, fourTimes] = [Infinity, Infinity, Infinity];
  for (let left = TRIES; left--;) {
    fourTimes = Math.min(
      fourTimes,
      timeOf(() => work(four)),
    );
    if (fourTimes < NOISE) return undefined;
    once = Math.min(
      once,
      timeOf(() => work(one)),
    );
    twice = Math.min(
      twice,
      timeOf(() => work(two)),
    );
    if (fourTimes < once * MOST ** 2) return undefined;
    // What takes so long is no noise.
    if (fourTimes > 20 * NOISE && left < TRIES - 2) break;
  }
  return [once, twice, fourTimes].map((time) => `${time.toFixed(1)} ms`).join(', ');
}
