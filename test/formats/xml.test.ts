import { expect } from '@open-wc/testing';
import { errorText } from '../../src/formats/messages.js';
import type { FeedError } from '../../src/formats/errors.js';
import type { Entry } from '../../src/model/types.js';
import { plainText } from '../../src/text/plain-text.js';
import { parseFeed } from '../../src/formats/sync.js';
import { runSync } from '../../src/util/scheduler.js';
import { xml } from '../../src/formats/xml-feed.js';
import { outline } from './documents/outline.js';
import youtube from './documents/xml-youtube.js';
import { DOCUMENTS, FAILURES } from './documents/xml.js';

describe('an XML feed', () => {
  for (const { name, base, document, expected } of DOCUMENTS) {
    it(name, () => {
      expect(outline(parseFeed(document, base, base))).to.deep.equal(expected);
    });
  }
});

it('links a YouTube video to its page, with the thumbnail as poster, not as a picture', () => {
  const { items, toItem } = runSync(xml.read(youtube.document, youtube.base, youtube.base));
  const { attachments, image } = toItem!(items[0] as never);
  expect(attachments).to.deep.equal([
    {
      url: 'https://www.youtube.com/watch?v=Ab_3dEfGh1k',
      mime_type: 'video/*',
      _cx: { alt: null, poster: 'https://i2.ytimg.com/vi/Ab_3dEfGh1k/hqdefault.jpg', width: 640, height: 390 },
    },
  ]);
  expect(image).to.equal('');
});

describe('an item of an XML feed', () => {
  const BASE = 'https://www.agency.example/';
  const read = (inner: string, root = 'rss'): Entry =>
    parseFeed(
      root === 'rss'
        ? `<rss><channel><item><title>A</title><link>/1</link>${inner}</item></channel></rss>`
        : `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:a</id>${inner}</entry></feed>`,
      BASE,
      `${BASE}feed`,
    ).entries[0]!;
  const escaped = (html: string): string => html.replaceAll('<', '&lt;');
  const picture = escaped('<p> &nbsp;</p><img src="/a.png" alt="A desk">').replace('&nbsp;', '&amp;nbsp;');

  for (const [name, inner, root] of [
    ['after empty HTML', `<content:encoded>${escaped('<p></p>')}</content:encoded><description>Words</description>`],
    ['after a picture', `<content:encoded>${picture}</content:encoded><description>Words</description>`],
    ['in an Atom summary', `<content type="html">${picture}</content><summary>Words</summary>`, 'atom'],
    ['as HTML in capitals', `<content type="HTML">${escaped('<b>Words</b>')}</content>`, 'atom'],
    ['in a division', '<div xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></div>'],
    ['in an abstract', '<dc:abstract xmlns:dc="http://purl.org/dc/terms/">Words</dc:abstract>'],
    ['in the description of a podcast', '<googleplay:description>Words</googleplay:description>'],
  ] as const) {
    it(`has its words: ${name}`, () => {
      const { body, media } = read(inner, root);
      expect(plainText(body)).to.equal('Words');
      expect(media.map(({ alt }) => alt)).to.deep.equal(inner.includes('img') ? ['A desk'] : []);
    });
  }

  it('has the first date that can be read', () => {
    const date = (inner: string): string | undefined => read(inner).published;
    expect(date('<pubDate>soon</pubDate><dc:date>2026-10-07</dc:date>')).to.equal('2026-10-07');
    expect(date('<pubDate>10/06/2026</pubDate><pubDate>6 Oct 2026</pubDate>')).to.equal('2026-10-06');
    expect(date('<pubDate>soon</pubDate>')).to.equal(undefined);
  });

  for (const attribute of ['data-src', 'data-lazy-src', 'data-cookieblock-src']) {
    it(`keeps a film that loads later: ${attribute}`, () => {
      const frame = `<iframe src="about:blank" ${attribute}="https://www.youtube.com/embed/abc_DEF-123"></iframe>`;
      const [film] = read(`<description>${escaped(`<p>Watch</p>${frame}`)}</description>`).media;
      expect(film!.url).to.equal('https://www.youtube.com/watch?v=abc_DEF-123');
    });
  }

  it('is found in a web page, too', () => {
    const page =
      '<html><body><entry xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>A</title></entry></body></html>';
    expect(parseFeed(page, BASE, BASE).entries[0]!.title).to.equal('A');
  });
});

describe('items in one document with the same id', () => {
  const item = (title: string, link = '/1', guid = 'all'): string =>
    `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid></item>`;
  const read = (items: string): ReturnType<typeof parseFeed> =>
    parseFeed(
      `<rss><channel>${items}</channel></rss>`,
      'https://www.agency.example/',
      'https://www.agency.example/feed',
    );

  for (const [name, items, titles, skipped] of [
    ['are two if their titles differ', [item('One'), item('Two'), item('Three')], ['One', 'Two', 'Three'], 0],
    ['are two if their addresses differ', [item('One', '/1'), item('One', '/2')], ['One', 'One'], 0],
    ['are one if both are the same', [item('One'), item('Two'), item('One'), item('Two')], ['One', 'Two'], 2],
  ] as const) {
    it(name, () => {
      const { entries, skipped: left } = read(items.join(''));
      expect(entries.map(({ title }) => title)).to.deep.equal(titles);
      expect(new Set(entries.map(({ id }) => id)).size).to.equal(titles.length);
      expect(left.length).to.equal(skipped);
    });
  }

  it('keep their ids when another is added before them', () => {
    const ids = (items: string): string[] => read(items).entries.map(({ id }) => id);
    const before = ids(item('One') + item('Two'));
    expect(ids(item('Zero') + item('One') + item('Two')).slice(1)).to.deep.equal(before);
  });

  it('are two entries in JSON too', () => {
    const items = [
      { id: '1', title: 'One' },
      { id: '1', title: 'Two' },
      { id: '1', title: 'Two' },
    ];
    const { entries, skipped } = parseFeed(JSON.stringify(items), 'https://www.agency.example/');
    expect(entries.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    expect(skipped.length).to.equal(1);
  });
});

describe('XML that is not a feed, or invalid XML', () => {
  for (const { name, base, document, code, message } of FAILURES) {
    it(`is ${name}: ${code}`, () => {
      let found: FeedError | undefined;
      try {
        parseFeed(document, base, base);
      } catch (error) {
        found = error as FeedError;
      }
      expect(found?.code).to.equal(code);
      expect(errorText(found!)).to.match(message);
    });
  }
});

describe('a tag longer than any feed needs', () => {
  const BASE = 'https://agency.example/feed';
  const read = (inside: string): unknown =>
    parseFeed(
      `<rss><channel><item><title>A</title>${inside}</item><item><title>B</title></item></channel></rss>`,
      BASE,
    ).entries.map(({ title, media }) => [title, media.length]);
  it('loses only its attributes', () => {
    const long = `<enclosure type="image/png" url="https://agency.example/a.png" b="${'c'.repeat(600_000)}"`;
    expect(read('<enclosure type="image/png" url="https://agency.example/a.png"/>')).to.deep.equal([
      ['A', 1],
      ['B', 0],
    ]);
    expect(read(`${long}/>`)).to.deep.equal([
      ['A', 0],
      ['B', 0],
    ]);
    expect(read(`${long}></enclosure>`)).to.deep.equal([
      ['A', 0],
      ['B', 0],
    ]);
    expect(read(`<a></a${' '.repeat(600_000)}>`)).to.deep.equal([
      ['A', 0],
      ['B', 0],
    ]);
  });
});
