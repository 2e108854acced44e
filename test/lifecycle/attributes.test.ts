import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../support/controls.js';
import { ELEMENTS } from '../support/elements.js';
import { show, wordsOf } from '../support/reading.js';

const json = JSON.stringify({
  title: 'A campaign',
  _cx: {
    channels: [{ network: 'x', url: 'https://x.com/ExampleAgency' }],
    figures: [{ value: 3, label: 'kinds' }],
  },
  items: ['highlight', 'spotlight', 'post', 'event', 'milestone'].map((type) => ({
    id: type,
    title: `The ${type}`,
    content_text: 'Its words.',
    date_published: '2024-10-01',
    tags: ['CXDay'],
    _cx: { type, agency: 'Example Agency', person: { name: 'Alex Example' }, start: '2024-10-01' },
  })),
});

/** Without these two the element has no content, which other tests show. */
const SOURCES = ['data', 'feed'];

for (const { tagName, attributes = [] } of ELEMENTS) {
  describe(`<${tagName}> with an attribute set and removed`, () => {
    for (const { name } of attributes.filter((one) => !SOURCES.includes(one.name))) {
      it(`shows the same as before: ${name}`, async () => {
        const script = `<script type="application/json">${json}</script>`;
        const element = await show(`<${tagName}>${script}</${tagName}>`);
        const before = wordsOf(element);
        for (const value of ['', '2', 'nonsense']) {
          element.setAttribute(name, value);
          await element.updateComplete;
          element.removeAttribute(name);
          await element.updateComplete;
          expect(element.matches(':state(ready)')).to.equal(true);
          await until(() => wordsOf(element) === before);
        }
      });
    }
  });
}
