import { expect } from '@open-wc/testing';
import type { Campaign } from '../../src/model/types.js';
import { bluesky } from '../../src/formats/bluesky.js';
import type { FeedError } from '../../src/formats/errors.js';
import { parseFeed } from '../../src/formats/sync.js';
import type { Json } from '../../src/formats/source.js';
import embeds from './documents/bluesky-embeds.json';
import facets from './documents/bluesky-facets.json';
import feed from './documents/bluesky-feed.json';
import labels from './documents/bluesky-labels.json';
import posts from './documents/bluesky-posts.json';
import removed from './documents/bluesky-removed.json';
import thread from './documents/bluesky-thread.json';
import { outline } from './documents/outline.js';

const API = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=agency.example.gov';
const read = (json: unknown, base = API): Campaign => parseFeed(JSON.stringify(json), base, base);
const codeOf = (json: unknown): string => {
  try {
    return read(json).entries.length ? 'entries' : 'empty';
  } catch (error) {
    return (error as FeedError).code;
  }
};

describe('Bluesky posts', () => {
  for (const { name, base, json, expected } of [feed, facets, embeds, labels, thread, removed, posts]) {
    it(`are read: ${name}`, () => {
      expect(outline(read(json, base))).to.deep.equal(expected);
    });
  }

  const ODD: [name: string, json: unknown, found: string][] = [
    ['a feed of nobody yet', { feed: [] }, 'empty'],
    ['no posts', { posts: [] }, 'empty'],
    ['a feed that is no list', { feed: {} }, 'format'],
    ['posts that are no list', { posts: 5 }, 'format'],
    ['an error', { error: 'InvalidRequest', message: 'Profile not found' }, 'format'],
    ['a thread that its author shows to some', { thread: { uri: 'at://a/b/c', blocked: true } }, 'schema'],
    ['posts of another kind', { posts: [{ id: 1, title: 'A blog' }] }, 'schema'],
  ];
  for (const [name, json, found] of ODD) {
    it(`${name}: ${found}`, () => {
      expect(codeOf(json)).to.equal(found);
    });
  }

  it('have a video’s still picture, and no empty description', () => {
    const { items, toItem } = bluesky.read(embeds.json, API);
    const mediaOf = (index: number): Json[] =>
      (toItem!(items[index] as never) as { attachments: { _cx: Json }[] }).attachments.map(({ _cx }) => _cx);
    expect(mediaOf(0).map(({ alt }) => alt)).to.deep.equal(['A form with three fields', null]);
    expect(mediaOf(1)[0]!['poster']).to.equal('https://video.bsky.app/watch/a/thumbnail.jpg');
  });

  it('have a next page only if there are more and the network responds', () => {
    expect(read({ ...feed.json, cursor: undefined }).next).to.equal(undefined);
    expect(read(feed.json, 'https://example.gov/feed.json').next).to.equal(undefined);
    expect(read(feed.json, `${API}&cursor=old`).next).to.equal(`${API}&cursor=${encodeURIComponent(feed.json.cursor)}`);
  });

  it('can be in a thread deeper than the stack, and in one with circular replies', () => {
    const post = feed.json.feed[0]!.post;
    const many = 60_000;
    const deep = `{"thread":${'{"replies":['.repeat(many)}${']}'.repeat(many)}}`;
    const above = `{"thread":${'{"parent":'.repeat(many)}{}${'}'.repeat(many)}}`;
    const wide = JSON.stringify({ thread: { post, replies: Array(many).fill({ post }) } });
    for (const text of [deep, above]) expect(() => parseFeed(text, API, API)).to.throw(/syntax|schema unread/);
    expect(parseFeed(wide, API, API).entries.length).to.equal(1);
  });
});
