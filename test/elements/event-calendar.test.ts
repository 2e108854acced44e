import { expect } from '@open-wc/testing';
import type ICAL from 'ical.js';
import '../../src/index.js';
import { readCalendar } from '../support/calendar.js';
import { stopClock } from '../support/clock.js';
import { until } from '../support/controls.js';
import { controlsOf, item, MOMENT, shown, words } from '../support/events.js';
import { deepAll } from '../support/reading.js';

describe('an event can be added to a calendar', () => {
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

  it('as a valid file, created locally and revoked after a minute', async () => {
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
    await until(() => downloads.length > 0);
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
    it(`as a file with a name that every system accepts (${name.slice(0, 20)})`, async () => {
      stopClock('2026-10-06T12:00Z');
      saveButton(await shown(item(title, MOMENT))).click();
      await until(() => downloads.length > 0);
      expect(downloads.map((download) => download.name)).to.deep.equal([name]);
    });
  }

  it('with the keyboard alone: each control is one tab stop, in reading order, and stays open', async () => {
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
    const calendars = ['button Download calendar file (.ics)', 'a Google Calendar', 'a Outlook.com', 'a Microsoft 365'];
    expect(controlsOf(element)).to.deep.equal([...closed, ...calendars]);
    for (const control of deepAll(element, 'a[href], summary, button')) expect(control.tabIndex).to.equal(0);
    // What the clock changes around it neither closes it nor takes the focus.
    await clock.goTo('2026-10-06T16:30Z');
    await element.updateComplete;
    expect(words(element)).to.contain('in 30 minutes');
    expect(controlsOf(element)).to.have.length(8);
    expect(element.shadowRoot!.activeElement).to.equal(summary);
  });

  it('with links that are marked as external', async () => {
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
