/** `cx-widgets check` on texts that readers would see wrong, and on words and keys that no program knows. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './support/command.js';
import { cx, event, feed, folderOf, item, media, testFindings } from './support/findings.js';

const folder = folderOf();

testFindings(folder, [
  [
    'tags in a title',
    item({ title: '<b>Open</b> desk' }),
    ['markup items[0].title: tags out \\(Open desk\\).*content_html'],
  ],
  [
    'a reference in a title',
    item({ title: 'Desk &amp; phone' }),
    ['markup items[0].title: &amp; .*\\(Desk & phone\\)'],
  ],
  ['a numbered reference', item({ content_text: 'Desk &#8211; open' }), ['markup items[0].content_text: &#8211;']],
  ['tags in a quote', cx({ quote: 'It <em>works</em>' }), ['markup items[0]._cx.quote: <em>']],
  ['tags in a name', cx({ person: { name: 'Alex<br>Example' } }), ['markup items[0]._cx.person.name: <br>']],
  [
    'tags in a label',
    cx({ links: [{ url: '/a', label: '<u>More</u>' }] }),
    ['markup items[0]._cx.links[0].label: <u>'],
  ],
  [
    'tags in a description of a picture',
    media('/a.png', { _cx: { alt: '<p>A desk</p>' } }),
    ['markup items[0].attachments[0]._cx.alt: <p>'],
  ],
  ['tags in the description', item({}, { description: '<p>Come in</p>' }), ['markup description: <p>']],
  ['tags in a summary', item({ summary: 'Come <i>in</i>' }), ['markup items[0].summary: content_html']],
  [
    'less than, an element by name, an address',
    item({ content_text: 'The <title> of 3 < 4 and 5 > 2; R&D; <https://agency.example/>' }),
    [],
  ],
  ['HTML where it belongs', item({ content_html: '<p>Desk &amp; phone</p>' }), []],

  [
    'a type in other words',
    cx({ type: 'person', person: { name: 'A' } }),
    ['value items[0]._cx.type: Did you mean "spotlight"\\?'],
  ],
  ['a type in capitals', cx({ type: 'Highlight' }), ['value items[0]._cx.type: "highlight"']],
  ['a status', event('2027-03-10', undefined, { status: 'canceled' }), ['value items[0]._cx.status: "cancelled"']],
  [
    'a status in other words',
    event('2027-03-10', undefined, { status: 'delayed' }),
    ['value items[0]._cx.status: "postponed"'],
  ],
  [
    'a network',
    item({}, { _cx: { channels: [{ url: 'https://x.com/a', network: 'Twitter' }] } }),
    ['unknown-network _cx.channels[0].network: "x"'],
  ],
  [
    'networks that are known, or may be',
    item(
      {},
      { _cx: { channels: ['x', 'newsletter', 'Flickr', 'Mobilizon'].map((network) => ({ url: '/a', network })) } },
    ),
    [],
  ],
  [
    'a zone by its short name',
    event('2027-03-10T18:00', '2027-03-10T19:00', { timezone: 'EST' }),
    ['value items[0]._cx.timezone: "America/New_York"'],
  ],
  [
    'a zone by its city',
    event('2027-03-10T18:00', '2027-03-10T19:00', { timezone: 'Los Angeles' }),
    ['value items[0]._cx.timezone: "America/Los_Angeles"'],
  ],
  ['a media type', media('/a.png', { mime_type: 'png' }), ['value items[0].attachments[0].mime_type: image/png']],
  [
    'a misspelled key that must be there',
    { ...feed([]), title: undefined, titel: 'Open week', _cx: {} },
    ['unknown-key titel: "title"'],
  ],
  ['"item" for "items"', { ...feed(undefined), item: [{ id: 'a', title: 'A' }] }, ['unknown-key item: "items"']],
  [
    'a spotlight whose person can not be read',
    cx({ type: 'spotlight', person: 'Alex' }),
    ['value items[0]._cx.person: object'],
  ],
  [
    'an item with nothing to show',
    feed([{ id: 'a' }, { title: 'A', id: 'b' }]),
    ['left-out items[0]: nothing to show'],
  ],
  ['a list of things that are no items', [{ term: 'Form', definition: 'Asks' }], ['format : no feed']],

  [
    'sentences that begin with numbers',
    item({
      content_text: `It is ${'so '.repeat(20)}long. 15 offices opened ${'and '.repeat(20)}more.`,
    }),
    [],
  ],
  [
    'numbers after abbreviations',
    item({ content_text: `We ${'go '.repeat(20)} to Rm. 5 ${'and '.repeat(20)} back.` }),
    ['long-sentence items[0].content_text: 4\\d words'],
  ],
]);

test('an item is named by its title, otherwise by its id', () => {
  const file = join(folder, 'named.json');
  writeFileSync(
    file,
    JSON.stringify(
      feed([
        { id: 'a', title: 'Open desk', url: 5 },
        { id: 'b', url: 5, summary: 'B' },
      ]),
    ),
  );
  const lines = run(['check', file]).stdout.split('\n');
  assert.match(lines[0], /items\[0\]\.url: .* \(in "Open desk"\) \[value\]$/);
  assert.match(lines[1], /items\[1\]\.url: .* \(in "b"\) \[value\]$/);
});
