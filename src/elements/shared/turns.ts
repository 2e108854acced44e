import { nextTask } from '../../util/scheduler.js';

/** How long the elements of a page may draw in one task, all together, in milliseconds. */
const TASK = 100;

let spent = 0;

/** Draws at once, unless other elements have taken the time of this task: then in a task of its own. */
export async function inTurn(draw: () => void): Promise<void> {
  while (spent > TASK) await nextTask();
  const start = performance.now();
  if (!spent) void nextTask().then(() => (spent = 0));
  draw();
  spent += performance.now() - start;
}
