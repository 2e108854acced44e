/** `cx-widgets check` on a campaign file with one mistake each, as authors make them: one message, at its line, with the fix. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, folderOf } from './support/findings.js';

const GOOD = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Open desk week",
  "_cx": { "start": "2027-03-08", "end": "2027-03-12", "timezone": "America/New_York" },
  "items": [
    {
      "id": "desk",
      "title": "A desk in every library",
      "content_text": "People don't have to travel.",
      "attachments": [{ "url": "img/desk.png", "mime_type": "image/png", "_cx": { "alt": "A desk" } }],
      "_cx": { "type": "highlight", "links": [{ "label": "The desks", "url": "https://agency.example/desks" }] }
    },
    {
      "id": "sam",
      "content_text": "Sam answers first.",
      "_cx": { "type": "spotlight", "person": { "name": "Sam Sample", "photo": "img/desk.png" } }
    },
    {
      "id": "hall",
      "title": "Open hall",
      "_cx": { "type": "event", "start": "2027-03-10T18:00", "end": "2027-03-10T19:00" }
    }
  ]
}
`;

const edit = (from, to) => GOOD.replace(from, to);
const ZIP = Buffer.from('PK\x03\x04\x14\0\0\0[Content_Types].xml PK word/document.xml', 'latin1');

/** The mistake, the file, and `line:column: message`. */
const CASES = [
  ['no mistake', GOOD],
  [
    'a quotation mark in a text',
    edit('A desk in every', 'A "desk" in every'),
    /^8:20: A quotation mark inside a text is written \\"/,
  ],
  [
    'a line break in a text',
    edit('Sam answers first.', 'Sam\nanswers first.'),
    /^15:23: A line break inside a text is written \\n/,
  ],
  ['an empty file', '', /^1:1: The file is empty\.$/],
  ['a Word file', ZIP, /^1:1: This is a Word \(ZIP\) file.*Save the text as JSON/],
  ['a 12-hour time', edit('2027-03-10T18:00', '2027-03-10 6:00 PM'), /^21:33: write 2027-03-10T18:00, not/],
  [
    'a path of Windows',
    edit('"photo": "img/desk.png"', String.raw`"photo": "C:\\Users\\sam\\sam.png"`),
    /^16:71: a path on your computer; .* write img\/sam\.png/,
  ],
  ['a day that does not exist', edit('"2027-03-10T18:00"', '"2027-02-30"'), /^21:33: there is no February 30/],
  [
    'an end before the start',
    edit('2027-03-10T19:00', '2027-03-10T17:30'),
    /^21:62: It ends at 17:30, before it begins at 18:00\.$/,
  ],
  [
    'Windows-1252',
    Buffer.from(GOOD.replace("don't", 'don\x92t'), 'latin1'),
    /^9:34: This file is not UTF-8.*"don’t".*Save it as UTF-8/,
  ],
  [
    'a link without https',
    edit('https://agency.example/desks', 'www.agency.example/desks'),
    /^11:71: .*did you mean https:\/\/www\.agency\.example\/desks\?/,
  ],
  ['HTML in a title', edit('A desk in', 'A <b>desk</b> in'), /^8:7: <b> is shown as it stands.*content_html/],
  [
    'a picture that is not there',
    edit('img/desk.png', 'img/dask.png'),
    /^10:25: no file img\/dask\.png.*did you mean img\/desk\.png\?/,
  ],
  ['an unknown type', edit('"spotlight"', '"person"'), /^16:16: expected .*Did you mean "spotlight"\?/],
  [
    'a start in words',
    edit('2027-03-10T18:00', 'March 10, 2027 6:00 PM'),
    /^21:33: write 2027-03-10T18:00, .*; a start or end in words is ignored/,
  ],
  [
    'a misspelled key named like a method',
    edit('"id": "sam"', '"id": "sam",\n "toString": "x"'),
    /^15:2: "toString" is not a known key/,
  ],
  ['a key __proto__', edit('"id": "sam"', '"id": "sam",\n "__proto__": {}'), undefined],
];

const reports = check(
  folderOf(['img/desk.png']),
  CASES.map(([, content]) => content),
);

for (const [index, [name, , expected]] of CASES.entries()) {
  test(`${name}: ${expected ? 'one message with the fix' : 'no message'}`, () => {
    const { errors, warnings } = reports[index];
    const found = [...errors, ...warnings].map(({ line, column, message }) => `${line}:${column}: ${message}`);
    assert.equal(found.length, expected ? 1 : 0, found.join('\n'));
    if (expected) assert.match(found[0], expected);
  });
}

test('a message names its item by title, else by id', () => {
  const at = (name) => reports[CASES.findIndex(([one]) => one === name)];
  assert.equal(at('a 12-hour time').errors[0].entry, 'Open hall');
  assert.equal(at('an unknown type').errors[0].entry, 'sam');
});

const zoned = (timezone, start) =>
  GOOD.replace('"start": "2027-03-10T18:00"', `"timezone": "${timezone}", "start": "${start}"`).replace(
    '"end": "2027-03-10T19:00"',
    '"end": "2027-12-10T19:00"',
  );
const seasons = check(folderOf(['img/desk.png']), [
  zoned('EST', '2027-07-10T18:00'),
  zoned('PDT', '2027-01-10T18:00'),
  '<rss version="2.0"><channel><title>A</title><item><title>B</title>\n<pubDate>Sat, 10 Jul 2027 13:00:00 EST</pubDate></item></channel></rss>',
  '<rss version="2.0"><channel><title>A</title><item><title>B</title>\n<pubDate>Sun, 10 Jan 2027 13:00:00 EST</pubDate></item></channel></rss>',
]);

test('standard time in summer and daylight time in winter are named as such', () => {
  const messagesOf = ({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message).join('\n');
  assert.match(messagesOf(seasons[0]), /EST in July is an hour later than Eastern time; write America\/New_York/);
  assert.match(
    messagesOf(seasons[1]),
    /PDT in January is an hour earlier than Pacific time; write America\/Los_Angeles/,
  );
  assert.deepEqual(
    seasons[2].warnings.map(({ code, line, message }) => `${line} ${code}: ${message}`),
    ['2 zone-season: EST in July is an hour later than Eastern time; write America/New_York.'],
  );
  assert.deepEqual(seasons[3].warnings, []);
});
