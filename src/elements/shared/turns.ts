import { nextTask } from '../../util/scheduler.js';

/** Milliseconds that all elements of a page together may render in one task. */
const TASK = 100;

let spent = 0;

/** Resolves in the task after the one that evaluates this script, since a slow processor takes long for either. */
export const evaluated: Promise<void> = nextTask();

/** Renders at once, unless other elements have used up the time of this task; then waits for another task. */
export async function inTurn(draw: () => void): Promise<void> {
  while (spent > TASK) await nextTask();
  const start = performance.now();
  if (!spent) void nextTask().then(() => (spent = 0));
  draw();
  spent += performance.now() - start;
}
