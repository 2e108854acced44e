/** The lean file in place of the whole script, for a page that has posts but no events or timelines. */
import { readFileSync } from 'node:fs';
import plain from './cx-widgets.js';

const SCRIPT = '/cx-cards.js';

export default {
  title: 'cx-widgets, lean file',
  kinds: ['posts'],
  most: 20,
  page(benchCase) {
    const { head, body } = plain.page(benchCase);
    return {
      head: head.replace('/cx-widgets.js', SCRIPT),
      body,
      files: { [SCRIPT]: readFileSync(new URL('../../dist/cdn/cx-cards.js', import.meta.url)) },
    };
  },
};
