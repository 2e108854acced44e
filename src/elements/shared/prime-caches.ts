import { nextTask } from '../../util/scheduler.js';
import { formatDate } from '../../locales/format.js';
import { primeContent } from '../../formats/content.js';

/**
 * Runs operations that are slow only the first time: the first use of `Intl` takes 20 ms or more, and can't be split.
 * Called while content loads, in separate tasks, so that the first render doesn't wait for them.
 */
export async function primeCaches(): Promise<void> {
  await nextTask();
  formatDate('2000', 'en');
  for (const network of ['x', undefined] as const) {
    await nextTask();
    primeContent(network);
  }
}
