/** Time that a task runs before it yields, in milliseconds, so that the page stays responsive. */
const BUDGET = 8;

/** Work that can be paused at each `yield`; after yielding a promise, it resumes once that is fulfilled. */
export type Task<Result> = Generator<Promise<unknown> | undefined, Result>;

/** Runs a task to completion synchronously. */
export function runSync<Result>(task: Task<Result>): Result {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
    if (value) throw new Error('It waits for something.');
  }
}

/** Runs a task in slices of a few milliseconds; returns its result if the first slice completes it, else a promise. */
export function runSliced<Result>(task: Task<Result>): Result | Promise<Result> {
  const end = performance.now() + BUDGET;
  do {
    const { done, value } = task.next();
    if (done) return value;
    if (value) return value.then(() => runSliced(task));
  } while (performance.now() < end);
  return nextTask().then(() => runSliced(task));
}

/** Resolves in a new task, which unlike a timer starts as soon as the page has handled pending input. */
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
