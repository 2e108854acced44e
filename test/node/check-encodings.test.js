/** `cx-widgets check` on files that are not in UTF-8. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, folderOf } from './support/findings.js';

const TEXT = '{\n "title": "People don’t wait",\n "content_text": "Abierto en español"\n}';
const latin1 = (text) => Buffer.from(text.replace('’', '\x92'), 'latin1');
const ENCODINGS = [
  ['UTF-8', Buffer.from(TEXT), undefined],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`), undefined],
  ['Windows-1252', latin1(TEXT), /^2: .*not UTF-8.*"don’t" \(also on 1 other line\)/],
  ['one letter in Latin-1', latin1(TEXT.replace('’', "'")), /^3: .*"español"/],
  ['UTF-16, least first', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), /^1: .*UTF-16/],
  ['UTF-16, greatest first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), /^1: .*UTF-16/],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), /^1: .*UTF-16/],
  ['letters that were lost', Buffer.from(TEXT.replace('’', '\ufffd')), /^2: .*lost/],
  ['letters read wrong before', Buffer.from(TEXT.replace('ñ', 'Ã±')), /^3: .*wrong encoding/],
  [
    'XML that says its encoding',
    latin1(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Español</title><item><title>A</title></item></channel></rss>',
    ),
    undefined,
  ],
];
const reports = check(
  folderOf(),
  ENCODINGS.map(([, bytes]) => bytes),
);

for (const [index, [name, , expected]] of ENCODINGS.entries()) {
  test(`the encoding of a file in ${name} is ${expected ? 'reported once' : 'fine'}`, () => {
    const { errors, warnings } = reports[index];
    assert.deepEqual(errors, []);
    assert.equal(warnings.length, expected ? 1 : 0);
    if (!expected) return;
    assert.equal(warnings[0].code, 'encoding');
    assert.match(`${warnings[0].line}: ${warnings[0].message}`, expected);
  });
}
