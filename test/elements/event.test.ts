import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { readIn, stopClock } from '../support/clock.js';
import { attribute, controlsOf, item, MOMENT, shown, words } from '../support/events.js';
import { deepAll, headingsOf, linksOf, show, wordsOf } from '../support/reading.js';

describe('the state of an event', () => {
  const WITH_ALL = {
    ...MOMENT,
    online_url: 'https://example.gov/live',
    registration_url: 'https://example.gov/register',
    video: { url: 'https://example.gov/video' },
  };

  it('follows the clock from upcoming to live to ended without a reload', async () => {
    const clock = stopClock('2026-08-01T12:00Z');
    readIn('UTC');
    const element = await shown(item('A', WITH_ALL));
    const now = async (time: string): Promise<string> => {
      await clock.goTo(time);
      await element.updateComplete;
      return words(element);
    };
    const actions = (): string[] => linksOf(element).map((link) => link.split(' -> ')[0]!);
    const calendars = ['Google Calendar', 'Outlook.com', 'Microsoft 365'];
    expect(words(element)).to.contain('Upcoming');
    expect(await now('2026-10-03T00:00Z')).to.contain('in 3 days');
    expect(await now('2026-10-04T23:59:59Z')).to.contain('in 2 days');
    expect(await now('2026-10-05T00:00Z')).to.contain('tomorrow');
    expect(await now('2026-10-06T00:00Z')).to.contain('in 17 hours');
    expect(await now('2026-10-06T15:00Z')).to.contain('in 2 hours');
    expect(await now('2026-10-06T16:40Z')).to.contain('in 20 minutes');
    expect(actions()).to.deep.equal(['Join online', 'Register', ...calendars]);
    expect(await now('2026-10-06T17:00Z')).to.contain('Happening now');
    expect(actions()).to.deep.equal(['Join online', ...calendars]);
    expect(await now('2026-10-06T18:29:59Z')).to.contain('Happening now');
    expect(await now('2026-10-06T18:30Z')).to.contain('Recording available');
    expect(actions()).to.deep.equal(['Watch the recording']);
  });

  it('is ended without a recording', async () => {
    const clock = stopClock('2026-10-06T23:59:59Z');
    readIn('UTC');
    const element = await shown(item('A', { start: '2026-10-06', registration_url: 'https://example.gov/register' }));
    expect(words(element)).to.contain('Happening now');
    await clock.goTo('2026-10-07T00:00Z');
    await element.updateComplete;
    expect(words(element)).to.match(/Ended/);
    expect(linksOf(element)).to.deep.equal([]);
    expect(controlsOf(element)).to.deep.equal([]);
  });

  for (const [status, word] of [
    ['cancelled', 'Canceled'],
    ['postponed', 'Postponed'],
  ] as const) {
    it(`is ${status} at any time, without calendar links`, async () => {
      const clock = stopClock('2026-10-05T12:00Z');
      const element = await shown(item('A', { ...WITH_ALL, status }));
      for (const time of ['2026-10-05T12:00Z', '2026-10-06T17:30Z', '2026-10-08T12:00Z']) {
        await clock.goTo(time);
        await element.updateComplete;
        expect(words(element)).to.contain(word);
        expect(words(element)).not.to.match(/tomorrow|Happening|Recording|Add to calendar|Join online/);
        expect(words(element).includes('Register')).to.equal(status === 'postponed');
      }
    });
  }

  it('is updated in a timeline too', async () => {
    const clock = stopClock('2026-10-06T16:30Z');
    readIn('UTC');
    const data = attribute(item('A', MOMENT));
    const timeline = await show(`<cx-campaign-timeline data='${data}'></cx-campaign-timeline>`);
    expect(words(timeline)).to.contain('in 30 minutes');
    await clock.goTo('2026-10-06T17:00Z');
    await timeline.updateComplete;
    expect(words(timeline)).to.contain('Happening now');
    await clock.goTo('2026-10-06T18:30Z');
    await timeline.updateComplete;
    expect(words(timeline)).to.contain('Ended');
  });
});

describe('several events', () => {
  const EVENTS = [
    item('Long ago', { start: '2026-01-01', timezone: 'UTC' }),
    item('Later', { start: '2026-12-01', timezone: 'UTC' }),
    item('Now', { start: '2026-10-06T11:00Z', end: '2026-10-06T13:00Z' }),
    item('Not long ago', { start: '2026-10-01', timezone: 'UTC' }),
    item('Soon', { start: '2026-10-07', timezone: 'UTC' }),
  ];

  it('form two groups that follow the clock', async () => {
    const clock = stopClock('2026-10-06T12:00Z');
    const element = await shown(EVENTS);
    expect(headingsOf(element)).to.deep.equal([
      '2 Upcoming',
      '3 Now',
      '3 Soon',
      '3 Later',
      '2 Past',
      '3 Not long ago',
      '3 Long ago',
    ]);
    await expect(element).to.be.accessible();
    await clock.goTo('2026-10-06T13:00Z');
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal([
      '2 Upcoming',
      '3 Soon',
      '3 Later',
      '2 Past',
      '3 Now',
      '3 Not long ago',
      '3 Long ago',
    ]);
    await clock.goTo('2027-01-01T00:00Z');
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal(['2 Later', '2 Soon', '2 Now', '2 Not long ago', '2 Long ago']);
  });

  it('are counted by limit in that order; headings stay when more are shown', async () => {
    const clock = stopClock('2026-10-06T12:00Z');
    const element = await shown(EVENTS, 'limit="2" heading-level="4"');
    expect(headingsOf(element)).to.deep.equal(['4 Upcoming', '5 Now', '5 Soon']);
    await clock.goTo('2026-10-06T13:00Z');
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal(['4 Upcoming', '5 Soon', '5 Later']);
    deepAll(element, 'button')
      .find((button) => wordsOf(button).includes('Show more'))!
      .click();
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal(['4 Upcoming', '5 Soon', '5 Later', '4 Past', '5 Now', '5 Not long ago']);
  });

  it('form groups when an event beyond the limit ends', async () => {
    const clock = stopClock('2026-10-06T12:00Z');
    const long = item('Long', { start: '2026-10-06T10:00Z', end: '2026-10-06T15:00Z' });
    const short = item('Short', { start: '2026-10-06T11:00Z', end: '2026-10-06T13:00Z' });
    const element = await shown([long, short], 'limit="1"');
    expect(headingsOf(element)).to.deep.equal(['2 Long']);
    await clock.goTo('2026-10-06T13:00Z');
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal(['2 Upcoming', '3 Long']);
  });

  it('are one card if one is selected', async () => {
    stopClock('2026-10-06T12:00Z');
    expect(headingsOf(await shown(EVENTS, 'entry="Soon"'))).to.deep.equal(['2 Soon']);
  });

  it('keep their groups while a hundred render in several tasks', async () => {
    stopClock('2026-10-06T12:00Z');
    const many = Array.from({ length: 100 }, (_, index) =>
      item(`${index}`, {
        start: `2026-10-06T${index % 2 ? '11' : '13'}:${String(index % 60).padStart(2, '0')}Z`,
        end: index % 2 ? '2026-10-06T11:59:30Z' : '2026-10-06T14:59Z',
      }),
    );
    const element = await shown(many);
    await element.updateComplete;
    const found = headingsOf(element);
    expect(found.filter((heading) => heading.startsWith('3'))).to.have.length(100);
    expect(found.indexOf('2 Past')).to.equal(51);
  });
});

describe('people, places and text of an event', () => {
  it('show portraits from the page’s own site, otherwise initials', async () => {
    const speakers = [
      {
        name: 'Sample Person',
        role: 'Director',
        organization: 'Example Agency',
        photo: '/examples/media/portrait.svg',
      },
      { name: 'second sample-person', photo: 'https://images.example.com/portrait.jpg' },
      { name: 'Sample' },
      { name: 'شخص نموذجي' },
    ];
    const element = await shown(item('A', { ...MOMENT, speakers }));
    const list = deepAll(element, 'ul').find(({ ariaLabel }) => ariaLabel === 'Speakers')!;
    expect(words(list)).to.match(/Sample Person, Director, Example Agency/);
    expect(deepAll<HTMLImageElement>(list, 'img').map(({ src }) => new URL(src).pathname)).to.deep.equal([
      '/examples/media/portrait.svg',
    ]);
    expect(deepAll(list, '[aria-hidden]').map((one) => one.innerText.replace('\u200c', ''))).to.deep.equal([
      'SP',
      'S',
      'شن',
    ]);
    expect(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    ).not.to.contain('images.example.com');
  });

  it('say "Online" if there is no place', async () => {
    const online_url = 'https://example.gov/live';
    expect(words(await shown(item('A', { ...MOMENT, online_url })))).to.match(/Online /);
    expect(words(await shown(item('A', { ...MOMENT, online_url, location: 'Room 100' })))).not.to.match(/Online /);
  });

  for (const [name, attributes] of [
    ['in English', 'lang="en"'],
    ['in Spanish', 'lang="es"'],
    ['from right to left', 'lang="ar" dir="rtl"'],
  ]) {
    it(`fit into 320 px and are accessible when expanded (${name})`, async () => {
      stopClock('2026-10-06T12:00Z');
      const speakers = [{ name: 'Sample Person', role: 'Head of Service Design', organization: 'Example Agency' }];
      const element = await shown(item('A', { ...MOMENT, speakers, location: 'x'.repeat(80) }), attributes);
      element.style.inlineSize = '320px';
      deepAll(element, 'details').forEach((details) => details.toggleAttribute('open', true));
      expect(element.scrollWidth).to.be.at.most(320);
      for (const control of deepAll(element, 'summary, button, details li'))
        expect(control.getBoundingClientRect().height).to.be.at.least(24);
      await expect(element).to.be.accessible();
    });
  }
});

describe('the words of an event', () => {
  for (const dir of ['ltr', 'rtl']) {
    it(`begin below its title where there is room beside the day, and at the edge elsewhere: ${dir}`, async () => {
      const element = await shown({ ...item('A', MOMENT), content_text: 'All are welcome.' });
      element.dir = dir;
      const start = (selector: string): number => {
        const { left, right } = deepAll(element, selector)[0]!.getBoundingClientRect();
        return dir === 'ltr' ? left : innerWidth - right;
      };
      element.style.inlineSize = '50em';
      expect(start('.body')).to.be.closeTo(start('h2'), 2);
      element.style.inlineSize = '20em';
      expect(start('.body')).to.be.closeTo(start('.day'), 2);
    });
  }
});
