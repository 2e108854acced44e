import { expect } from '@open-wc/testing';
import { until } from '../support/controls.js';
import { openStreamed, scriptTag, type Streamed } from '../support/frames.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { wordsOf } from '../support/reading.js';

const HEAD = scriptTag();
const open = '<cx-highlight><script type="application/json">';
const item = '{"title": "From the script", "content_text": "All of it"}';

/** What the element says happened to it, in order. */
async function opened(...pieces: string[]): Promise<Streamed & { element: Element; told: string[] }> {
  const told: string[] = [];
  const page = await openStreamed([HEAD + '<body>', ...pieces]);
  for (const type of ['cx-load', 'cx-error']) page.document.addEventListener(type, () => told.push(type));
  await page.next();
  await until(() => !!page.document.querySelector('cx-highlight:defined'));
  const element = page.document.querySelector('cx-highlight')!;
  // What is drawn in the meantime is drawn by then.
  await (element as Element & { updateComplete: Promise<boolean> }).updateComplete;
  return { ...page, element, told };
}

describe('a script in the head, while the page is being parsed', () => {
  it('does not treat partial JSON as an error', async () => {
    const { element, told, next } = await opened(
      open + item.slice(0, 20),
      `${item.slice(20)}</script></cx-highlight>`,
      '',
    );
    expect(element.matches(':state(loading)')).to.equal(true);
    await next();
    await next();
    await until(() => element.matches(':state(ready)'));
    expect(wordsOf(element)).to.contain('From the script').and.contain('All of it');
    expect(told).to.deep.equal(['cx-load']);
  });

  it('renders complete JSON before the page is complete', async () => {
    const { element, document: page } = await opened(`${open}${item}</script>\n</cx-highlight><p>`, 'The end');
    await until(() => element.matches(':state(ready)'));
    expect(page.readyState).to.equal('loading');
    expect(wordsOf(element)).to.contain('From the script');
  });

  it('does not report empty content before it arrives', async () => {
    const { element, next } = await opened(
      '<cx-highlight>',
      `<script type="application/json">${item}</script></cx-highlight>`,
    );
    expect(element.matches(':state(empty)')).to.equal(false);
    expect(wordsOf(element)).to.not.contain('nothing to show');
    await next();
    await until(() => element.matches(':state(ready)'));
    expect(wordsOf(element)).to.contain('From the script');
  });

  it('reports empty content once the page is complete', async () => {
    const { element, next } = await opened('<cx-highlight>', '</cx-highlight>');
    await next();
    await until(() => element.matches(':state(empty)'));
    expect(wordsOf(element)).to.contain('nothing to show');
  });

  it('reports broken JSON once the page is complete', async () => {
    const { element, told, next } = await opened(
      `${open}{"title": `,
      '</script><p>The author’s words.</p></cx-highlight>',
    );
    await next();
    await until(() => element.matches(':state(error)'));
    expect(told).to.deep.equal(['cx-error']);
    expect(wordsOf(element)).to.contain('The author’s words.');
  });

  it('finds a fallback that arrives later', async () => {
    const { element, next } = await opened(
      `<cx-highlight feed="${feedUrl({ never: 'yes' }).replaceAll('&', '&amp;')}">`,
      '<p>The author’s words.</p></cx-highlight>',
    );
    await next();
    await until(() => wordsOf(element).includes('The author’s words.'));
  });

  it('loads a feed immediately', async () => {
    const url = feedUrl({ items: [{ title: 'From the feed' }] });
    const { element, document: page } = await opened(
      `<cx-highlight feed="${url.replaceAll('&', '&amp;')}">`,
      '</cx-highlight>',
    );
    await until(() => element.matches(':state(ready)'));
    expect(page.readyState).to.equal('loading');
    expect(await requestsFor(url)).to.equal(1);
  });

  it('gives an element its enclosing campaign, which came before', async () => {
    const { document: page, next } = await opened(
      `<cx-campaign data='[${item}]'><cx-highlight></cx-highlight><p>`,
      '</cx-campaign>',
    );
    const element = page.querySelector('cx-highlight')!;
    await until(() => element.matches(':state(ready)'));
    expect(page.readyState).to.equal('loading');
    await next();
    await until(() => page.readyState === 'complete');
    expect(wordsOf(element)).to.contain('From the script');
  });

  it('renders elements written by a script', async () => {
    const write = `<script>document.write('<cx-highlight>' + '<script type="application/json">${item}<' + '/script><' + '/cx-highlight>')</script>`;
    const { element, told, next } = await opened(write, '');
    await next();
    await until(() => element.matches(':state(ready)'));
    expect(wordsOf(element)).to.contain('From the script');
    expect(told).to.deep.equal(['cx-load']);
  });
});
