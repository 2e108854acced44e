import { expect } from '@open-wc/testing';
import { openCounted } from '../support/counted.js';
import { runScript } from '../support/frames.js';

const SCRIPT = '/dist/cdn/cx-widgets.js';

/** A page of an agency's site that has the script, as all its pages do, and none of the elements. */
const BODY = '<main><h1>Forms</h1><p>Fill in the form.</p><form><input name="a"><button>Send</button></form></main>';

describe('the script on a page without our elements', () => {
  it('changes nothing, requests nothing, and leaves almost nothing running', async () => {
    const changes: string[] = [];
    const {
      window,
      document: page,
      count,
    } = await openCounted(BODY, (page) => {
      const observer = new MutationObserver((records) =>
        changes.push(
          ...records
            .filter(({ addedNodes: [added] }) => added?.nodeName !== 'SCRIPT')
            .map(({ type, target }) => `${type} ${target.nodeName}`),
        ),
      );
      observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    // A second script is read after all that the first one may have put off to the end of its task.
    await runScript(page, `${SCRIPT}?again`);
    expect(changes).to.deep.equal([]);
    expect(page.querySelector('main')!.outerHTML).to.equal(BODY);
    expect(page.adoptedStyleSheets.length).to.equal(0);
    const { timers, listeners, observers } = count();
    expect({ timers, listeners }).to.deep.equal({ timers: 0, listeners: 0 });
    // One may wait for elements to come.
    expect(observers).to.be.at.most(1);
    const requests = window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(requests).to.deep.equal([SCRIPT, SCRIPT]);
    expect(window.customElements.get('cx-highlight')).to.have.property('name');
  });

  it('reads no storage and no cookies', async () => {
    const read: string[] = [];
    await openCounted(BODY, (page) => {
      const window = page.defaultView!;
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get: () => read.push(name) });
      }
      Object.defineProperty(page, 'cookie', { get: () => read.push('cookie') });
    });
    expect(read).to.deep.equal([]);
  });
});
