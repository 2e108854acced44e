/** Which entries of a newer version of a feed stay the same objects, and what a page renders again because of it. */
import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/formats/sync.js';
import { reuseEntries } from '../../src/model/reuse.js';
import type { Entry } from '../../src/model/types.js';
import '../../src/index.js';
import type { CxHighlight } from '../../src/index.js';
import { until } from '../support/controls.js';
import { show, wordsOf } from '../support/reading.js';

const ITEM = {
  id: 'a',
  title: 'A report',
  content_html: '<p>Words with <b>weight</b>.</p>',
  tags: ['forms'],
  date_published: '2024-10-01',
  _cx: {
    type: 'highlight',
    agency: { name: 'Example Agency' },
    related: ['b'],
    links: [{ url: 'https://agency.example/' }],
  },
};
const POST = {
  id: 'b',
  content_text: 'A post.',
  _cx: { type: 'post', network: 'x', quoted: { content_text: 'Inner' } },
};
const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'Week', language: 'en', items: [ITEM, POST] };

const read = (feed: object): ReturnType<typeof parseFeed> =>
  parseFeed(JSON.stringify(feed), 'https://agency.example/feed.json', 'https://agency.example/feed.json');

/** Returns which entries of the feed are the same objects in its newer version. */
function kept(newer: object): boolean[] {
  const before = read(FEED);
  const { entries } = reuseEntries(read(newer), before);
  return before.entries.map((entry: Entry) => entries.includes(entry));
}

const CHANGES: [name: string, item: object][] = [
  ['title', { title: 'Another report' }],
  ['words', { content_html: '<p>Words.</p>' }],
  ['tags', { tags: ['forms', 'more'] }],
  ['date', { date_published: '2024-10-02' }],
  ['type', { _cx: { ...ITEM._cx, type: 'milestone' } }],
  ['agency', { _cx: { ...ITEM._cx, agency: { name: 'Another agency' } } }],
  ['link', { _cx: { ...ITEM._cx, links: [{ url: 'https://agency.example/other' }] } }],
  ['related entry', { _cx: { ...ITEM._cx, related: [] } }],
  ['language', { language: 'es' }],
  ['expiry', { _cx: { ...ITEM._cx, expires: '2999-01-01' } }],
];

describe('a newer version of a feed', () => {
  it('keeps the entries that are equal, wherever they are', () => {
    expect(kept(FEED)).to.deep.equal([true, true]);
    expect(kept({ ...FEED, items: [{ ...POST, id: 'c' }, POST, ITEM] })).to.deep.equal([true, true]);
  });

  for (const [name, change] of CHANGES) {
    it(`replaces an entry with another ${name}`, () => {
      expect(kept({ ...FEED, items: [{ ...ITEM, ...change }, POST] })).to.deep.equal([false, true]);
    });
  }

  it('replaces a post that quotes other words', () => {
    const post = { ...POST, _cx: { ...POST._cx, quoted: { content_text: 'Other words' } } };
    expect(kept({ ...FEED, items: [ITEM, post] })).to.deep.equal([true, false]);
  });

  for (const [name, change] of Object.entries({ language: 'es', title: 'Another week', _cx: { timezone: 'UTC' } })) {
    it(`replaces all entries if its own ${name} changes`, () => {
      expect(kept({ ...FEED, [name]: change })).to.deep.equal([false, false]);
    });
  }
});

const changedPost = { ...FEED, items: [ITEM, { ...POST, content_text: 'A corrected post.' }] };

describe('an element whose feed changes', () => {
  it('shows the new words of an entry related to one that has not changed', async () => {
    const element = await show<CxHighlight>(
      `<cx-highlight data='${JSON.stringify({ ...FEED, items: [ITEM, { ...ITEM, id: 'z' }, POST] })}'></cx-highlight>`,
    );
    expect(wordsOf(element)).to.contain('A post.');
    element.data = { ...changedPost, items: [ITEM, { ...ITEM, id: 'z' }, changedPost.items[1]] };
    await until(() => wordsOf(element).includes('A corrected post.'));
    expect(wordsOf(element)).not.to.contain('A post.');
  });
});
