/** How long a task runs before it gives way, in milliseconds; then the page may answer its reader. */
const BUDGET = 8;

/** Work that gives way wherever it yields; where it yields a promise, it goes on once that is fulfilled. */
export type Task<Result> = Generator<Promise<unknown> | undefined, Result>;

/** Runs a task to its end at once. */
export function runSync<Result>(task: Task<Result>): Result {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
    if (value) throw new Error('It waits for something.');
  }
}

/** Runs a task a few milliseconds at a time; returns its result where the first time is enough, else a promise of it. */
export function runSliced<Result>(task: Task<Result>): Result | Promise<Result> {
  const end = performance.now() + BUDGET;
  do {
    const { done, value } = task.next();
    if (done) return value;
    if (value) return value.then(() => runSliced(task));
  } while (performance.now() < end);
  return nextTask().then(() => runSliced(task));
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
