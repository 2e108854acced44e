/** The example pages, as they are served: with the words of their feeds. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { examplesIn, renderExamples } from '../../scripts/render-examples.js';

const FOLDER = 'examples';
const EXAMPLES = examplesIn(FOLDER);
const read = (name, folder = FOLDER) => readFileSync(join(folder, name), 'utf8');

const copy = mkdtempSync(join(tmpdir(), 'cx-examples-'));
after(() => rmSync(copy, { recursive: true }));

/** Pages that show whole files; the others choose from theirs. */
const WHOLE = ['campaign-2023', 'campaign-2024', 'service-week', 'social', 'timeline'].map((name) => `${name}.html`);

/** Keys of a campaign file whose values are for readers. */
const SHOWN =
  /^(title|content_text|content_html|name|abbreviation|alt|handle|label|quote|role|organization|location|value|transcript)$/;

/** Only players and links need them. */
const CONTROLS = /^(captions|channels)$/;

/** Returns a text without tags, and without addresses, which are shown shorter. */
const plain = (text) => JSDOM.fragment(text.replaceAll('<', ' <')).textContent.replace(/(https?:\/\/|www\.)\S+/g, ' ');

const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns the words of a campaign file that a reader finds in a page. */
function wordsIn(value, key = '') {
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key));
  if (typeof value === 'string') return SHOWN.test(key) ? wordsOf(plain(value)) : [];
  // A person's name is the title of a spotlight.
  const isLeftOut = (name) => CONTROLS.test(name) || (name === 'title' && value._cx?.person);
  return Object.entries(value ?? {}).flatMap(([name, one]) => (isLeftOut(name) ? [] : wordsIn(one, name)));
}

/** Returns what a program without scripts reads in a page. */
function textOf(html) {
  const { body } = new JSDOM(html).window.document;
  for (const one of body.querySelectorAll('script, style, br')) one.replaceWith(' ');
  const alternatives = [...body.querySelectorAll('[alt], [aria-label]')].map((one) => one.alt ?? one.ariaLabel);
  return [body.textContent, ...alternatives].join(' ');
}

test('are up to date with their feeds and data; if not, run npm run build && npm run examples', async () => {
  cpSync(FOLDER, copy, { recursive: true, filter: (path) => !/frameworks|hosts|pull/.test(path) });
  await renderExamples(copy);
  assert.ok(EXAMPLES.length > 10);
  const outdated = EXAMPLES.map(({ name }) => name).filter((name) => read(name) !== read(name, copy));
  assert.deepEqual(outdated, []);
});

for (const name of WHOLE) {
  test(`have every word of their campaigns without a script (${name})`, () => {
    const { feeds } = EXAMPLES.find((one) => one.name === name);
    const shown = new Set(wordsOf(textOf(read(name))));
    const words = feeds.flatMap((feed) => wordsIn(JSON.parse(read(feed))));
    assert.ok(words.length > 300);
    assert.deepEqual(
      [...new Set(words)].filter((word) => !shown.has(word)),
      [],
    );
  });
}

test('have something rendered in every element with a feed or data', () => {
  for (const { name } of EXAMPLES) {
    const { document } = new JSDOM(read(name)).window;
    for (const element of document.querySelectorAll(
      ':is([feed], [data], :has(> [type="application/json"])):not([feed="feeds/broken.xml"], :has(cx-event))',
    )) {
      assert.ok(element.querySelector('[class^="cx-"]'), `${name}: ${element.localName}`);
    }
  }
});

test('are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      'void-style': 'off',
      'long-title': 'off',
      'no-redundant-role': 'off',
      'no-trailing-whitespace': 'error',
    },
  });
  for (const { name } of EXAMPLES) {
    const { results } = await validator.validateString(read(name));
    const messages = results.flatMap(({ messages: all }) =>
      all.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`),
    );
    assert.deepEqual(messages, [], name);
  }
});

test('every page links to the studio where it is built', () => {
  for (const { name } of EXAMPLES) {
    assert.match(read(name), /<li><a href="\.\.\/dist\/studio\/index\.html">Studio<\/a><\/li>/, name);
  }
  assert.ok(existsSync('dist/studio/index.html'));
});
