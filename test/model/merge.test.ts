/** Which entries of several sources are one, and which of two is kept. */
import { expect } from '@open-wc/testing';
import { relatedTo } from '../../src/model/choose.js';
import { joinPages, mergeCampaigns } from '../../src/model/merge.js';
import type { Campaign } from '../../src/model/types.js';
import { parseFeed } from '../../src/formats/sync.js';

const feed = (name: string, ...items: object[]): Campaign => {
  const url = `https://${name}.agency.example/feed.json`;
  return parseFeed(JSON.stringify({ title: name, items }), url, url);
};
const entry = (url: string, more: object = {}): object => ({ id: `#${url}`, url, content_text: 'Words.', ...more });
const merged = (...items: object[]): Campaign =>
  mergeCampaigns(items.map((item, index) => feed(`f${index}`, item)) as [Campaign, ...Campaign[]]);

const POST = 'https://x.com/ExampleAgency/status/1001';

const SAME: [name: string, one: string, other: string][] = [
  ['http and https', 'http://agency.example/a', 'https://agency.example/a'],
  ['with and without a last slash', 'https://agency.example/a', 'https://agency.example/a/'],
  ['a slash before the query', 'https://agency.example/a?b=1', 'https://agency.example/a/?b=1'],
  ['a home page', 'https://agency.example', 'http://agency.example/'],
  ['with and without www', 'https://www.agency.example/a', 'https://agency.example/a'],
  ['the host in capitals', 'https://AGENCY.example/a', 'https://agency.example/a'],
  ['tracking', 'https://agency.example/a?utm_source=rss&b=1', 'https://agency.example/a?b=1'],
  ['the old name of X', 'https://twitter.com/ExampleAgency/status/1001?s=20', POST],
  ['X for phones', 'https://mobile.twitter.com/ExampleAgency/status/1001', POST],
  ['X without a name', 'https://twitter.com/i/web/status/1001', POST],
  ['a picture of a post on X', 'https://x.com/ExampleAgency/status/1001/photo/1', POST],
  ['a profile on X', 'https://twitter.com/ExampleAgency', 'https://x.com/ExampleAgency/'],
];
const OTHER: [name: string, one: string, other: string][] = [
  ['paths', 'https://agency.example/a', 'https://agency.example/b'],
  ['queries', 'https://agency.example/?p=1', 'https://agency.example/?p=2'],
  ['places in a page', 'https://agency.example/a#one', 'https://agency.example/a#two'],
  ['hosts', 'https://agency.example/a', 'https://office.example/a'],
  ['posts', POST, 'https://x.com/ExampleAgency/status/1002'],
  ['a host that only ends like X', 'https://nottwitter.com/a', 'https://notx.com/a'],
  ['a path in another case', 'https://agency.example/A', 'https://agency.example/a'],
];

describe('entries from two sources', () => {
  for (const [name, one, other] of SAME) {
    it(`are duplicates: ${name}`, () => {
      for (const pair of [
        [one, other],
        [other, one],
      ]) {
        const { entries, skipped } = merged(...pair.map((url) => entry(url)));
        expect(entries.length).to.equal(1);
        expect(skipped.length).to.equal(1);
      }
    });
  }

  for (const [name, one, other] of OTHER) {
    it(`are distinct: ${name}`, () => {
      const { entries, skipped } = merged(entry(one), entry(other));
      expect([entries.length, skipped.length]).to.deep.equal([2, 0]);
    });
  }

  it('are distinct if their titles differ, or if both are in one source', () => {
    const url = 'https://agency.example/a';
    expect(merged(entry(url, { title: 'One' }), entry(url, { title: 'Two' })).entries.length).to.equal(2);
    const both = feed('a', entry(url), { ...entry(url), id: '2' });
    expect(mergeCampaigns([both, feed('b')]).entries.length).to.equal(2);
  });

  it('with the same id are duplicates', () => {
    const { entries, skipped } = merged({ id: POST, content_text: 'a' }, { id: POST, content_text: 'ab' });
    expect([entries.length, skipped.length]).to.deep.equal([1, 1]);
  });

  const page = 'https://agency.example/a';
  const long = entry(page, { content_text: 'All the words of the page, to the end.', title: 'A page' });
  const BETTER: [name: string, better: object, worse: object][] = [
    ['has more words', long, entry(page, { content_text: 'All the words of…', title: 'A page' })],
    ['has a picture', entry(page, { image: 'https://agency.example/a.png' }), entry(page)],
    ['has a title', entry(page, { title: 'A page' }), entry(page)],
    ['has an encrypted address', entry(page), entry('http://agency.example/a')],
  ];
  for (const [name, better, worse] of BETTER) {
    it(`keep the more complete one, which ${name}`, () => {
      const { url } = better as { url: string };
      for (const pair of [
        [better, worse],
        [worse, better],
      ]) {
        const [kept] = merged(...pair).entries;
        expect([kept!.url, kept!.title, kept!.media.length]).to.deep.equal([
          url,
          (better as { title?: string }).title,
          'image' in better ? 1 : 0,
        ]);
      }
    });
  }

  it('keep the first of two equal ones', () => {
    expect(merged(entry(page), entry(page)).entries[0]!.campaign.title).to.equal('f0');
  });

  it('count three duplicates correctly', () => {
    const { entries, skipped } = merged(entry(page), long, entry('http://www.agency.example/a/'));
    expect([entries.length, skipped.length]).to.deep.equal([1, 2]);
    expect(entries[0]!.title).to.equal('A page');
  });

  it('stay related to a highlight that refers to the omitted one', () => {
    const highlight = { id: 'h', title: 'A highlight', _cx: { type: 'highlight', related: [`#${page}`] } };
    const first = feed('a', highlight, { id: `#${page}`, url: page, content_text: 'Short.' });
    const campaign = mergeCampaigns([first, feed('b', { ...long, id: 'other' }), feed('c', entry(page))]);
    const kept = campaign.entries.find(({ title }) => title === 'A highlight')!;
    expect(relatedTo(kept, campaign).map(({ title }) => title)).to.deep.equal(['A page']);
  });

  it('are merged silently if they are pages of one source', () => {
    const { entries, skipped } = joinPages([feed('a', entry(page)), feed('a', entry(page), entry(POST))]);
    expect([entries.length, skipped.length]).to.deep.equal([2, 0]);
  });
});

describe('a picture in two sizes', () => {
  const X = 'https://pbs.twimg.com/media/AbC-d_1';
  const MASTODON = 'https://files.social.example/media_attachments/files/109/1';
  const BLUESKY = 'https://cdn.bsky.app/img';
  const SIZES: [large: string, small: string][] = [
    [`${X}.jpg:large`, `${X}.jpg:small`],
    [`${X}.jpg`, `${X}?format=jpg&name=small`],
    [`${X}?format=jpg&name=4096x4096`, `${X}.jpg:thumb`],
    [`${MASTODON}/original/abc.png`, `${MASTODON}/small/abc.png`],
    [`${BLUESKY}/feed_fullsize/plain/did:plc:a/baf@jpeg`, `${BLUESKY}/feed_thumbnail/plain/did:plc:a/baf@jpeg`],
  ];
  const picture = (url: string, alt?: string): object => ({ url, mime_type: 'image/jpeg', _cx: { alt } });
  const urlsOf = (item: object): string[] =>
    feed('a', { id: '1', ...item }).entries[0]!.media.map(({ url, alt }) => `${url} ${alt}`);

  for (const [large, small] of SIZES) {
    it(`is shown once, in the larger size: ${small}`, () => {
      expect(urlsOf({ image: small, attachments: [picture(large, 'A desk')] })).to.deep.equal([`${large} A desk`]);
      expect(urlsOf({ image: large, attachments: [picture(small, 'A desk')] })).to.deep.equal([`${large} A desk`]);
      expect(urlsOf({ attachments: [picture(large), picture(small, 'A desk')] })).to.deep.equal([`${large} A desk`]);
      expect(urlsOf({ attachments: [picture(small, 'A desk'), picture(large)] })).to.deep.equal([`${large} A desk`]);
    });
  }

  it('is two pictures if they differ', () => {
    const urls = [`${X}.jpg`, `${X}2.jpg`, `${MASTODON}/original/abc.png`, `${MASTODON}/original/abd.png`];
    expect(urlsOf({ attachments: urls.map((url) => picture(url)) }).length).to.equal(4);
  });

  it('does not include other files, which may share a URL', () => {
    const file = (title: string): object => ({
      url: 'https://agency.example/a',
      mime_type: 'text/x',
      _cx: { alt: title },
    });
    expect(urlsOf({ attachments: [file('One'), file('Two')] }).length).to.equal(2);
  });
});
