import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postFeed, timelineFeed } from '../data.js';
import { authorFeedOf, postViewOf, threadOf } from '../shapes/bluesky.js';
import { statusOf } from '../shapes/mastodon.js';
import { partsOf, piecesOf } from '../shapes/text.js';
import { timelineOf } from '../shapes/timelinejs.js';
import { tweetOf } from '../shapes/tweet.js';

const ORIGIN = 'http://localhost:1234';
const POST = {
  id: 'https://agency.example/posts/7',
  content_text: 'Más & más.\n\nRead https://agency.example/news/7?a=1&b=2 #CXDay',
  date_published: '2024-10-01T15:00:00.000Z',
  authors: [{ name: 'Example Agency', avatar: '/portrait.svg' }],
};
const LINK = 'https://agency.example/news/7?a=1&b=2';

const TEXTS = [
  ['', []],
  ['Only words.', ['plain']],
  ['#One #Two', ['tag', 'plain', 'tag']],
  [`Read ${LINK} now`, ['plain', 'link', 'plain']],
  [POST.content_text, ['plain', 'link', 'plain', 'tag']],
];

for (const [text, kinds] of TEXTS) {
  test(`the pieces of ${JSON.stringify(text)}`, () => {
    const pieces = piecesOf(text);
    assert.deepEqual(
      pieces.map(({ kind }) => kind),
      kinds,
    );
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    for (const piece of pieces) assert.equal(text.slice(piece.start, piece.end), piece.text);
  });
}

test('a list in parts', () => {
  assert.deepEqual(partsOf([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  assert.deepEqual(partsOf([], 2), []);
});

test('a tweet says where its links and hashtags are', () => {
  const { text, entities, user, created_at, display_text_range } = tweetOf(POST, 7, ORIGIN);
  assert.equal(text, POST.content_text);
  assert.deepEqual(display_text_range, [0, text.length]);
  const cut = ({ indices }) => text.slice(...indices);
  assert.deepEqual(entities.urls.map(cut), [LINK]);
  assert.deepEqual(entities.hashtags.map(cut), ['#CXDay']);
  assert.equal(user.screen_name, 'ExampleAgency');
  assert.equal(user.profile_image_url_https, `${ORIGIN}/portrait.svg`);
  assert.equal(created_at, POST.date_published);
});

test('a status has its words as HTML', () => {
  const { content, tags, account, url } = statusOf(POST, 7, ORIGIN);
  assert.match(content, /^<p>Más &amp; más\.<\/p><p>Read <a href="https:\/\/agency\.example\/news\/7\?a=1&amp;b=2"/);
  assert.match(content, /<a href="https:\/\/social\.example\/tags\/CXDay"[^>]*>#<span>CXDay<\/span><\/a><\/p>$/);
  assert.deepEqual(
    tags.map(({ name }) => name),
    ['CXDay'],
  );
  assert.equal(account.display_name, 'Example Agency');
  assert.equal(url, 'https://social.example/@ExampleAgency/1100000007');
});

test('the facets of a post on Bluesky are counted in bytes', () => {
  const { record, author, uri } = postViewOf(POST, 7, ORIGIN);
  const bytes = new TextEncoder().encode(record.text);
  const cut = ({ index }) => new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd));
  assert.deepEqual(record.facets.map(cut), [LINK, '#CXDay']);
  assert.deepEqual(record.facets[0].features, [{ $type: 'app.bsky.richtext.facet#link', uri: LINK }]);
  assert.match(author.did, /^did:plc:[a-z2-7]{24}$/);
  assert.equal(author.handle, 'exampleagency.example');
  assert.equal(uri, `at://${author.did}/app.bsky.feed.post/3k7`);
});

test('answers of the Bluesky API hold the posts that were given', () => {
  const posts = postFeed(3).items.map((item, number) => postViewOf(item, number, ORIGIN));
  assert.deepEqual(
    authorFeedOf(posts).feed.map(({ post }) => post),
    posts,
  );
  assert.equal(threadOf(posts[1]).thread.post, posts[1]);
});

test('a timeline has an event for each entry, on its day', () => {
  const feed = timelineFeed(40);
  const { events } = timelineOf(feed);
  assert.equal(events.length, 40);
  assert.equal(new Set(events.map(({ unique_id }) => unique_id)).size, 40);
  for (const [index, { start_date, text }] of events.entries()) {
    const { date_published, title, authors, content_html } = feed.items[index];
    const { year, month, day, hour, minute } = start_date;
    assert.equal(new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString(), date_published);
    assert.equal(text.headline, title ?? authors[0].name);
    assert.ok(text.text.includes(content_html));
  }
});

test('no shape changes the feed it was made of', () => {
  const before = JSON.stringify(postFeed(5));
  const feed = postFeed(5);
  for (const shape of [tweetOf, statusOf, postViewOf]) {
    for (const [number, item] of feed.items.entries()) shape(item, number, ORIGIN);
  }
  assert.equal(JSON.stringify(feed), before);
});
