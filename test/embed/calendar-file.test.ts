import { expect } from '@open-wc/testing';
import { openPage } from '../support/pages.js';
import { deepAll } from '../support/reading.js';

type PageGlobals = Window & Pick<typeof globalThis, 'URL' | 'HTMLAnchorElement'>;

describe('a calendar file under a strict Content-Security-Policy', () => {
  // The download itself is the browser's, which a test must not leave on anybody's disk.
  it('can be downloaded: its URL is read back without a violation', async () => {
    const page = await openPage('event');
    const { HTMLAnchorElement } = page.window as unknown as PageGlobals;
    const clicked: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(this);
      // All of a click but that the browser follows it.
      this.addEventListener('click', (event) => event.preventDefault());
      this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
    };
    deepAll(page.document, 'button[name="calendar"]')[0]!.click();
    expect(clicked.map(({ download }) => download)).to.deep.equal(['Open-house.ics']);
    // From outside the page, whose policy would refuse it to a script.
    const file = await (await fetch(clicked[0]!.href)).text();
    expect(file).to.match(/^BEGIN:VCALENDAR\r\n/);
    expect(file).to.contain('DTSTART:20991006T170000Z\r\nDTEND:20991006T180000Z\r\nSUMMARY:Open house\r\n');
    expect(file).to.contain('/test/pages/event.html#a\r\n');
    expect(page.window.violations).to.deep.equal([]);
    expect(page.window.uncaught).to.deep.equal([]);
  });
});
