/** The lean script, as it is built. */
import { expect } from '@open-wc/testing';
import { until } from '../support/controls.js';
import { feedUrl } from '../support/feeds.js';
import { openMarkup, scriptTag, type Framed } from '../support/frames.js';
import { wordsOf } from '../support/reading.js';

const LEAN = '/dist/cdn/cx-cards.js';
const WHOLE = '/dist/cdn/cx-widgets.js';

const item = (type: string, more: object = {}): object => ({ id: type, title: `The ${type}`, _cx: { type, ...more } });

const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  _cx: { channels: [{ network: 'x', url: 'https://x.com/ExampleAgency' }], figures: [{ value: 12, label: 'offices' }] },
  items: [item('highlight'), item('spotlight', { quote: 'Words' }), item('post'), item('event')],
};

interface Page extends Framed {
  readonly warnings: readonly string[];
}

/** Opens a page with scripts that records its warnings. */
async function open(body: string, ...scripts: readonly string[]): Promise<Page> {
  const record = '<script>warnings = []; console.warn = (...words) => warnings.push(words.join(" "))</script>';
  const tags = scripts.map((script) => scriptTag('defer', script));
  const page = await openMarkup(`<head>${record}${tags.join('')}</head><body>${body}`);
  return { ...page, warnings: (page.window as unknown as Page).warnings };
}

const inside = (name: string, json: unknown = JSON_FEED): string =>
  `<${name}><script type="application/json">${JSON.stringify(json)}</script>Own words</${name}>`;

const wordsIn = ({ document }: Framed, name: string): string => wordsOf(document.querySelector(name)!);

describe('cx-cards.js', () => {
  for (const [name, words] of [
    ['cx-highlight', /The highlight/],
    ['cx-spotlight', /Words/],
    ['cx-social-embed', /The post/],
    ['cx-follow', /X/],
    ['cx-figures', /12\s+offices/],
  ] as const) {
    it(`has <${name}>`, async () => {
      const page = await open(inside(name), LEAN);
      await until(() => words.test(wordsIn(page, name)));
      expect(page.warnings).to.deep.equal([]);
    });
  }

  it('reads a JSON Feed', async () => {
    const page = await open(`<cx-highlight feed="${feedUrl(JSON_FEED)}"></cx-highlight>`, LEAN);
    await until(() => wordsIn(page, 'cx-highlight').includes('The highlight'));
  });

  for (const [name, body] of [
    ['RSS', '<rss version="2.0"><channel><title>A</title></channel></rss>'],
    ['Mastodon', JSON.stringify([{ account: { acct: 'a' }, content: '<p>A</p>' }])],
  ] as const) {
    it(`names cx-widgets.js for ${name}`, async () => {
      const { document, warnings } = await open('<cx-highlight>Own words</cx-highlight>', LEAN);
      const element = document.querySelector('cx-highlight')!;
      const errors: { readonly code: string; readonly message: string }[] = [];
      element.addEventListener('cx-error', (event) => errors.push(event));
      element.setAttribute('feed', feedUrl({ body }));
      await until(() => errors.length === 1);
      expect(errors[0]!.code).to.equal('format');
      expect(errors[0]!.message).to.include('cx-widgets.js');
      expect(warnings.join()).to.include('cx-widgets.js');
    });
  }

  it('leaves the content of other elements, with one warning', async () => {
    const others = '<cx-campaign>Own <cx-event>words</cx-event></cx-campaign><div data-cx="timeline">and more</div>';
    const { document, warnings } = await open(others, LEAN);
    await until(() => warnings.length > 0);
    expect(wordsOf(document.body)).to.match(/Own\s+words\s*and more/);
    expect(warnings).to.have.length(1);
    expect(warnings[0])
      .to.include('<cx-campaign>')
      .and.to.include('<cx-campaign-timeline>')
      .and.to.include('cx-widgets.js');
  });

  for (const scripts of [
    [LEAN, WHOLE],
    [WHOLE, LEAN],
  ]) {
    it(`works beside the whole script: ${scripts.join(', ')}`, async () => {
      const json = JSON.stringify(JSON_FEED);
      const body = `${inside('cx-highlight')}<div data-cx="event"><script type="application/json">${json}</script></div>`;
      const page = await open(body, ...scripts);
      await until(() => wordsIn(page, 'cx-highlight').includes('The highlight'));
      await until(() => /The event/.test(wordsIn(page, 'cx-event')));
      expect(page.document.querySelectorAll('cx-event')).to.have.length(1);
      expect(page.warnings).to.deep.equal([]);
    });
  }

  it('is in Spanish with locales/es.js', async () => {
    const page = await open(
      `<div lang="es">${inside('cx-highlight', { items: [] })}</div>`,
      LEAN,
      '/dist/cdn/locales/es.js',
    );
    const events = `<cx-social-embed lang="es"><script type="application/json">${JSON.stringify(JSON_FEED)}</script></cx-social-embed>`;
    page.document.body.insertAdjacentHTML('beforeend', events);
    await until(() => /The post/.test(wordsIn(page, 'cx-social-embed')));
    expect(page.warnings).to.deep.equal([]);
  });
});
