import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/index.js';
import { deepAll, place, settled } from '../support/reading.js';

/** A card in a box that has a style of its own. */
async function cardIn(style: Partial<CSSStyleDeclaration> & Record<`--${string}`, string>): Promise<HTMLElement> {
  const box = place(document.createElement('div'));
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, String(value));
  const element = document.createElement('cx-highlight');
  element.data = { title: 'A title', content_text: 'Words.', _cx: { agency: 'Example Agency' } };
  const done = settled(element);
  box.append(element);
  await done;
  return deepAll(element, 'article')[0]!;
}

describe('the appearance', () => {
  it('is light or dark according to the page’s color-scheme', async () => {
    const light = getComputedStyle(await cardIn({ 'color-scheme': 'light' } as never));
    const dark = getComputedStyle(await cardIn({ 'color-scheme': 'dark' } as never));
    expect([light.backgroundColor, light.color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(27, 27, 27)']);
    expect([dark.backgroundColor, dark.color]).to.deep.equal(['rgb(27, 27, 27)', 'rgb(240, 240, 240)']);
  });

  it('is light in print, whatever the page’s scheme', async function () {
    const see = (media: object): Promise<boolean> => executeServerCommand<boolean, object>('media-features', media);
    if (!(await see({ media: 'print' }))) this.skip();
    const { backgroundColor, color } = getComputedStyle(await cardIn({ 'color-scheme': 'dark' } as never));
    expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(27, 27, 27)']);
    await see({});
  });

  it('follows the page’s tokens', async () => {
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(
      await cardIn({ '--cx-surface': 'rgb(1, 2, 3)', '--cx-radius': '7px' }),
    );
    expect([backgroundColor, borderTopLeftRadius]).to.deep.equal(['rgb(1, 2, 3)', '7px']);
  });

  it('follows the surrounding text size, not the root’s', async () => {
    const small = await cardIn({ 'font-size': '10px' } as never);
    const large = await cardIn({ 'font-size': '20px' } as never);
    const heading = (card: HTMLElement): string => getComputedStyle(card.querySelector('h2')!).fontSize;
    expect([heading(small), heading(large)]).to.deep.equal(['12.5px', '25px']);
  });

  it('can be changed through parts', async () => {
    const card = await cardIn({});
    expect(deepAll(card, '[part]').flatMap((one) => [...one.part])).to.include.members(['agency', 'heading', 'body']);
    expect(card.part.contains('card')).to.equal(true);
  });

  it('is hidden by the hidden attribute', async () => {
    const card = await cardIn({});
    const { host } = card.getRootNode() as ShadowRoot;
    (host as HTMLElement).hidden = true;
    expect(card.checkVisibility()).to.equal(false);
  });
});
