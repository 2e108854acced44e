import { expect } from '@open-wc/testing';
import type ICAL from 'ical.js';
import '../../src/index.js';
import type { CampaignElement } from '../../src/elements/shared/campaign-element.js';
import { readCalendar } from '../support/calendar.js';
import { readIn, stopClock } from '../support/clock.js';
import { deepAll, headingsOf, linksOf, show, wordsOf } from '../support/reading.js';

const attribute = (json: unknown): string => JSON.stringify(json).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

const item = (title: string, cx: object): object => ({ id: title, title, _cx: { type: 'event', ...cx } });

const NEW_YORK = 'America/New_York';
const MOMENT = { start: '2026-10-06T13:00', end: '2026-10-06T14:30', timezone: NEW_YORK };
const DAY = { start: '2026-10-06', timezone: NEW_YORK };

/** Shows an event, or several, and gives the element. */
const shown = (data: object, attributes = ''): Promise<CampaignElement> =>
  show(`<cx-event ${attributes} data='${attribute(data)}'></cx-event>`);

/** What a reader sees, with ordinary spaces. */
const words = (element: Node): string => wordsOf(element).replace(/[\u202f\u2009]/g, ' ');

/** The controls as a screen reader lists them: role and name. */
const controlsOf = (root: ParentNode): string[] =>
  deepAll(root, 'a[href], summary, button')
    .filter((control) => control.checkVisibility())
    .map((control) => `${control.localName} ${wordsOf(control).trim()}`);

describe('the time of an event', () => {
  type Row = readonly [name: string, reader: string, cx: object, when: string, other: string | undefined];
  const rows: readonly Row[] = [
    ['in the reader’s zone is said once', NEW_YORK, MOMENT, 'Tuesday, October 6, 2026, 1:00 – 2:30 PM EDT', undefined],
    ['is said once where other clocks show the same', 'America/Toronto', MOMENT, '1:00 – 2:30 PM EDT', undefined],
    [
      'is said for the reader too',
      'America/Los_Angeles',
      MOMENT,
      '1:00 – 2:30 PM EDT',
      'Tuesday, October 6, 2026, 10:00 – 11:30 AM PDT',
    ],
    [
      'is the next day over the date line',
      'Pacific/Auckland',
      MOMENT,
      'Tuesday, October 6, 2026, 1:00 – 2:30 PM EDT',
      'Wednesday, October 7, 2026, 6:00 – 7:30 AM New Zealand Daylight Time',
    ],
    [
      'is the day before over the date line',
      'Pacific/Honolulu',
      { start: '2026-10-06T09:00', timezone: 'Pacific/Kiritimati' },
      'Tuesday, October 6, 2026 at 9:00 AM Line Islands Time',
      'Monday, October 5, 2026 at 9:00 AM HST',
    ],
    [
      'goes over midnight',
      NEW_YORK,
      { ...MOMENT, start: '2026-10-06T22:00', end: '2026-10-07T02:00' },
      'Tuesday, October 6, 2026 at 10:00 PM – Wednesday, October 7, 2026 at 2:00 AM EDT',
      undefined,
    ],
    [
      'knows the day before clocks go forward',
      'UTC',
      { start: '2026-03-07T13:00', timezone: NEW_YORK },
      '1:00 PM EST',
      '6:00 PM UTC',
    ],
    [
      'knows the day when clocks go forward',
      'UTC',
      { start: '2026-03-08T13:00', timezone: NEW_YORK },
      '1:00 PM EDT',
      '5:00 PM UTC',
    ],
    [
      'knows the day when clocks go back',
      'Europe/London',
      { start: '2026-11-01T13:00', timezone: NEW_YORK },
      '1:00 PM EST',
      '6:00 PM GMT',
    ],
    [
      'differs in the weeks when one zone has changed its clocks and the other not',
      'Europe/Berlin',
      { start: '2026-03-10T12:00', timezone: NEW_YORK },
      '12:00 PM EDT',
      '5:00 PM Central European Standard Time',
    ],
    [
      'has the end alone on other clocks, and is said twice',
      'America/Bogota',
      { start: '2026-03-08T01:00', end: '2026-03-08T05:00', timezone: NEW_YORK },
      'March 8, 2026',
      'March 8, 2026, 1:00 – 4:00 AM',
    ],
    [
      'is a day, and never shifted',
      'Pacific/Kiritimati',
      { ...DAY, timezone: 'Pacific/Honolulu' },
      'Tuesday, October 6, 2026',
      undefined,
    ],
    [
      'is several days',
      'Pacific/Honolulu',
      { ...DAY, end: '2026-10-08', timezone: 'Pacific/Auckland' },
      'Tuesday, October 6 – Thursday, October 8, 2026',
      undefined,
    ],
    [
      'is days although given as moments',
      'Asia/Tokyo',
      { start: '2026-10-06T00:00', end: '2026-10-07T23:59', all_day: true, timezone: NEW_YORK },
      'Tuesday, October 6 – Wednesday, October 7, 2026',
      undefined,
    ],
    [
      'is a moment to a later day',
      NEW_YORK,
      { ...MOMENT, end: '2026-10-08' },
      'Tuesday, October 6, 2026 at 1:00 PM EDT – Thursday, October 8, 2026',
      undefined,
    ],
    [
      'is a moment to the end of its day',
      NEW_YORK,
      { ...MOMENT, end: '2026-10-06' },
      'Tuesday, October 6, 2026 at 1:00 PM EDT',
      undefined,
    ],
    [
      'leaves out an end before the start',
      NEW_YORK,
      { ...MOMENT, end: '2026-10-05T12:00' },
      'Tuesday, October 6, 2026 at 1:00 PM EDT',
      undefined,
    ],
    [
      'without a zone is by the reader’s clocks',
      'Asia/Tokyo',
      { start: '2026-10-06T13:00Z' },
      'October 6, 2026 at 10:00 PM Japan Standard Time',
      undefined,
    ],
    ['is to be announced', NEW_YORK, {}, 'Date to be announced', undefined],
  ];
  for (const [name, reader, cx, when, other] of rows) {
    it(name, async () => {
      stopClock('2026-01-01T12:00Z');
      readIn(reader);
      const text = words(await shown(item('A', cx)));
      expect(text).to.contain(when);
      if (other) expect(text.split('In your time zone:')[1]).to.contain(other);
      else expect(text).not.to.contain('In your time zone');
    });
  }

  it('has both zone’s names where clocks change between start and end', async () => {
    readIn(NEW_YORK);
    const cx = { start: '2026-10-31T22:00', end: '2026-11-01T09:00', timezone: NEW_YORK };
    expect(words(await shown(item('A', cx)))).to.match(/10:00 PM EDT – .*9:00 AM EST/);
    const night = { start: '2026-11-01T00:30', end: '2026-11-01T03:30', timezone: NEW_YORK };
    expect(words(await shown(item('A', night)))).to.match(/12:30.*AM EDT – .*3:30 AM EST/);
  });

  it('of an event in no zone that there is leaves that event out, and the others stay', async () => {
    const element = await shown([item('A', { ...MOMENT, timezone: 'Mars/Olympus' }), item('B', MOMENT)]);
    expect(headingsOf(element)).to.deep.equal(['2 B']);
  });

  it('is in Spanish on a page in Spanish', async () => {
    stopClock('2026-10-05T12:00Z');
    readIn('Europe/Madrid');
    const text = words(await shown(item('A', MOMENT), 'lang="es"'));
    expect(text).to.contain('Mañana'.toLowerCase());
    expect(text).to.contain('martes, 6 de octubre de 2026');
    expect(text).to.contain('hora de verano oriental');
    expect(text).to.contain('En su zona horaria');
    expect(text).to.contain('Agregar al calendario');
  });

  it('stands as a leaf beside the title for the eye alone', async () => {
    readIn('Pacific/Auckland');
    const element = await shown(item('A', { ...MOMENT, start: '2026-10-06T23:00' }));
    const leaf = deepAll(element, '[aria-hidden]').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(leaf[0]).to.match(/^oct 6$/i);
  });
});

describe('the state of an event', () => {
  const WITH_ALL = {
    ...MOMENT,
    online_url: 'https://example.gov/live',
    registration_url: 'https://example.gov/register',
    video: { url: 'https://example.gov/video' },
  };

  it('goes by the clock: to come, live, over, without a reload', async () => {
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

  it('is over without a recording', async () => {
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
    ['cancelled', 'Cancelled'],
    ['postponed', 'Postponed'],
  ] as const) {
    it(`is ${status} whatever the clock says, and in no calendar`, async () => {
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

  it('is drawn anew in a timeline too', async () => {
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

  it('stand in two groups, which change by the clock', async () => {
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

  it('are counted in that order by limit, whose headings stay when there is more', async () => {
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

  it('are parted when one ends that is not shown', async () => {
    const clock = stopClock('2026-10-06T12:00Z');
    const long = item('Long', { start: '2026-10-06T10:00Z', end: '2026-10-06T15:00Z' });
    const short = item('Short', { start: '2026-10-06T11:00Z', end: '2026-10-06T13:00Z' });
    const element = await shown([long, short], 'limit="1"');
    expect(headingsOf(element)).to.deep.equal(['2 Long']);
    await clock.goTo('2026-10-06T13:00Z');
    await element.updateComplete;
    expect(headingsOf(element)).to.deep.equal(['2 Upcoming', '3 Long']);
  });

  it('are one card where one is asked for', async () => {
    stopClock('2026-10-06T12:00Z');
    expect(headingsOf(await shown(EVENTS, 'entry="Soon"'))).to.deep.equal(['2 Soon']);
  });

  it('of a hundred keep their groups while they come task by task', async () => {
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

describe('people, places and words of an event', () => {
  it('has portraits of its own site, else initials', async () => {
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

  it('is online where no place is said', async () => {
    const online_url = 'https://example.gov/live';
    expect(words(await shown(item('A', { ...MOMENT, online_url })))).to.match(/Online /);
    expect(words(await shown(item('A', { ...MOMENT, online_url, location: 'Room 100' })))).not.to.match(/Online /);
  });

  for (const [name, attributes] of [
    ['in English', 'lang="en"'],
    ['in Spanish', 'lang="es"'],
    ['from right to left', 'lang="ar" dir="rtl"'],
  ]) {
    it(`fits 320 px and is accessible, opened (${name})`, async () => {
      stopClock('2026-10-06T12:00Z');
      const speakers = [{ name: 'Sample Person', role: 'Head of Service Design', organization: 'Example Agency' }];
      const element = await shown(item('A', { ...MOMENT, speakers, location: 'x'.repeat(80) }), attributes);
      element.style.inlineSize = '320px';
      deepAll(element, 'details').forEach((details) => details.toggleAttribute('open', true));
      expect(element.scrollWidth).to.be.at.most(320);
      for (const control of deepAll(element, 'summary, button, [part="calendar"] li'))
        expect(control.getBoundingClientRect().height).to.be.at.least(24);
      await expect(element).to.be.accessible();
    });
  }
});

describe('an event goes into a calendar', () => {
  interface Download {
    readonly name: string;
    readonly blob: Blob;
    readonly href: string;
  }

  const { createObjectURL, revokeObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const downloads: Download[] = [];
  const revoked: string[] = [];
  const blobs = new Map<string, Blob>();

  beforeEach(() => {
    downloads.length = revoked.length = 0;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      revoked.push(url);
      revokeObjectURL.call(URL, url);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download) downloads.push({ name: this.download, blob: blobs.get(this.href)!, href: this.href });
      else click.call(this);
    };
  });

  afterEach(() => {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    HTMLAnchorElement.prototype.click = click;
  });

  const saveButton = (element: Element): HTMLElement => deepAll(element, 'button[name="calendar"]')[0]!;

  it('as a file that a calendar can read, made here, given back a minute later', async () => {
    const clock = stopClock('2026-10-06T12:00Z');
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const element = await shown({
      ...item('Open house: meet, greet & “eat” 👍', MOMENT),
      content_text: 'Come; see,\nask.',
    });
    const actions: string[] = [];
    element.addEventListener('cx-activate', (event) => actions.push(event.action));
    saveButton(element).click();
    expect(actions).to.deep.equal(['calendar']);
    expect(downloads.map(({ name }) => name)).to.deep.equal(['Open-house-meet-greet-eat.ics']);
    const [{ blob, href }] = downloads as [Download];
    expect(blob.type).to.equal('text/calendar');
    const [read] = readCalendar(await blob.text()) as [ICAL.Event];
    expect(read.summary).to.equal('Open house: meet, greet & “eat” 👍');
    expect(read.startDate.toJSDate().toISOString()).to.equal('2026-10-06T17:00:00.000Z');
    expect(read.endDate.toJSDate().toISOString()).to.equal('2026-10-06T18:30:00.000Z');
    expect(read.uid).to.match(/^http:\/\/localhost.*#Open house/);
    expect(revoked).to.deep.equal([]);
    await clock.goTo('2026-10-06T12:02Z');
    expect(revoked).to.deep.equal([href]);
    expect(violations).to.deep.equal([]);
  });

  for (const [title, name] of [
    ['يوم مفتوح', 'يوم-مفتوح.ics'],
    ['../../a\\b:c*?.exe', 'a-b-c-exe.ics'],
    ['???', 'event.ics'],
    ['x'.repeat(300), `${'x'.repeat(80)}.ics`],
  ] as const) {
    it(`in a file with a name that every system takes (${name.slice(0, 20)})`, async () => {
      stopClock('2026-10-06T12:00Z');
      saveButton(await shown(item(title, MOMENT))).click();
      expect(downloads.map((download) => download.name)).to.deep.equal([name]);
    });
  }

  it('by the keyboard alone: each control is one stop, in the order of reading, and stays open', async () => {
    const clock = stopClock('2026-10-06T12:00Z');
    const cx = { ...MOMENT, online_url: 'https://example.com/live', registration_url: 'https://example.gov/register' };
    const element = await shown({ ...item('Open house', cx), url: 'https://example.gov/open-house' });
    const closed = ['a Open house', 'a Join online', 'a Register', 'summary Add to calendar'];
    expect(controlsOf(element)).to.deep.equal(closed);
    const summary = deepAll(element, 'summary')[0]!;
    summary.focus();
    const actions: string[] = [];
    element.addEventListener('cx-activate', (event) => actions.push(event.action));
    summary.click();
    expect(actions).to.deep.equal(['open']);
    const calendars = ['button Calendar file (.ics)', 'a Google Calendar', 'a Outlook.com', 'a Microsoft 365'];
    expect(controlsOf(element)).to.deep.equal([...closed, ...calendars]);
    for (const control of deepAll(element, 'a[href], summary, button')) expect(control.tabIndex).to.equal(0);
    // What the clock changes around it neither closes it nor takes the focus.
    await clock.goTo('2026-10-06T16:30Z');
    await element.updateComplete;
    expect(words(element)).to.contain('in 30 minutes');
    expect(controlsOf(element)).to.have.length(8);
    expect(element.shadowRoot!.activeElement).to.equal(summary);
  });

  it('by links that say that they lead elsewhere', async () => {
    stopClock('2026-10-06T12:00Z');
    const element = await shown(item('A', MOMENT));
    const marked = deepAll(element, 'details a').map((link) => link.textContent.replace(/\s+/g, ' ').trim());
    expect(marked).to.deep.equal([
      'Google Calendar (external site)',
      'Outlook.com (external site)',
      'Microsoft 365 (external site)',
    ]);
  });
});
