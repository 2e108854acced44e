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

test('a part of the archive that is broken is told', async (t) => {
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

test('saved answers of oEmbed: the words and who says them, never the HTML', async (t) => {
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

test('an answer that says neither address nor author is left out and named; other JSON in a folder is told', async (t) => {
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
