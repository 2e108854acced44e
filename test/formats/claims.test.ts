import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { parseFeed } from '../../src/formats/sync.js';
import { textOfHtml } from '../../src/text/text-of-html.js';
import { feedUrl, otherFeedUrl } from '../support/feeds.js';
import { attribute } from '../support/posts.js';
import { deepAll, show, wordsOf } from '../support/reading.js';

const post = {
  id: '1',
  content_text: 'Words',
  authors: [{ name: 'Example Agency' }],
  _cx: { type: 'post', verified: true },
};
const quoting = { ...post, _cx: { type: 'post', quoted: { ...post, id: '2' } } };

/** What Bluesky's API says of an account that it has verified. */
const answer = {
  feed: [
    {
      post: {
        uri: 'at://did:plc:a/app.bsky.feed.post/1',
        author: { did: 'did:plc:a', handle: 'agency.example', verification: { verifiedStatus: 'valid' } },
        record: { text: 'Words', createdAt: '2026-10-01T12:00:00Z' },
        indexedAt: '2026-10-01T12:00:00Z',
      },
    },
  ],
};

describe('an account that a feed marks as verified', () => {
  const marks = async (url: string): Promise<number> => {
    const element = await show(`<cx-social-embed feed="${url}"></cx-social-embed>`);
    expect(wordsOf(element)).to.contain('Words');
    return deepAll(element, '[part~=verified]').length;
  };

  for (const [name, json] of [
    ['a JSON Feed', { items: [post] }],
    ['a quoted post', { items: [quoting] }],
    ['what is written as Bluesky writes it', { body: JSON.stringify(answer) }],
  ] as const) {
    it(`is not verified by another site: ${name}`, async () => {
      expect(await marks(await otherFeedUrl(json))).to.equal(0);
      expect(await marks(feedUrl({ redirect: await otherFeedUrl(json) }))).to.equal(0);
    });
  }

  it('is verified by the page’s own site or the page itself', async () => {
    expect(await marks(feedUrl({ items: [post] }))).to.equal(1);
    const element = await show(`<cx-social-embed data='${attribute(quoting)}'></cx-social-embed>`);
    expect(deepAll(element, '[part~=verified]').length).to.equal(1);
  });

  for (const [base, isVerified] of [
    ['https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=agency.example', true],
    ['https://api.bsky.app/xrpc/app.bsky.feed.getPosts', true],
    ['https://api.bsky.app.feeds.example/xrpc/app.bsky.feed.getPosts', false],
    ['https://feeds.example/api.bsky.app/feed', false],
    ['https://api.bsky.app@feeds.example/', false],
  ] as const) {
    it(`${isVerified ? 'is' : 'is not'} verified at ${base}`, () => {
      const { entries } = parseFeed(JSON.stringify(answer), base, 'https://bsky.app/profile/agency.example');
      expect(entries.map((entry) => entry.type === 'post' && !!entry.verified)).to.deep.equal([isVerified]);
    });
  }
});

describe('feed text equal to a property of every object', () => {
  const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

  for (const word of WORDS) {
    it(`is plain text: ${word}`, async () => {
      const json = {
        title: word,
        language: word,
        _cx: { channels: [{ url: 'https://agency.example/', network: word }], hashtag: word },
        items: [
          {
            id: word,
            title: word,
            content_text: `#${word} @${word}`,
            language: word,
            tags: [word],
            date_published: '2026-10-01',
            attachments: [{ url: `https://agency.example/a.${word}`, mime_type: `${word}/${word}` }],
            _cx: { type: 'post', network: word, handle: word, agency: { name: word }, related: [word] },
          },
        ],
      };
      for (const name of ['social-embed', 'campaign', 'follow', 'campaign-timeline']) {
        const element = await show(`<cx-${name} with-filters data='${attribute(json)}'></cx-${name}>`);
        expect(element.matches(':state(ready)'), name).to.equal(true);
        expect(deepAll(element, 'svg.icon').length, name).to.equal(0);
        expect(wordsOf(element)).not.to.match(/\[native code]|\[object/);
      }
      expect(textOfHtml(`a &${word}; b`)).to.equal(`a &${word}; b`);
    });
  }

  it('has no special meaning as a key', () => {
    const text = `{"items": [{"id": "1", "title": "A", "__proto__": {"title": "B"}, "constructor": {"prototype": {"x": 1}}, "_cx": {"__proto__": {"type": "post"}}}]}`;
    const [entry] = parseFeed(text, 'https://agency.example/').entries;
    expect([entry!.title, entry!.type]).to.deep.equal(['A', 'highlight']);
    expect('x' in {}).to.equal(false);
  });
});
