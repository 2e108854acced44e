import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { until } from '../support/controls.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { emptyFrame, runScript, type FrameWindow } from '../support/frames.js';
import { headingsOf, place, settled, show, wordsOf } from '../support/reading.js';

const item = (title: string): string => JSON.stringify([{ title }]);
const highlight = (title: string, more = ''): string => `<cx-highlight ${more} data='${item(title)}'></cx-highlight>`;

const isReady = (element: Element): boolean => element.matches(':state(ready)');
const allReady = (root: ParentNode): boolean => [...root.querySelectorAll('cx-highlight')].every(isReady);

/** A page with the script, in a frame. */
async function page(markup: string): Promise<FrameWindow> {
  const { window, document: page } = emptyFrame();
  page.body.innerHTML = markup;
  await runScript(page);
  await until(() => allReady(page));
  return window;
}

describe('a page swapped by Turbo', () => {
  it('renders the new body, and the snapshot of the old one on return', async () => {
    const { document: turbo } = await page(`${highlight('First page')}<p>One</p>`);
    const snapshot = turbo.body.cloneNode(true) as HTMLBodyElement;
    const old = turbo.body;
    const body = turbo.createElement('body');
    body.innerHTML = highlight('Second page');
    turbo.documentElement.replaceChild(body, turbo.body);
    await until(() => allReady(turbo.body));
    expect(wordsOf(turbo.body)).to.contain('Second page');
    turbo.documentElement.replaceChild(snapshot, turbo.body);
    await until(() => allReady(turbo.body));
    expect(wordsOf(turbo.body)).to.contain('First page');
    turbo.documentElement.replaceChild(old, turbo.body);
    expect(wordsOf(turbo.body)).to.contain('First page');
  });

  it('keeps a permanent element, its content and its request', async () => {
    const url = feedUrl({ items: [{ title: 'Permanent' }] });
    const { document: turbo } = await page(
      `<cx-highlight id="a" data-turbo-permanent feed="${url.replaceAll('&', '&amp;')}"></cx-highlight>`,
    );
    const permanent = turbo.querySelector('#a')!;
    const body = turbo.createElement('body');
    body.innerHTML = '<main><cx-highlight id="a" data-turbo-permanent></cx-highlight></main>';
    // Turbo leaves a placeholder, swaps the body, and puts the old element in place of the new one.
    permanent.replaceWith(turbo.createElement('meta'));
    turbo.documentElement.replaceChild(body, turbo.body);
    turbo.querySelector('#a')!.replaceWith(permanent);
    expect(wordsOf(turbo.body)).to.contain('Permanent');
    await until(() => allReady(turbo.body));
    expect(wordsOf(turbo.body)).to.contain('Permanent');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('morphs: attributes change, the element stays', async () => {
    const element = await show<CxHighlight>(highlight('Before', 'heading-level="3"'));
    element.setAttribute('data', item('After'));
    element.removeAttribute('heading-level');
    await until(() => wordsOf(element).includes('After'));
    expect(headingsOf(element)).to.deep.equal(['2 After']);
  });
});

describe('a page swapped by htmx', () => {
  it('innerHTML, outerHTML and out of band: new elements render, old ones are removed', async () => {
    const root = place(document.createElement('div'));
    root.innerHTML = `<div id="list">${highlight('One')}</div><div id="oob"></div>`;
    await until(() => allReady(root));
    root.querySelector('#list')!.innerHTML = highlight('Two') + highlight('Three');
    root.querySelector('#oob')!.outerHTML = `<div id="oob">${highlight('Out of band')}</div>`;
    await until(() => allReady(root));
    expect(headingsOf(root)).to.deep.equal(['2 Two', '2 Three', '2 Out of band']);
    root.querySelector('#list')!.outerHTML = `<section id="list">${highlight('Four')}</section>`;
    await until(() => allReady(root));
    expect(headingsOf(root)).to.deep.equal(['2 Four', '2 Out of band']);
  });

  it('with new JSON inside an element shows the new content', async () => {
    const script = (title: string): string => `<script type="application/json">${item(title)}</script>`;
    const element = await show<CxHighlight>(`<cx-highlight>${script('Before')}</cx-highlight>`);
    element.innerHTML = script('After');
    await until(() => headingsOf(element).join() === '2 After');
    element.firstElementChild!.outerHTML = '<p>The author’s words.</p>';
    await until(() => wordsOf(element) === 'The author’s words.');
  });

  it('with new elements in a campaign gives each its content, without another request', async () => {
    const url = feedUrl({ items: [{ title: 'A deed' }, { title: 'A face', _cx: { type: 'spotlight' } }] });
    const campaign = await show(`<cx-campaign feed="${url}"><cx-highlight></cx-highlight></cx-campaign>`);
    campaign.innerHTML = '<div><cx-spotlight></cx-spotlight></div>';
    await until(() => wordsOf(campaign).includes('A face'));
    campaign.innerHTML = '';
    await until(() => wordsOf(campaign).includes('A deed') && wordsOf(campaign).includes('A face'));
    expect(await requestsFor(url)).to.equal(1);
  });
});

describe('a view transition', () => {
  it('includes the change', async function () {
    // WebKitGTK dies of one without a graphics card, as in the test runner.
    const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
    if (isWebKit || !('startViewTransition' in document)) return this.skip();
    const root = place(document.createElement('div'));
    root.innerHTML = highlight('Before', 'style="view-transition-name: deed"');
    await until(() => allReady(root));
    const transition = document.startViewTransition(async () => {
      root.innerHTML = highlight('After', 'style="view-transition-name: deed"');
      // No frame is drawn in the meantime.
      await settled(root.firstElementChild!);
    });
    transition.ready.catch(() => undefined);
    await transition.updateCallbackDone;
    expect(headingsOf(root)).to.deep.equal(['2 After']);
    transition.skipTransition();
    await transition.finished;
  });
});

describe('a framework that reuses nodes', () => {
  it('can change every attribute back and forth', async () => {
    const root = place(document.createElement('div'));
    root.innerHTML = highlight('One');
    const element = root.firstElementChild as CxHighlight;
    const states: [Record<string, string | undefined>, string[]][] = [
      [{ data: item('Two'), 'heading-level': '4', layout: 'grid' }, ['4 Two']],
      [
        {
          data: undefined,
          'heading-level': undefined,
          layout: undefined,
          feed: feedUrl({ items: [{ title: 'Three' }] }),
        },
        ['2 Three'],
      ],
      [{ data: '[{"title": "a"}, {"title": "b"}]', feed: undefined, limit: '1' }, ['2 a']],
      [{ limit: undefined }, ['2 a', '2 b']],
      [{ data: undefined }, []],
    ];
    for (const [attributes, shown] of states) {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
      await until(() => headingsOf(element).join() === shown.join());
    }
    expect(wordsOf(element)).to.contain('nothing to show');
  });

  it('can reorder keyed elements, which keep their content', async () => {
    const root = place(document.createElement('div'));
    root.innerHTML = ['One', 'Two', 'Three'].map((title) => highlight(title)).join('');
    await until(() => allReady(root));
    root.append(...[...root.children].reverse());
    expect(headingsOf(root)).to.deep.equal(['2 Three', '2 Two', '2 One']);
    await Promise.all([...root.querySelectorAll('cx-highlight')].map((element) => element.updateComplete));
    expect(headingsOf(root)).to.deep.equal(['2 Three', '2 Two', '2 One']);
  });
});
