import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/formats/sync.js';
import { plainText } from '../../src/text/plain-text.js';

const API = 'https://agency.example/wp-json/wp/v2/posts?_embed';

const POST = {
  id: 12,
  date: '2026-11-02T08:30:00',
  date_gmt: '2026-11-02T13:30:00',
  modified_gmt: '2026-11-03T13:30:00',
  guid: { rendered: 'https://agency.example/?p=12' },
  status: 'publish',
  type: 'post',
  link: 'https://agency.example/desk/',
  title: { rendered: 'Desk &amp; <em>phone</em> &#8211; open' },
  content: { rendered: '<p>Come <strong>in</strong>.</p>', protected: false },
  excerpt: { rendered: '<p>Come.</p>', protected: false },
  author: 3,
  featured_media: 5,
  categories: [1],
  tags: [4],
  _embedded: {
    author: [{ id: 3, name: 'Alex Example', link: 'https://agency.example/author/alex/' }],
    'wp:featuredmedia': [
      {
        alt_text: 'A desk',
        source_url: 'https://agency.example/desk.jpg',
        mime_type: 'image/jpeg',
        media_details: { width: 800, height: 450, sizes: {} },
      },
    ],
    'wp:term': [[{ taxonomy: 'category', name: 'Desks &amp; phones' }], [{ taxonomy: 'post_tag', name: 'CXDay' }]],
  },
};

const read = (json: unknown): ReturnType<typeof parseFeed> => parseFeed(JSON.stringify(json), API, API);

describe("WordPress' posts", () => {
  it('show their excerpt if the content has no words, and the pictures in it', () => {
    const content = { rendered: '<div>&nbsp;</div><img src="https://agency.example/a.png" alt="A desk">' };
    const [entry] = read([{ ...POST, content, _embedded: {} }]).entries;
    expect([plainText(entry!.body), entry!.media.map(({ alt }) => alt)]).to.deep.equal(['Come.', ['A desk']]);
  });

  it('have title, text, URL, dates, author, tags and picture', () => {
    const { entries, skipped } = read([POST]);
    const { id, url, title, body, published, modified, authors, tags, media, type } = entries[0]!;
    expect([id, url, title, plainText(body), published, modified, type]).to.deep.equal([
      'https://agency.example/?p=12',
      'https://agency.example/desk/',
      'Desk & phone – open',
      'Come in.',
      '2026-11-02T13:30:00.000Z',
      '2026-11-03T13:30:00.000Z',
      'highlight',
    ]);
    expect(authors.map(({ name }) => name)).to.deep.equal(['Alex Example']);
    expect(tags).to.deep.equal(['Desks & phones', 'CXDay']);
    expect(media).to.deep.equal([
      { kind: 'image', url: 'https://agency.example/desk.jpg', alt: 'A desk', width: 800, height: 450 },
    ]);
    expect(skipped).to.deep.equal([]);
  });

  const { content, excerpt, title, date, date_gmt, _embedded, ...bare } = POST;
  const CASES: [name: string, json: unknown, expected: unknown[]][] = [
    ['one post alone', POST, ['Desk & phone – open', 'Come in.', '2026-11-02T13:30:00.000Z', 1]],
    [
      'without embedded parts',
      [{ ...bare, content, title, date_gmt }],
      ['Desk & phone – open', 'Come in.', '2026-11-02T13:30:00.000Z', 0],
    ],
    ['with an excerpt alone', [{ ...bare, excerpt, title }], ['Desk & phone – open', 'Come.', undefined, 0]],
    ['of a kind without titles', [{ ...bare, content }], [undefined, 'Come in.', undefined, 0]],
    // A time on the site's own clock would be hours off.
    [
      'whose zone is not known',
      [{ ...bare, title, content, date }],
      ['Desk & phone – open', 'Come in.', '2026-11-02', 0],
    ],
    [
      'whose picture may not be seen',
      [{ ...POST, _embedded: { ..._embedded, 'wp:featuredmedia': [{ code: 'rest_forbidden' }] } }],
      ['Desk & phone – open', 'Come in.', '2026-11-02T13:30:00.000Z', 0],
    ],
  ];
  for (const [name, json, expected] of CASES) {
    it(`are read: ${name}`, () => {
      const [entry] = read(json).entries;
      expect([entry?.title, plainText(entry!.body), entry?.published, entry?.media.length]).to.deep.equal(expected);
    });
  }

  it('with an empty description have a picture without a description', () => {
    const embedded = structuredClone(_embedded);
    embedded['wp:featuredmedia'][0]!.alt_text = '';
    expect(read([{ ...POST, _embedded: embedded }]).entries[0]!.media[0]).to.not.have.property('alt');
  });
});
