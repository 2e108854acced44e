import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { post, showPosts } from '../support/posts.js';
import { deepAll, wordsOf } from '../support/reading.js';

const URL = 'https://x.com/ExampleAgency/status/';

const part = (number: number, parent?: number): object =>
  post(
    { reply_to: parent && `${URL}${parent}` },
    { id: `${number}`, url: `${URL}${number}`, content_text: `Part ${number}.`, date_published: '2024-10-01' },
  );

const NEWEST_FIRST = [part(3, 2), part(2, 1), part(1)];
const other = (number: number): object => post({}, { id: `o${number}`, content_text: `Other ${number}.` });

const listed = (element: HTMLElement): string[] =>
  deepAll(element, '.entries > li').map((item) => (wordsOf(item).match(/(Part|Other) \d/g) ?? []).join());

describe('a thread', () => {
  it('is one list item in reading order', async () => {
    const element = await showPosts([other(1), ...NEWEST_FIRST, other(2)]);
    expect(listed(element)).to.deep.equal(['Other 1', 'Part 1,Part 2,Part 3', 'Other 2']);
    const [thread] = deepAll(element, 'ol[role=list]');
    expect([thread!.ariaLabel, thread!.children.length]).to.deep.equal(['Thread', 3]);
    await expect(element).to.be.accessible();
  });

  it('omits "In reply to" within the thread', async () => {
    const element = await showPosts([...NEWEST_FIRST, other(1)]);
    expect(wordsOf(element)).to.not.contain('In reply to');
    expect(wordsOf(await showPosts([part(3, 2), other(1)]))).to.contain('In reply to');
  });

  it('is the same in a grid and in Spanish', async () => {
    const element = await showPosts([...NEWEST_FIRST, other(1)], 'layout="grid" lang="es"');
    expect(listed(element)).to.deep.equal(['Part 1,Part 2,Part 3', 'Other 1']);
    expect(deepAll(element, 'ol')[0]!.ariaLabel).to.equal('Hilo');
  });

  it('counts its posts toward limit, and continues at its end on request', async () => {
    const element = await showPosts([other(1), ...NEWEST_FIRST, other(2)], 'limit="3"');
    expect(listed(element)).to.deep.equal(['Other 1', 'Part 1,Part 2']);
    deepAll(element, '[part~=more]')[0]!.click();
    while (listed(element).length < 3) await new Promise(requestAnimationFrame);
    expect(listed(element)).to.deep.equal(['Other 1', 'Part 1,Part 2,Part 3', 'Other 2']);
    expect(wordsOf(element.shadowRoot!.activeElement!)).to.contain('Part 3');
  });

  it('alone is a list of its posts', async () => {
    const element = await showPosts(NEWEST_FIRST);
    expect(wordsOf(element)).to.match(/Part 1.*Part 2.*Part 3/);
    expect(deepAll(element, 'ol[role=list] > li').length).to.equal(3);
  });
});
