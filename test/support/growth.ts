/** Milliseconds under which a time says nothing of how it grows. */
const NOISE = 60;
/** Twice as much may take so many times as long, on average. */
const MOST = 2.6;
/** How often work is measured at most; the shortest time counts, since other work on the machine is no fault of ours. */
const TRIES = 12;

const timeOf = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/**
 * The times that work takes when there is once, twice and four times as much of it, in words, where they grow by more
 * than that; undefined where they don't, or are too short to tell.
 *
 * @param make - Makes what is worked on, of a size; not measured.
 */
export function faultOfGrowth<Made>(
  size: number,
  make: (size: number) => Made,
  work: (made: Made) => unknown,
): string | undefined {
  const all = [size, 2 * size, 4 * size].map(make);
  const times = all.map(() => Infinity);
  for (let left = TRIES; left--;) {
    all.forEach((made, index) => {
      times[index] = Math.min(
        times[index]!,
        timeOf(() => work(made)),
      );
    });
    const [once, , four] = times as [number, number, number];
    if (four < NOISE || four < once * MOST ** 2) return undefined;
    // What takes seconds is no noise.
    if (four > 3000 && left < TRIES - 2) break;
  }
  return times.map((time) => `${time.toFixed(1)} ms`).join(', ');
}
