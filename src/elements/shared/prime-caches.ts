import { nextTask } from '../../util/scheduler.js';
import { formatDate } from '../../locales/format.js';
import { primeContent } from '../../formats/content.js';

/**
 * Runs operations that are slow only the first time. The first use of `Intl` takes 20 ms or more and can't be split;
 * English and Spanish don't need it. Called while content loads, in separate tasks, so that the first render doesn't
 * wait for them.
 */
export async function primeCaches(language: string): Promise<void> {
  await nextTask();
  formatDate('2000', language);
  for (const network of ['x', undefined] as const) {
    await nextTask();
    primeContent(network);
  }
}
