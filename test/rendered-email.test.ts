import { expect } from '@open-wc/testing';
import { dressPage } from '../stories/page.js';
import { place } from './support/reading.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

/** No picture, no script and nothing else is loaded; only the styles inside. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Opens the email of a campaign in a sandboxed frame, as a mail program does with pictures off. */
async function openEmail(feed: string, width: number): Promise<Document> {
  const campaign = await (await fetch(`/examples/${feed}`)).text();
  const options = { url: 'https://agency.example/week/' };
  const response = await fetch('/rendered-email', { method: 'POST', body: JSON.stringify({ campaign, options }) });
  const html = await response.text();
  expect(html).to.match(/^<!doctype html>/);
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = String(width);
  frame.srcdoc = html.replace('<head>', `<head>${POLICY}`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  place(frame);
  await loaded;
  return frame.contentDocument!;
}

describe('an email in a sandboxed frame with pictures off', () => {
  for (const [feed, words] of [
    ['cxday-2023.json', 'PMA Fireside Chat'],
    ['cxday-2024.json', 'SecurityStat turns goals into better service'],
    ['service-week.json', 'Shorter waits at the front desk'],
  ] as const) {
    for (const width of [320, 800]) {
      it(`fits one column, and shows the alt text of pictures (${feed}, ${width} px wide)`, async () => {
        const email = await openEmail(feed, width);
        const { body, documentElement: root } = email;
        expect(body.innerText).to.contain(words);
        expect(root.scrollWidth).to.be.at.most(root.clientWidth);
        for (const picture of email.images) {
          expect(picture.naturalWidth).to.equal(0);
          // A portrait stands beside the name. WebKit shows a description only where it fits.
          if (picture.alt && !isWebKit) expect(picture.getBoundingClientRect().height).to.be.above(15);
        }
        expect(email.scripts).to.have.length(0);
      });
    }
  }

  for (const theme of ['light', 'dark']) {
    it(`can be read in ${theme}, in the colors of the mail program`, async () => {
      await dressPage({ theme });
      const email = await openEmail('service-week.json', 640);
      const colors = [...email.querySelectorAll('p, a, h2, h3, li')].map((one) => getComputedStyle(one).color);
      expect([...new Set(colors)]).to.have.length(1);
      expect(getComputedStyle(email.body).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      await dressPage({});
    });
  }

  it('has no axe findings', async () => {
    const email = await openEmail('service-week.json', 640);
    const main = place(document.createElement('main'));
    main.append(...[...email.body.childNodes].map((node) => document.importNode(node, true)));
    for (const picture of main.querySelectorAll('img')) picture.removeAttribute('src');
    await expect(main).to.be.accessible();
  });
});
