import { expect } from '@open-wc/testing';
import type { CxCampaignTimeline } from '../../src/index.js';
import { openPage, type Page } from '../support/pages.js';
import { wordsOf } from '../support/reading.js';
import { control, shownTitles, told } from '../support/timeline.js';
import { until } from '../support/controls.js';

const CHAT = 'pma-fireside-chat-transforming-federal-customer-experience';
const CHAT_END = 'The recap page has a full recording';

const timelineOf = (page: Page, id: string): CxCampaignTimeline => page.document.querySelector(`#${id}`)!;

/** The words of what has the focus in a timeline; empty where nothing has it. */
const focused = (page: Page, id: string): string => {
  const active = timelineOf(page, id).shadowRoot!.activeElement;
  return active ? wordsOf(active) : '';
};

async function set(page: Page, id: string, name: string, value: string): Promise<void> {
  const field = control(timelineOf(page, id), name);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await timelineOf(page, id).updateComplete;
}

describe('a permalink', () => {
  it('opens its entry in the first timeline that has it on page load, under the strictest policy', async () => {
    const page = await openPage(`timeline#cx-${CHAT}`);
    await until(() => focused(page, 'first').includes(CHAT_END));
    const item = timelineOf(page, 'first').shadowRoot!.activeElement!;
    const { top } = item.getBoundingClientRect();
    expect(top).to.be.within(0, 800);
    expect(page.words('#second')).not.to.contain(CHAT_END);
    expect(page.window.violations).to.deep.equal([]);
    expect(page.window.uncaught).to.deep.equal([]);
    expect(page.window.warnings).to.deep.equal([]);
  });

  it('opens it when the fragment changes', async () => {
    const page = await openPage('timeline');
    page.window.location.hash = '#cx-only-here';
    await until(() => focused(page, 'third').includes('Only here'));
    page.window.location.hash = `#cx-${CHAT}`;
    await until(() => focused(page, 'first').includes(CHAT_END));
  });

  it('opens it when the entry arrives late', async () => {
    const page = await openPage('timeline#cx-later');
    const element = timelineOf(page, 'empty');
    element.data = { title: 'Later', date_published: '2024-10-01' };
    await until(() => focused(page, 'empty').includes('Later'));
  });

  it('waits for an earlier timeline that may have the entry', async () => {
    const page = await openPage('timeline');
    const element = timelineOf(page, 'empty');
    element.removeAttribute('data');
    element.setAttribute('feed', '/feed?never=yes');
    await element.updateComplete;
    page.window.location.hash = '#cx-only-here';
    await new Promise((resolve) => page.window.addEventListener('hashchange', resolve, { once: true }));
    expect(focused(page, 'third')).to.equal('');
    element.removeAttribute('feed');
    element.data = [];
    await until(() => focused(page, 'third').includes('Only here'));
  });

  it('shows an entry that the filters exclude', async () => {
    const page = await openPage('timeline');
    await set(page, 'first', 'Type', 'spotlight');
    expect(page.words('#first')).not.to.contain('Fireside');
    page.window.location.hash = `#cx-${CHAT}`;
    await until(() => focused(page, 'first').includes(CHAT_END));
  });

  it('is left to the page if the page has an element with that id', async () => {
    const page = await openPage('timeline#cx-host');
    await timelineOf(page, 'third').updateComplete;
    expect(focused(page, 'third')).to.equal('');
  });
});

describe('with-address', () => {
  it('restores filters and entry from the URL, in the first such timeline only', async () => {
    const page = await openPage(`timeline#cx?entry=${CHAT}&type=event`);
    await until(() => focused(page, 'first').includes(CHAT_END));
    expect(shownTitles(timelineOf(page, 'first'))).to.match(/^PMA Fireside.*$/);
    expect(control(timelineOf(page, 'first'), 'Type').value).to.equal('event');
    expect(control(timelineOf(page, 'second'), 'Type').value).to.equal('');
    expect(page.window.violations).to.deep.equal([]);
  });

  it('writes them to the URL without a history entry, and removes them', async () => {
    const page = await openPage('timeline');
    const { history, location } = page.window;
    const { length } = history;
    await set(page, 'first', 'Type', 'event');
    await until(() => location.hash === '#cx?type=event');
    control(timelineOf(page, 'first'), /^Details: PMA/).click();
    await until(() => location.hash === `#cx?entry=${CHAT}&type=event`);
    control(timelineOf(page, 'first'), /^Details: PMA/).click();
    control(timelineOf(page, 'first'), 'Clear filters').click();
    await until(() => location.hash === '');
    expect(history.length).to.equal(length);
  });

  it('follows the Back button', async () => {
    const page = await openPage('timeline');
    page.window.location.hash = '#cx?type=event';
    await until(() => shownTitles(timelineOf(page, 'first')).startsWith('PMA'));
    page.window.location.hash = '';
    await until(() => shownTitles(timelineOf(page, 'first')).includes('Jean Fox'));
  });

  it('leaves the URL alone if the page uses it or another timeline is first', async () => {
    const page = await openPage('timeline#section');
    await set(page, 'first', 'Type', 'event');
    await told(timelineOf(page, 'first'), '1 of 9 results');
    expect(page.window.location.hash).to.equal('#section');
    const other = await openPage('timeline');
    await set(other, 'second', 'Type', 'event');
    await told(timelineOf(other, 'second'), '1 of 9 results');
    expect(other.window.location.hash).to.equal('');
  });
});
