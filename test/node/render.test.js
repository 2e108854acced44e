/** `cx-widgets render` and the function `render()`, as they were built. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { run } from './support/command.js';
import { render } from '../../cli/dist/index.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-render-'));
after(() => rmSync(folder, { recursive: true }));

const CAMPAIGN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service week',
  language: 'en',
  _cx: {
    timezone: 'America/New_York',
    channels: [{ network: 'x', url: 'https://x.com/agency', label: 'Agency on X' }],
  },
  items: [
    {
      id: 'forms',
      title: 'Shorter <forms> & "letters"',
      url: 'https://agency.gov/forms',
      content_html: '<p>One <strong>page</strong> now.</p><script>alert(1)</script><ul><li>Less ink</li></ul>',
      image: 'media/form.png',
      _cx: { type: 'highlight', agency: 'Example Agency', links: [{ url: 'javascript:alert(1)', label: 'Bad' }] },
    },
    {
      id: 'post',
      url: 'https://x.com/agency/status/1',
      content_text: 'Our pictures.',
      date_published: '2024-10-01T13:00:00-04:00',
      attachments: [
        { url: 'https://elsewhere.example/a.png', mime_type: 'image/png', _cx: { alt: 'A desk' } },
        { url: 'media/b.png', mime_type: 'image/png', _cx: { alt: 'A clerk', width: 40, height: 30 } },
      ],
      _cx: { type: 'post', handle: 'agency', metrics: { likes: 12345 } },
    },
    {
      id: 'event',
      title: 'Open day',
      _cx: {
        type: 'event',
        start: '2031-05-01T13:00:00-04:00',
        registration_url: 'https://agency.example/register',
        video: { url: 'https://www.youtube.com/watch?v=abcdefghijk', transcript: 'We said hello.' },
      },
    },
  ],
};

/** Writes a file in a folder of its own, and returns its path. */
let count = 0;
function place(files) {
  const path = join(folder, `${count++}`);
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

const feed = JSON.stringify(CAMPAIGN);
const into = (cwd, ...more) => run(['render', 'feed.json', '--into', 'page.html', ...more], '', { cwd });
const bodyOf = (html) => new JSDOM(html).window.document.body;
const page = (inside, head = '') =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">${head}<title>A</title></head>\n<body>\n${inside}\n</body>\n</html>\n`;

test('renders plain HTML: no script, style, comment, part, icon or control', () => {
  const html = render(CAMPAIGN);
  const body = bodyOf(html);
  const NAMES =
    'a article blockquote br code details div em figcaption figure h1 h2 h3 h4 h5 h6 header img li ol p pre section span strong summary ul';
  const allowed = new Set(NAMES.split(' '));
  const attributes = /^(alt|aria-label|class|dir|height|href|lang|loading|src|width)$/;
  for (const element of body.querySelectorAll('*')) {
    assert.ok(allowed.has(element.localName), element.localName);
    for (const { name } of element.attributes) assert.match(name, attributes, element.outerHTML);
    for (const name of element.classList) assert.match(name, /^cx-[a-z-]+$/);
    if (!/^(img|br)$/.test(element.localName)) assert.ok(element.textContent.trim() || element.querySelector('img'));
  }
  assert.doesNotMatch(html, /<!--|alert\(1\)|javascript:|in \d+ (days|years)|In your time zone/);
  assert.match(html, /Shorter &lt;forms&gt; &amp; "letters"/);
});

test('renders valid HTML of every example', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // A list may have a name.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // A fragment, in which levels start where the page says.
      'heading-level': 'off',
      // How they are written is a matter of taste.
      'void-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'error',
    },
  });
  const names = readdirSync('examples').filter((name) => name.endsWith('.json'));
  assert.ok(names.length > 3);
  for (const name of names) {
    const text = readFileSync(`examples/${name}`, 'utf8');
    for (const element of ['campaign', 'timeline', 'social-embed', 'event']) {
      const { results } = await validator.validateString(render(text, { element }));
      const messages = results.flatMap(({ messages: all }) =>
        all.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`),
      );
      assert.deepEqual(messages, [], `${name} as ${element}`);
    }
  }
});

test('documents every class', () => {
  const documented = readFileSync('docs/reference/command-line.md', 'utf8');
  for (const name of new Set(render(CAMPAIGN).match(/\bcx-[a-z-]+/g)))
    assert.match(documented, new RegExp(`\`${name}\``));
});

test('renders a consent box as a link, and a picture of the own host as a picture', () => {
  const body = bodyOf(render(CAMPAIGN, { element: 'social-embed' }));
  assert.deepEqual(
    [...body.querySelectorAll('img')].map((one) => [one.getAttribute('src'), one.alt]),
    [['media/b.png', 'A clerk']],
  );
  const link = body.querySelector('a[href="https://elsewhere.example/a.png"]');
  assert.equal(link.parentElement.textContent, 'Picture: A desk (external site)');
  assert.match(body.textContent, /October 1, 2024/);
  assert.match(body.textContent, /Likes: 12,345/);
});

test('renders an event with absolute times in its zone, and what is useful at the given time', () => {
  const before = render(CAMPAIGN, { element: 'event', now: new Date('2030-01-01') });
  assert.match(before, /Thursday, May 1, 2031/);
  assert.match(before, /Register/);
  const later = render(CAMPAIGN, { element: 'event', now: new Date('2032-01-01') });
  assert.doesNotMatch(later, /Register/);
  assert.match(later, /Recording available/);
  assert.match(later, /We said hello\./);
  assert.match(later, /href="https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk"/);
});

test('says of no event how far ahead it is, because that is wrong the next day', () => {
  const [year, ...times] = ['2031', '2031-04-28T12:00:00Z', '2031-05-01T17:10:00Z'];
  for (const time of times) {
    const html = render(CAMPAIGN, { element: 'event', now: new Date(time) });
    assert.match(html, new RegExp(year));
    assert.doesNotMatch(html, /in \d|tomorrow|Upcoming|Happening now/);
  }
});

test('gives the same bytes in any time zone, and leaves the global objects as they were', () => {
  const zoneless = JSON.stringify({ ...CAMPAIGN, _cx: undefined });
  const code = `
    // Lit registers its versions.
    const names = () => Object.getOwnPropertyNames(globalThis).filter((name) => !/^(lit|reactive)/.test(name)).join();
    const before = names();
    const { render } = await import('./cli/dist/index.js');
    const html = render(JSON.parse(process.argv[1]), { now: new Date(0) });
    process.stdout.write(JSON.stringify([html, before === names()]));`;
  const results = ['Asia/Tokyo', 'America/Los_Angeles'].map((TZ) => {
    const env = { ...process.env, TZ };
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, zoneless], {
      env,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    return JSON.parse(stdout);
  });
  assert.equal(results[0][0], results[1][0]);
  for (const [, isSame] of results) assert.ok(isSame);
});

test('renders in Spanish, and marks what is in English', () => {
  const body = bodyOf(render(CAMPAIGN, { element: 'highlight', lang: 'es' }));
  assert.equal(body.querySelector('article').lang, 'en');
  const events = render(CAMPAIGN, { element: 'event', lang: 'es', now: new Date('2030-01-01') });
  assert.match(events, /1 de mayo de 2031/);
});

test('renders in a language with a locale file if it is named, and else in English', () => {
  const options = { element: 'event', now: new Date('2030-01-01') };
  assert.match(render(CAMPAIGN, { ...options, lang: 'fr-CA' }), /1 mai 2031/);
  assert.match(render(CAMPAIGN, { ...options, lang: 'zh-HK' }), /2031年5月1日/);
  assert.match(render(CAMPAIGN, { ...options, lang: 'ht' }), /1 me 2031/);
  assert.match(render({ ...CAMPAIGN, language: 'fr' }, options), /May 1, 2031/);
});

test('takes the attributes of elements', () => {
  const { items } = CAMPAIGN;
  const many = { items: [...items, { id: 'more', title: 'More', _cx: { type: 'highlight' } }] };
  const body = bodyOf(render(many, { element: 'cx-highlight', attributes: { limit: 1, 'heading-level': 4 } }));
  assert.deepEqual(
    [...body.querySelectorAll('h4')].map((one) => one.textContent),
    ['Shorter <forms> & "letters"'],
  );
  assert.match(render(many, { element: 'timeline', attributes: { order: 'oldest' } }), /2024[^]*2031/);
  assert.match(render(CAMPAIGN, { attributes: { sections: 'follow' } }), /Agency on X/);
});

test('writes addresses whole if the address of the page is known', () => {
  const html = render(CAMPAIGN, { element: 'social-embed', url: 'https://agency.example/week/' });
  assert.match(html, /src="https:\/\/agency\.example\/week\/media\/b\.png"/);
});

test('says what is wrong with its arguments', () => {
  assert.throws(() => render(CAMPAIGN, { element: 'carousel' }), /carousel.*campaign/s);
  assert.throws(() => render(CAMPAIGN, { url: 'agency.example' }), /absolute/);
  assert.throws(() => render('{"title": "Cut'), /It is not JSON/);
  assert.throws(() => render({ color: 'red' }), /no feed/);
});

test('prints HTML, or writes it to a file', () => {
  const cwd = place({ 'feed.json': feed });
  const { code, stdout } = run(['render', 'feed.json', '--element', 'follow'], '', { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^<ul class="cx-row cx-channels">\n {2}<li><a href="https:\/\/x\.com\/agency">Agency on X/);
  assert.equal(run(['render', '-', '--element', 'follow', '-o', 'out.html'], feed, { cwd }).code, 0);
  assert.equal(readFileSync(join(cwd, 'out.html'), 'utf8'), stdout);
});

test('fills elements that have the feed, and markers; the rest of the page and a second run change nothing', () => {
  const before = page(
    [
      '  <cx-campaign feed="feed.json" without-header><p>Old words</p></cx-campaign>',
      '  <div data-cx="highlight" data-cx-feed="./feed.json?v=2" data-cx-limit="1" lang="es"></div>',
      '  <cx-event feed="other.json">Other</cx-event>',
      '  <cx-event data="[]">Own</cx-event>',
      '  <p   class=odd>Kept</P>',
      '  <!-- cx-render -->old<!-- /cx-render -->',
    ].join('\n'),
  );
  const cwd = place({ 'feed.json': feed, 'page.html': before });
  const { code, stderr } = into(cwd, '--element', 'follow');
  assert.equal(code, 0, stderr);
  const after = readFileSync(join(cwd, 'page.html'), 'utf8');
  const { document } = new JSDOM(after).window;
  assert.match(document.querySelector('cx-campaign').textContent, /Our pictures/);
  assert.doesNotMatch(document.querySelector('cx-campaign').textContent, /Old words/);
  assert.match(document.querySelector('[data-cx]').innerHTML, /<article [^>]*lang="en"/);
  assert.equal(document.querySelector('cx-event').textContent, 'Other');
  assert.equal(document.querySelector('[data]').textContent, 'Own');
  assert.match(after, /<!-- cx-render -->\n {2}<ul class="cx-row cx-channels">[^]*<\/ul>\n {2}<!-- \/cx-render -->/);
  const emptied = after
    .replace(/(<cx-campaign [^>]*>)[^]*(<\/cx-campaign>)/, '$1<p>Old words</p>$2')
    .replace(/(<div data-cx[^>]*>)[^]*?\n {2}(<\/div>)/, '$1$2')
    .replace(/(<!-- cx-render -->)[^]*(<!-- \/cx)/, '$1old$2');
  assert.equal(emptied, before);
  assert.match(into(cwd, '--element', 'follow').stderr, /nothing has changed/);
  assert.equal(readFileSync(join(cwd, 'page.html'), 'utf8'), after);
});

test('fills the elements inside a composed campaign, and keeps what the author wrote between them', () => {
  const inside =
    '<cx-campaign feed="feed.json" heading-level="3"><p>Mine</p><cx-highlight>Old</cx-highlight></cx-campaign>';
  const cwd = place({ 'feed.json': feed, 'page.html': page(inside) });
  assert.equal(into(cwd).code, 0);
  const campaign = new JSDOM(readFileSync(join(cwd, 'page.html'), 'utf8')).window.document.querySelector('cx-campaign');
  assert.equal(campaign.querySelector('p').textContent, 'Mine');
  assert.equal(campaign.querySelector('cx-highlight h3').textContent, 'Shorter <forms> & "letters"');
});

test('without a source, fills elements whose data is in the page, and keeps the data', () => {
  const item = (title) => JSON.stringify({ title, _cx: { type: 'highlight' } });
  const script = (title) => `<script type="application/json">${item(title)}</script>`;
  const before = page(
    [
      `  <cx-highlight data='${item('One')}'><p>Old</p></cx-highlight>`,
      `  <cx-highlight>${script('Two')}<p>Old</p></cx-highlight>`,
      `  <cx-highlight><p>Old</p>${script('Three')}</cx-highlight>`,
      `  <cx-campaign>${script('Four')}<cx-highlight>Old</cx-highlight></cx-campaign>`,
      `  <div data-cx="highlight" data-cx-data='${item('Five')}'>Old</div>`,
      '  <cx-event feed="feed.json">Kept</cx-event>',
    ].join('\n'),
  );
  const cwd = place({ 'feed.json': feed, 'page.html': before });
  const own = ['render', '--into', 'page.html'];
  assert.equal(run(own, '', { cwd }).code, 0);
  const after = readFileSync(join(cwd, 'page.html'), 'utf8');
  assert.deepEqual(
    [...bodyOf(after).querySelectorAll('h2')].map((one) => one.textContent),
    ['One', 'Two', 'Three', 'Four', 'Five'],
  );
  assert.doesNotMatch(after, /Old/);
  assert.match(after, />Kept</);
  for (const title of ['Two', 'Three', 'Four']) assert.ok(after.includes(script(title)));
  assert.match(run(own, '', { cwd }).stderr, /nothing has changed/);
  const none = place({ 'page.html': page('<cx-event feed="feed.json"></cx-event>') });
  const { code, stderr } = run(own, '', { cwd: none });
  assert.equal(code, 1);
  assert.match(stderr, /^page\.html: No element .* Name the feed/);
  assert.equal(run(['render'], '', { cwd }).code, 2);
  const broken = place({ 'page.html': page(`<cx-event data='{"title":'></cx-event>`) });
  assert.match(run(own, '', { cwd: broken }).stderr, /^page\.html: <cx-event>: It is not JSON/);
});

test('shows pictures of other hosts only where the page may, as the script does', () => {
  const inside = '<div data-cx="social-embed" data-cx-feed="feed.json" data-cx-media-hosts="elsewhere.example"></div>';
  for (const [head, count] of [
    ['', 1],
    ['<script src="/cx-widgets.js" data-cx-trust defer></script>', 2],
  ]) {
    const cwd = place({ 'feed.json': feed, 'page.html': page(inside, head) });
    assert.equal(into(cwd).code, 0);
    assert.equal(readFileSync(join(cwd, 'page.html'), 'utf8').match(/<img /g).length, count);
  }
});

test('keeps line ends, a byte-order mark and addresses from the root of the site', () => {
  const before = `\uFEFF${page('<cx-social-embed feed="/data/feed.json"></cx-social-embed>')}`.replaceAll('\n', '\r\n');
  const cwd = place({ 'page.html': before });
  mkdirSync(join(cwd, 'data'));
  writeFileSync(join(cwd, 'data/feed.json'), feed);
  const { code, stderr } = run(['render', 'data/feed.json', '--into', 'page.html'], '', { cwd });
  assert.equal(code, 0, stderr);
  const after = readFileSync(join(cwd, 'page.html'), 'utf8');
  assert.doesNotMatch(after, /[^\r]\n/);
  assert.match(after, /src="\/data\/media\/b\.png"/);
  assert.equal(after.replace(/(feed\.json">)[^]*(<\/cx-social)/, '$1$2'), before);
});

for (const [name, inside, message, head] of [
  ['without a place', '<p>None</p>', /There is no place for feed\.json\. Put <!-- cx-render -->/],
  ['with markers that overlap', '<!-- cx-render --><!-- cx-render --><!-- /cx-render -->', /Line 5: .*out of order/],
  ['with a marker without an end', '<!-- cx-render -->', /Line 5: cx-render has no end/],
  [
    'with markers inside an element',
    '<cx-event feed="feed.json"><!-- cx-render --><!-- /cx-render --></cx-event>',
    /Line 5: Two places overlap/,
  ],
  ['with an element without an end', '<cx-event feed="feed.json">', /has no end tag/],
  ['with an element of two feeds', '<cx-event feed="feed.json b.json"></cx-event>', /also shows b\.json\. Name it too/],
  ['in Latin-1', Buffer.from('<cx-event feed="feed.json">Se\xf1or</cx-event>', 'latin1'), /not UTF-8/],
  [
    'that says it is in another encoding',
    '<cx-event feed="feed.json"></cx-event>',
    /UTF-8, but/,
    '<meta charset="iso-8859-1">',
  ],
]) {
  test(`changes nothing in a page ${name}, and says what to do`, () => {
    const text = page('@', head).replace(head ? '<meta charset="utf-8">' : '-', '');
    const [start, end] = text.split('@');
    const before = Buffer.concat([Buffer.from(start), Buffer.from(inside), Buffer.from(end)]);
    const cwd = place({ 'feed.json': feed, 'page.html': before });
    const { code, stderr, stdout } = into(cwd);
    assert.equal(code, 1, stderr);
    assert.match(stderr, message);
    assert.match(stderr, /^page\.html: /);
    assert.equal(stdout, '');
    assert.deepEqual(readFileSync(join(cwd, 'page.html')), before);
  });
}

test('changes nothing if the campaign has an error, or a file is missing', () => {
  const before = page('<cx-event feed="feed.json"></cx-event>');
  const cwd = place({ 'feed.json': '{"items": [', 'page.html': before });
  const { code, stderr } = into(cwd);
  assert.equal(code, 1);
  assert.match(stderr, /not JSON/);
  assert.equal(readFileSync(join(cwd, 'page.html'), 'utf8'), before);
  assert.equal(run(['render', 'none.json'], '', { cwd }).code, 2);
  assert.equal(run(['render', 'feed.json', '--element', 'carousel'], '', { cwd }).code, 2);
});

test(
  'says so if the page can not be written',
  { skip: process.getuid?.() === 0 && 'root may write everywhere' },
  () => {
    const cwd = place({ 'feed.json': feed, 'page.html': page('<cx-event feed="feed.json"></cx-event>') });
    chmodSync(cwd, 0o500);
    const { code, stderr } = into(cwd);
    chmodSync(cwd, 0o700);
    assert.equal(code, 1);
    assert.match(stderr, /^page\.html: It can't be written/);
  },
);

test('says so if the result can not be written where it should go', () => {
  const cwd = place({ 'feed.json': feed, file: '' });
  const { code, stderr } = run(['render', 'feed.json', '-o', 'file/out.html'], '', { cwd });
  assert.equal(code, 1);
  assert.match(stderr, /It can't be written/);
});

test('names what is left out', () => {
  const cwd = place({ 'feed.json': JSON.stringify({ items: [{ title: 'Good' }, { id: 'bad' }] }) });
  const { code, stderr, stdout } = run(['render', 'feed.json', '--element', 'highlight'], '', { cwd });
  assert.equal(code, 0);
  assert.match(stderr, /feed\.json: left out: .*bad/);
  assert.match(stdout, /Good/);
});
