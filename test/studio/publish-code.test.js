/** The code, the policy and the papers that the studio hands out, without a browser. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { parse } from 'yaml';
import { importStudio } from './source.js';

const { publicationOf, placeOf, snippetFor, WAYS, policyText, hostsIn, privacyText, writtenFiles, pageAttributes } =
  await importStudio(
    'studio/page/publication.ts',
    'studio/page/place.ts',
    'studio/page/snippets.ts',
    'studio/page/policy.ts',
    'studio/page/privacy.ts',
    'studio/page/folder.ts',
  );

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
const NO_LOOK = { tokens: [], heights: new Map() };
const NOW = Date.UTC(2026, 9, 1);

const feedOf = (items, more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service Week',
  items,
  ...more,
});

const highlight = ({ _cx, ...more } = {}) => ({
  id: 'one',
  title: 'Shorter forms',
  content_text: 'People tell Example Agency {once}.',
  _cx: { type: 'highlight', ..._cx },
  ...more,
});

function publication({ items = [highlight()], feed = {}, base = '/cx/', element = 'highlight', attributes = {} } = {}) {
  return publicationOf({
    feed: feedOf(items, feed),
    name: 'campaign.json',
    element,
    attributes,
    place: placeOf(base),
    now: NOW,
  });
}

/** Returns the pieces of code of a way, by their places. */
const codeOf = (way, given, look = NO_LOOK) =>
  Object.fromEntries(snippetFor(way, publication(given), look).blocks.map(({ spot, code }) => [spot, code]));

const parsed = (html) => new JSDOM(`<body>${html}`).window.document;

const image = (url) => ({ url, mime_type: 'image/png', _cx: { alt: 'A form' } });

test('a place is a path or an https address', () => {
  const written = ['/cx', ' /cx/ ', 'files', '', './', 'https://cdn.agency.example/cx'].map(
    (text) => placeOf(text)?.base,
  );
  assert.deepEqual(written, ['/cx/', '/cx/', 'files/', '', '', 'https://cdn.agency.example/cx/']);
  for (const text of ['javascript:alert(1)', 'http://agency.example/', '/a b/', '/cx/?a', '"/', 'data:,']) {
    assert.equal(placeOf(text), undefined, text);
  }
});

test('the snippet of an element loads the pinned script and the feed, and contains the words', () => {
  const { head, body } = codeOf('element', { element: 'campaign' });
  const script = parsed(head).querySelector('script[src]');
  assert.equal(script.getAttribute('src'), '/cx/cx-widgets.js');
  assert.equal(script.getAttribute('integrity'), integrity['cx-widgets.js']);
  assert.equal(
    parsed(head).querySelector('link[rel=preload]').outerHTML,
    '<link rel="preload" as="fetch" crossorigin="" href="/cx/campaign.json">',
  );
  assert.equal(parsed(head).querySelector('link[rel=alternate]').type, 'application/feed+json');
  const element = parsed(body).querySelector('cx-campaign');
  assert.equal(element.getAttribute('feed'), '/cx/campaign.json');
  assert.match(element.textContent, /Shorter forms\s+People tell Example Agency \{once\}\./);
});

test('the lean script is handed out if it shows everything in full, and else the whole one', () => {
  const scripts = (given) => publication(given).scripts.map(({ file }) => file);
  const video = { attachments: [{ url: 'https://agency.example/a.mp4', mime_type: 'video/mp4' }] };
  assert.deepEqual(scripts({}), ['cx-cards.js']);
  assert.deepEqual(scripts({ feed: { language: 'es-US' } }), ['cx-cards.js', 'locales/es.js']);
  assert.deepEqual(scripts({ element: 'campaign' }), ['cx-widgets.js']);
  assert.deepEqual(scripts({ items: [highlight(video)] }), ['cx-widgets.js']);
  const post = { id: 'x', url: 'https://x.com/agency/status/1', _cx: { type: 'post' } };
  assert.deepEqual(scripts({ element: 'social-embed', items: [post] }), ['cx-widgets.js']);
  assert.deepEqual(scripts({ element: 'social-embed', items: [{ ...post, content_text: 'Hello' }] }), ['cx-cards.js']);
  const event = { id: 'e', title: 'Open day', _cx: { type: 'event', start: '2026-10-07' } };
  const related = highlight({ _cx: { related: ['e'] } });
  assert.deepEqual(scripts({ items: [related, event] }), ['cx-widgets.js']);
});

test('the elements of the lean script are those that its source registers', () => {
  const source = readFileSync('src/embed/cx-cards.ts', 'utf8');
  const registered = [...source.matchAll(/elements\/([\w-]+)\/cx-/g)].map(([, name]) => name);
  const lean = JSON.parse(readFileSync('src/elements/names.json', 'utf8')).filter(
    (element) => publication({ element, items: [] }).scripts[0].file === 'cx-cards.js',
  );
  assert.deepEqual(lean.sort(), registered.sort());
});

test('the policy has only the directives and the hosts that the content needs', () => {
  const policy = (given) => policyText(publication(given).policy);
  const bare = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  const types = "require-trusted-types-for 'script'";
  const video = (url) => highlight({ attachments: [{ url, mime_type: 'video/mp4' }] });
  const rows = [
    [{}, `${bare}; ${types}`],
    [{ items: [highlight({ attachments: [image('pictures/a.png')] })] }, `${bare}; img-src 'self'; ${types}`],
    [
      { items: [highlight({ attachments: [image('https://other.example/a.png')] })] },
      `${bare}; img-src https://other.example; ${types}`,
    ],
    [
      {
        items: [highlight({ attachments: [image('https://other.example/a.png')] })],
        attributes: { 'third-party': 'never' },
      },
      `${bare}; ${types}`,
    ],
    [{ items: [video('a.mp4')] }, `${bare}; media-src 'self'; ${types}`],
    [
      { items: [video('https://www.youtube.com/watch?v=abcdefghijk')] },
      `${bare}; frame-src https://www.youtube-nocookie.com; ${types}`,
    ],
    // A portrait has no panel, so nobody can ever allow its host.
    [
      {
        element: 'spotlight',
        items: [
          {
            id: 'p',
            title: 'Hello',
            _cx: { type: 'spotlight', person: { name: 'Alex Example', photo: 'https://other.example/p.png' } },
          },
        ],
      },
      `${bare}; ${types}`,
    ],
  ];
  for (const [given, expected] of rows) assert.equal(policy(given), expected);
});

test('a folder on another host is named in the policy, in every address, and in the text about privacy', () => {
  const given = { base: 'https://cdn.agency.example/cx/' };
  const { policy, requests, place } = publication(given);
  assert.match(
    policyText(policy),
    /script-src https:\/\/cdn\.agency\.example; style-src https:\/\/cdn\.agency\.example; connect-src https:\/\/cdn\.agency\.example;/,
  );
  assert.match(codeOf('element', given).head, /crossorigin="anonymous"/);
  assert.match(privacyText(hostsIn(requests, place), 'en'), /cdn\.agency\.example/);
});

test('the text about privacy says what loads, when, and from where', () => {
  const items = [highlight({ attachments: [image('https://other.example/a.png')] })];
  const text = (attributes, language = 'en', own = items) => {
    const { requests, place } = publication({ items: own, attributes });
    return privacyText(hostsIn(requests, place), language);
  };
  assert.equal(
    text({}, 'en', [highlight()]),
    'This page shows news of our campaign without contacting social networks or any other site.',
  );
  assert.match(text({}), /Content from other\.example loads only after you press a button/);
  assert.match(text({ 'third-party': 'allow' }), /loads content from other\.example when you open it/);
  assert.doesNotMatch(text({ 'third-party': 'allow' }), /only after you press/);
  assert.match(text({ 'third-party': 'never' }), /or any other site/);
  assert.match(text({ 'media-hosts': 'other.example' }), /loads files from other\.example, which works for us/);
  assert.match(text({}, 'es'), /solo después de que usted presione un botón/);
});

test('data-cx has the same attributes and words as the element', () => {
  const given = { element: 'campaign-timeline', attributes: { order: 'oldest', 'with-filters': '' } };
  const node = parsed(codeOf('data-cx', given).body).querySelector('[data-cx]');
  assert.deepEqual(Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])), {
    'data-cx': 'timeline',
    'data-cx-feed': '/cx/campaign.json',
    'data-cx-order': 'oldest',
    'data-cx-with-filters': '',
  });
});

test('the script tag trusts data-cx only if the setup needs it, and a note says so', () => {
  const notes = (attributes) => snippetFor('data-cx', publication({ attributes }), NO_LOOK).notes;
  assert.deepEqual(notes({ 'third-party': 'allow' }), ['trust']);
  assert.deepEqual(notes({ 'media-hosts': 'cdn.agency.example' }), ['trust']);
  assert.deepEqual(notes({ 'third-party': 'never' }), []);
  assert.match(codeOf('data-cx', { attributes: { 'third-party': 'allow' } }).head, / data-cx-trust>/);
  assert.doesNotMatch(codeOf('data-cx', {}).head, /data-cx-trust/);
});

test('a link in a social embed names its feed, because its address would be a post', () => {
  const link = (element) => parsed(codeOf('link', { element }).body).querySelector('a');
  assert.equal(link('social-embed').getAttribute('data-cx-feed'), '/cx/campaign.json');
  assert.equal(link('campaign-timeline').getAttribute('data-cx'), 'timeline');
  assert.equal(link('campaign-timeline').getAttribute('href'), '/cx/campaign.json');
  assert.equal(link('campaign-timeline').textContent, 'Service Week');
});

test('a frame has a title, the measured height, and no setting that it would refuse', () => {
  const attributes = { limit: '3', tag: 'a&b', 'third-party': 'allow', 'media-hosts': 'cdn.agency.example' };
  const look = {
    tokens: [],
    heights: new Map([
      [320, 900.4],
      [1024, 500],
    ]),
  };
  const code = codeOf('frame', { attributes }, look);
  const frame = parsed(code.body).querySelector('iframe');
  assert.equal(frame.title, 'Service Week');
  assert.equal(frame.getAttribute('height'), '909');
  assert.equal(frame.getAttribute('src'), '/cx/frame.html#element=highlight&feed=/cx/campaign.json&limit=3&tag=a%26b');
  assert.deepEqual(snippetFor('frame', publication({ attributes }), NO_LOOK).notes, ['frame-words', 'frame-refuses']);
});

test('every way escapes content that looks like markup', () => {
  const items = [highlight({ title: '<img src=x onerror=alert(1)> "quoted" & {{braces}}' })];
  const feed = { title: `</script><script>alert('x')</script>` };
  for (const way of WAYS) {
    for (const { spot, code } of snippetFor(way, publication({ items, feed, element: 'campaign' }), NO_LOOK).blocks) {
      if (spot !== 'head' && spot !== 'body' && spot !== 'editor') continue;
      const page = parsed(code);
      assert.equal(page.querySelectorAll('[onerror]').length, 0, way);
      for (const script of page.querySelectorAll('script')) {
        assert.ok(script.src || script.type === 'application/ld+json', `${way}: ${script.outerHTML}`);
      }
    }
  }
});

test('components for frameworks have no braces of the content', () => {
  for (const way of ['react', 'vue', 'svelte']) {
    const { component } = codeOf(way, {});
    assert.match(component, /Example Agency &#123;once&#125;\./, way);
    assert.match(component, /cx-widgets\/cx-highlight/, way);
  }
  const attributes = { types: 'post event', 'with-filters': '', limit: '5' };
  const { component } = codeOf('react', { element: 'campaign-timeline', attributes });
  for (const part of ["types={['post', 'event']}", 'withFilters={true}', 'limit={5}']) {
    assert.ok(component.includes(part), component);
  }
});

test('WordPress and Drupal get the hash of the script', () => {
  assert.ok(codeOf('wordpress', {}).functions.includes(integrity['cx-cards.js']));
  assert.ok(codeOf('drupal', {}).libraries.includes(integrity['cx-cards.js']));
});

/** Returns whether a list such as `<a href> <p>` has an element and all its attributes. */
function isIn(list, { localName, attributes }) {
  const listed = [...list.matchAll(new RegExp(`<${localName}((?: [\\w-]+)*)>`, 'g'))];
  const names = listed.flatMap(([, found]) => found.split(' '));
  // Drupal keeps the first two on every element, and adds the last one to each picture.
  const isKept = ({ name }) => names.includes(name) || ['lang', 'dir', 'loading'].includes(name);
  return listed.length > 0 && [...attributes].every(isKept);
}

test('the list for Drupal has every tag and attribute in the words that its buttons do not make, and no other', () => {
  const { format, editor } = codeOf('drupal', { items: [highlight({ attachments: [image('pictures/a.png')] })] });
  const buttons =
    '<br> <p> <h2> <h3> <h4> <h5> <h6> <strong> <em> <a href> <ul> <ol start> <li> <blockquote> <img src alt height width>';
  const nodes = parsed(editor).querySelector('[data-cx]').parentNode.querySelectorAll('*');
  for (const node of nodes) assert.ok(isIn(`${format} ${buttons}`, node), `${node.outerHTML} in ${format}`);
  for (const one of ['<p>', '<a href>', '<strong>', '<br>']) assert.ok(!format.includes(one), format);
  assert.doesNotMatch(format, /<img [^>]*(?:src|alt)/);
});

test('the text format of the package for Drupal keeps the code of the studio', () => {
  const file = 'dist/drupal/cx_widgets/recipes/cx_widgets_format/config/filter.format.cx_widgets.yml';
  const { filters } = parse(readFileSync(file, 'utf8'));
  const items = [highlight({ attachments: [image('pictures/a.png')] })];
  for (const given of [{ items }, { items, element: 'campaign', attributes: { sections: 'highlights' } }]) {
    const { editor } = codeOf('drupal', given);
    const nodes = parsed(editor).querySelector('[data-cx]').parentNode.querySelectorAll('*');
    const lost = [...nodes].filter((node) => !isIn(filters.filter_html.settings.allowed_html, node));
    assert.deepEqual(
      lost.map(({ outerHTML }) => outerHTML),
      [],
    );
  }
});

test('styles reserve the measured heights, and release them without scripts', () => {
  const look = {
    tokens: [{ name: '--cx-accent', light: '#111111', dark: '#eeeeee' }],
    heights: new Map([
      [320, 900.4],
      [640, 700],
      [1024, 500],
    ]),
  };
  const { styles } = codeOf('element', {}, look);
  assert.match(styles, /--cx-accent: light-dark\(#111111, #eeeeee\);/);
  assert.match(styles, /cx-highlight \{\n {2}display: block;\n {2}min-block-size: 57em;/);
  assert.match(styles, /@media \(min-width: 40em\) \{\n {2}cx-highlight \{\n {4}min-block-size: 44em;/);
  assert.match(styles, /@media \(scripting: none\) \{\n {2}cx-highlight \{\n {4}min-block-size: 0;/);
});

test('the folder has a page that is complete without scripts, and papers that fit it', () => {
  const element = 'highlight';
  const own = publicationOf({
    feed: feedOf([highlight({ attachments: [image('pictures/a.png')] })]),
    name: 'campaign.json',
    element,
    attributes: pageAttributes(element, {}),
    place: placeOf(''),
    now: NOW,
  });
  const files = writtenFiles({ publication: own, feedText: '{}', look: NO_LOOK, language: 'en' });
  const page = new JSDOM(files.get('index.html')).window.document;
  assert.equal(page.querySelector('h1').textContent, 'Service Week');
  assert.equal(page.querySelector('cx-highlight img').getAttribute('src'), 'pictures/a.png');
  assert.equal(page.querySelector('cx-highlight').getAttribute('feed'), 'campaign.json');
  const policy = page.querySelector('meta[http-equiv]').content;
  assert.equal(files.get('policy.txt'), `Content-Security-Policy: ${policy}\n`);
  const readme = files.get('README.txt');
  for (const name of [...files.keys(), 'cx-cards.js'])
    if (name !== 'README.txt') assert.ok(readme.includes(`- ${name}: `), name);
});
