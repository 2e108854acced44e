/** `cx-widgets render --to text`, `markdown` and `email`, as it was built. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { run } from './support/command.js';

const cwd = mkdtempSync(join(tmpdir(), 'cx-formats-'));
after(() => rmSync(cwd, { recursive: true }));

const CAMPAIGN = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Service <week> & more',
  language: 'en',
  items: [
    {
      title: 'Shorter *forms*',
      url: 'https://agency.gov/forms',
      content_html:
        '<p>One <strong>page</strong>, <a href="https://agency.gov/a">less ink</a>.</p><ul><li>First</li></ul>',
      attachments: [{ url: 'form.png', mime_type: 'image/png', _cx: { alt: 'A form', width: 1200, height: 600 } }],
      _cx: { type: 'highlight', agency: 'Example Agency' },
    },
    {
      url: 'https://x.com/agency/status/1',
      content_text: 'Hidden words.',
      _cx: { type: 'post', handle: 'agency', warning: 'A snake' },
    },
    {
      title: 'Open day',
      _cx: { type: 'event', start: '2100-05-01', video: { url: 'https://agency.gov/a.mp4', transcript: 'Hello.' } },
    },
  ],
};
writeFileSync(join(cwd, 'feed.json'), JSON.stringify(CAMPAIGN));

const URL = ['--url', 'https://agency.gov/week/'];
function render(to, ...more) {
  const { code, stdout, stderr } = run(['render', 'feed.json', '--to', to, ...more], '', { cwd });
  assert.equal(code, 0, stderr);
  return stdout;
}

test('writes plain text with addresses and descriptions, in short lines', () => {
  const text = render('text', ...URL);
  assert.match(text, /^Service <week> & more\n/);
  assert.match(text, /less ink \(https:\/\/agency\.gov\/a\)/);
  assert.match(text, /\n- First\n/);
  assert.match(text, /\[A form\]/);
  for (const line of text.split('\n')) {
    assert.ok(line.length <= 78 || line.includes('https:'), line);
    assert.equal(line, line.trimEnd());
  }
});

test('writes Markdown that other readers understand', () => {
  const markdown = render('markdown', ...URL);
  assert.match(markdown, /^## Service \\?<week> & more\n/);
  assert.match(markdown, /#### \[Shorter \\\*forms\\\*\]\(https:\/\/agency\.gov\/forms\)/);
  assert.match(markdown, /One \*\*page\*\*, \[less ink\]\(https:\/\/agency\.gov\/a\)\./);
  assert.match(markdown, /!\[A form\]\(https:\/\/agency\.gov\/week\/form\.png\)/);
});

test('shows only the warning of a post under a content warning where nothing can be opened', () => {
  for (const to of ['text', 'markdown', 'email']) {
    const result = render(to, ...URL);
    assert.match(result, /A snake/);
    assert.doesNotMatch(result, /Hidden words/);
    assert.match(result, /x\.com\/agency\/status\/1/);
  }
});

test('writes an email of one column, with its styles inside, whole addresses and descriptions', () => {
  const { window } = new JSDOM(render('email', ...URL));
  const { document } = window;
  assert.equal(document.title, 'Service <week> & more');
  assert.equal(document.documentElement.lang, 'en');
  assert.equal(document.querySelectorAll('script, style, link, svg, iframe, form, [class], [id]').length, 0);
  for (const table of document.querySelectorAll('table')) {
    assert.equal(table.getAttribute('role'), 'presentation');
    assert.equal(table.querySelectorAll(':scope > tbody > tr > td').length, 1);
  }
  for (const link of document.querySelectorAll('[href], [src]')) {
    assert.match(link.getAttribute('href') ?? link.getAttribute('src'), /^https:/);
  }
  assert.deepEqual(
    Array.from(document.images, ({ alt, width }) => [alt, width]),
    [['A form', 552]],
  );
});

test('gives no text and no ground in an email a color of its own, so that a dark mode may turn it', () => {
  const styles = [...new JSDOM(render('email', ...URL)).window.document.querySelectorAll('[style]')];
  for (const { style } of styles) {
    assert.match(style.color, /^(inherit)?$/);
    assert.equal(style.background + style.backgroundColor, '');
  }
});

test('writes the plain-text part of an email beside it', () => {
  render('email', ...URL, '-o', 'week.html');
  assert.equal(readFileSync(join(cwd, 'week.txt'), 'utf8'), render('text', ...URL));
});

test('refuses an email with relative addresses, and one that Gmail would cut off', () => {
  const relative = run(['render', 'feed.json', '--to', 'email', '-o', 'no.html'], '', { cwd });
  assert.equal(relative.code, 1);
  assert.match(relative.stderr, /form\.png is relative.*--url/);
  const items = Array.from({ length: 300 }, (_, id) => ({
    id,
    title: `Entry ${id}`,
    content_text: 'Words. '.repeat(50),
  }));
  writeFileSync(join(cwd, 'long.json'), JSON.stringify({ items }));
  const long = run(['render', 'long.json', '--to', 'email', '-o', 'no.html'], '', { cwd });
  assert.equal(long.code, 1);
  assert.match(long.stderr, /kB, and Gmail cuts off at 102.*--limit/);
  assert.ok(!existsSync(join(cwd, 'no.html')));
});

test('writes into pages as HTML only', () => {
  writeFileSync(join(cwd, 'page.html'), '<!-- cx-render --><!-- /cx-render -->');
  assert.equal(run(['render', 'feed.json', '--to', 'text', '--into', 'page.html'], '', { cwd }).code, 2);
});
