import { expect } from '@open-wc/testing';
import { place } from '../support/reading.js';

/** Places the report in this page with its style sheet, because axe can't look into frames here. */
async function placeReport(): Promise<{ readonly report: Document; readonly main: HTMLElement }> {
  const text = await (await fetch('/dist/office/openacr.html')).text();
  const report = new DOMParser().parseFromString(text, 'text/html');
  const sheet = document.importNode(report.querySelector('style')!, true);
  document.head.append(sheet);
  place(sheet);
  return { report, main: place(document.importNode(report.querySelector('main')!, true)) };
}

describe('dist/office/openacr.html', () => {
  it('the report as HTML has no axe findings', async () => {
    const { report, main } = await placeReport();
    expect(report.documentElement.lang).to.equal('en');
    expect(report.title).to.match(/Accessibility Conformance Report$/);
    expect(main.querySelectorAll('tbody tr').length).to.be.above(90);
    await expect(main).to.be.accessible();
  });

  it('the report as HTML fits into 320 pixels', async () => {
    const { main } = await placeReport();
    const box = place(document.createElement('div'));
    box.style.inlineSize = '320px';
    box.append(main);
    expect(box.scrollWidth).to.be.at.most(320);
  });
});
