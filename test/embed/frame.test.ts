import { expect } from '@open-wc/testing';
import { isListed, readAddress } from '../../src/embed/frame-address.js';
import { until } from '../support/controls.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { placeFrame, shownIn } from '../support/frame-page.js';
import { deepAll, place } from '../support/reading.js';

const DOCUMENTED = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** With room for feeds of other origins, which the strictest policy has none for. */
const OPEN = "default-src 'none'; script-src 'self'; connect-src *";

/** WebKit takes no file for a page's own once a sandbox has taken its origin away, so the policy stops the scripts. */
const staysEmpty = navigator.vendor.startsWith('Apple');

const letters = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: 'a', title: 'Letters', content_text: 'Plain.' }],
};
const own = (): string => encodeURIComponent(feedUrl(letters));
const three = (): string =>
  encodeURIComponent(feedUrl({ ...letters, items: ['a', 'b', 'c'].map((id) => ({ id, title: id })) }));
const elementIn = ({ contentDocument }: HTMLIFrameElement): Element => contentDocument!.body.firstElementChild!;

/** Shows a frame and waits until its content is there. */
async function frameOf(hash: string, options = {}): Promise<HTMLIFrameElement> {
  const frame = placeFrame(hash, options);
  await shownIn(frame);
  return frame;
}

describe('a frame', () => {
  it('shows one element from its URL, under the strictest policy, without messages', async () => {
    const frame = placeFrame(
      `element=highlight&feed=${three()}&limit=2&layout=grid&heading-level=3&lang=es&dir=rtl&theme=dark&with-exit-notice`,
    );
    const { warnings, violations } = await shownIn(frame);
    const element = elementIn(frame);
    expect(element.localName).to.equal('cx-highlight');
    expect(deepAll(element, 'article').length).to.equal(2);
    expect(deepAll(element, 'h3').length).to.be.above(1);
    expect(element.getAttribute('layout')).to.equal('grid');
    expect(element.hasAttribute('with-exit-notice')).to.equal(true);
    const { lang, dir, style } = frame.contentDocument!.documentElement;
    expect([lang, dir, style.colorScheme]).to.deep.equal(['es', 'rtl', 'dark']);
    expect([warnings, violations]).to.deep.equal([[], []]);
  });

  it('shows a campaign by default, in English and light', async () => {
    const frame = await frameOf('feed=/examples/cxday-2023.json');
    expect(elementIn(frame).localName).to.equal('cx-campaign');
    const { lang, dir, style } = frame.contentDocument!.documentElement;
    expect([lang, dir, style.colorScheme]).to.deep.equal(['en', '', 'light']);
  });

  it('follows changes of its URL', async () => {
    const frame = await frameOf(`feed=${own()}`);
    frame.contentWindow!.location.hash = `#element=cx-event&feed=${own()}&lang=es&theme=auto`;
    await until(() => elementIn(frame).localName === 'cx-event');
    const { lang, style } = frame.contentDocument!.documentElement;
    expect([lang, style.colorScheme]).to.deep.equal(['es', 'light dark']);
    expect(frame.contentDocument!.body.childElementCount).to.equal(1);
  });

  it('says that there is nothing to show if no feed is named', async () => {
    const { words, warnings } = await shownIn(placeFrame('element=event'));
    expect(words).to.equal('There is nothing to show here.');
    expect(warnings.join()).to.contain('#feed=');
  });

  it('opens links in a new tab if a sandbox allows it, or in place of the surrounding page', async () => {
    const frame = await frameOf(`feed=${own()}`);
    expect(frame.contentDocument!.querySelector('base')!.target).to.equal('_blank');
    frame.contentWindow!.location.hash += '&links=top';
    await until(() => frame.contentDocument!.querySelector('base')!.target === '_top');
  });

  it('offers no permalink, because it would be the frame’s, and keeps its own fragment', async () => {
    const hash = 'element=timeline&feed=/examples/cxday-2024.json&with-filters';
    const frame = await frameOf(hash);
    const element = elementIn(frame);
    await until(() => deepAll(element, 'button[name=open]').length > 0);
    deepAll(element, 'button[name=open]')[0]!.click();
    await until(() => deepAll(element, 'button[name=copy]').length > 0);
    const copy = deepAll(element, 'button[name=copy]')[0]!;
    await until(() => !copy.checkVisibility());
    expect(frame.contentWindow!.location.hash).to.equal(`#${hash}`);
    const links = deepAll(element, 'a[href]');
    expect(links.length).to.be.above(0);
    for (const link of links) expect(link.textContent).to.match(/\(opens in a new tab\)\s*$/);
    expect(deepAll(element, 'select').length).to.be.above(0);
  });

  it('is accessible', async () => {
    const frame = await frameOf(`element=highlight&feed=${own()}`);
    frame.title = 'Highlights';
    await expect(frame).to.be.accessible();
  });
});

describe('a frame’s URL', () => {
  const names = [
    'limit',
    'layout',
    'with-filters',
    'third-party',
    'data',
    'href',
    'trusted-hosts',
    'media-hosts',
    'with-address',
  ];
  const said: string[] = [];
  const { warn } = console;
  const read = (hash: string): ReturnType<typeof readAddress> =>
    readAddress(`#${hash}`, 'https://agency.example/cdn/frame.html', () => names);

  before(() => (console.warn = (...words: unknown[]) => void said.push(words.join(' '))));
  after(() => (console.warn = warn));
  beforeEach(() => (said.length = 0));

  for (const [name, tag] of [
    ['', 'cx-campaign'],
    ['timeline', 'cx-campaign-timeline'],
    ['cx-campaign-timeline', 'cx-campaign-timeline'],
    ['Event', 'cx-event'],
    ['social-embed', 'cx-social-embed'],
  ] as const) {
    it(`can name an element as "${name}"`, () => {
      expect(read(`element=${name}`).tag).to.equal(tag);
      expect(said).to.deep.equal([]);
    });
  }

  it('with an unknown element shows a campaign, with a warning', () => {
    expect(read('element=script').tag).to.equal('cx-campaign');
    expect(said.length).to.equal(1);
  });

  it('can’t set content, a post, trust or a network under the site’s name: one warning each', () => {
    for (const key of ['data', 'href', 'trusted-hosts', 'media-hosts', 'with-address', 'onclick', 'style', 'slot']) {
      said.length = 0;
      expect([...read(`${key}=x&limit=2`).attributes]).to.deep.equal([['limit', '2']]);
      expect(said.length, key).to.equal(1);
      expect(said[0]).to.contain(`"${key}"`);
    }
    said.length = 0;
    expect(read('third-party=Allow').attributes.size).to.equal(0);
    expect(said.length).to.equal(1);
    expect([...read('third-party=never').attributes]).to.deep.equal([['third-party', 'never']]);
  });

  it('has feeds relative to the frame, separated by spaces', () => {
    expect(read('feed=/a.json+b.json%20https://c.example/').feeds).to.deep.equal([
      'https://agency.example/a.json',
      'https://agency.example/cdn/b.json',
      'https://c.example/',
    ]);
    expect(read('feed=https://').feeds).to.deep.equal([]);
  });

  it('can set flags', () => {
    expect([...read('with-filters').attributes]).to.deep.equal([['with-filters', '']]);
    expect(read('with-filters=false').attributes.size).to.equal(0);
  });
});

describe('the list of allowed feeds', () => {
  const list = [
    'https://a.example/campaigns/',
    'https://b.example/feed',
    'https://c.example',
    'https://d.example/f?x=1',
    'bad',
  ];
  for (const [url, isThere] of [
    ['https://a.example/campaigns/2026.json', true],
    ['https://a.example/campaigns', true],
    ['https://a.example/campaigns2/x', false],
    ['https://a.example/Campaigns/x', false],
    ['https://a.example/campaigns/../secret', false],
    ['https://a.example/campaigns/%2e%2e/secret', false],
    ['https://a.example/campaigns/..%2fsecret', false],
    ['https://a.example/campaigns/..%5Csecret', false],
    ['http://a.example/campaigns/x', false],
    ['https://a.example:8443/campaigns/x', false],
    ['https://a.example@evil.example/campaigns/x', false],
    ['https://a.example.evil.example/campaigns/x', false],
    ['https://A.EXAMPLE/campaigns/x', true],
    ['https://b.example/feed?page=2', true],
    ['https://b.example/feed/2', true],
    ['https://b.example/feeds', false],
    ['https://c.example/any/thing', true],
    ['https://d.example/f?x=1', true],
    ['https://d.example/f?x=2', false],
    ['blob:https://c.example/4c2f', false],
    ['data:application/json,{}', false],
  ] as const) {
    it(`${isThere ? 'includes' : 'excludes'} ${url}`, () => {
      expect(isListed(url, list)).to.equal(isThere);
    });
  }
});

describe('a frame in a language with a locale file', () => {
  const FILES = ['zh-Hans', 'zh-Hant', 'ar', 'fr'];
  const LANGUAGES: readonly (readonly [language: string, tag: string, words: string])[] = [
    ['fr', 'fr', 'Il n’y a rien à afficher ici.'],
    ['fr-CA', 'fr', 'Il n’y a rien à afficher ici.'],
    ['ar', 'ar', 'لا يوجد ما يُعرض هنا.'],
    ['zh-TW', 'zh-Hant', '這裡沒有可顯示的內容。'],
    ['ZH', 'zh-Hans', '这里没有可显示的内容。'],
    ['es-MX', 'es', 'Aquí no hay nada que mostrar.'],
    ['frr', 'en', 'There is nothing to show here.'],
    ['ko', 'en', 'There is nothing to show here.'],
  ];
  for (const [language, tag, sentence] of LANGUAGES)
    it(`says in ${tag} for ${language} that there is nothing to show`, async () => {
      const frame = placeFrame(`lang=${language}`, { locales: FILES });
      const { words } = await shownIn(frame);
      expect(words).to.equal(sentence);
      expect(frame.contentDocument!.querySelector('p')!.lang).to.equal(tag);
    });

  it('speaks English without the file', async () => {
    const { words } = await shownIn(placeFrame('lang=fr'));
    expect(words).to.equal('There is nothing to show here.');
  });
});

describe('a frame with a feed on another site', () => {
  it('refuses it with a plain sentence and the fix, and does not request it', async () => {
    const url = await otherFeedUrl(letters);
    const told = await shownIn(placeFrame(`feed=${encodeURIComponent(url)}`, { csp: OPEN }));
    expect(told.words).to.equal('This content can’t be shown here, because this site does not allow its address.');
    expect(told.warnings.length).to.equal(1);
    expect(told.warnings[0])
      .to.contain('/frames/-/frame.json')
      .and.to.contain(`{"feeds": ["${new URL(url).origin}/"]}`);
    expect(await requestsFor(url)).to.equal(0);
  });

  it('does so in Spanish, and refuses all feeds if one of several is not allowed', async () => {
    const url = encodeURIComponent(await otherFeedUrl(letters));
    const { words } = await shownIn(placeFrame(`feed=${own()}+${url}&lang=es`, { csp: OPEN }));
    expect(words).to.equal('Este contenido no se puede mostrar aquí porque este sitio no permite su dirección.');
  });

  it('shows it if the site lists it', async () => {
    const url = await otherFeedUrl(letters);
    const list = JSON.stringify({ feeds: [`${new URL(url).origin}/`] });
    const told = await shownIn(placeFrame(`element=highlight&feed=${encodeURIComponent(url)}`, { list, csp: OPEN }));
    expect(told.words).to.contain('Letters');
    expect(told.warnings).to.deep.equal([]);
  });

  for (const list of ['{"feeds": "all"}', '{"feeds": [1]}', 'none', '[]']) {
    it(`refuses it if the list is invalid, reports that, and shows the site’s own feeds (${list})`, async () => {
      const url = encodeURIComponent(await otherFeedUrl(letters));
      const told = await shownIn(placeFrame(`feed=${url}`, { list, csp: OPEN }));
      expect(told.words).to.contain('does not allow');
      expect(told.warnings[0]).to.contain("frame.json can't be read");
      expect((await shownIn(placeFrame(`element=highlight&feed=${own()}`, { list }))).words).to.contain('Letters');
    });
  }

  it('does not follow a redirect unless the target is listed', async () => {
    const url = await otherFeedUrl(letters);
    const feed = (): string => encodeURIComponent(feedUrl({ redirect: url }));
    const refused = await shownIn(placeFrame(`element=highlight&feed=${feed()}`, { csp: OPEN }), /could not/);
    expect(refused.words).not.to.contain('Letters');
    expect(refused.warnings.join()).to.contain('frame.json');
    expect(await requestsFor(url)).to.equal(0);
    const list = JSON.stringify({ feeds: [url] });
    const shown = await shownIn(placeFrame(`element=highlight&feed=${feed()}`, { list, csp: OPEN }));
    expect(shown.words).to.contain('Letters');
  });
});

describe('a sandboxed frame', () => {
  it('shows its content with the documented tokens', async () => {
    const told = await shownIn(placeFrame(`element=highlight&feed=${own()}`, { sandbox: DOCUMENTED }));
    expect(told.words).to.contain('Letters');
    expect(told.warnings).to.deep.equal([]);
  });

  it('without an origin names the missing token', async function () {
    if (staysEmpty) this.skip();
    const feed = encodeURIComponent(feedUrl({ body: JSON.stringify(letters), cors: 'no' }));
    const told = await shownIn(placeFrame(`element=highlight&feed=${feed}`, { sandbox: 'allow-scripts' }), /could not/);
    expect(told.warnings.join()).to.contain('Add allow-same-origin');
  });
});

describe('a frame’s height', () => {
  const heightOf = (frame: HTMLIFrameElement): number => Math.round(frame.getBoundingClientRect().height);
  const contentOf = ({ contentDocument }: HTMLIFrameElement): number =>
    Math.ceil(contentDocument!.documentElement.getBoundingClientRect().height);
  const isFitting = (frame: HTMLIFrameElement): boolean =>
    contentOf(frame) > 0 && frame.clientHeight === contentOf(frame);
  const hash = 'element=highlight&feed=/examples/cxday-2024.json';

  it('matches its content once the surrounding page has the script, in any loading order', async () => {
    const before = await frameOf(hash);
    const { height } = before.getBoundingClientRect();
    expect(height).to.be.below(200);
    const script = document.createElement('script');
    script.src = '/dist/cdn/frame-parent.js';
    place(script);
    const after = placeFrame(`${hash}&limit=1`);
    await until(() => isFitting(before) && heightOf(before) > 200);
    await shownIn(after);
    await until(() => isFitting(after));
    expect(heightOf(before)).to.be.above(heightOf(after));
    // A scroll bar would come and go.
    for (const { contentDocument } of [before, after]) {
      await until(() => getComputedStyle(contentDocument!.documentElement).overflowY === 'hidden');
    }
  });

  it('follows the content up and down, and settles', async () => {
    const frame = await frameOf(hash);
    await until(() => isFitting(frame));
    const wide = heightOf(frame);
    frame.width = '320';
    await until(() => heightOf(frame) > wide && isFitting(frame));
    frame.width = '800';
    await until(() => heightOf(frame) === wide && isFitting(frame));
    const told: unknown[] = [];
    const listen = ({ source }: MessageEvent): void => {
      if (source === frame.contentWindow) told.push(source);
    };
    addEventListener('message', listen);
    for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
    removeEventListener('message', listen);
    expect(told.length).to.equal(0);
    expect(heightOf(frame)).to.equal(wide);
    frame.contentWindow!.location.hash = `${hash}&limit=1`;
    await until(() => heightOf(frame) < wide && isFitting(frame));
  });

  it('leaves room for a border', async () => {
    const frame = placeFrame(`${hash}&limit=1`);
    frame.setAttribute('style', 'box-sizing: border-box; border: 10px solid');
    await shownIn(frame);
    await until(() => isFitting(frame));
    expect(heightOf(frame)).to.equal(contentOf(frame) + 20);
  });

  it('is sent from a sandbox too', async function () {
    if (staysEmpty) this.skip();
    const frame = placeFrame(hash, { sandbox: 'allow-scripts' });
    await until(() => heightOf(frame) !== 150 && frame.style.height !== '');
  });

  it('is set only for our frames, from the origin in their src', async () => {
    const says = (height: unknown): string =>
      `<script>parent.postMessage({ type: 'cx-widgets:height', height: ${JSON.stringify(height)} }, '*')</script>`;
    const untouched = [
      [undefined, says(999)],
      ['https://elsewhere.example/frame.html', says(999)],
      [`${location.origin}/other.html`, says(999)],
      [`${location.origin}/frame.html`, says('999')],
      [`${location.origin}/frame.html`, says(-1)],
      [`${location.origin}/frame.html`, "<script>parent.postMessage(null, '*')</script>"],
    ].map(([src, srcdoc]) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = srcdoc!;
      if (src) frame.src = src;
      return place(frame);
    });
    const last = document.createElement('iframe');
    last.srcdoc = says(321);
    last.src = '/frame.html';
    await until(() => untouched.every(({ contentDocument }) => contentDocument?.readyState === 'complete'));
    place(last);
    await until(() => last.style.height === '321px');
    expect(untouched.map(({ style }) => style.height)).to.deep.equal(['', '', '', '', '', '']);
  });
});
