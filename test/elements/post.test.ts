import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.js';
import { attribute, PICTURE, post, showPost } from '../support/posts.js';
import { deepAll, headingsOf, linksOf, show, wordsOf } from '../support/reading.js';

const isSeen = (element: HTMLElement, words: string): boolean =>
  deepAll(element, 'p, li, img, a').some((one) => wordsOf(one).includes(words) && one.checkVisibility());

describe('a post with a content warning', () => {
  it('shows the warning, and its content once opened', async () => {
    const element = await showPost(
      {
        warning: 'About a storm',
        poll: { options: [{ label: 'An answer' }] },
        card: { url: 'https://example.gov/storm', title: 'A linked page' },
      },
      { attachments: [{ url: PICTURE, mime_type: 'image/svg+xml', _cx: { alt: 'Bars' } }] },
    );
    const [summary] = deepAll(element, 'summary');
    expect(wordsOf(summary!)).to.equal('About a storm');
    const waiting = ['Our words.', 'An answer', 'A linked page'];
    expect(waiting.filter((words) => isSeen(element, words))).to.deep.equal([]);
    expect(deepAll(element, 'img').filter((image) => image.checkVisibility())).to.deep.equal([]);
    await expect(element).to.be.accessible();

    summary!.click();
    expect(waiting.filter((words) => isSeen(element, words))).to.deep.equal(waiting);
    expect(deepAll(element, 'img').filter((image) => image.checkVisibility()).length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('has a standard warning if the author wrote none', async () => {
    expect(deepAll(await showPost({ sensitive: true }), 'summary').map(wordsOf)).to.deep.equal(['Sensitive content']);
    const spanish = await showPost({ sensitive: true }, { language: 'en' }, 'lang="es"');
    const [summary] = deepAll(spanish, 'summary');
    expect(wordsOf(summary!)).to.equal('Contenido delicado');
    expect(deepAll(summary!, '[lang=es]').length, 'words of ours in a post in English').to.equal(1);
  });

  it('still shows its author and network', async () => {
    const element = await showPost({ warning: 'About a storm' }, { url: 'https://x.com/ExampleAgency/status/1' });
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency']);
    expect(isSeen(element, 'See the post on X')).to.equal(true);
  });

  it('has no warning unless the feed says so', async () => {
    const element = await showPost({ sensitive: false, warning: '' });
    expect(deepAll(element, 'details')).to.deep.equal([]);
    expect(isSeen(element, 'Our words.')).to.equal(true);
  });
});

describe('a post that quotes or reposts another', () => {
  const quoted = {
    url: 'https://bsky.app/profile/partner.example/post/2',
    content_text: 'Their words.',
    date_published: '2024-10-01',
    authors: [{ name: 'Partner Office' }],
    _cx: { quoted: { content_text: 'A third.' } },
  };

  it('shows the quoted post as a nested card, one heading level deeper', async () => {
    const element = await showPost({ quoted });
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency', '3 Partner Office']);
    expect(wordsOf(element)).to.match(/Our words\..*Partner Office.*Their words\..*October 1, 2024/);
    expect(wordsOf(element)).to.not.contain('A third.');
    expect(deepAll(element, 'article article').length).to.equal(1);
    expect(linksOf(element)).to.deep.equal(['October 1, 2024 -> https://bsky.app/profile/partner.example/post/2']);
    await expect(element).to.be.accessible();
  });

  it('shows the original instead, with who reposted it', async () => {
    const repost = { quoted, network: 'bluesky', handle: 'agency.example', repost_of: quoted.url };
    const element = await showPost(repost, { content_text: '' });
    expect(headingsOf(element)).to.deep.equal(['2 Partner Office']);
    expect(wordsOf(element)).to.match(
      /Reposted by .Example Agency.*Partner Office.*@partner\.example · Bluesky.*Their words/,
    );
    expect(linksOf(element)).to.deep.equal([`October 1, 2024 -> ${quoted.url}`]);
    await expect(element).to.be.accessible();
  });

  it('reposts a quote with a link to the quoted post', async () => {
    const third = { url: 'https://bsky.app/profile/third.example/post/3', content_text: 'A third.' };
    const original = { ...quoted, content_text: 'They say:', _cx: { quoted: third } };
    for (const cx of [{ quoted: original, repost_of: quoted.url }, { quoted: original }]) {
      const element = await showPost(cx, { content_text: '' });
      expect(wordsOf(element)).to.contain('They say:');
      expect(linksOf(element)).to.include(`See the shared post -> ${third.url}`);
      await expect(element).to.be.accessible();
    }
  });

  it('links to the original if only its URL is known', async () => {
    const element = await showPost({ repost_of: 'https://example.social/@partner/2' }, { content_text: '' });
    expect(wordsOf(element)).to.match(/Reposted by .Example Agency.*Example Agency/);
    expect(linksOf(element)).to.deep.equal(['See the shared post -> https://example.social/@partner/2']);
    await expect(element).to.be.accessible();
  });

  it('only links to it if the post is itself nested', async () => {
    const items = [{ id: 'a', title: 'A', _cx: { type: 'highlight', related: ['1'] } }, post({ quoted })];
    const element = await show(`<cx-highlight entry="a" data='${attribute({ items })}'></cx-highlight>`);
    expect(headingsOf(element)).to.deep.equal(['2 A', '3 Example Agency']);
    expect(linksOf(element)).to.deep.equal([`See the shared post -> ${quoted.url}`]);
  });

  it('shows the date in a timeline too, next to entry dates', async () => {
    const data = attribute([post({ quoted }, { date_published: '2024-11-01' })]);
    const element = await show(`<cx-campaign-timeline data='${data}'></cx-campaign-timeline>`);
    deepAll(element, '[name=open]')[0]!.click();
    await element.updateComplete;
    expect(wordsOf(element).match(/(October|November) 1, 2024/g)).to.deep.equal([
      'November 1, 2024',
      'October 1, 2024',
    ]);
  });

  it('marks the language if it differs from the surrounding card', async () => {
    const languageOf = async (item: object, quotedItem: object): Promise<(string | undefined)[]> => {
      const data = { quoted: { ...quoted, ...quotedItem } };
      const element = await showPost(data, { content_text: 'Ours', ...item }, 'lang="en"');
      return deepAll(element, '[part=body], time').map((one) => one.closest<HTMLElement>('[lang]')?.lang);
    };
    expect(await languageOf({ language: 'es' }, { language: 'en' })).to.deep.equal(['es', 'en', 'en']);
    // The date is ours, and in the page's language.
    expect(await languageOf({ language: 'es' }, {})).to.deep.equal(['es', 'es', 'es']);
    expect(await languageOf({}, { language: 'es' })).to.deep.equal([undefined, 'es', 'es']);
  });
});

describe('a reply', () => {
  it('names the account it replies to, with a link, before its own text', async () => {
    const element = await showPost({ reply_to: 'https://x.com/ExampleLibrary/status/2' });
    expect(linksOf(element).map((link) => link.replace(/[\u2068\u2069]/g, ''))).to.deep.equal([
      'In reply to @ExampleLibrary -> https://x.com/ExampleLibrary/status/2',
    ]);
    expect(wordsOf(element)).to.match(/In reply to .*Our words/);
    await expect(element).to.be.accessible();
  });

  it('says only that if the URL has no account', async () => {
    const element = await showPost({ reply_to: 'https://example.gov/2' });
    expect(linksOf(element)).to.deep.equal(['In reply to a post -> https://example.gov/2']);
  });
});

describe('in print', () => {
  it('a post with a content warning is open, if CSS can open it', async function () {
    // The runner can show none but Chromium a page as it is printed.
    if (!navigator.userAgent.includes('Chrome')) this.skip();
    const [details] = deepAll(await showPost({ warning: 'About a storm' }), 'details');
    const closed = details!.getBoundingClientRect().height;
    await emulateMedia({ media: 'print' });
    const printed = details!.getBoundingClientRect().height;
    const [body] = deepAll(details!, '[part=body]');
    const isVisible = body!.checkVisibility();
    await emulateMedia({ media: 'screen' });
    expect(printed).to.be.above(closed);
    expect(isVisible).to.equal(true);
  });
});
