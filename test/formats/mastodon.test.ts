import { expect } from '@open-wc/testing';
import { pathText } from '../../src/formats/messages.js';
import type { Campaign, Entry, Post } from '../../src/model/types.js';
import { mastodon } from '../../src/formats/mastodon.js';
import { parseFeed } from '../../src/formats/sync.js';
import account from './documents/mastodon-account.json';
import boosts from './documents/mastodon-boosts.json';
import media from './documents/mastodon-media.json';
import one from './documents/mastodon-one.json';
import { outline } from './documents/outline.js';
import quotes from './documents/mastodon-quotes.json';
import replies from './documents/mastodon-replies.json';

const API = 'https://social.example.gov/api/v1/accounts/109/statuses';
const read = (json: unknown, base = API): Campaign => parseFeed(JSON.stringify(json), base, base);
const [status] = account.json;

describe('Mastodon statuses', () => {
  for (const { name, base, json, expected } of [account, boosts, media, one, quotes, replies]) {
    it(`are read: ${name}`, () => {
      expect(outline(read(json, base))).to.deep.equal(expected);
    });
  }

  const NEXT: [base: string, count: number, next: string | undefined][] = [
    [`${API}?limit=2`, 2, `${API}?limit=2&max_id=5`],
    [`${API}?limit=2&max_id=9`, 2, `${API}?limit=2&max_id=5`],
    [`${API}?limit=2`, 1, undefined],
    [API, 19, undefined],
    [API, 20, `${API}?max_id=5`],
    ['https://example.gov/statuses.json?limit=2', 2, undefined],
    [`${API}?limit=2`, 0, undefined],
  ];
  for (const [base, count, next] of NEXT) {
    it(`${count} from ${base} ${next ? 'have' : 'do not have'} a next page`, () => {
      expect(read(Array(count).fill(status), base).next).to.equal(next);
    });
  }

  it('have a video’s still picture', () => {
    const { items, toItem } = mastodon.read(media.json, API);
    const { attachments } = toItem!(items[1] as never) as { attachments: { _cx: { poster: string | null } }[] };
    expect(attachments.map(({ _cx }) => _cx.poster)).to.deep.equal(['https://social.example.gov/media/4.png', null]);
  });

  it('keep the description and original URL of media that the server lacks', () => {
    const media = [
      { type: 'unknown', url: null, remote_url: 'https://photos.example/desk.jpg', description: 'A desk' },
      { type: 'unknown', url: '', remote_url: 'https://photos.example/desk', description: 'A bell' },
      { type: 'unknown', url: null, remote_url: null, description: 'A door' },
      { type: 'hologram', url: 'https://social.example.gov/media/h', description: 'A hall' },
      { type: 'image', url: 'https://social.example.gov/media/1.png', description: 'A form' },
      {},
    ];
    const boosted = {
      ...status,
      id: '9',
      uri: 'https://social.example.gov/9',
      reblog: { ...status, media_attachments: media },
    };
    const { entries, skipped } = read([{ ...status, media_attachments: media, card: null }, boosted]);
    const shown = (post: Entry): string[] => post.media.map(({ kind, url, alt }) => `${kind} ${url} ${alt}`);
    const [own, repost] = entries as [Post, Post];
    expect(shown(own)).to.deep.equal([
      'image https://photos.example/desk.jpg A desk',
      'file https://photos.example/desk A bell',
      `file ${own.url} A door`,
      'file https://social.example.gov/media/h A hall',
      'image https://social.example.gov/media/1.png A form',
      `file ${own.url} undefined`,
    ]);
    expect(shown(repost.quoted!)).to.deep.equal(shown(own));
    expect(skipped.length).to.equal(3);
    expect(skipped.map(({ value }) => value)).to.include.members(['unknown', 'hologram']);
  });

  it('link to the status for a card without a URL', () => {
    const { entries } = read([{ ...status, media_attachments: [], card: { type: 'new', title: 'A page', url: '' } }]);
    const [post] = entries as [Post];
    expect(post.card).to.deep.equal({ kind: 'more', url: post.url, title: 'A page' });
  });

  it('skip and name invalid statuses, without an account for the list', () => {
    const { title, entries, skipped } = read([null, status, 'what', { account: null }]);
    expect(title).to.equal(undefined);
    expect(entries.length).to.equal(1);
    expect(skipped.map(({ path }) => pathText(path))).to.deep.equal(['items[0]', 'items[2]', 'items[3]']);
  });

  it('skip only a key of the wrong type', () => {
    const { entries, skipped } = read([
      { ...status, created_at: 'soon', language: 5, poll: { options: [{ title: 5 }] } },
    ]);
    expect(entries.map(({ published, language, body }) => [published, language, body.length])).to.deep.equal([
      [undefined, undefined, 1],
    ]);
    expect(skipped.length).to.equal(3);
  });
});
