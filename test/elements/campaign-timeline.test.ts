import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../support/controls.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, headingsOf, show, wordsOf } from '../support/reading.js';

const item = (id: string, date?: string, type = 'highlight', more: object = {}): object => ({
  id,
  title: id,
  ...(type === 'event' || type === 'milestone' ? {} : { date_published: date }),
  _cx: { type, ...(type === 'event' || type === 'milestone' ? { start: date } : {}), ...more },
});

const ITEMS = [
  item('h2023', '2023-10-03'),
  item('e2024', '2024-10-01', 'event'),
  item('m2024', '2024-02-01', 'milestone', { figure: { value: 1200, label: 'calls' } }),
  item('none'),
];
const data = JSON.stringify({ title: 'Ours', items: ITEMS });

describe('cx-campaign-timeline', () => {
  const cases: [attributes: string, headings: string[]][] = [
    ['', ['2 2024', '3 e2024', '3 m2024', '2 2023', '3 h2023', '2 No date', '3 none']],
    ['order="oldest"', ['2 2023', '3 h2023', '2 2024', '3 m2024', '3 e2024', '2 No date', '3 none']],
    ['group-by="campaign"', ['2 Ours', '3 e2024', '3 m2024', '3 h2023', '3 none']],
    ['group-by="month" types="event milestone"', ['2 October 2024', '3 e2024', '2 February 2024', '3 m2024']],
    ['group-by="day" types="event"', ['2 October 1, 2024', '3 e2024']],
    ['heading-level="5" types="event"', ['5 2024', '6 e2024']],
    ['heading-level="6" types="event"', ['6 2024', '6 e2024']],
    ['types="events event"', ['2 2024', '3 e2024']],
    ['limit="1"', ['2 2024', '3 e2024']],
  ];
  for (const [attributes, headings] of cases) {
    it(`with ${attributes || 'no attributes'} has groups under headings`, async () => {
      const element = await show(`<cx-campaign-timeline ${attributes} data='${data}'></cx-campaign-timeline>`);
      expect(headingsOf(element)).to.deep.equal(headings);
    });
  }

  it('has an accessible ordered list for each group', async () => {
    const element = await show(`<cx-campaign-timeline data='${data}'></cx-campaign-timeline>`);
    expect(deepAll(element, 'ol[role=list]').length).to.equal(3);
    expect(wordsOf(element)).to.match(/1,200 calls/);
    await expect(element).to.be.accessible();
  });

  it('shows two campaigns as one, each entry once', async () => {
    const one = { title: 'One', items: [item('https://example.gov/a', '2023-10-03')] };
    const two = { title: 'Two', items: [item('https://example.gov/a', '2023-10-03'), item('b', '2024-10-01')] };
    const element = await show(
      `<cx-campaign-timeline group-by="campaign" feed="${feedUrl(one)} ${feedUrl(two)}"></cx-campaign-timeline>`,
    );
    expect(headingsOf(element)).to.deep.equal(['2 Two', '3 b', '2 One', '3 https://example.gov/a']);
  });

  it('puts an event on the day in its own zone', async () => {
    const event = { title: 'Early', _cx: { type: 'event', start: '2024-10-02T08:00', timezone: 'Asia/Tokyo' } };
    const json = JSON.stringify({ items: [event], _cx: { timezone: 'America/New_York' } });
    const element = await show(`<cx-campaign-timeline group-by="day" data='${json}'></cx-campaign-timeline>`);
    expect(headingsOf(element)).to.deep.equal(['2 October 2, 2024', '3 Early']);
  });

  it('sets its headings in the page’s direction', async () => {
    const element = await show(`<cx-campaign-timeline dir="rtl" types="event" data='${data}'></cx-campaign-timeline>`);
    const [year, title] = deepAll(element, 'h2, h3').map((heading) => getComputedStyle(heading).direction);
    expect([year, title]).to.deep.equal(['rtl', 'ltr']);
  });

  it('sets all of a milestone in another language under its date', async () => {
    const items = ['2024-02', '2024-03'].map((start) => ({
      title: `Desk ${start}`,
      content_text: 'A desk for every question, and a person who knows the answer. '.repeat(20),
      _cx: {
        type: 'milestone',
        start,
        agency: 'Example Agency',
        links: [{ url: 'https://a.example/', label: 'Plan (A)' }],
      },
    }));
    const json = JSON.stringify({ language: 'en', items });
    const element = await show(`<cx-campaign-timeline lang="ar" dir="rtl" data='${json}'></cx-campaign-timeline>`);
    const right = (selector: string): number => {
      const range = document.createRange();
      range.selectNodeContents(deepAll(element, selector)[0]!);
      return range.getBoundingClientRect().right;
    };
    const parts = ['article h3', '[part~=agency]', '[part=body] p', 'button[name=open]'];
    for (const part of parts) expect(right(part), part).to.be.closeTo(right('time'), 8);
    (deepAll(element, 'button[name=open]')[0] as HTMLElement).click();
    await until(() => !!deepAll(element, '[part=links] a')[0]);
    expect(right('[part=links] a'), 'a link').to.be.closeTo(right('time'), 24);
  });

  it('formats a figure for the language', async () => {
    const markup = `<cx-campaign-timeline lang="es" types="milestone" data='${data.replace('1200', '1200000')}'></cx-campaign-timeline>`;
    expect(wordsOf(await show(markup))).to.match(/1[.\u00a0]200[.\u00a0]000 calls/);
  });

  it('puts a moment into the year in the campaign’s zone', async () => {
    const items = [{ title: 'Late', date_published: '2024-01-01T03:00:00Z' }];
    const json = JSON.stringify({ items, _cx: { timezone: 'America/New_York' } });
    const element = await show(`<cx-campaign-timeline data='${json}'></cx-campaign-timeline>`);
    expect(headingsOf(element)).to.deep.equal(['2 2023', '3 Late']);
    expect(wordsOf(element)).to.contain('December 31, 2023');
  });
});
