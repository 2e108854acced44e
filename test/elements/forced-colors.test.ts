import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/index.js';
import { until } from '../support/controls.js';
import { deepAll } from '../support/reading.js';
import { unseen, withoutRing } from '../support/seen.js';
import { ELEMENTS, storiesOf } from '../support/elements.js';
import { ownSiteOnly } from '../support/own-site.js';

const page = document.documentElement;

/** Shows the page as a system does that has only a few colors, chosen by the reader. */
const emulate = (features: Record<string, string>): Promise<boolean> =>
  executeServerCommand<boolean, Record<string, string>>('media-features', features);

const isForced = (): boolean => matchMedia('(forced-colors: active)').matches;

for (const scheme of ['light', 'dark']) {
  describe(`forced colors, ${scheme}`, () => {
    before(async function () {
      if (!(await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': scheme }))) this.skip();
      expect(isForced()).to.equal(true);
      ownSiteOnly();
      page.style.cssText = 'background: Canvas; color: CanvasText; color-scheme: light dark';
    });

    after(async () => {
      await emulate({});
      await until(() => !isForced());
      page.removeAttribute('style');
    });

    for (const { tagName } of ELEMENTS) {
      it(`<${tagName}>: shows text, borders, dots, marks and the focus ring`, async () => {
        const faults = new Set<string>();
        for (const story of storiesOf(tagName)) {
          const drawn = await story.draw({});
          for (const fault of [...unseen(drawn), ...withoutRing(drawn)]) faults.add(`${story.name}: ${fault}`);
          for (const card of deepAll(drawn, '[part~=card]')) {
            const { borderTopColor, color } = getComputedStyle(card);
            if (borderTopColor !== color) faults.add(`${story.name}: the border of a card is ${borderTopColor}`);
          }
          drawn.remove();
        }
        expect([...faults]).to.deep.equal([]);
      });
    }
  });
}
