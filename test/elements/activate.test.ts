import { expect } from '@open-wc/testing';
import { type CxActivateEvent } from '../../src/index.js';
import { deepAll, show } from '../support/reading.js';

const attribute = (json: unknown): string => JSON.stringify(json).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

const quoted = { id: 'inner', url: '#inner', content_text: 'Their words.', authors: [{ name: 'Example Partners' }] };
const data = attribute([
  { id: 'outer', content_html: '<p><a href="#there"><b>There</b></a></p>', _cx: { type: 'post', quoted } },
  { id: 'waits', content_text: 'Waits.', _cx: { type: 'post', warning: 'About a storm' } },
]);

describe('cx-activate', () => {
  const told: string[] = [];
  const listen = ({ entry, action }: CxActivateEvent): void => void told.push(`${action} ${entry.id}`);

  before(() => document.addEventListener('cx-activate', listen));
  after(() => document.removeEventListener('cx-activate', listen));
  beforeEach(() => (told.length = 0));

  it('fires once for a followed link, on the card that contains it', async () => {
    const element = await show(`<cx-social-embed data='${data}'></cx-social-embed>`);
    deepAll(element, 'a[href$="#there"] strong')[0]!.click();
    expect(told).to.deep.equal(['link #outer']);
    deepAll(element, 'a[href$="#inner"]')[0]!.click();
    expect(told).to.deep.equal(['link #outer', 'link #inner']);
  });

  it('fires when a disclosure is opened, not when plain text is clicked', async () => {
    const element = await show(`<cx-social-embed data='${data}'></cx-social-embed>`);
    deepAll(element, 'summary')[0]!.click();
    deepAll(element, 'h2')[0]!.click();
    expect(told).to.deep.equal(['open #waits']);
  });
});
