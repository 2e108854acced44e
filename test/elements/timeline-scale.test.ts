import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CxCampaignTimeline } from '../../src/index.js';
import { deepAll, headingsOf, place, settled, wordsOf } from '../support/reading.js';
import { control, item, nameOf, shownTitles, told } from '../support/timeline.js';
import { until } from '../support/controls.js';

const COUNT = 10_000;

/** One every day and a bit, over more than 30 years; the last words of each are its own. */
const items = Array.from({ length: COUNT }, (_, index) => {
  const date = new Date(Date.UTC(2024, 11, 31) - index * 864e5).toISOString();
  return item(`e${index}`, date, 'highlight', {
    content_text: `Words of word${index}x.`,
    tags: [index % 2 ? 'odd' : 'even'],
  });
});

async function show(attributes: Readonly<Record<string, string>> = {}): Promise<CxCampaignTimeline> {
  const element = document.createElement('cx-campaign-timeline');
  element.data = { title: 'Many', items, _cx: { timezone: 'UTC' } };
  for (const [name, value] of Object.entries({ 'with-filters': '', ...attributes })) element.setAttribute(name, value);
  const done = settled(element);
  place(element);
  await done;
  return element;
}

const entries = (element: Element): HTMLElement[] => deepAll(element, '.entries > li');
const set = async (element: CxCampaignTimeline, name: string, value: string): Promise<void> => {
  const field = control(element, name);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
};

describe('a timeline of 10,000 entries', () => {
  it('renders 200, and more on request', async () => {
    const element = await show();
    expect(entries(element).length).to.equal(200);
    control(element, 'Show more').click();
    await until(() => entries(element).length === 400);
    expect(wordsOf(element)).to.contain('10,000 of 10,000 results');
  });

  it('jumps to a year that is not rendered yet, and states what comes before', async () => {
    const element = await show();
    const years = deepAll(element, '[aria-label="Jump to"] button').map(nameOf);
    expect(years.length).to.equal(28);
    control(element.shadowRoot!.querySelector('[aria-label="Jump to"]')!, '2010').click();
    await until(() => nameOf(element.shadowRoot!.activeElement ?? document.body) === '2010');
    expect(headingsOf(element)[0]).to.equal('2 2010');
    expect(entries(element).length).to.equal(200);
    control(element, 'Show previous').click();
    await until(() => entries(element).length === 400);
    const numbers = shownTitles(element)
      .split(' ')
      .map((title) => Number(title.slice(1)));
    expect(numbers.every((number, index) => !index || number === numbers[index - 1]! + 1)).to.equal(true);
    expect(element.shadowRoot!.activeElement === entries(element)[0]).to.equal(true);
  });

  it('filters and searches entries that are not rendered yet', async () => {
    const element = await show();
    await set(element, 'Year', '1999');
    await told(element, '365 of 10,000 results');
    expect(headingsOf(element)[0]).to.equal('2 1999');
    expect(entries(element).length).to.equal(200);
    await set(element, 'Topic', 'odd');
    const odd = items.filter((one, index) => index % 2 && JSON.stringify(one).includes('"1999-'));
    await told(element, `${odd.length} of 10,000 results`);
  });

  it('searches the full text of entries that are not rendered yet', async function () {
    this.timeout(60_000);
    const element = await show();
    await set(element, 'Search', 'word9876x');
    await until(() => shownTitles(element) === 'e9876');
    await told(element, '1 of 10,000 results');
  });
});
