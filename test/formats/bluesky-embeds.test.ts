/** The content of a Bluesky post that is not words: each kind leaves a sign, also one that nobody knows yet. */
import { expect } from '@open-wc/testing';
import type { Campaign, Post } from '../../src/model/types.js';
import { diagnosticText } from '../../src/formats/messages.js';
import { parseFeed } from '../../src/formats/sync.js';

const API = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=agency.example';
const author = { did: 'did:plc:agency', handle: 'agency.example', displayName: 'Example Agency' };
const createdAt = '2026-10-06T13:00:00.000Z';
const PAGE = 'https://bsky.app/profile/agency.example/post/k1';

const view = (embed: unknown, record: object = {}): object => ({
  uri: 'at://did:plc:agency/app.bsky.feed.post/k1',
  author,
  record: { text: 'Our words.', createdAt, ...record },
  embed,
  indexedAt: createdAt,
});
const read = (...posts: object[]): Campaign =>
  parseFeed(JSON.stringify({ feed: posts.map((post) => ({ post })) }), API, API);
const readOne = (embed: unknown): Post => read(view(embed)).entries[0] as Post;

const gallery = (count: number): object => ({
  $type: 'app.bsky.embed.gallery#view',
  items: Array.from({ length: count }, (_, index) => ({
    $type: 'app.bsky.embed.gallery#viewImage',
    thumbnail: `https://cdn.bsky.app/img/feed_thumbnail/plain/${index}@jpeg`,
    fullsize: `https://cdn.bsky.app/img/feed_fullsize/plain/${index}@jpeg`,
    alt: `Desk ${index}`,
    aspectRatio: { width: 4, height: 3 },
  })),
});
const quoted = (...embeds: object[]): object => ({
  $type: 'app.bsky.embed.record#viewRecord',
  uri: 'at://did:plc:office/app.bsky.feed.post/q',
  author: { did: 'did:plc:office', handle: 'office.example' },
  value: { text: 'Their words.', createdAt },
  embeds,
  indexedAt: createdAt,
});
const shared = (record: object): object => ({ $type: 'app.bsky.embed.record#view', record });
const beside = (record: object, media: object): object => ({
  $type: 'app.bsky.embed.recordWithMedia#view',
  record: { record },
  media,
});
const at = (collection: string, key: string): string => `at://did:plc:agency/${collection}/${key}`;
const LIST = { uri: at('app.bsky.graph.list', 'l'), creator: author, name: 'Offices', description: 'All fifty.' };
const EXTERNAL = { external: { uri: 'https://agency.example/a', title: 'A page', description: 'About it.' } };

describe('gallery pictures', () => {
  const alts = ({ media }: Pick<Post, 'media'>): (string | undefined)[] => media.map(({ alt }) => alt);
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Desk ${index}`);

  for (const count of [1, 5, 10, 20]) {
    it(`are all read: ${count}`, () => {
      const post = readOne(gallery(count));
      expect(alts(post)).to.deep.equal(names(count));
      expect(post.media[0]).to.deep.equal({
        kind: 'image',
        url: 'https://cdn.bsky.app/img/feed_fullsize/plain/0@jpeg',
        alt: 'Desk 0',
        width: 4,
        height: 3,
      });
    });
  }

  it('are read next to a quote and in the quoted post', () => {
    const post = readOne(beside(quoted(gallery(6)), gallery(7)));
    expect(alts(post)).to.deep.equal(names(7));
    expect(alts(post.quoted!)).to.deep.equal(names(6));
    const nested = readOne(shared(quoted(beside(quoted(), gallery(8)))));
    expect(alts(nested.quoted!)).to.deep.equal(names(8));
  });

  it('become a link if they are not pictures', () => {
    const film = {
      $type: 'app.bsky.embed.gallery#viewVideo',
      playlist: 'https://video.bsky.app/a.m3u8',
      alt: 'A film',
    };
    const model = { $type: 'app.bsky.embed.gallery#viewModel', alt: 'A model of the desk' };
    const post = readOne({ items: [...(gallery(1) as { items: object[] }).items, film, model, null] });
    expect(post.media.map(({ kind, alt }) => `${kind} ${alt}`)).to.deep.equal(['image Desk 0', 'video A film']);
    expect(post.card).to.deep.equal({ kind: 'more', url: PAGE, description: 'A model of the desk' });
  });
});

describe('other embeds of a post', () => {
  const CARDS: [name: string, embed: object, card: object][] = [
    [
      'a starter pack',
      shared({
        uri: at('app.bsky.graph.starterpack', 's'),
        record: { $type: 'app.bsky.graph.starterpack', name: 'Our teams', description: 'All of them.' },
        creator: { ...author, description: 'Not this.' },
      }),
      {
        kind: 'starter-pack',
        url: 'https://bsky.app/starter-pack/agency.example/s',
        title: 'Our teams',
        description: 'All of them.',
      },
    ],
    [
      'a list',
      shared(LIST),
      {
        kind: 'list',
        url: 'https://bsky.app/profile/agency.example/lists/l',
        title: 'Offices',
        description: 'All fifty.',
      },
    ],
    [
      'a feed',
      shared({
        uri: at('app.bsky.feed.generator', 'g'),
        creator: author,
        displayName: 'CX Day',
        avatar: 'https://cdn.bsky.app/img/avatar/plain/g@jpeg',
      }),
      {
        kind: 'feed',
        url: 'https://bsky.app/profile/agency.example/feed/g',
        title: 'CX Day',
        image: 'https://cdn.bsky.app/img/avatar/plain/g@jpeg',
      },
    ],
    [
      'a labeler, which is called as its account',
      shared({ uri: at('app.bsky.labeler.service', 'self'), creator: { ...author, description: 'We label.' } }),
      {
        kind: 'labeler',
        url: 'https://bsky.app/profile/agency.example',
        title: 'Example Agency',
        description: 'We label.',
      },
    ],
    [
      'a list of an account without a handle',
      shared({ ...LIST, creator: { did: 'did:plc:agency', handle: 'handle.invalid' } }),
      {
        kind: 'list',
        url: 'https://bsky.app/profile/did:plc:agency/lists/l',
        title: 'Offices',
        description: 'All fifty.',
      },
    ],
    [
      'an unknown record with a name',
      shared({
        $type: 'app.bsky.new.defs#view',
        uri: at('app.bsky.new', 'n'),
        name: 'A room',
        description: 'Come in.',
      }),
      { kind: 'more', url: PAGE, title: 'A room', description: 'Come in.' },
    ],
    [
      'an unknown embed with its words inside',
      { $type: 'app.bsky.embed.event#view', event: { title: 'Open day', description: 'All welcome.' } },
      { kind: 'more', url: PAGE, title: 'Open day', description: 'All welcome.' },
    ],
    ['an unknown embed without words', { $type: 'app.bsky.embed.new#view', count: 3 }, { kind: 'more', url: PAGE }],
    ['an embed without a type', {}, { kind: 'more', url: PAGE }],
    [
      'an unknown embed whose name is no text',
      { $type: 'app.bsky.embed.new#view', list: [null, 5, 'a'], inner: null },
      { kind: 'more', url: PAGE },
    ],
    ['unknown media beside a quote', beside(quoted(), { $type: 'new#view' }), { kind: 'more', url: PAGE }],
  ];
  for (const [name, embed, card] of CARDS) {
    it(`become a card: ${name}`, () => {
      expect(readOne(embed).card).to.deep.equal(card);
      const inner = readOne(shared(quoted(embed))).quoted!.card!;
      expect(inner.kind).to.equal((card as { kind: string }).kind);
    });
  }

  it('appear next to pictures, quotes and links', () => {
    const pictures = readOne(beside(LIST, gallery(2)));
    expect([pictures.media.length, pictures.card!.title]).to.deep.equal([2, 'Offices']);
    const link = readOne(beside(LIST, EXTERNAL));
    expect(link.card!.title).to.equal('Offices');
    expect(link.links).to.deep.equal([{ url: 'https://agency.example/a', label: 'A page' }]);
    expect(readOne(beside(quoted(), { $type: 'new#view' })).quoted!.handle).to.equal('office.example');
  });

  it('stay hidden if their author or network hides them', () => {
    for (const hidden of [{ blocked: true }, { detached: true }]) {
      const post = readOne(shared({ uri: at('app.bsky.feed.post', 'x'), ...hidden }));
      expect([post.card, post.quoted]).to.deep.equal([undefined, undefined]);
    }
  });

  it('are no deleted post if a list is gone', () => {
    const post = readOne(shared({ uri: at('app.bsky.graph.list', 'l'), notFound: true }));
    expect(post.quoted).to.equal(undefined);
    expect(post.card).to.deep.equal({ kind: 'list', url: 'https://bsky.app/profile/did:plc:agency/lists/l' });
  });

  it('leave a link if the network sends no view of them', () => {
    const { entries, skipped } = read(view(undefined, { embed: { $type: 'app.bsky.embed.poll', title: 'Which?' } }));
    expect((entries[0] as Post).card).to.deep.equal({ kind: 'more', url: PAGE, title: 'Which?' });
    expect(skipped.map(diagnosticText)).to.deep.equal(['app.bsky.embed.poll is not known; a link is shown']);
    const inside = {
      ...quoted(),
      value: { text: 'Their words.', createdAt, embed: { $type: 'app.bsky.embed.images' } },
    };
    const outer = read(view(shared(inside)));
    expect((outer.entries[0] as Post).quoted!.card!.kind).to.equal('more');
    expect(outer.skipped).to.deep.equal([]);
  });

  it('are reported once for each unknown kind', () => {
    const unknown = (name: string): object => view({ $type: name });
    const at = (post: object, key: number): object => ({
      ...post,
      uri: `at://did:plc:agency/app.bsky.feed.post/${key}`,
    });
    const { skipped, entries } = read(
      ...['a#view', 'a#view', 'b#view'].map((name, index) => at(unknown(name), index)),
      at(view(shared(quoted({ $type: 'b#view' }))), 3),
      at(view(gallery(2)), 4),
    );
    expect(entries.length).to.equal(5);
    expect(skipped.map(({ value }) => value)).to.deep.equal(['a#view', 'b#view']);
  });
});
