/** White space in templates stays if it is rendered or read aloud. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyHtml } from '../../scripts/minify-templates.js';

const CASES = [
  ['a space before hidden words', '<span class="hidden"> (external site)</span>'],
  ['a space at the edge of a template that ends in a word', ' more '],
  ['a space between inline elements', '<b>One</b> <i>two</i>'],
  ['a space between a picture and text', '<img src=x alt=""> text'],
  ['a line break between inline elements is a space', '<b>One</b>\n    <i>two</i>', '<b>One</b> <i>two</i>'],
  ['a break within a tag', '<a href=x\n  >link</a\n>', '<a href=x>link</a>'],
  [
    'white space around blocks',
    '\n  <div class="a">\n    <p>\n One\n </p>\n  </div>\n',
    '<div class="a"><p>One</p></div>',
  ],
  [
    'white space inside a button, not beside it',
    'a <button name=x>\n  Go\n </button> b',
    'a <button name=x>Go</button> b',
  ],
  ['an empty element keeps its slash, which SVG needs', '<path d="M4 2" />', '<path d="M4 2"/>'],
];

for (const [title, html, expected = html] of CASES) {
  test(title, () => assert.equal(minifyHtml(html), expected));
}
