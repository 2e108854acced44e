/** The library on a page that has the words already: `render` wrote them into the element, and a style sheet dresses them. */
import { readFileSync } from 'node:fs';
import { render } from '../../cli/dist/index.js';
import plain from './cx-widgets.js';

const STYLES = '/cx-static.css';

const rendered = ({ element, feed, size }) => render(feed, { element, attributes: { limit: size } });

export default {
  title: 'cx-widgets, rendered',
  kinds: ['posts'],
  most: 20,
  page(benchCase) {
    const { head, body } = plain.page(benchCase);
    return {
      head: `<link rel="stylesheet" href="${STYLES}" />\n    ${head}`,
      body: body.replace('</script>', () => `</script>${rendered(benchCase)}`),
      files: { [STYLES]: readFileSync(new URL('../../dist/cdn/cx-static.css', import.meta.url)) },
    };
  },
};
