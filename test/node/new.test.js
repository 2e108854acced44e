/** `cx-widgets new`. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { run } from './support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'cx-new-'));
after(() => rmSync(folder, { recursive: true }));

const site = join(folder, 'a', 'site');
const made = run(['new', site]);
const FILES = ['campaign.json', 'campaign.schema.json', 'cx-widgets.js', 'index.html'];

test('it creates a campaign file and a page with everything they need', () => {
  assert.equal(made.code, 0, made.stderr);
  assert.deepEqual(readdirSync(site).sort(), FILES);
  for (const name of FILES) assert.ok(made.stdout.includes(join(site, name)));
});

test('the file has one entry of each type, comments, and neither errors nor warnings', () => {
  const { code, stdout } = run(['check', join(site, 'campaign.json')]);
  assert.equal(stdout, '1 file, 0 errors, 0 warnings\n');
  assert.equal(code, 0);
  const { $schema, items } = JSON.parse(readFileSync(join(site, 'campaign.json'), 'utf8'));
  assert.ok(existsSync(join(site, $schema)));
  assert.deepEqual(items.map(({ _cx }) => _cx.type).sort(), ['event', 'highlight', 'milestone', 'post', 'spotlight']);
  for (const { _comment } of items) assert.ok(_comment);
});

test('the page has a language, a title, one element with a fallback, and nothing that a strict policy refuses', () => {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const { document } = new JSDOM(html).window;
  assert.ok(document.documentElement.lang && document.title);
  const campaigns = document.querySelectorAll('cx-campaign');
  assert.equal(campaigns.length, 1);
  assert.ok(existsSync(join(site, campaigns[0].getAttribute('feed'))));
  assert.match(campaigns[0].textContent, /\w/);
  assert.deepEqual(
    [...document.scripts].map((script) => [script.getAttribute('src'), script.textContent]),
    [['cx-widgets.js', '']],
  );
  for (const element of document.querySelectorAll('*')) {
    assert.ok(!/^style$/i.test(element.localName));
    for (const name of element.getAttributeNames()) assert.ok(!/^(style|on.*)$/.test(name), name);
  }
});

test('it overwrites nothing, and names the existing file', () => {
  const again = run(['new', site]);
  assert.equal(again.code, 2);
  for (const name of FILES) assert.ok(again.stderr.includes(join(site, name)));

  const other = join(folder, 'other');
  run(['new', other]);
  for (const name of FILES.slice(1)) rmSync(join(other, name));
  writeFileSync(join(other, 'campaign.json'), 'mine');
  const { code, stderr, stdout } = run(['new', '.'], '', { cwd: other });
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^campaign\.json: already exists/);
  assert.deepEqual(readdirSync(other), ['campaign.json']);
  assert.equal(readFileSync(join(other, 'campaign.json'), 'utf8'), 'mine');
});
