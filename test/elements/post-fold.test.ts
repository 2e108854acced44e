import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.js';
import { showPost, showPosts, post } from '../support/posts.js';
import { deepAll, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const LONG = `${'Every month the whole team reads what people ask of us. '.repeat(14)}\n\nhttps://example.gov/the-end`;

const heightOf = (element: HTMLElement): number => deepAll(element, '.long')[0]!.getBoundingClientRect().height;
const buttonOf = (element: HTMLElement): HTMLElement => deepAll(element, 'button[name=open]')[0]!;
const isOpen = (element: HTMLElement): boolean => buttonOf(element).ariaExpanded === 'true';

describe('a long post', () => {
  it('is collapsed until the reader expands it, and can be collapsed again', async () => {
    const element = await showPost({}, { content_text: LONG });
    const [clipped, button] = [heightOf(element), buttonOf(element)];
    expect([button.innerText.trim(), isOpen(element)]).to.deep.equal(['Show more: Example Agency', false]);
    await expect(element).to.be.accessible();

    const actions: string[] = [];
    element.addEventListener('cx-activate', ({ action }) => actions.push(action));
    button.click();
    expect([button.innerText.trim(), isOpen(element)]).to.deep.equal(['Show less: Example Agency', true]);
    expect(heightOf(element)).to.be.above(clipped);
    await expect(element).to.be.accessible();
    button.click();
    expect(heightOf(element)).to.equal(clipped);
    expect(actions).to.deep.equal(['open', 'open']);
  });

  it('can be long in lines too; a short post has no button', async () => {
    const lines = (count: number): string => Array(count).fill('Line').join('\n');
    expect(deepAll(await showPost({}, { content_text: lines(13) }), 'button[name=open]').length).to.equal(1);
    expect(deepAll(await showPost({}, { content_text: lines(12) }), 'button[name=open]').length).to.equal(0);
    expect(deepAll(await showPost({}, { content_text: 'a'.repeat(600) }), 'button[name=open]').length).to.equal(0);
  });

  it('stays open when it is rendered again', async () => {
    const posts = [post({}, { content_text: LONG }), post({}, { id: '2' })];
    const element = await showPosts(posts);
    buttonOf(element).click();
    element.lang = 'es';
    await until(() => buttonOf(element).innerText.trim() === 'Mostrar menos: Example Agency');
    element.data = [post({}, { id: '3' }), ...posts];
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
  });

  it('opens when focus moves into the hidden part', async () => {
    const element = await showPost({}, { content_text: LONG });
    deepAll(element, '[part=body] a')[0]!.focus();
    expect(isOpen(element)).to.equal(true);
  });

  it('stays collapsed when focus moves to the visible part', async () => {
    const element = await showPost({}, { content_text: `https://example.gov/begin ${LONG}` });
    deepAll(element, '[part=body] a')[0]!.focus();
    expect(isOpen(element)).to.equal(false);
  });

  it('opens when find-in-page matches inside it', async () => {
    const element = await showPost({}, { content_text: LONG });
    const [fold] = deepAll(element, '.long');
    fold!.scrollTop = 40;
    await until(() => isOpen(element));
  });

  it('hides no text from screen readers', async () => {
    const element = await showPost({}, { content_text: LONG });
    expect(wordsOf(element)).to.contain('the-end');
    expect(deepAll(element, '.long [hidden], .long [aria-hidden], .long[inert]')).to.deep.equal([]);
  });

  it('is printed in full', async function () {
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    const element = await showPost({}, { content_text: LONG });
    const clipped = heightOf(element);
    await emulateMedia({ media: 'print' });
    const printed = heightOf(element);
    const isButtonSeen = buttonOf(element).checkVisibility();
    await emulateMedia({ media: 'screen' });
    expect(printed).to.be.above(clipped);
    expect(isButtonSeen).to.equal(false);
  });
});
