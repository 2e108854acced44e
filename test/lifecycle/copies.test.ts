import { expect } from '@open-wc/testing';
import { VERSION } from '../../src/util/version.js';
import { buttonsOf, until } from '../support/controls.js';
import { feedUrl, requestsFor } from '../support/feeds.js';
import { emptyFrame, otherVersion, runScript, type Framed } from '../support/frames.js';
import { wordsOf } from '../support/reading.js';

const NPM = '/dist/npm/index.js';
const CDN = '/dist/cdn/cx-widgets.js';
const NAMES = ['campaign', 'campaign-timeline', 'event', 'figures', 'follow', 'highlight', 'social-embed', 'spotlight'];
const items = JSON.stringify([
  { title: 'A deed' },
  { title: 'A face', _cx: { type: 'spotlight' } },
  { url: 'https://x.com/ExampleAgency/status/1', content_text: 'A post', image: 'https://images.example.com/a.png' },
]);

interface Copied extends Framed {
  readonly warnings: string[];
  readonly uncaught: unknown[];
}

/** A page with elements of a campaign, and what it says in its console. */
function page(
  markup = `<cx-campaign data='${items}'></cx-campaign><cx-highlight data='${items}'></cx-highlight>`,
): Copied {
  const framed = emptyFrame();
  const warnings: string[] = [];
  const uncaught: unknown[] = [];
  Object.assign((framed.window as unknown as { console: Console }).console, {
    warn: (...words: unknown[]) => warnings.push(words.join(' ')),
  });
  framed.window.addEventListener('error', ({ message }) => uncaught.push(message));
  framed.window.addEventListener('unhandledrejection', ({ reason }) => uncaught.push(reason));
  framed.document.body.innerHTML = markup;
  return { ...framed, warnings, uncaught };
}

async function whole({ document: page }: Framed): Promise<void> {
  await until(() => [...page.querySelectorAll('body > *')].every((one) => one.matches(':state(ready)')));
  await until(() => wordsOf(page.querySelector('cx-campaign')!).includes('A post'));
}

describe('two copies of the library on a page', () => {
  for (const [name, ...scripts] of [
    ['the script twice', [CDN], [`${CDN}?again`]],
    ['classic, then module', [CDN], [CDN, 'module']],
    ['module, then classic', [CDN, 'module'], [CDN]],
    ['npm, then the script', [NPM, 'module'], [CDN]],
    ['the script, then npm', [CDN], [NPM, 'module']],
    ['one element of npm, then the script', ['/dist/npm/elements/spotlight/cx-spotlight.js', 'module'], [CDN]],
    ['npm twice', [NPM, 'module'], [`${NPM}?again`, 'module']],
  ] as [string, ...[string, string?][]][]) {
    it(`${name}: every element works, without messages`, async () => {
      const opened = page();
      for (const [address, type] of scripts) await runScript(opened.document, address, type);
      await whole(opened);
      expect(wordsOf(opened.document.body)).to.contain('A deed').and.contain('A face');
      expect(
        opened.warnings.filter((words) => !/Lit is in dev mode|Multiple versions of Lit/.test(words)),
      ).to.deep.equal([]);
      expect(opened.uncaught).to.deep.equal([]);
    });
  }

  it('in two versions: the first registers all elements; one warning per element names both', async () => {
    const opened = page();
    await runScript(opened.document, await otherVersion('0.0.9'));
    await runScript(opened.document);
    await whole(opened);
    expect(opened.window.cxWidgets).to.have.property('version', '0.0.9');
    expect(opened.warnings.sort()).to.deep.equal(
      NAMES.map(
        (name) => `<cx-${name}> is there already, in version 0.0.9; ${VERSION} stands aside. Load one of them only.`,
      ).sort(),
    );
    expect(opened.uncaught).to.deep.equal([]);
  });

  it('share consent: a grant to one applies to the elements of the other', async () => {
    const opened = page();
    await runScript(opened.document, NPM, 'module');
    await runScript(opened.document);
    await whole(opened);
    // The button and not the picture: an address that no one answers can fail before the next frame.
    const asks = (): boolean => buttonsOf(opened.document).includes('Show the picture from images.example.com');
    await until(asks);
    opened.window.cxWidgets.consent.grant('images.example.com');
    await until(() => !asks());
    opened.window.cxWidgets.consent.revoke('images.example.com');
    await until(asks);
  });

  it('make one request for a feed that several elements show', async () => {
    const url = feedUrl({ items: JSON.parse(items) as object[] });
    const opened = page(`<cx-highlight feed="${url}"></cx-highlight><cx-campaign feed="${url}"></cx-campaign>`);
    await runScript(opened.document);
    await runScript(opened.document, `${CDN}?again`);
    await whole(opened);
    expect(await requestsFor(url)).to.equal(1);
  });
});
