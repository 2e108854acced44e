/** The code of networks and similar services in pages, and what `check` says to write instead. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { run } from './support/command.js';
import { importSource } from './support/source.js';
import { folderWith } from './support/pull.js';

const { findEmbeds, isWebPage, readItem, pageMessages } = await importSource(
  'cli/inventory/inventory.ts',
  'cli/inventory/problems.ts',
  'src/formats/item.ts',
);

const page = (body) => `<!doctype html>\n<html lang="en"><body>\n${body}\n</body></html>`;
const found = (body) =>
  findEmbeds(page(body)).map(({ problem, line, column }) => `${line}:${column} ${problem.code} ${problem.service}`);
const only = (body) => findEmbeds(page(body))[0].problem;
/** The JSON that a snippet has for the element. */
const dataOf = ({ write }) =>
  JSON.parse(new JSDOM(write).window.document.querySelector('cx-social-embed').getAttribute('data'));

const SCRIPTS = {
  X: 'https://platform.twitter.com/widgets.js',
  Facebook: 'https://connect.facebook.net/en_US/sdk.js#xfbml=1&version=v3.2',
  Instagram: '//www.instagram.com/embed.js',
  LinkedIn: 'https://platform.linkedin.com/in.js',
  TikTok: 'https://www.tiktok.com/embed.js',
  Threads: 'https://www.threads.net/embed.js',
  Bluesky: 'https://embed.bsky.app/static/embed.js',
  Mastodon: 'https://social.example/embed.js',
  YouTube: 'https://www.youtube.com/iframe_api',
  Vimeo: 'https://player.vimeo.com/api/player.js',
  Flickr: '//embedr.flickr.com/assets/client-code.js',
  Juicer: 'https://www.juicer.io/embed/agency/embed-code.js',
  Curator: 'https://cdn.curator.io/published/0a1b.js',
  'Walls.io': 'https://walls.io/js/wallsio-widget-1.2.js',
  Flockler: 'https://plugins.flockler.com/embed/1/2',
  Taggbox: 'https://widget.taggbox.com/embed.min.js',
  Elfsight: 'https://static.elfsight.com/platform/platform.js',
  TimelineJS: 'https://cdn.knightlab.com/libs/timeline3/latest/js/timeline.js',
};

for (const [service, src] of Object.entries(SCRIPTS)) {
  test(`finds the script of ${service}, with its line and column`, () => {
    assert.deepEqual(found(`\n  <script async src="${src}"></script>`), [`4:3 pasted-script ${service}`]);
  });
}

const FRAMES = {
  X: 'https://platform.twitter.com/embed/Tweet.html?id=101',
  Facebook: 'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2FExampleAgency',
  TikTok: 'https://www.tiktok.com/player/v1/7000',
  Bluesky: 'https://embed.bsky.app/embed/did:plc:a/app.bsky.feed.post/b',
  YouTube: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
  Vimeo: 'https://player.vimeo.com/video/123?h=0a1b2c3d4e',
  Juicer: 'https://www.juicer.io/api/feeds/agency/iframe',
  'Walls.io': 'https://my.walls.io/agency',
  Elfsight: 'https://1a2b.elfsight.com/w/3',
  Flickr: 'https://www.flickr.com/photos/agency/1/player/',
  TimelineJS: 'https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1',
};

for (const [service, src] of Object.entries(FRAMES)) {
  test(`finds a frame of ${service}`, () => {
    assert.deepEqual(found(`<iframe src="${src}"></iframe>`), [`3:1 pasted-frame ${service}`]);
    assert.deepEqual(found(`<iframe data-src="${src}"></iframe>`), [`3:1 pasted-frame ${service}`]);
  });
}

for (const [service, code] of [
  ['Juicer', '<ul class="juicer-feed" data-feed-id="a"></ul>'],
  ['Curator', '<div id="curator-feed-default-feed-layout"></div>'],
  ['Flockler', '<div id="flockler-embed-1"></div>'],
  ['Taggbox', '<div class="taggbox" data-widget-id="1"></div>'],
  ['Elfsight', '<div class="elfsight-app-1a2b" data-elfsight-app-lazy></div>'],
  ['X', '<a class="twitter-timeline" href="https://x.com/ExampleAgency">Posts</a>'],
  ['Facebook', '<div class="fb-page" data-href="https://www.facebook.com/ExampleAgency"></div>'],
  ['Flickr', '<a data-flickr-embed="true" href="https://www.flickr.com/photos/a/1"><img src="a.jpg"></a>'],
]) {
  test(`finds an element that ${service} fills`, () => assert.deepEqual(found(code), [`3:1 pasted-widget ${service}`]));
}

test('a pasted post becomes an element with its text, author, day and address', () => {
  const problem = only(
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">It&#39;s plain &amp; short</p>&mdash; Example Agency (@ExampleAgency) <a href="https://twitter.com/ExampleAgency/status/101?ref_src=twsrc">October 6, 2026</a></blockquote>',
  );
  assert.deepEqual(dataOf(problem), {
    url: 'https://twitter.com/ExampleAgency/status/101',
    language: 'en',
    date_published: '2026-10-06',
    content_html: "It's plain &amp; short",
    authors: [{ name: 'Example Agency' }],
  });
  assert.equal(problem.lacks, false);
});

for (const [service, code, url] of [
  [
    'Instagram',
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/?utm_source=ig_embed"><p><a href="https://www.instagram.com/p/abc/">A post shared by Example Agency (@exampleagency)</a></p></blockquote>',
    'https://www.instagram.com/p/abc/',
  ],
  [
    'TikTok',
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@agency/video/7000"><section><a href="https://www.tiktok.com/@agency">@agency</a><p>Welcome</p></section></blockquote>',
    'https://www.tiktok.com/@agency/video/7000',
  ],
  [
    'Bluesky',
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:a/app.bsky.feed.post/b"><p lang="en">Welcome</p>&mdash; Example Agency (<a href="https://bsky.app/profile/did:plc:a">@agency.example</a>) <a href="https://bsky.app/profile/did:plc:a/post/b">October 6, 2026 at 1:00 PM</a></blockquote>',
    'https://bsky.app/profile/did:plc:a/post/b',
  ],
  [
    'Threads',
    '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@agency/post/abc"><a href="https://www.threads.com/@agency/post/abc">View</a></blockquote>',
    'https://www.threads.com/@agency/post/abc',
  ],
  [
    'Mastodon',
    '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@agency/1/embed"><a href="https://social.example/@agency/1">View</a></blockquote>',
    'https://social.example/@agency/1',
  ],
  ['Mastodon', '<iframe src="https://social.example/@agency/1/embed"></iframe>', 'https://social.example/@agency/1'],
  [
    'LinkedIn',
    '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:7000"></iframe>',
    'https://www.linkedin.com/feed/update/urn:li:share:7000',
  ],
  [
    'Facebook',
    '<div class="fb-post" data-href="https://www.facebook.com/ExampleAgency/posts/1"></div>',
    'https://www.facebook.com/ExampleAgency/posts/1',
  ],
]) {
  test(`a post of ${service} becomes an element with its address (${code.slice(1, 7)})`, () => {
    const problem = only(code);
    assert.deepEqual([problem.code, problem.service, dataOf(problem).url], ['pasted-post', service, url]);
    // What is written is an item that the elements read.
    const item = readItem(dataOf(problem), { campaign: { channels: [] }, base: 'https://agency.example/' });
    assert.equal(item.url, url);
  });
}

test('a frame of a video becomes an element with the address of its page', () => {
  const urlOf = (src) => dataOf(only(`<iframe src="${src}" title="Open house"></iframe>`));
  assert.deepEqual(urlOf('https://www.youtube.com/embed/abcdefghijk?si=1'), {
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    title: 'Open house',
  });
  assert.equal(urlOf('//player.vimeo.com/video/123?h=0a1b2c3d4e&dnt=1').url, 'https://vimeo.com/123/0a1b2c3d4e');
});

test('code inside one of our elements is its fallback and not reported, but a script is', () => {
  assert.deepEqual(
    found('<cx-social-embed><blockquote class="twitter-tweet"><p>a</p></blockquote></cx-social-embed>'),
    [],
  );
  assert.deepEqual(found('<div data-cx="social-embed"><blockquote class="twitter-tweet"></blockquote></div>'), []);
  assert.deepEqual(found('<iframe src="https://agency.example/map"></iframe><script src="/app.js"></script>'), []);
  assert.deepEqual(found('<blockquote class="quote"><p>twitter-tweet</p></blockquote>'), []);
});

test('finds a script that an inline script adds, and code in <noscript> and <template>', () => {
  assert.deepEqual(found("<script>s.src='https://cdn.curator.io/published/1.js'</script>"), [
    '3:1 pasted-script Curator',
  ]);
  assert.deepEqual(found('<noscript><iframe src="https://my.walls.io/a"></iframe></noscript>'), [
    '3:11 pasted-frame Walls.io',
  ]);
  assert.deepEqual(found('<template><ul class="juicer-feed"></ul></template>'), ['3:11 pasted-widget Juicer']);
  assert.deepEqual(found('<script>new TL.Timeline("a", "b.json")</script>'), ['3:1 pasted-script TimelineJS']);
});

test('reports an element that asks a network more often than every 300 seconds', () => {
  const seconds = (code) => findEmbeds(page(code)).map(({ problem }) => [problem.seconds, problem.host].join(' '));
  assert.deepEqual(
    seconds('<cx-social-embed feed="https://bsky.app/profile/agency.example" refresh="60"></cx-social-embed>'),
    ['60 bsky.app'],
  );
  assert.deepEqual(
    seconds(
      '<div data-cx="social-embed" data-cx-feed="/a.json https://social.example/@Agency" data-cx-refresh="299"></div>',
    ),
    ['299 social.example'],
  );
  assert.deepEqual(
    seconds(
      '<cx-campaign feed="https://social.example/api/v1/accounts/1/statuses?limit=5" refresh="30"></cx-campaign>',
    ),
    ['30 social.example'],
  );
  assert.deepEqual(seconds('<cx-campaign feed="/campaign.json" refresh="30"></cx-campaign>'), []);
  assert.deepEqual(seconds('<cx-campaign feed="https://social.example/@Agency" refresh="300"></cx-campaign>'), []);
  assert.deepEqual(seconds('<cx-campaign feed="https://social.example/@Agency" refresh="soon"></cx-campaign>'), []);
});

test('feeds and wrapped JSON are not pages, but fragments are', () => {
  for (const text of ['<?xml version="1.0"?><rss/>', '<rss/>', '<feed/>', '<p>{ "title": "A" }</p>', '{"a":1}']) {
    assert.equal(isWebPage(text), false, text);
  }
  for (const text of ['<div>a</div>', '<!DOCTYPE html>', '<!-- a --><html lang="en">'])
    assert.equal(isWebPage(text), true, text);
});

test('check recognizes pages by their name and by their content', (t) => {
  const folder = folderWith(t, {
    'clean.html': page('<p>Nothing.</p>'),
    'jekyll.html': `---\ntitle: A\n---\n<script src="${SCRIPTS.X}"></script>`,
    'saved.txt': `<p>a</p>\n<script src="${SCRIPTS.Juicer}"></script>`,
    'feed.xml': page('<p>Sign in</p>'),
  });
  const { code, stdout } = run(['check', 'clean.html', 'jekyll.html', 'saved.txt', 'feed.xml'], '', {
    cwd: folder.path,
  });
  assert.equal(code, 1);
  const lines = stdout.split('\n').filter((line) => line.includes(': warning: ') || line.includes(': error: '));
  assert.deepEqual(
    lines.map((line) => line.replace(/: (warning|error): .*\[/, ' $1 [')),
    ['jekyll.html:4:1 warning [pasted-script]', 'saved.txt:2:1 warning [pasted-script]', 'feed.xml:1:9 error [format]'],
  );
  assert.equal(run(['check', 'jekyll.html', '--max-warnings', '0'], '', { cwd: folder.path }).code, 1);
});

test('survives hostile pages: deep nesting, and code that closes an attribute', () => {
  assert.deepEqual(findEmbeds('<div>'.repeat(20_000)), []);
  const problem = only(
    `<blockquote class="twitter-tweet"><p>'&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>&mdash; A (@a) <a href="https://x.com/a/status/1">October 6, 2026</a></blockquote>`,
  );
  const { document } = new JSDOM(problem.write).window;
  assert.equal(document.querySelectorAll('script').length, 0);
  assert.equal(document.body.children.length, 1);
  assert.match(pageMessages['pasted-post'](problem), /^This post tells X about each reader/);
});
