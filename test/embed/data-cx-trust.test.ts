import { expect } from '@open-wc/testing';
import { until } from '../support/controls.js';
import { feedUrl, otherFeedUrl, requestsFor } from '../support/feeds.js';
import { openMarkup, scriptTag, type Framed } from '../support/frames.js';
import { attribute } from '../support/posts.js';
import { deepAll, linksOf, wordsOf } from '../support/reading.js';

/** What a stranger wrote, as a filter of HTML leaves it. */
const LIVE = { id: '1', url: 'https://x.com/ExampleAgency/status/1', _cx: { type: 'post' } };
const FILM = {
  id: '2',
  title: 'A film',
  attachments: [{ url: 'https://youtu.be/abc_DEF-123', mime_type: 'video/x-youtube', _cx: { alt: 'A briefing' } }],
};
const PICTURE = 'https://images.example.com/a.png';

interface Filtered extends Framed {
  readonly warnings: string[];
}

/** Opens a page with the script, and puts filtered HTML into it after that. */
async function page(markup: string, script = scriptTag('defer'), around = '<main></main>'): Promise<Filtered> {
  const framed = await openMarkup(`${script}<body>${around}`);
  const warnings: string[] = [];
  Object.assign((framed.window as unknown as { console: Console }).console, {
    warn: (...words: unknown[]) => warnings.push(words.join(' ')),
  });
  framed.document.querySelector('main')!.innerHTML = markup;
  await until(() => !!framed.document.querySelector(':state(ready), :state(error)'));
  await until(() => !framed.document.querySelector(':state(loading)'));
  return { ...framed, warnings };
}

const frames = ({ document }: Framed): number => deepAll(document, 'iframe').length;
const panels = ({ document }: Framed): number => deepAll(document, '[data-host]').length;
const inline = (json: object, name = 'social-embed', more = ''): string =>
  `<div data-cx="${name}" ${more} data-cx-data='${attribute(json)}'>A comment</div>`;

describe('filtered HTML with data-cx by an untrusted author', () => {
  for (const value of ['allow', ' ALLOW ', 'Allow']) {
    it(`can’t set third-party="${value}": nothing loads, and one warning says why`, async () => {
      const told = await page(
        [
          inline(
            { ...LIVE, id: 'a' },
            'social-embed',
            `data-cx-third-party="${value}" data-cx-trusted-hosts="x.com" data-cx-media-hosts="images.example.com"`,
          ),
          inline(
            { ...FILM, image: PICTURE },
            'highlight',
            `data-cx-third-party="${value}" data-cx-media-hosts="images.example.com"`,
          ),
        ].join(''),
      );
      expect([frames(told), deepAll(told.document, 'img').length]).to.deep.equal([0, 0]);
      expect(told.warnings.filter((words) => words.includes('data-cx-trust'))).to.have.length(1);
      for (const element of told.document.querySelectorAll('[data-cx] > *')) {
        const given = ['third-party', 'trusted-hosts', 'media-hosts'].filter((name) => element.hasAttribute(name));
        expect(given).to.deep.equal([]);
      }
    });
  }

  it('can’t lift a restriction of the page', async () => {
    const url = await otherFeedUrl({ items: [{ title: 'Elsewhere' }] });
    const comment = `<div data-cx="highlight" data-cx-third-party="ask" data-cx-feed="${url}">A comment</div>`;
    const { document } = await page(`<cx-campaign third-party="never">${comment}</cx-campaign>`);
    await until(() => !!document.querySelector('[data-cx] > :state(error)'));
    expect(await requestsFor(url)).to.equal(0);
  });

  for (const source of ['inline', 'feed']) {
    it(`does not inherit third-party="allow" from a campaign around it: ${source}`, async () => {
      const items = [{ ...FILM, image: PICTURE }];
      const url = await otherFeedUrl({ items });
      const told = await page(
        `<cx-campaign third-party="allow">${
          source === 'feed'
            ? `<div data-cx="highlight" data-cx-feed="${url}">A comment</div>`
            : inline(items[0]!, 'highlight')
        }</cx-campaign>`,
      );
      await until(() => panels(told) > 0);
      expect([frames(told), deepAll(told.document, 'img').length]).to.deep.equal([0, 0]);
    });
  }

  it('can restrict more than the page', async () => {
    const told = await page(inline({ title: 'A', image: PICTURE }, 'highlight', 'data-cx-third-party="never"'));
    expect([panels(told), linksOf(told.document).length]).to.deep.equal([0, 1]);
    expect(told.warnings).to.deep.equal([]);
  });

  const CODE =
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"></blockquote>';
  for (const [name, markup] of [
    ['a post without words', inline(LIVE)],
    ['a film', inline(FILM, 'highlight')],
    [
      'an event’s film',
      inline(
        { title: 'Day', _cx: { type: 'event', start: '2020-01-01', video: { url: 'https://youtu.be/abc_DEF-123' } } },
        'event',
      ),
    ],
    [
      'the page of a campaign',
      inline({ title: 'Days', items: [LIVE, { ...FILM, _cx: { type: 'highlight' } }] }, 'campaign'),
    ],
    [
      'elements in a campaign',
      `<div data-cx="campaign" data-cx-data='${attribute([LIVE])}'><p data-cx="social-embed">Words</p></div>`,
    ],
    [
      'JSON in a script',
      `<div data-cx="social-embed"><script type="application/json">${JSON.stringify(LIVE)}</script></div>`,
    ],
    ['a pasted code', `<div data-cx="social-embed">${CODE}</div>`],
    ['a link', `<a data-cx="social-embed" data-cx-data='${attribute(LIVE)}' href="${LIVE.url}">The post</a>`],
  ] as const) {
    it(`opens and offers no frame, but has the link: ${name}`, async () => {
      const told = await page(markup);
      expect([frames(told), panels(told)]).to.deep.equal([0, 0]);
      expect(linksOf(told.document).join()).to.match(/x\.com|youtu\.be|instagram/);
    });
  }

  it('stays untrusted when copied, or reinserted by a page that swaps its body', async () => {
    const told = await page(inline(LIVE));
    const { document } = told;
    const copy = document.querySelector('[data-cx]')!.cloneNode(true);
    document.querySelector('main')!.replaceChildren(copy);
    await until(() => !!document.querySelector(':state(ready)'));
    expect([frames(told), panels(told)]).to.deep.equal([0, 0]);
  });

  it('can’t verify an account', async () => {
    const claim = { id: '1', content_text: 'Words', authors: [{ name: 'Example Agency' }] };
    const { document } = await page(inline({ ...claim, _cx: { type: 'post', verified: true } }));
    expect(wordsOf(document.querySelector('[data-cx]')!)).to.contain('Example Agency');
    expect(deepAll(document, '[part~=verified]').length).to.equal(0);
  });

  it('loads a feed as usual, with frames on request', async () => {
    const url = await otherFeedUrl({ items: [LIVE] });
    const told = await page(`<div data-cx="social-embed" data-cx-feed="${url}"></div>`);
    expect([frames(told), panels(told)]).to.deep.equal([0, 1]);
    const own = await page(`<div data-cx="social-embed" data-cx-feed="${feedUrl({ items: [LIVE] })}"></div>`);
    expect(panels(own)).to.equal(1);
  });
});

describe('data-cx-trust', () => {
  const allowed = inline(
    { ...FILM, image: PICTURE },
    'highlight',
    'data-cx-third-party="allow" data-cx-trusted-hosts="a.example"',
  );

  for (const attributes of [
    'defer data-cx-trust',
    'type="module" data-cx-trust=""',
    'data-cx-trust type="text/javascript"',
  ]) {
    it(`on the script tag lets data-cx set everything that attributes can (${attributes})`, async () => {
      const told = await page(allowed, scriptTag(attributes));
      const element = told.document.querySelector('[data-cx] > *')!;
      expect(element.getAttribute('third-party')).to.equal('allow');
      expect(element.getAttribute('trusted-hosts')).to.equal('a.example');
      // The picture itself may have failed by now: nobody answers for its host here.
      expect(deepAll(told.document, '[data-host][part=message]').length).to.equal(0);
      expect(told.warnings.filter((words) => words.includes('data-cx-trust'))).to.deep.equal([]);
      expect(panels(await page(inline(LIVE), scriptTag(attributes)))).to.equal(1);
    });
  }

  for (const markup of [
    '<p data-cx-trust>A comment</p>',
    '<div data-cx="highlight" data-cx-trust data-cx-data=\'{"title": "A"}\'></div>',
    '<script type="application/json" src="/none.json" data-cx-trust></script>',
    '<script type="text/plain" src="/none.txt" data-cx-trust></script>',
    '<svg><script data-cx-trust></script></svg>',
  ]) {
    it(`does not count elsewhere: ${markup}`, async () => {
      const told = await page(allowed, scriptTag('defer'), `<aside>${markup}</aside><main></main>`);
      expect(told.document.querySelector('[data-cx] > [third-party]')).to.equal(null);
    });
  }
});

describe('HTML that shadows DOM properties used by the script', () => {
  const card = inline({ title: 'Hello', content_text: 'This card is drawn.' }, 'highlight');

  for (const markup of [
    '<a id="cxWidgets" href="#note">x</a>',
    '<form id="cxWidgets"><input name="version"><input name="consent"></form>',
    '<a id="cxWidgets"></a><a id="cxWidgets" name="version"></a>',
    '<iframe name="cxWidgets"></iframe>',
    '<img name="cxWidgets"><img name="currentScript">',
    '<form data-cx="highlight"><input name="getAttribute"><input name="attributes"><input name="localName"></form>',
  ]) {
    it(`does not prevent the card or the global: ${markup}`, async () => {
      for (const script of [scriptTag('defer'), scriptTag('type="module"')]) {
        const { document, window } = await openMarkup(`${script}<body>${markup}${card}`);
        await until(() => !!document.querySelector(':state(ready)'));
        expect(wordsOf(document.querySelector('[data-cx]:not(form)')!)).to.contain('This card is drawn.');
        expect(window.cxWidgets.version).to.match(/^\d/);
        expect(window.cxWidgets.consent.granted).to.deep.equal([]);
      }
    });
  }

  it('does not do so later either', async () => {
    const form = '<form><input name="matches"><input name="querySelectorAll"><input name="getAttribute"></form>';
    const { document } = await page(`${form}${card}`);
    expect(wordsOf(document.querySelector('[data-cx]')!)).to.contain('This card is drawn.');
  });
});
