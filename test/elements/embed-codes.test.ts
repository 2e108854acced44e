import { expect } from '@open-wc/testing';
import { readEmbedCode } from '../../src/formats/embed-code.js';
import { findEmbedCodes } from '../../src/formats/signatures.js';
import '../../src/index.js';
import * as codes from '../../stories/embed-codes.js';
import { feedUrl } from '../support/feeds.js';
import { deepAll, headingsOf, linksOf, place, settled, show, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

const read = (markup: string): unknown[] =>
  findEmbedCodes(new DOMParser().parseFromString(markup, 'text/html')).map(readEmbedCode).filter(Boolean);

const itemOf = (markup: string): Record<string, unknown> & { _cx: Record<string, unknown> } => {
  const [item] = JSON.parse(JSON.stringify(read(markup))) as never[];
  return item!;
};

const frame = (src: string, more = ''): string => `<iframe src="${src}" ${more}></iframe>`;

describe('a network’s embed code', () => {
  const CASES: [name: string, code: string, url: string, network: string, handle: string | undefined, more: object][] =
    [
      [
        'of X',
        codes.onX,
        'https://twitter.com/ExampleAgency/status/101',
        'x',
        'ExampleAgency',
        { language: 'en', date_published: '2026-10-06', authors: [{ name: 'Example Agency' }] },
      ],
      [
        'of X, whose day is in Spanish',
        codes.onXInSpanish,
        'https://twitter.com/ExampleAgency/status/102',
        'x',
        'ExampleAgency',
        { language: 'es', date_published: '2026-10-06', content_html: 'Las cartas son claras.' },
      ],
      [
        'of Bluesky',
        codes.onBluesky,
        'https://bsky.app/profile/did:plc:example/post/3kexample',
        'bluesky',
        'agency.example',
        {
          content_text: 'One desk for every question #CXDay',
          date_published: '2026-10-05',
          authors: [{ name: 'Example Agency (EXA)' }],
        },
      ],
      [
        'of Mastodon',
        codes.onMastodon,
        'https://social.example/@ExampleAgency/103',
        'mastodon',
        'ExampleAgency@social.example',
        { content_html: '' },
      ],
      [
        'of Mastodon, as a frame',
        frame('https://social.example/@ExampleAgency/103/embed', 'class="mastodon-embed"'),
        'https://social.example/@ExampleAgency/103',
        'mastodon',
        'ExampleAgency@social.example',
        {},
      ],
      [
        'of Instagram',
        codes.onInstagram,
        'https://www.instagram.com/p/Abc/',
        'instagram',
        'exampleagency',
        { content_text: '', authors: [{ name: 'Example Agency' }] },
      ],
      [
        'of Instagram, with the words that it once had',
        codes.onInstagramBefore,
        'https://www.instagram.com/p/Old/',
        'instagram',
        'exampleagency',
        {
          content_text: 'The new desk, with a bell.',
          date_published: '2018-10-02T16:00:00+00:00',
          authors: [{ name: 'Example Agency' }],
        },
      ],
      [
        'of Threads',
        codes.onThreads,
        'https://www.threads.com/@exampleagency/post/Def',
        'threads',
        'exampleagency',
        {},
      ],
      ['of TikTok', codes.onTikTok, 'https://www.tiktok.com/@exampleagency/video/104', 'tiktok', 'exampleagency', {}],
      [
        'of Facebook',
        codes.onFacebook,
        'https://www.facebook.com/ExampleAgency/posts/105',
        'facebook',
        'ExampleAgency',
        { content_html: 'Come to our open day.', date_published: '2026-10-06', authors: [{ name: 'Example Agency' }] },
      ],
      [
        'of Facebook, as a frame',
        frame(
          `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent('https://www.facebook.com/ExampleAgency/posts/105')}&amp;width=500`,
        ),
        'https://www.facebook.com/ExampleAgency/posts/105',
        'facebook',
        'ExampleAgency',
        {},
      ],
      [
        'of LinkedIn',
        frame('https://www.linkedin.com/embed/feed/update/urn:li:share:106?collapsed=1'),
        'https://www.linkedin.com/feed/update/urn:li:share:106',
        'linkedin',
        undefined,
        {},
      ],
    ];
  for (const [name, code, url, network, handle, more] of CASES) {
    it(name, () => {
      const item = itemOf(code);
      expect(item['url']).to.equal(url);
      expect(item._cx).to.deep.equal(JSON.parse(JSON.stringify({ type: 'post', network, handle })));
      expect(item).to.deep.include(more);
    });
  }

  it('is recognized, and nothing else is', () => {
    for (const other of [
      '<blockquote><p>Our words. <a href="https://x.com/ExampleAgency/status/1">On X</a></p></blockquote>',
      '<blockquote class="twitter-tweet"><p>No address.</p></blockquote>',
      '<blockquote class="twitter-tweet"><p>A bad one.</p><a href="javascript:alert(1)">October 1, 2026</a></blockquote>',
      frame('https://www.youtube.com/embed/example'),
      frame('https://maps.example/embed'),
      frame(''),
    ]) {
      expect(read(other), other).to.deep.equal([]);
    }
  });

  for (const [words, day, language = ''] of [
    ['October 1, 2026', '2026-10-01'],
    ['9:00 AM · October 1, 2026', '2026-10-01'],
    ['October 1, 2026 at 9:30 AM', '2026-10-01'],
    ['October 45, 2026', undefined],
    ['2026-99-99', undefined],
    ['1 de mayo de 2026', '2026-05-01'],
    ['martes, 3 de marzo de 2026', '2026-03-03'],
    ['1. März 2026', '2026-03-01'],
    ['1er février 2026', '2026-02-01'],
    ['1 października 2026', '2026-10-01', 'pl'],
    ['2026年10月1日', '2026-10-01'],
    ['2026. 10. 1.', '2026-10-01'],
    ['10/1/2026', undefined],
    ['1 of Smarch 2026', undefined],
    ['October', undefined],
    ['', undefined],
    ['October 1, 2026', '2026-10-01', 'not_a_tag'],
  ] as const) {
    it(`is read with the day in "${words}" ${language}`, () => {
      const code = `<blockquote class="twitter-tweet" data-lang="${language}"><p>Hi</p><a href="https://x.com/ExampleAgency/status/1">${words}</a></blockquote>`;
      expect(itemOf(code)['date_published']).to.equal(day);
    });
  }
});

describe('a pasted embed code', () => {
  it('is rendered as a card and stays in the page', async () => {
    const element = await show(`<cx-social-embed>${codes.onX}</cx-social-embed>`);
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency']);
    expect(wordsOf(element)).to.match(/@ExampleAgency · X.*Our letters are plain now.*October 6, 2026/);
    expect(wordsOf(element)).to.not.contain('pic.twitter');
    const quotation = element.querySelector('blockquote')!;
    expect(quotation.checkVisibility()).to.equal(false);
    expect(element.matches(':state(ready)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('makes a list with others, wherever they are in the element', async () => {
    const element = await show(
      `<cx-social-embed>${codes.all.map((code) => `<figure><div>${code}</div></figure>`).join('')}</cx-social-embed>`,
    );
    expect(deepAll(element.renderRoot as never as ParentNode, '.entries > li').length).to.equal(codes.all.length);
    expect(linksOf(element).join()).to.contain('See the post on Mastodon -> https://social.example/@ExampleAgency/103');
    await expect(element).to.be.accessible();
  });

  it('comes after data, the script inside and the feed, and before the enclosing campaign', async () => {
    const item = { content_text: 'Not pasted', _cx: { type: 'post' } };
    const json = JSON.stringify(item);
    for (const [attributes, inside] of [
      [`data='${json}'`, ''],
      ['', `<script type="application/json">${json}</script>`],
      [`feed="${feedUrl({ items: [item] })}"`, ''],
    ]) {
      const element = await show(`<cx-social-embed ${attributes}>${inside}${codes.onX}</cx-social-embed>`);
      expect(wordsOf(element)).to.contain('Not pasted').and.not.contain('Our letters');
    }
    const campaign = await show(
      `<cx-campaign data='${json}'><cx-social-embed>${codes.onX}</cx-social-embed></cx-campaign>`,
    );
    const inner = campaign.querySelector('cx-social-embed')!;
    await until(() => inner.matches(':state(ready)'));
    expect(wordsOf(inner)).to.contain('Our letters').and.not.contain('Not pasted');
  });

  it('is rendered if it is added later', async () => {
    const element = document.createElement('cx-social-embed');
    place(element);
    await element.updateComplete;
    const done = settled(element);
    element.innerHTML = codes.onBluesky;
    await done;
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency (EXA)']);
  });

  it('stays rendered if the network’s script replaces it with a frame', async () => {
    const element = await show(`<cx-social-embed>${codes.onX}</cx-social-embed>`);
    element.querySelector('blockquote')!.replaceWith(document.createElement('twitter-widget'));
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('Our letters are plain now.');
    element.replaceChildren();
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(wordsOf(element)).to.contain('nothing to show');
  });

  it('is plain fallback in other elements', async () => {
    const element = document.createElement('cx-highlight');
    element.innerHTML = codes.onX;
    place(element);
    await element.updateComplete;
    expect(element.querySelector('blockquote')!.checkVisibility()).to.equal(true);
  });

  it('contributes only its text', async () => {
    const element = await show(
      `<cx-social-embed><blockquote class="twitter-tweet"><p>Hello <a href="javascript:void 0">there</a><img alt="" src="/examples/media/bar-chart.svg" onclick="alert(1)"></p><a href="https://x.com/ExampleAgency/status/1">x</a></blockquote></cx-social-embed>`,
    );
    expect(wordsOf(element)).to.contain('Hello there');
    expect(deepAll(element.renderRoot as never as ParentNode, 'img, [onclick], a[href^=javascript]').length).to.equal(
      0,
    );
  });
});

describe('content that would contact a network', () => {
  const warnings = (): string[] => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (words: string) => void told.push(words);
    after(() => (console.warn = warn));
    return told;
  };

  it('causes one warning with the fix', async () => {
    const told = warnings();
    const script = '<script async src="https://platform.twitter.com/widgets.js"></script>';
    await show(`<cx-social-embed>${codes.onX}${script}</cx-social-embed>`);
    await show(`<cx-social-embed>${codes.onXInSpanish}${script}</cx-social-embed>`);
    expect(told.length).to.equal(1);
    expect(told[0]).to.match(/widgets\.js.*leave .*out/i);
  });

  it('causes a warning for a frame too', async () => {
    const told = warnings();
    const code = frame('https://www.linkedin.com/embed/feed/update/urn:li:share:7', 'loading="lazy"');
    const element = document.createElement('cx-social-embed');
    element.hidden = true;
    element.innerHTML = code;
    const done = settled(element);
    place(element);
    await done;
    expect(told.join()).to.match(/linkedin\.com.*leave it out.*href/);
    expect(headingsOf(element)).to.deep.equal(['2 Post on LinkedIn']);
  });
});

describe('the URL of a single post', () => {
  const data = JSON.stringify([
    { url: 'https://x.com/ExampleAgency/status/20', content_text: 'Post 20' },
    { url: 'https://x.com/ExampleAgency/status/2', content_text: 'Post 2' },
    { url: 'https://www.facebook.com/permalink.php?story_fbid=3&id=1', content_text: 'Post 3', _cx: { type: 'post' } },
    { url: 'https://www.linkedin.com/feed/update/urn:li:share:4/', content_text: 'Post 4' },
  ]).replaceAll('&', '&amp;');
  for (const [href, words] of [
    ['https://x.com/ExampleAgency/status/2', 'Post 2'],
    ['https://twitter.com/exampleagency/status/2?s=20&amp;t=abc', 'Post 2'],
    ['https://mobile.twitter.com/ExampleAgency/statuses/2/photo/1', 'Post 2'],
    [' https://X.com/ExampleAgency/status/2/ ', 'Post 2'],
    ['https://x.com/ExampleAgency/status/2#m', 'Post 2'],
    ['https://facebook.com/permalink.php?story_fbid=3&amp;id=1&amp;fbclid=9', 'Post 3'],
    ['https://www.linkedin.com/feed/update/urn:li:share:4?utm_source=share', 'Post 4'],
  ]) {
    it(`can be written as ${href}`, async () => {
      const element = await show(`<cx-social-embed href="${href}" data='${data}'></cx-social-embed>`);
      expect(headingsOf(element).length).to.equal(1);
      expect(wordsOf(element)).to.match(new RegExp(`${words}(?!\\d)`));
    });
  }

  it('alone is a link with the network’s name', async () => {
    const element = document.createElement('cx-social-embed');
    element.href = 'https://www.linkedin.com/feed/update/urn:li:share:5';
    place(element);
    await element.updateComplete;
    expect(linksOf(element)).to.deep.equal([`See the post on LinkedIn -> ${element.href}`]);
    expect(wordsOf(element)).to.not.contain('nothing to show');
    await expect(element).to.be.accessible();
    element.href = 'https://news.example/1';
    await element.updateComplete;
    expect(linksOf(element)).to.deep.equal(['See the original post -> https://news.example/1']);
    element.href = 'javascript:alert(1)';
    await element.updateComplete;
    expect(linksOf(element)).to.deep.equal([]);
  });

  it('alone leaves the author’s fallback', async () => {
    const element = document.createElement('cx-social-embed');
    element.href = 'https://x.com/ExampleAgency/status/2';
    element.textContent = 'We posted this.';
    place(element);
    await element.updateComplete;
    expect(wordsOf(element)).to.equal('We posted this.');
  });
});

describe('a removed post', () => {
  it('states this, keeps its URL, and hides the withdrawn text', async () => {
    const post = {
      url: 'https://x.com/ExampleAgency/status/2',
      title: 'A title',
      content_text: 'Words that were taken back',
      image: '/examples/media/bar-chart.svg',
      authors: [{ name: 'Example Agency' }],
      _cx: { status: 'removed', warning: 'A warning', poll: { options: [{ label: 'An answer' }] } },
    };
    const element = await show(`<cx-social-embed data='${JSON.stringify(post)}'></cx-social-embed>`);
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency']);
    expect(wordsOf(element)).to.contain('has been deleted');
    expect(wordsOf(element)).to.not.match(/taken back|A title|A warning|An answer/);
    expect(deepAll(element, 'img').length).to.equal(0);
    expect(linksOf(element)).to.deep.equal(['See the post on X -> https://x.com/ExampleAgency/status/2']);
    await expect(element).to.be.accessible();
  });
});
