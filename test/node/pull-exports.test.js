/** What networks give only to take along: X's archive, saved answers of oEmbed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, png, pull, serve } from './support/pull.js';

const tweet = (id, day, full_text, more = {}) => ({
  tweet: { id_str: id, created_at: `Wed Oct 0${day} 13:00:00 +0000 2026`, full_text, lang: 'en', ...more },
});
const script = (name, json) => `window.YTD.${name} = ${JSON.stringify(json, undefined, 2)}`;
const ACCOUNT = script('account.part0', [
  { account: { username: 'ExampleAgency', accountId: '42', accountDisplayName: 'Example Agency' } },
]);
const PHOTO = {
  type: 'photo',
  url: 'https://t.co/photo',
  media_url_https: 'https://pbs.twimg.com/media/abc.png',
  sizes: { large: { w: '800', h: '600' } },
};

const TWEETS = [
  tweet('1', 1, 'Letters &amp; forms are &lt;easy&gt; now: https://t.co/link #CXDay @ExampleLibrary', {
    entities: {
      hashtags: [{ text: 'CXDay' }],
      urls: [{ url: 'https://t.co/link', expanded_url: 'https://agency.example/letters?a=1&b=$&' }],
    },
  }),
  tweet('2', 2, 'With a picture https://t.co/photo', { extended_entities: { media: [PHOTO] }, lang: 'zxx' }),
  tweet('3', 3, 'With a film https://t.co/film', {
    extended_entities: {
      media: [{ type: 'video', url: 'https://t.co/film', media_url_https: 'https://pbs.twimg.com/f.jpg' }],
    },
    possibly_sensitive: true,
  }),
  tweet('4', 4, '@someone Thank you', {
    in_reply_to_status_id_str: '99',
    in_reply_to_screen_name: 'someone',
    in_reply_to_user_id_str: '7',
  }),
  tweet('5', 5, 'RT @ExampleLibrary: Come and re…'),
  tweet('6', 6, 'It goes on', {
    in_reply_to_status_id_str: '1',
    in_reply_to_screen_name: 'ExampleAgency',
    in_reply_to_user_id_str: '42',
  }),
  tweet('7', 7, 'With a misteak', { edit_info: { initial: { editTweetIds: ['7', '8'] } } }),
  tweet('8', 7, 'Without a mistake', { edit_info: { edit: { editControlInitial: { editTweetIds: ['7', '8'] } } } }),
];

const idsOf = (folder) => folder.json('campaign.json').items.map(({ id }) => id.replace(/^.*\//, ''));

for (const from of ['x', 'x/data', 'x/data/tweets.js']) {
  test(`X's archive is read from ${from}`, async (t) => {
    const folder = folderWith(t, {
      'pull.json': { sources: [{ from }] },
      'x/data/tweets.js': script('tweets.part0', TWEETS.slice(0, 2)),
      'x/data/tweets-part1.js': `${script('tweets.part1', TWEETS.slice(2))};\n`,
      'x/data/account.js': ACCOUNT,
      'x/data/direct-messages.js': script('direct_messages.part0', [{ dmConversation: { text: 'between us' } }]),
      'x/data/tweets_media/2-abc.png': png(8, 6),
    });
    const { code, complaints } = await pull(folder);
    assert.equal(code, 0, complaints);
    assert.deepEqual(idsOf(folder), ['8', '6', '3', '2', '1']);
    const [, goesOn, film, picture, words] = folder.json('campaign.json').items;
    assert.equal(words.url, 'https://x.com/ExampleAgency/status/1');
    assert.equal(words.date_published, '2026-10-01T13:00:00.000Z');
    assert.match(
      words.content_html,
      /^<p>Letters &amp; forms are &lt;easy&gt; now: <a href="https:\/\/agency\.example\/letters\?a=1&amp;b=\$&amp;">/,
    );
    assert.match(
      words.content_html,
      /<a href="https:\/\/x\.com\/hashtag\/CXDay">#CXDay<\/a> <a href="https:\/\/x\.com\/ExampleLibrary">/,
    );
    assert.deepEqual(words.tags, ['CXDay']);
    assert.deepEqual(words.authors, [{ name: 'Example Agency', url: 'https://x.com/ExampleAgency' }]);
    assert.equal(words._cx.type, 'post');
    assert.equal(words.language, 'en');
    assert.equal(picture.content_text, 'With a picture');
    assert.match(picture.image, /^media\/[0-9a-f]{16}\.png$/);
    assert.deepEqual(picture.attachments[0]._cx, { width: 8, height: 6 });
    assert.equal(picture.language, undefined);
    assert.deepEqual(film.attachments, [{ url: film.url, mime_type: 'video/*' }]);
    assert.equal(film._cx.sensitive, true);
    assert.equal(goesOn._cx.reply_to, 'https://x.com/ExampleAgency/status/1');
    assert.doesNotMatch(folder.read('.cx-pull.json'), /between us/);
  });
}

test("X's archive: replies and reposts where they are asked for, an account from the config", async (t) => {
  const files = {
    'tweet.js': script(
      'tweet.part0',
      TWEETS.map((one) => one.tweet),
    ),
  };
  const folder = folderWith(t, { 'pull.json': { sources: [{ from: 'tweet.js' }] }, ...files });
  const { code, complaints } = await pull(folder);
  assert.equal(code, 1);
  assert.match(complaints, /tweet\.js: Nothing says whose posts these are.*account\.js/);
  const account = { handle: '@ExampleAgency' };
  folder.write('pull.json', { sources: [{ from: 'tweet.js', account, replies: true, reposts: true }] });
  await pull(folder);
  assert.deepEqual(idsOf(folder), ['8', '6', '5', '4', '3', '2', '1']);
  assert.equal(folder.json('campaign.json').items[3]._cx.reply_to, 'https://x.com/someone/status/99');
});

const LONG =
  'Our #CXDay report, in full: a form for people who move, letters in plain words &amp; a line that calls back. ' +
  'A desk in every county. A fund for emergencies that pays within two days. More on all of it is at the end of this';
const longTweet = (id, time = '13:00:00', full_text = `${LONG}… https://t.co/self${id}`) => ({
  tweet: {
    id_str: id,
    created_at: `Thu Oct 01 ${time} +0000 2026`,
    full_text,
    entities: {
      urls: [{ url: `https://t.co/self${id}`, expanded_url: `https://twitter.com/i/web/status/${id}` }],
    },
  },
});
const note = (id, rest, createdAt = '2026-10-01T13:00:00.000Z') => ({
  noteTweet: {
    noteTweetId: id,
    createdAt,
    core: {
      text: `${LONG.replace('&amp;', '&')} long post: https://t.co/more ${rest}`,
      urls: [{ shortUrl: 'https://t.co/more', expandedUrl: 'https://agency.example/cxday' }],
    },
  },
});

test("long posts of X's archive are whole, and those that were deleted are never shown", async (t) => {
  const tweets = [
    longTweet('1'),
    // Posted anew within the hour: each has its own note.
    longTweet('2', '13:20:00'),
    // Its note is not there; one of another time is another post's.
    longTweet('3', '18:00:00'),
    // It ends so by itself.
    tweet('4', 2, 'And so on…'),
    tweet('5', 3, 'Our #CXDay report'),
    longTweet('6', '21:00:00', `@ExampleAgency ${LONG}… https://t.co/self6 https://t.co/photo6`),
  ];
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'x' }] },
    'x/data/tweets.js': script('tweets.part0', tweets),
    'x/data/note-tweet.js': script('note_tweet.part0', [
      note('90', 'the first'),
      note('91', 'DELETED', '2026-10-01T18:30:00.000Z'),
    ]),
    'x/data/note-tweet-part1.js': script('note_tweet.part1', [
      note('92', 'the second', '2026-10-01T13:20:01.500Z'),
      note('93', 'the answer', '2026-10-01T21:00:00.000Z'),
      { noteTweet: null },
      {},
    ]),
    'x/data/deleted-tweets.js': script('deleted_tweets.part0', [longTweet('7')]),
    'x/data/account.js': ACCOUNT,
  });
  const { code, complaints, report } = await pull(folder);
  assert.equal(code, 0, complaints);
  const items = new Map(folder.json('campaign.json').items.map((item) => [item.id.split('/').at(-1), item]));
  assert.deepEqual([...items.keys()].sort(), ['1', '2', '3', '4', '5', '6']);
  const wordsOf = (id) => items.get(id).content_html ?? items.get(id).content_text;
  assert.match(
    wordsOf('1'),
    /words &amp; a line.* long post: <a href="https:\/\/agency\.example\/cxday">.* the first<\/p>/,
  );
  assert.match(wordsOf('2'), /the second/);
  assert.match(wordsOf('3'), /at the end of this… <a href="https:\/\/twitter\.com\/i\/web\/status\/3">/);
  assert.equal(wordsOf('4'), 'And so on…');
  assert.match(wordsOf('6'), /the answer/);
  assert.deepEqual(items.get('1').tags, ['CXDay']);
  assert.doesNotMatch(folder.read('campaign.json') + folder.read('.cx-pull.json'), /DELETED|t\.co/);
  assert.deepEqual(report.left_out, [
    'x: https://x.com/ExampleAgency/status/3: X cut this post, and no note-tweet.js of the archive has the rest',
  ]);
});

test("short addresses of X's archive end where X ends them; media of an unknown kind are a link", async (t) => {
  const urls = ['abc', 'abcd'].map((name) => ({
    url: `https://t.co/${name}`,
    expanded_url: `https://agency.example/${name}`,
  }));
  const media = [{ type: 'hologram', url: 'https://t.co/holo', ext_alt_text: 'A desk' }];
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'tweets.js' }] },
    'tweets.js': script('tweets.part0', [
      tweet('1', 1, 'See https://t.co/abcd’s page, https://t.co/abc- https://t.co/holo', { entities: { urls, media } }),
    ]),
    'account.js': ACCOUNT,
  });
  const { report } = await pull(folder);
  const [item] = folder.json('campaign.json').items;
  assert.match(item.content_html, />agency\.example\/abcd<\/a>’s page, .*>agency\.example\/abc<?/);
  assert.deepEqual(
    item.attachments.map(({ url, _cx }) => [url, _cx.alt]),
    [['https://x.com/ExampleAgency/status/1', 'A desk']],
  );
  assert.match(report.left_out.join(), /media of type hologram/);
});

test('one page in two sources is one entry, the more complete one, and related entries follow', async (t) => {
  const old = [
    { id: 'x1', url: 'https://twitter.com/ExampleAgency/status/9?s=20', content_text: 'Short' },
    { id: 'n1', url: 'http://www.agency.example/news/', title: 'News', content_text: 'The news.' },
    { id: 'h1', title: 'A highlight', _cx: { type: 'highlight', related: ['x1'] } },
  ];
  const recent = [
    {
      id: 'https://x.com/ExampleAgency/status/9',
      url: 'https://x.com/ExampleAgency/status/9',
      content_text: 'Short, but whole.',
    },
    { id: 'm1', url: 'https://agency.example/news', title: 'News', content_text: 'The news.' },
  ];
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'old.json' }, { from: 'recent.json' }] },
    'old.json': { version: 'https://jsonfeed.org/version/1.1', title: 'Old', items: old },
    'recent.json': { version: 'https://jsonfeed.org/version/1.1', title: 'Recent', items: recent },
  });
  const { report } = await pull(folder);
  const { items } = folder.json('campaign.json');
  assert.deepEqual(items.map(({ url }) => url).sort(), [
    'https://agency.example/news',
    'https://x.com/ExampleAgency/status/9',
    undefined,
  ]);
  assert.deepEqual(items.find(({ title }) => title === 'A highlight')._cx.related, [
    'https://x.com/ExampleAgency/status/9',
  ]);
  assert.equal(report.left_out.filter((words) => /two sources/.test(words)).length, 2);
});

test('a broken part of the archive is reported', async (t) => {
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'tweets.js' }] },
    'tweets.js': 'window.YTD.tweets.part0 = [{"tweet": {',
    'account.js': ACCOUNT,
  });
  const { code, complaints } = await pull(folder);
  assert.equal(code, 1);
  assert.match(complaints, /It is not JSON, or was cut short/);
});

const X = {
  url: 'https://twitter.com/ExampleAgency/status/1',
  author_name: 'Example Agency',
  author_url: 'https://twitter.com/ExampleAgency',
  html:
    '<blockquote class="twitter-tweet"><p lang="es" dir="ltr">Las cartas son claras. <a href="https://twitter.com/hashtag/CXDay?src=hash">#CXDay</a><br>' +
    '<b onclick="alert(1)">Ahora</b><script>alert(1)</script> <a href="https://t.co/a">pic.twitter.com/a</a></p>&mdash; Example Agency (@ExampleAgency) ' +
    '<a href="https://twitter.com/ExampleAgency/status/1?ref_src=twsrc%5Etfw">October 1, 2026</a></blockquote>\n<script async src="https://platform.twitter.com/widgets.js"></script>\n',
  type: 'rich',
  provider_name: 'Twitter',
  version: '1.0',
};
const VIDEO = {
  type: 'video',
  version: '1.0',
  title: 'How to read our letters',
  author_name: 'Example Agency',
  author_url: 'https://www.youtube.com/@ExampleAgency',
  provider_name: 'YouTube',
  url: 'https://www.youtube.com/watch?v=abc',
  html: '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
  thumbnail_width: 480,
  thumbnail_height: 360,
};
const QUOTED = {
  type: 'rich',
  version: 1.0,
  author_name: 'Example Agency',
  provider_name: 'Ourspace',
  html: '<blockquote cite="https://ourspace.example/posts/7?tracking=1" lang="en"><p>Hello <i>all</i></p><iframe src="https://ourspace.example/"></iframe></blockquote><script>1</script>',
};

test('saved oEmbed responses provide text and author, never HTML', async (t) => {
  const server = await serve(t, { '/oembed?url=x': X });
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'saved' }, { from: `${server.url}/oembed?url=x`, exclude: { id: 'none' } }] },
    'saved/1.json': X,
    'saved/2.json': { ...VIDEO, thumbnail_url: 'thumb.png' },
    'saved/thumb.png': png(4, 3),
    'saved/3.json': [QUOTED],
    'saved/notes.txt': 'not for you',
  });
  const { code, complaints, report } = await pull(folder);
  assert.equal(code, 0, complaints);
  // One saved by hand and one asked for are the same post.
  assert.equal(report.entries, 3);
  const [post, ...others] = folder.json('campaign.json').items;
  assert.deepEqual(post, {
    id: 'https://twitter.com/ExampleAgency/status/1',
    url: 'https://twitter.com/ExampleAgency/status/1',
    content_html:
      '<p>Las cartas son claras. <a href="https://twitter.com/hashtag/CXDay?src=hash">#CXDay</a><br><strong>Ahora</strong></p>',
    date_published: '2026-10-01',
    authors: [{ name: 'Example Agency', url: 'https://twitter.com/ExampleAgency' }],
    tags: ['CXDay'],
    language: 'es',
    _cx: { type: 'post' },
  });
  const video = others.find(({ url }) => url.includes('youtube'));
  assert.equal(video.title, VIDEO.title);
  assert.equal(video._cx.type, 'post');
  assert.match(video.image, /^media\//);
  const quoted = others.find(({ url }) => url.includes('ourspace'));
  assert.equal(quoted.url, 'https://ourspace.example/posts/7');
  assert.match(quoted.content_html ?? '', /^<(blockquote|p)>.*Hello <em>all<\/em>/);
  assert.equal(quoted._cx.network, 'Ourspace');
  assert.doesNotMatch(folder.read('campaign.json'), /iframe|script|onclick/);
});

test('rules match hashtags in the text of posts', async (t) => {
  const posts = [
    { id: '1', url: 'https://x.com/ExampleAgency/status/11', content_text: 'It is #CXDay' },
    { id: '2', url: 'https://x.com/ExampleAgency/status/2', content_text: 'Closed on Monday' },
    { id: '3', url: 'https://x.com/ExampleAgency/status/3', content_text: '＃cxday #internal' },
  ];
  const folder = folderWith(t, {
    'pull.json': {
      sources: [
        { from: 'posts.json', include: { tag: '#CXDAY' }, exclude: { tag: 'Internal' } },
        { from: 'saved.json', include: { tag: 'cxday' } },
      ],
    },
    'posts.json': posts,
    'saved.json': X,
  });
  await pull(folder);
  const { items } = folder.json('campaign.json');
  assert.equal(items.length, 2);
  assert.ok(items.every(({ tags }) => tags.includes('CXDay')));
});

test('a response without URL and author is skipped and named; other JSON in a folder is reported', async (t) => {
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'saved' }] },
    'saved/1.json': X,
    'saved/2.json': { type: 'rich', version: '1.0', html: '<p>Hello</p>' },
  });
  const first = await pull(folder);
  assert.equal(first.report.entries, 1);
  assert.deepEqual(first.report.left_out, ['saved: items[1]: it says neither its address nor its author']);
  folder.write('saved/3.json', { title: 'A feed', items: [] });
  const second = await pull(folder);
  assert.equal(second.code, 1);
  assert.match(second.complaints, /saved: A folder may hold saved answers of oEmbed/);
});
