import { expect } from '@open-wc/testing';
import { until } from '../support/controls.js';
import { openCounted } from '../support/counted.js';
import { MARKUP, memory } from '../support/everything.js';
import { feedUrl } from '../support/feeds.js';

const TIMES = 100;

const isReady = (element: Element): boolean => element.matches(':state(ready)');

/** Puts elements into a page and takes them out again. */
async function comeAndGo(page: Document, markup: string, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 10) {
    page.body.innerHTML = markup.repeat(10);
    await until(() => [...page.body.children].every(isReady));
    page.body.replaceChildren();
    await until(() => page.body.childElementCount === 0);
  }
}

describe(`adding and removing an element a hundred times`, () => {
  for (const [name, markup] of Object.entries(MARKUP)) {
    it(`leaves no timer, listener, observer or node: ${name}`, async () => {
      const { document: page, count } = await openCounted();
      const atFirst = count();
      await comeAndGo(page, markup, 20);
      const before = await memory();
      await comeAndGo(page, markup, TIMES);
      await until(() => count().timers <= atFirst.timers);
      expect(count()).to.deep.equal(atFirst);
      const after = await memory();
      if (!before || !after) return;
      // Less than one for each time: a page has some of its own that come and go.
      expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(TIMES / 2);
      expect(after.jsEventListeners - before.jsEventListeners, 'listeners').to.be.lessThan(TIMES / 2);
    }).timeout(30_000);
  }

  it('leaves nothing if its feed never arrives', async () => {
    const { document: page, count } = await openCounted();
    const atFirst = count();
    for (let times = 0; times < TIMES; times++) {
      page.body.innerHTML = `<cx-highlight feed="${feedUrl({ never: 'yes' })}"></cx-highlight>`;
      await until(() => page.body.firstElementChild!.matches(':state(loading)'));
      page.body.replaceChildren();
    }
    await until(() => count().timers <= atFirst.timers);
    expect(count()).to.deep.equal(atFirst);
  }).timeout(30_000);
});
