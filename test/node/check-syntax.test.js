/** `cx-widgets check` on files that are not JSON: one slip is told once, where it is, with the form to write. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './support/command.js';
import { check, folderOf } from './support/findings.js';

/** Name, the text, and `line:column message` for each finding. */
const CASES = [
  ['a quote in a text', '{\n "title": "The "open" desk",\n "url": "/a"}', ['2:17 written \\\\"']],
  ['two pairs of quotes in a text', '{"title": "The "open" and "quick" desk"}', ['1:17 written \\\\"']],
  ['a text that begins with a quote', '{"title": ""Open" desk", "url": "/a"}', ['1:13 written \\\\"']],
  [
    'a quote before a comma in a text',
    '{"title": "They said "open", then left.",\n "url": "/a"}',
    ['1:23 written \\\\"'],
  ],
  ['a line break in a text', '{\n "title": "Open\n desk",\n "url": "/a"\n}', ['2:11 written \\\\n']],
  ['several line breaks in a text', '{"title": "Open\n\nfrom\nnine", "url": "/a"}', ['1:11 written \\\\n']],
  ['a quote missing at the end of a line', '{\n "title": "Open desk,\n "url": "/a"\n}', ['2:11 not closed']],
  ['a tab in a text', '{"title": "Open\tdesk"}', ['1:16 written \\\\t']],
  ['a path with backslashes', '{"image": "D:\\Pictures\\a.png"}', ['1:14 backslash']],
  ['a comma too many in an object', '{\n "title": "A",\n}', ['3:1 comma too many']],
  ['a comma too many in a list', '{"tags": ["a", "b",]}', ['1:20 comma too many']],
  ['two commas', '{"title": "A",, "url": "/a"}', ['1:15 comma too many']],
  ['two commas missing', '{\n "title": "A"\n "tags": ["a"\n "b"]\n}', ['3:2 comma between', '4:2 comma between']],
  ['single quotes', "{ 'title': 'Open desk', 'url': '/a' }", ['1:3 single quotes']],
  ['curly quotes', '{ “title”: “Open desk” }', ['1:3 curly quotes']],
  ['a curly quote at the end alone', '{"title”: "Open desk"}', ['1:8 curly quotes']],
  ['a key without quotes', '{\n title: "A",\n "url": "/a"\n}', ['2:2 write "title"']],
  ['True', '{"_cx": {"featured": True}}', ['1:22 write true']],
  ['None and undefined', '{"image": None,\n "url": undefined}', ['1:11 write null', '2:9 write null']],
  ['a text without quotes', '{"title": Open desk, "url": "/a"}', ['1:11 write "Open desk"']],
  ['a date without quotes', '{"date_published": 2027-03-10}', ['1:20 write "2027-03-10"']],
  ['a number with a 0 before', '{"_cx": {"figure": {"value": 007}}}', ['1:30 double quotes']],
  [
    'comments of three kinds',
    '# a\n{ // b\n "title": /* c */ "A" }',
    ['1:1 no comments', '2:3 no comments', '3:11 no comments'],
  ],
  ['an equals sign', '{"title" = "A"}', ['1:10 colon']],
  ['a key without a value', '{"title": }', ['1:11 value']],
  ['a special space', '{"title":\u00a0"A"}', ['1:10 space']],
  ['a bracket missing', '{"tags": ["a", "b"}', ['1:19 expected \\]']],
  ['a file cut short', '{"title": "A",\n "items": [{"id": "1"', ['2:22 expected }']],
  ['two objects, one after the other', '{"title": "A"}\n{"title": "B"}', ['2:1 complete']],
  ['a semicolon at the end', '{"title": "A"};', ['1:15 semicolons']],
  ['words', 'Open desk', ['1:1 not JSON']],
  ['nothing but spaces', ' \n ', ['1:1 The file is empty']],
  ['paragraphs of an editor', '<p>{ "title": "A" }</p>', ['1:1 paragraphs']],
  ['a key twice', '{"title": "A",\n "title": "B"}', ['2:2 ^duplicate key; remove one$']],
];

const KINDS = [
  ['Word', Buffer.from('PK\x03\x04\x14\0\0\0[Content_Types].xml PK word/document.xml', 'latin1'), /Word \(ZIP\) file/],
  ['Excel', Buffer.from('PK\x03\x04\x14\0\0\0[Content_Types].xml PK xl/workbook.xml', 'latin1'), /Excel \(ZIP\) file/],
  ['OpenDocument', Buffer.from('PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text', 'latin1'), /Word/],
  ['another ZIP', Buffer.from('PK\x03\x04\x14\0\0\0a.json', 'latin1'), /ZIP archive/],
  ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), /old Word/],
  ['PDF', '%PDF-1.7\n%', /PDF/],
  ['RTF', '{\\rtf1\\ansi {\\fonttbl}}', /RTF/],
  ['YAML', '---\ntitle: Open desk\n', /YAML/],
  ['JavaScript', 'export default { title: "A" };', /JavaScript/],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /picture/],
  ['other bytes', Buffer.from([1, 0, 2, 0, 3]), /not text/],
  ['a web page', '<!doctype html><html><body><p>A</p></body></html>', /web page.*file of its own/],
];

const folder = folderOf();
const reports = check(
  folder,
  [...CASES, ...KINDS].map(([, content]) => content),
);

for (const [index, [name, , expected]] of CASES.entries()) {
  test(`${name} is reported once, at its position`, () => {
    const { errors, warnings } = reports[index];
    const found = errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [at, one] of expected.entries()) {
      const [place, ...words] = one.split(' ');
      assert.ok(found[at].startsWith(`${place} `), found[at]);
      assert.match(errors[at].message, new RegExp(words.join(' ')));
    }
    assert.deepEqual(warnings, []);
  });
}

for (const [index, [name, , expected]] of KINDS.entries()) {
  test(`${name} is recognized as what it is`, () => {
    const { errors } = reports[CASES.length + index];
    assert.deepEqual(
      errors.map(({ code, line }) => [code, line]),
      [['format', 1]],
    );
    assert.match(errors[0].message, expected);
    assert.doesNotMatch(errors[0].message, /\p{Cc}/u);
  });
}

test('a file that is not JSON is read in linear time', () => {
  for (const piece of ['["', '"', '“', '\u00a0', '"a\n', '/*', '{"a":', '[', ',']) {
    const file = join(folder, 'long.json');
    writeFileSync(file, piece.repeat(100_000));
    assert.equal(run(['check', file], '', { timeout: 20_000 }).code, 1, piece);
  }
});
