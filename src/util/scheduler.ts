/** How long work goes on at once, in milliseconds; then the page may answer its reader. */
const SLICE = 8;

/** Work that can be interrupted wherever it yields. */
export type Sliced<Result> = Generator<undefined, Result>;

/** Does all of it at once. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does it in tasks of a few milliseconds each. What is done within the first gives its result at once, else a promise of
 * it.
 */
export function inSlices<Result>(work: Sliced<Result>): Result | Promise<Result> {
  const end = performance.now() + SLICE;
  do {
    const { done, value } = work.next();
    if (done) return value;
  } while (performance.now() < end);
  return nextTask().then(() => inSlices(work));
}

/** Resolves in a task of its own, which unlike a timer's comes as soon as the page has answered its reader. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
