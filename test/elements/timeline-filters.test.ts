import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, wordsOf } from '../support/reading.js';
import { control, controls, item, nameOf, shownTitles, timeline, told } from '../support/timeline.js';
import { until } from '../support/controls.js';

const SSA = { agency: { name: 'Example Agency', abbreviation: 'EXA' } };
const GSA = { agency: { name: 'Other Agency' } };
const ITEMS = [
  item('Letters', '2024-10-01', 'highlight', { tags: ['CXDay'], content_text: 'Años of plain words.' }, SSA),
  item('Desk', '2023-10-03', 'highlight', { tags: ['cxday', 'Desk'] }, GSA),
  item('Meeting', '2024-06-01', 'event', {}, SSA),
  item('Someday', undefined, 'highlight', {}, SSA),
];

const optionsOf = (select: HTMLSelectElement): string[] =>
  [...select.options].map((option) => option.textContent.replace(/\s+/g, ' ').trim());

/** Does what a reader does in a field. */
async function set(
  element: Element & { updateComplete: Promise<boolean> },
  name: string,
  value: string,
): Promise<void> {
  const field = control(element, name);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

describe('filters of a timeline', () => {
  it('appear only on request, with accessible names', async () => {
    const without = await timeline(ITEMS);
    expect(deepAll(without, '[role=search]').length).to.equal(0);
    without.remove();
    const element = await timeline(ITEMS, 'with-filters');
    expect(deepAll(element, '[role=search]')[0]!.getAttribute('aria-label')).to.equal('Filter the timeline');
    const names = deepAll(element, 'form :is(input, select, button)').map(nameOf);
    expect(names).to.deep.equal(['Search', 'Type', 'Year', 'Agency', 'Topic', 'Clear filters']);
    await expect(element).to.be.accessible();
  });

  it('have distinct names in two timelines of a page', async () => {
    const elements = [await timeline(ITEMS, 'with-filters'), await timeline(ITEMS, 'with-filters')];
    const names = (selector: string): (string | null)[] =>
      elements.map((element) => deepAll(element, selector)[0]!.getAttribute('aria-label'));
    expect(names('[role=search]')).to.deep.equal(['Filter the timeline', 'Filter the timeline (2)']);
    expect(names('[role=navigation]')).to.deep.equal(['Jump to', 'Jump to (2)']);
  });

  it('show the number of results even after a page translator has replaced the text', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    const count = (): HTMLElement => deepAll(element, '.count')[0]!;
    // As Google Translate does.
    const words = deepAll(element, '.count span')[0]!;
    words.innerHTML = '<font><font>5 de 5 resultados</font></font>';
    await set(element, 'Search', 'letters');
    await until(() => /^\s*\d of \d results\s*$/.test(wordsOf(count())));
  });

  it('write the number of results in the direction of its words', async () => {
    const element = await timeline(ITEMS, 'with-filters lang="ar" dir="rtl"');
    expect(getComputedStyle(deepAll(element, '.count span')[0]!).direction).to.equal('ltr');
  });

  it('appear only for at least two values', async () => {
    const element = await timeline(ITEMS.slice(0, 1), 'with-filters');
    expect(deepAll(element, 'form :is(input, select)').map(nameOf)).to.deep.equal(['Search']);
  });

  it('show the entry count of each choice under the other filters', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    expect(optionsOf(control(element, 'Type'))).to.deep.equal(['All', 'Events (1)', 'Highlights (3)']);
    expect(optionsOf(control(element, 'Topic'))).to.deep.equal(['All', 'CXDay (2)', 'Desk (1)']);
    await set(element, 'Year', '2024');
    expect(optionsOf(control(element, 'Type'))).to.deep.equal(['All', 'Events (1)', 'Highlights (1)']);
    expect(optionsOf(control(element, 'Year'))).to.deep.equal(['All', '2024 (2)', '2023 (1)']);
  });

  it('combine, and are cleared together', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    await set(element, 'Type', 'highlight');
    expect(shownTitles(element)).to.equal('Letters Desk Someday');
    await set(element, 'Agency', 'example agency');
    expect(shownTitles(element)).to.equal('Letters Someday');
    await set(element, 'Year', '2024');
    expect(shownTitles(element)).to.equal('Letters');
    control(element, 'Clear filters').click();
    await element.updateComplete;
    expect(shownTitles(element)).to.equal('Letters Meeting Desk Someday');
    expect(
      controls(element)
        .map((one) => (one as HTMLSelectElement).value)
        .join(''),
    ).to.equal('');
    expect(nameOf(element.shadowRoot!.activeElement!)).to.equal('Search');
  });

  it('search titles at once and other text soon after, ignoring accents', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    await set(element, 'Search', 'LETT');
    expect(shownTitles(element)).to.equal('Letters');
    await set(element, 'Search', 'anos  plain');
    await until(() => shownTitles(element) === 'Letters');
    await set(element, 'Search', 'exa cxday');
    expect(shownTitles(element)).to.equal('Letters');
  });

  it('announce the result count once typing pauses', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    const status = deepAll(element, '[aria-live=polite]').find((one) => wordsOf(one).trim())!;
    expect(wordsOf(status).trim()).to.equal('4 of 4 results');
    const said: string[] = [];
    new MutationObserver(() => said.push(wordsOf(status).trim())).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    for (const words of ['m', 'me', 'mee', 'meet']) {
      await set(element, 'Search', words);
      // As fast as nobody types, but with time to say something in between.
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    }
    expect(shownTitles(element)).to.equal('Meeting');
    await told(element, '1 of 4 results');
    expect(said).to.deep.equal(['1 of 4 results']);
  });

  it('announce an empty result and keep the way back', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    await set(element, 'Search', 'nowhere');
    await told(element, 'No results. Try fewer filters.');
    expect(shownTitles(element)).to.equal('');
    expect(element.matches(':state(ready)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('submit no form', async () => {
    const element = await timeline(ITEMS, 'with-filters');
    const submit = new SubmitEvent('submit', { cancelable: true, bubbles: true });
    expect(deepAll(element, 'form')[0]!.dispatchEvent(submit)).to.equal(false);
  });

  it('leave the page’s URL unchanged by default', async () => {
    const { href } = location;
    const element = await timeline(ITEMS, 'with-filters');
    await set(element, 'Year', '2024');
    await told(element, '2 of 4 results');
    expect(location.href).to.equal(href);
  });

  it('are in Spanish on a Spanish page', async () => {
    const element = await timeline(ITEMS, 'with-filters lang="es"');
    expect(deepAll(element, 'form :is(input, select, button)').map(nameOf)).to.deep.equal([
      'Buscar',
      'Tipo',
      'Año',
      'Agencia',
      'Tema',
      'Quitar los filtros',
    ]);
    expect(wordsOf(element)).to.contain('4 de 4 resultados');
  });
});
