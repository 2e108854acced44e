import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.js';
import { deepAll, headingsOf, wordsOf } from '../support/reading.js';
import { control, controls, item, LONG, nameOf, shownTitles, timeline } from '../support/timeline.js';
import { until } from '../support/controls.js';

const YEARS = [
  item('a', '2024-10-01'),
  item('b', '2023-10-03'),
  item('c', '2022-10-04'),
  item('d', '2022-01-04'),
  item('none'),
];

describe('a timeline', () => {
  it('has each day under its own heading, on both sides of the date line', async () => {
    const items = [
      item('honolulu', '2024-10-01T10:00', 'event', {}, { timezone: 'Pacific/Honolulu' }),
      item('kiritimati', '2024-10-02T08:00', 'event', {}, { timezone: 'Pacific/Kiritimati' }),
      item('day', '2024-10-02', 'milestone'),
    ];
    const oldest = await timeline(items, 'group-by="day" order="oldest"');
    const days = ['2 October 1, 2024', '3 honolulu', '2 October 2, 2024', '3 day', '3 kiritimati'];
    expect(headingsOf(oldest)).to.deep.equal(days);
    const newest = await timeline(items, 'group-by="day"');
    expect(headingsOf(newest)).to.deep.equal([days[2], '3 kiritimati', '3 day', days[0], days[1]]);
  });

  describe('of years, months and days', () => {
    const CENTURY = [
      item('doors', '1887', 'milestone'),
      item('branches', '1931-05', 'milestone'),
      item('numbers', '1962', 'milestone', {}, { end: '1965' }),
      item('site', '1995-02-03', 'milestone'),
      item('post', '1995-02', 'post'),
    ];
    const datesIn = (root: Element): string[] =>
      deepAll(root, 'time').map((time) =>
        `${time.getAttribute('datetime')} ${wordsOf(time)}`.replace(/[\u2009\s]+/g, ' ').trim(),
      );

    it('shows them at their precision, in order', async () => {
      expect(datesIn(await timeline(CENTURY, 'order="oldest"'))).to.deep.equal([
        '1887 1887',
        '1931-05 May 1931',
        '1962 1962 – 1965',
        '1995-02 February 1995',
        '1995-02-03 February 3, 1995',
      ]);
    });

    it('shows them in Spanish', async () => {
      expect(datesIn(await timeline(CENTURY, 'order="oldest" lang="es"'))[1]).to.equal('1931-05 mayo de 1931');
    });

    for (const [grouping, heads] of [
      ['year', ['1887', '1931', '1962', '1995']],
      ['month', ['1887', 'May 1931', '1962', 'February 1995']],
      ['day', ['1887', 'May 1931', '1962', 'February 1995', 'February 3, 1995']],
    ] as const) {
      it(`has headings by ${grouping} that state no more than is known`, async () => {
        const element = await timeline(CENTURY, `order="oldest" group-by="${grouping}"`);
        expect(headingsOf(element).filter((head) => head.startsWith('2 '))).to.deep.equal(
          heads.map((head) => `2 ${head}`),
        );
      });
    }
  });

  it('keeps campaigns together that overlap in time', async () => {
    const element = await timeline([item('a', '2024-10-01'), item('b', '2023-10-01')], 'group-by="campaign" limit="1"');
    expect(headingsOf(element)).to.deep.equal(['2 Ours', '3 a']);
  });

  it('shows date ranges', async () => {
    const element = await timeline([item('a', '2024-02-01', 'milestone', {}, { end: '2024-02-29' })]);
    expect(wordsOf(element)).to.match(/February 1\s–\s29, 2024/);
  });

  it('has a heading for each group, which contains a button, and no landmark for it', async () => {
    const element = await timeline(YEARS);
    const names = deepAll(element, 'section > h2 button').map((button) => wordsOf(button).trim());
    expect(names).to.deep.equal(['2024', '2023', '2022', 'No date']);
    expect(deepAll(element, 'section:is([aria-label], [aria-labelledby], [title])')).to.deep.equal([]);
    expect(deepAll(element, 'button :is(h1, h2, h3, h4, h5, h6)').length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('collapses and expands a group', async () => {
    const element = await timeline(YEARS);
    const fold = deepAll(element, 'h2 button')[2]!;
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    fold.click();
    await element.updateComplete;
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(shownTitles(element)).to.equal('a b none');
    await expect(element).to.be.accessible();
    fold.click();
    await element.updateComplete;
    expect(shownTitles(element)).to.equal('a b c d none');
  });

  it('has no collapse buttons or jump list for a single group', async () => {
    expect(controls(await timeline([item('a', '2024-10-01')])).map(nameOf)).to.deep.equal([]);
  });

  it('jumps to a year, even if it is collapsed, and moves focus there', async () => {
    const element = await timeline(YEARS);
    deepAll(element, 'h2 button')[2]!.click();
    control(element.shadowRoot!.querySelector('[aria-label="Jump to"]')!, '2022').click();
    await until(() => element.shadowRoot!.activeElement);
    const focused = element.shadowRoot!.activeElement!;
    expect(`${nameOf(focused)} in ${focused.parentElement!.closest('h2, [aria-label="Jump to"]')!.localName}`).to.equal(
      '2022 in h2',
    );
  });

  it('offers years if there are too many months', async () => {
    const months = Array.from({ length: 30 }, (_, index) =>
      item(`m${index}`, new Date(Date.UTC(2022, index, 1)).toISOString().slice(0, 10)),
    );
    const element = await timeline(months, 'group-by="month"');
    expect(deepAll(element, '[aria-label="Jump to"] button').map(nameOf)).to.deep.equal(['2024', '2023', '2022']);
    expect(deepAll(element, 'section').length).to.equal(30);
  });

  it('expands everything for print and collapses it afterward', async () => {
    const element = await timeline([
      item('a', '2024-10-01', 'highlight', { content_text: `${LONG}The end.` }),
      item('b', '2023-10-01'),
    ]);
    expect(wordsOf(element)).not.to.contain('The end.');
    dispatchEvent(new Event('beforeprint'));
    expect(wordsOf(element)).to.contain('The end.');
    dispatchEvent(new Event('afterprint'));
    expect(wordsOf(element)).not.to.contain('The end.');
  });
});

describe('a timeline in print', () => {
  it('shows all groups and no controls', async function () {
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    const element = await timeline(
      [...YEARS, item('long', '2021-01-01', 'highlight', { content_text: LONG })],
      'with-filters',
    );
    deepAll(element, 'h2 button')[0]!.click();
    await element.updateComplete;
    const isSeen = (one: HTMLElement): boolean => one.checkVisibility();
    await emulateMedia({ media: 'print' });
    const titles = shownTitles(element);
    const heads = deepAll(element, 'h2')
      .filter(isSeen)
      .map((head) => head.getBoundingClientRect().height > 10 && wordsOf(head).trim());
    const seen = controls(element).filter(isSeen).map(nameOf);
    await emulateMedia({ media: 'screen' });
    expect(titles).to.equal('a b c d long none');
    expect(heads).to.deep.equal(['2024', '2023', '2022', '2021', 'No date']);
    expect(seen).to.deep.equal(['2024', '2023', '2022', '2021', 'No date']);
  });
});
