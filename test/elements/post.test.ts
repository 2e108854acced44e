import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/index.js';
import { attribute, PICTURE, post, showPost } from '../support/posts.js';
import { deepAll, headingsOf, linksOf, show, wordsOf } from '../support/reading.js';

const isSeen = (element: HTMLElement, words: string): boolean =>
  deepAll(element, 'p, li, img, a').some((one) => wordsOf(one).includes(words) && one.checkVisibility());

describe('a post that waits', () => {
  it('shows its author’s warning, and what it says once it is opened', async () => {
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

  it('says that its content is sensitive where its author says nothing', async () => {
    expect(deepAll(await showPost({ sensitive: true }), 'summary').map(wordsOf)).to.deep.equal(['Sensitive content']);
    const spanish = await showPost({ sensitive: true }, { language: 'en' }, 'lang="es"');
    const [summary] = deepAll(spanish, 'summary');
    expect(wordsOf(summary!)).to.equal('Contenido sensible');
    expect(deepAll(summary!, '[lang=es]').length, 'words of ours in a post in English').to.equal(1);
  });

  it('still says whose it is and where it stands', async () => {
    const element = await showPost({ warning: 'About a storm' }, { url: 'https://x.com/ExampleAgency/status/1' });
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency']);
    expect(isSeen(element, 'See the post on X')).to.equal(true);
  });

  it('does not wait where nothing says so', async () => {
    const element = await showPost({ sensitive: false, warning: '' });
    expect(deepAll(element, 'details')).to.deep.equal([]);
    expect(isSeen(element, 'Our words.')).to.equal(true);
  });
});

describe('a post that quotes another', () => {
  const quoted = {
    url: 'https://bsky.app/profile/partner.example/post/2',
    content_text: 'Their words.',
    date_published: '2024-10-01',
    authors: [{ name: 'Partner Office' }],
    _cx: { quoted: { content_text: 'A third.' } },
  };

  it('shows it as a card in its own, one heading level deeper', async () => {
    const element = await showPost({ quoted });
    expect(headingsOf(element)).to.deep.equal(['2 Example Agency', '3 Partner Office']);
    expect(wordsOf(element)).to.match(/Our words\..*Partner Office.*Their words\..*October 1, 2024/);
    expect(wordsOf(element)).to.not.contain('A third.');
    expect(deepAll(element, 'article article').length).to.equal(1);
    expect(linksOf(element)).to.deep.equal(['October 1, 2024 -> https://bsky.app/profile/partner.example/post/2']);
    await expect(element).to.be.accessible();
  });

  it('or only repeats it gives its place to it, and says who repeats it', async () => {
    const repost = { quoted, network: 'bluesky', handle: 'agency.example', repost_of: quoted.url };
    const element = await showPost(repost, { content_text: '' });
    expect(headingsOf(element)).to.deep.equal(['2 Partner Office']);
    expect(wordsOf(element)).to.match(
      /Reposted by .Example Agency.*Partner Office.*@partner\.example · Bluesky.*Their words/,
    );
    expect(linksOf(element)).to.deep.equal([`October 1, 2024 -> ${quoted.url}`]);
    await expect(element).to.be.accessible();
  });

  it('repeats a quote with a link to the quoted post', async () => {
    const third = { url: 'https://bsky.app/profile/third.example/post/3', content_text: 'A third.' };
    const original = { ...quoted, content_text: 'They say:', _cx: { quoted: third } };
    for (const cx of [{ quoted: original, repost_of: quoted.url }, { quoted: original }]) {
      const element = await showPost(cx, { content_text: '' });
      expect(wordsOf(element)).to.contain('They say:');
      expect(linksOf(element)).to.include(`See the shared post -> ${third.url}`);
      await expect(element).to.be.accessible();
    }
  });

  it('links to the original where only its address is known', async () => {
    const element = await showPost({ repost_of: 'https://example.social/@partner/2' }, { content_text: '' });
    expect(wordsOf(element)).to.match(/Reposted by .Example Agency.*Example Agency/);
    expect(linksOf(element)).to.deep.equal(['See the shared post -> https://example.social/@partner/2']);
    await expect(element).to.be.accessible();
  });

  it('only links to it where the post stands in another card itself', async () => {
    const items = [{ id: 'a', title: 'A', _cx: { type: 'highlight', related: ['1'] } }, post({ quoted })];
    const element = await show(`<cx-highlight entry="a" data='${attribute({ items })}'></cx-highlight>`);
    expect(headingsOf(element)).to.deep.equal(['2 A', '3 Example Agency']);
    expect(linksOf(element)).to.deep.equal([`See the shared post -> ${quoted.url}`]);
  });

  it('shows its date in a timeline too, where the dates of entries stand beside them', async () => {
    const data = attribute([post({ quoted }, { date_published: '2024-11-01' })]);
    const element = await show(`<cx-campaign-timeline data='${data}'></cx-campaign-timeline>`);
    deepAll(element, '[name=open]')[0]!.click();
    await element.updateComplete;
    expect(wordsOf(element).match(/(October|November) 1, 2024/g)).to.deep.equal([
      'November 1, 2024',
      'October 1, 2024',
    ]);
  });

  it('is marked with its language where that of the card around it is another', async () => {
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

describe('a post that answers another', () => {
  it('says whose, with a link to it, before its own words', async () => {
    const element = await showPost({ reply_to: 'https://x.com/ExampleLibrary/status/2' });
    expect(linksOf(element).map((link) => link.replace(/[\u2068\u2069]/g, ''))).to.deep.equal([
      'In reply to @ExampleLibrary -> https://x.com/ExampleLibrary/status/2',
    ]);
    expect(wordsOf(element)).to.match(/In reply to .*Our words/);
    await expect(element).to.be.accessible();
  });

  it('says no more than that where the address tells no account', async () => {
    const element = await showPost({ reply_to: 'https://example.gov/2' });
    expect(linksOf(element)).to.deep.equal(['In reply to a post -> https://example.gov/2']);
  });
});

describe('in print', () => {
  it('a post that waits is open, where CSS can open it', async function () {
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
