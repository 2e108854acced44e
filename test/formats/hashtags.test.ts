/** A hashtag is a tag wherever it stands: listed, marked or only written. */
import { expect } from '@open-wc/testing';
import { choose } from '../../src/model/choose.js';
import { filter, optionsOf } from '../../src/model/filter.js';
import type { Campaign } from '../../src/model/types.js';
import { parseFeed } from '../../src/formats/sync.js';
import '../../src/index.js';
import { attribute } from '../support/posts.js';
import { show, wordsOf } from '../support/reading.js';

const read = (json: unknown): Campaign => parseFeed(JSON.stringify(json), 'https://agency.example/');
const tagsOf = (item: object): readonly string[] => read([{ id: '1', ...item }]).entries[0]!.tags;
const X = 'https://x.com/ExampleAgency/status/1';

const ITEMS: [name: string, item: object, tags: string[]][] = [
  ['in a post', { url: X, content_text: 'It is #CXDay, our #OpenDay.' }, ['CXDay', 'OpenDay']],
  ['in a highlight', { content_text: 'See you on #CXDay' }, ['CXDay']],
  ['in a title', { title: 'Join us: #CXDay' }, ['CXDay']],
  ['none: in the title of a video', { url: 'https://youtu.be/a', title: 'How to renew #shorts' }, []],
  ['in a summary', { summary: 'Join us: #CXDay' }, ['CXDay']],
  ['with a full-width sign', { content_text: '次は＃CXDay です' }, []],
  ['with a full-width sign after a space', { content_text: '次は ＃CXDay です' }, ['CXDay']],
  ['with accents', { content_text: '#España #日本語' }, ['España', '日本語']],
  ['in HTML', { content_html: '<p>End.</p><p>#CXDay<br>#<span>OpenDay</span></p>' }, ['CXDay', 'OpenDay']],
  [
    'in a link',
    { content_html: '<a href="https://x.com/hashtag/CXDay?src=hash">#CXDay</a>&nbsp;#Desk' },
    ['CXDay', 'Desk'],
  ],
  ['listed too', { tags: ['cxday', '#Desk'], content_text: '#CXDay #desk #More' }, ['cxday', '#Desk', 'More']],
  ['twice', { content_text: '#CXDay and #cxday' }, ['CXDay']],
  ['none: numbers', { content_text: '#1, &#39;, a#b' }, []],
  [
    'with a reference for the sign',
    { content_html: '<p>&#35;CXDay &num;Desk &#x23;More</p>' },
    ['CXDay', 'Desk', 'More'],
  ],
  ['none: characters of HTML', { content_html: '<p>&#8217;s &#x2019; &amp;#x27;</p>' }, []],
  ['none: links within a page', { content_html: '<a href="#top">Up</a> <a href="/a#part">Part</a>' }, []],
  ['none: a part of an address', { content_text: 'https://agency.example/#part agency.gov/#part' }, []],
  ['none: what a script says', { content_html: '<script>"#no"</script><style>#no {}</style>Hello' }, []],
  [
    'of the original of a repost',
    { content_text: '', _cx: { type: 'post', repost_of: X, quoted: { url: X, content_text: 'It is #CXDay' } } },
    ['CXDay'],
  ],
  ['not of a quoted post', { content_text: 'Yes', _cx: { type: 'post', quoted: { content_text: '#CXDay' } } }, []],
];

const BLUESKY = {
  posts: [
    ['Today is #CXDay', { facets: [{ features: [{ tag: 'CXDay' }] }, { features: [{ uri: 'https://a.example' }] }] }],
    ['A tag of the record', { tags: ['CX Day', 'CXDay', ''] }],
    ['Odd', { facets: [null, {}, { features: 5 }, { features: [null, { tag: '' }] }], tags: null }],
    ['Only words: #CXDay', {}],
  ].map(([text, record], index) => ({
    uri: `at://did:plc:a/app.bsky.feed.post/${index}`,
    author: { did: 'did:plc:a', handle: 'agency.example' },
    record: { text, createdAt: '2026-10-06T13:00:00Z', ...(record as object) },
    indexedAt: '2026-10-06T13:00:00Z',
  })),
};

describe('hashtags in text', () => {
  for (const [name, item, tags] of ITEMS) {
    it(name, () => {
      expect(tagsOf(item)).to.deep.equal(tags);
    });
  }

  it('come from facets and from the record', () => {
    expect(read(BLUESKY).entries.map(({ tags }) => tags)).to.deep.equal([
      ['CXDay'],
      ['CX Day', 'CXDay'],
      [],
      ['CXDay'],
    ]);
  });

  it('match the tag attribute, in any case and with any sign', async () => {
    const { entries } = read(BLUESKY);
    for (const tag of ['CXDay', 'cxday', '#CXDAY', '＃cxday', ' ＃ＣＸＤａｙ']) {
      expect(choose(entries, { tag }).length, tag).to.equal(3);
      expect(filter(entries, { tag }).length, tag).to.equal(3);
    }
    const data = attribute([
      { id: '1', content_text: 'It is #CXDay' },
      { id: '2', content_text: 'Closed on Monday' },
    ]);
    const element = await show(`<cx-social-embed tag="cxday" data='${data}'></cx-social-embed>`);
    expect(wordsOf(element)).to.contain('It is #CXDay').and.not.contain('Closed');
  });

  it('appear in the filters of a timeline', () => {
    const { tag } = optionsOf(read(BLUESKY).entries, {});
    expect([...tag.values()].map(({ label, count }) => `${label} ${count}`)).to.deep.equal(['CXDay 3', 'CX Day 1']);
  });

  it('are read without parsing the body', () => {
    const items = Array.from({ length: 50 }, (_, id) => ({ id, content_html: `<p>#Tag${id}</p>` }));
    const { parseFromString } = DOMParser.prototype;
    let parsed = 0;
    DOMParser.prototype.parseFromString = function (...words) {
      parsed++;
      return parseFromString.apply(this, words);
    };
    try {
      const { entries } = read(items);
      expect(choose(entries, { tag: 'tag7' }).length).to.equal(1);
    } finally {
      DOMParser.prototype.parseFromString = parseFromString;
    }
    expect(parsed).to.equal(0);
  });

  it('are not normalized if they are ASCII', () => {
    const { normalize } = String.prototype;
    let normalized = 0;
    String.prototype.normalize = function (form) {
      normalized++;
      return normalize.call(this, form);
    };
    try {
      expect(tagsOf({ title: 'A', tags: ['#CXDay', 'cxday', 'Desk'] })).to.deep.equal(['#CXDay', 'Desk']);
      expect(normalized).to.equal(0);
      expect(tagsOf({ title: 'A', tags: ['＃Café', 'cafe\u0301'] })).to.deep.equal(['＃Café']);
    } finally {
      String.prototype.normalize = normalize;
    }
  });

  it('are read in linear time', () => {
    for (const part of ['#', '#a', '<', '<a', '&#', '#<', 'a.', '@a', '＃', ' #', '<pre>', '#a<b>']) {
      const words = `${part.repeat(100_000 / part.length)} #CXDay`;
      expect(tagsOf({ content_text: words.slice(0, 50) }).length).to.be.below(50);
      tagsOf({ content_text: words });
      tagsOf({ content_html: words });
    }
  }).timeout(20_000);
});
