import { expect } from '@open-wc/testing';
import { control, until } from '../support/controls.js';
import { otherFeedUrl } from '../support/feeds.js';
import { openPage, type Page } from '../support/pages.js';
import { linksOf, place, wordsOf } from '../support/reading.js';
import policies from './policies.json';

const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items: [{ title: 'From the feed' }] };
const OWN_WORDS = 'The words of the author.';
const TABLE = '/docs/how-to/csp.md';
const BLOCKED = 'can’t be shown here';

/** Puts a highlight with words of its author into a page. */
function add({ document: page }: Page, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = page.createElement('cx-highlight');
  element.textContent = OWN_WORDS;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  page.body.append(element);
  return element;
}

const dataOf = (attachment: object): Record<string, string> => ({
  data: JSON.stringify({ title: 'From the page', attachments: [attachment] }),
});

/** For each use of the table: what draws it, and whether it works; the wait ends when it is known either way. */
const USES: Readonly<Record<string, (page: Page, feed: string) => Promise<boolean>>> = {
  'The script, with all content in the page': async (page) => {
    const element = add(page, { data: '{"title": "From the page"}' });
    if (!page.window.cxWidgets) expect(wordsOf(element)).to.equal(OWN_WORDS);
    else await until(() => element.matches(':state(ready)'));
    return wordsOf(element).includes('From the page');
  },
  'A feed on your own host': (page) => ofFeed(page, '/examples/cxday-2024.json'),
  'A feed on another host': (page, feed) => ofFeed(page, feed),
  'Pictures on your own host': async (page) => {
    const url = '/examples/media/bar-chart.svg';
    const element = add(page, dataOf({ url, mime_type: 'image/svg+xml', _cx: { alt: 'Bars' } }));
    const isShown = (): boolean => (element.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) > 0;
    await until(() => isShown() || wordsOf(element).includes(BLOCKED));
    return isShown() || (expect(linksOf(element)).to.include(`Bars -> ${location.origin}${url}`), false);
  },
  'Videos, audio and captions on your own host': async (page) => {
    // Another address each time, since Firefox plays again what a page before has loaded.
    const url = `/examples/media/queue.webm?${crypto.randomUUID()}`;
    const captions = [{ url: '/examples/media/queue.en.vtt', language: 'en' }];
    const element = add(page, dataOf({ url, mime_type: 'video/webm', _cx: { alt: 'A queue', captions } }));
    await until(() => element.matches(':state(ready)'));
    control(element, 'Play video: A queue').click();
    const isLoading = (): boolean => !!element.shadowRoot!.querySelector('video')?.videoWidth;
    await until(() => isLoading() || wordsOf(element).includes(BLOCKED));
    return isLoading() || (expect(linksOf(element)).to.include(`A queue -> ${location.origin}${url}`), false);
  },
};

async function ofFeed(page: Page, feed: string): Promise<boolean> {
  const element = add(page, {});
  const failed = new Promise<Event>((resolve) => element.addEventListener('cx-error', resolve));
  element.setAttribute('feed', feed);
  await until(() => element.matches(':state(ready), :state(error)'));
  if (element.matches(':state(ready)')) return true;
  expect(await failed).to.have.property('code', 'policy');
  expect(wordsOf(element)).to.equal(OWN_WORDS);
  return false;
}

describe('the minimal policy', () => {
  for (const { use, policy, directive, without } of policies) {
    it(`for "${use}" is sufficient, and requires its ${directive}`, async () => {
      const feed = await otherFeedUrl(FEED);
      const told = `default-src 'none'; ${policy.replace('https://feeds.example.com', new URL(feed).origin)}`;
      const allowed = await openPage('bare', told);
      expect(await USES[use]!(allowed, feed)).to.equal(true);
      expect(allowed.window.violations).to.deep.equal([]);
      const forbidden = await openPage('bare', told.replace(new RegExp(`${directive} [^;]*;?`), ''));
      expect(await USES[use]!(forbidden, feed)).to.equal(false);
      // Without a script, nothing tells.
      if (directive !== 'script-src') expect(forbidden.window.uncaught).to.deep.equal([]);
      const rows = (await (await fetch(TABLE)).text()).replace(/ +/g, ' ');
      expect(rows).to.include(`| ${use} | \`${policy}\` | ${without} |`);
    });
  }

  it('is not violated by content that waits for the reader', async () => {
    const page = await openPage('bare', "default-src 'none'; script-src 'self'");
    const other = (name: string): string => `https://media.example/${name}`;
    const captions = [{ url: other('c.vtt'), language: 'en' }];
    const element = add(page, {
      data: JSON.stringify({
        title: 'From the page',
        attachments: [
          { url: other('a.png'), mime_type: 'image/png', _cx: { alt: 'A picture' } },
          { url: other('a.mp4'), mime_type: 'video/mp4', _cx: { poster: other('p.png'), captions } },
          { url: other('a.mp3'), mime_type: 'audio/mpeg', _cx: { captions } },
          { url: 'https://youtu.be/abc_DEF-123', mime_type: 'video/mp4', _cx: { poster: other('p.png') } },
          // Of the page's own host, which the policy lets no video come from.
          {
            url: '/examples/media/queue.webm',
            mime_type: 'video/webm',
            _cx: { poster: other('p.png'), captions: [{ url: '/examples/media/queue.en.vtt', language: 'en' }] },
          },
        ],
      }),
    });
    await until(() => element.matches(':state(ready)'));
    expect(element.shadowRoot!.querySelectorAll('button').length).to.equal(5);
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    // Violations are told in tasks of their own.
    await new Promise((resolve) => page.window.requestAnimationFrame(() => setTimeout(resolve)));
    expect(page.window.violations).to.deep.equal([]);
  });

  it('needs no style-src', async () => {
    const page = await openPage('bare', "default-src 'none'; script-src 'self'; style-src 'none'");
    const element = add(page, { data: '{"title": "From the page"}' });
    await until(() => element.matches(':state(ready)'));
    const card = element.shadowRoot!.querySelector('article')!;
    expect(page.window.getComputedStyle(card).borderTopStyle).to.equal('solid');
    expect(page.window.violations).to.deep.equal([]);
  });

  it('for Trusted Types allows two policies, and duplicates for a page with two copies', async () => {
    const types =
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html cx-widgets";
    for (const [policy, warnings] of [
      [types, 'trustedTypes' in window ? 1 : 0],
      [`${types} 'allow-duplicates'`, 0],
    ] as const) {
      const { words, window } = await openPage('twice', policy);
      expect(words('cx-highlight')).to.contain('Once');
      expect(window.uncaught).to.deep.equal([]);
      expect(window.warnings.length).to.equal(warnings);
      if (!warnings) expect(window.violations).to.deep.equal([]);
    }
  });
});

describe('the integrity hash', () => {
  async function openWith(integrity: string): Promise<HTMLIFrameElement> {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en"><title>Hash</title><script src="/test/pages/report.js"></script>
      <script defer src="/dist/cdn/cx-widgets.js?as-built" integrity="${integrity}"></script>
      <cx-highlight data='{"title": "From the page"}'>${OWN_WORDS}</cx-highlight>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    place(frame);
    await loaded;
    return frame;
  }

  it('from integrity.json lets the script run; any other hash leaves the fallback', async () => {
    const hashes = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<string, string>;
    const right = await openWith(hashes['cx-widgets.js']!);
    const element = right.contentDocument!.querySelector('cx-highlight')!;
    await until(() => element.matches(':state(ready)'));
    expect(wordsOf(element)).to.include('From the page');
    const wrong = await openWith(`sha384-${'A'.repeat(64)}`);
    expect(wordsOf(wrong.contentDocument!.querySelector('cx-highlight')!)).to.equal(OWN_WORDS);
    expect(wrong.contentWindow).to.not.have.property('cxWidgets');
    expect((wrong.contentWindow as unknown as Page['window']).uncaught).to.deep.equal([]);
  });
});
