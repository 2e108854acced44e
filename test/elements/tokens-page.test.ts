import { expect } from '@open-wc/testing';
import { render } from 'lit';
import tokens from '../../dist/tokens.json';
import { All } from '../../stories/tokens.stories.js';
import { deepAll, place, wordsOf } from '../support/reading.js';
import { ownSiteOnly } from '../support/own-site.js';
import { until } from '../support/controls.js';

describe('the page of all tokens', () => {
  before(() => void ownSiteOnly());

  function draw(): HTMLElement {
    const page = place(document.createElement('main'));
    render(All.render!({}, {} as never), page);
    return page;
  }

  it('lists each token in the build, without axe findings', async () => {
    const page = draw();
    const words = wordsOf(page);
    for (const [, property] of JSON.stringify(tokens).matchAll(/"property":"([\w-]+)"/g)) {
      expect(words).to.contain(property);
    }
    await expect(page).to.be.accessible();
  });

  it('shows changed values and writes them as CSS', async () => {
    const page = draw();
    const change = (name: string, value: string): void => {
      const input = deepAll<HTMLInputElement>(page, 'input').find((one) => one.ariaLabel === name)!;
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    change('--cx-link, dark', '#ffff00');
    change('--cx-space', '2em');
    expect(wordsOf(page)).to.contain('--cx-link: light-dark(#005ea2, #ffff00); --cx-space: 2em;');
    const links = (): HTMLElement[] =>
      deepAll(page, '.preview').flatMap((one) => deepAll(one, '[part=links] a').slice(0, 1));
    await until(() => links().length === 2);
    expect(links().map((link) => getComputedStyle(link).color)).to.deep.equal(['rgb(0, 94, 162)', 'rgb(255, 255, 0)']);
    deepAll(page, 'button')
      .find((button) => wordsOf(button).includes('As it was'))!
      .click();
    expect(wordsOf(page)).not.to.contain('--cx-space: 2em');
  });
});
