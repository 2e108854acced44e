import { expect } from '@open-wc/testing';
import { openPage, type Page } from '../support/pages.js';
import { until } from '../support/controls.js';
import { linksOf, place } from '../support/reading.js';

const HIGHLIGHT = `<div data-cx="highlight" data-cx-data='{"title": "Later"}'>The words of the author.</div>`;

describe('data-cx', () => {
  let page: Page;
  const elementIn = (id: string): Element => page.document.querySelector(`#${id} > :defined[feed], #${id} > [data]`)!;

  before(async () => {
    page = await openPage('upgrade');
  });

  it('adds an element to a node, which keeps its own attributes', () => {
    const { document } = page;
    const node = document.querySelector('#plain.own')!;
    expect(node.children).to.have.length(1);
    expect(node.firstElementChild!.localName).to.equal('cx-highlight');
    expect(page.words('#plain')).to.contain('One form');
    expect(page.window.uncaught).to.deep.equal([]);
  });

  it('is a campaign by default, and provides content to the elements in it with one request', () => {
    expect(elementIn('campaign').localName).to.equal('cx-campaign');
    expect(page.words('#campaign')).to.contain('Before.');
    expect(page.words('#inner cx-highlight')).to.contain('Social Security Administration');
    expect(page.document.querySelector('#inner cx-highlight')!.getAttribute('limit')).to.equal('1');
    expect(page.requests.filter((address) => address.endsWith('cxday-2024.json'))).to.have.length(1);
  });

  it('turns a link into an element that loads its URL, with the link as fallback', () => {
    const { document } = page;
    const history = document.querySelector('#history')!.parentElement!;
    expect(history.localName).to.equal('cx-campaign-timeline');
    expect(history.matches(':state(ready)')).to.equal(true);
    expect(history.getAttribute('limit')).to.equal('2');
    const gone = document.querySelector('#gone')!.parentElement!;
    expect(gone.matches(':state(error)')).to.equal(true);
    expect(page.words('cx-event:has(#gone)').trim()).to.equal('Our events');
    expect(linksOf(document)).to.include(`Our events -> ${location.origin}/gone.json`);
  });

  it('shows the one post that a link points to', () => {
    const post = page.document.querySelector('#post')!.parentElement!;
    expect(post.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    expect(page.words('cx-social-embed:has(#post)')).to.contain('Second');
    const inner = page.document.querySelector('#inner-link')!.parentElement!;
    expect([inner.getAttribute('href'), inner.getAttribute('feed')]).to.deep.equal([
      'https://x.com/ExampleAgency/status/1',
      null,
    ]);
    expect(page.requests.filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
  });

  it('reads JSON from a script in the node', () => {
    expect(page.words('#script')).to.contain('Open day');
  });

  it('leaves unknown names alone, with one warning', () => {
    expect(page.document.querySelector('#unknown')!.innerHTML).to.equal('Kept.');
    expect(page.words('#misspelt')).to.contain('Misspelt');
    const told = page.window.warnings.filter((words) => words.includes('data-cx'));
    expect(told).to.have.length(2);
    expect(told[0]).to.contain('data-cx="carousel" is not an element; there are campaign, campaign-timeline, event');
    expect(told[1]).to.contain('<cx-highlight> has no data-cx-layuot; it has');
  });
});

describe('data-cx on a dynamic page', () => {
  /** A page with the script and nothing else. */
  async function bare(): Promise<Page> {
    const page = await openPage('one-post');
    page.document.querySelector('cx-social-embed')!.remove();
    return page;
  }

  /** As a script of the page puts it there. */
  function add({ document, window }: Page, markup: string): void {
    const policy = window.trustedTypes?.createPolicy('page', { createHTML: (text: string) => text });
    document.body.insertAdjacentHTML('beforeend', (policy?.createHTML(markup) ?? markup) as string);
  }

  const settled = async ({ document }: Page, count: number): Promise<void> => {
    await until(() => document.querySelectorAll('cx-highlight:state(ready)').length === count);
  };

  it('is upgraded when added later, alone or inside another node', async () => {
    const page = await bare();
    add(page, HIGHLIGHT);
    add(page, `<section><div>${HIGHLIGHT}</div></section>`);
    await settled(page, 2);
  });

  it('is upgraded when the attribute is added later', async () => {
    const page = await bare();
    const node = page.document.createElement('div');
    page.document.body.append(node);
    await new Promise(requestAnimationFrame);
    node.setAttribute('data-cx-data', '{"title": "Later"}');
    node.setAttribute('data-cx', 'highlight');
    await settled(page, 1);
  });

  it('stays one element when copied, moved, or reinserted by a page that swaps its body', async () => {
    const page = await bare();
    const { document } = page;
    add(page, `${HIGHLIGHT}<p><a data-cx="highlight" data-cx-data='{"title": "Later"}' href="/later">Later</a></p>`);
    await settled(page, 2);
    const kept = document.body.cloneNode(true);
    document.body.append(document.querySelector('div[data-cx]')!);
    document.body.append(document.querySelector('div[data-cx]')!.cloneNode(true));
    await settled(page, 3);
    document.documentElement.replaceChild(kept, document.body);
    await settled(page, 2);
    add(page, HIGHLIGHT);
    await settled(page, 3);
    for (const node of document.querySelectorAll('div[data-cx]')) expect(node.children).to.have.length(1);
    expect(document.querySelectorAll('cx-highlight')).to.have.length(3);
    expect(page.window.warnings).to.deep.equal([]);
  });

  it('waits for a node that is still being parsed', async () => {
    const frame = place(document.createElement('iframe'));
    const page = frame.contentDocument!;
    // Nothing else makes a document come in pieces when the test wants it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const write = (markup: string): void => page.write(markup);
    page.open();
    write('<script src="/dist/cdn/cx-widgets.js"><\/script>');
    await until(() => 'cxWidgets' in frame.contentWindow!);
    write(`<div data-cx="highlight" data-cx-data='{"title": "Streamed"}'><p>One</p>`);
    await new Promise(requestAnimationFrame);
    write('<p>Two</p></div>');
    page.close();
    await until(() => !!page.querySelector('cx-highlight:state(ready)'));
    const node = page.querySelector('[data-cx]')!;
    expect(node.children).to.have.length(1);
    expect(node.firstElementChild!.textContent).to.equal('OneTwo');
  });

  it('does not affect a page without it', async () => {
    const { document, window } = await bare();
    const changes: MutationRecord[] = [];
    new window.MutationObserver((records: MutationRecord[]) => changes.push(...records)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    const paragraph = document.createElement('p');
    document.body.append(paragraph);
    await new Promise(requestAnimationFrame);
    expect(changes.map(({ target }) => target)).to.deep.equal([document.body]);
  });
});
