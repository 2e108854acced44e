import { nextTask } from '../../util/scheduler.js';
import { formatDate } from '../../locales/format.js';
import { fromText } from '../../text/from-text.js';

/**
 * Does what takes a browser long the first time only: its first use of `Intl` takes 20 ms and more, and can't be split.
 * Called while content loads, in tasks of their own, so that the first render doesn't wait for it.
 */
export async function primeCaches(): Promise<void> {
  await nextTask();
  formatDate('2000', 'en');
  for (const network of ['x', undefined] as const) {
    await nextTask();
    fromText('a', { network });
  }
}
