/** What people send who collect a campaign's content in a spreadsheet: read as it is meant, or refused with the cell named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { importSource } from './support/source.js';

const { checkFile, printed, isWarning, sheet, sourceFormatOf, writeXlsx } = await importSource(
  'cli/check/check.ts',
  'cli/check/messages.ts',
  'cli/check/diagnostics.ts',
  'cli/formats/registry.ts',
  'cli/formats/sheet/sheet.ts',
  'cli/formats/sheet/write-xlsx.ts',
);

const bytesOf = (content) => (typeof content === 'string' ? Buffer.from(content) : content);
const read = (content, options = {}) => sheet.read(bytesOf(content), options).feed;
const items = (content, options) => read(content, options).items;
/** What `check` finds: "place code: message". */
const findings = (content, options) =>
  checkFile(bytesOf(content), undefined, options).diagnostics.all.map((one) => {
    const { place = '', code, message } = printed(one);
    return `${isWarning(one) ? 'warning' : 'error'} ${place} ${code}: ${message}`;
  });
const csv = (...rows) => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
const book = (...sheets) => writeXlsx(sheets.map(([name, header, ...rows]) => ({ name, header, rows })));
/** Changes a part of an XLSX file. */
const changed = (bytes, path, change) => {
  const parts = unzipSync(bytes);
  parts[path] = strToU8(change(Buffer.from(parts[path] ?? '').toString()));
  return zipSync(parts);
};
const HEADER = ['Agency', 'Title', 'Text', 'Date'];

test('1. titles above the header', () => {
  const file = csv(['FY24 CX Day submissions, DO NOT EDIT', '', '', ''], ['', '', '', ''], HEADER, [
    'EXA',
    'A',
    'B',
    '2024-10-01',
  ]);
  assert.equal(items(file)[0].title, 'A');
});

test('2. headers with other words, in English and Spanish', () => {
  const english = csv(
    [
      'Agency / Bureau',
      'Title of accomplishment',
      'Description (250 words max)',
      'Link',
      'Image?',
      'Alt Text',
      'Date',
      'Hashtag',
    ],
    ['Example Agency', 'A', 'B', 'https://agency.example/x', 'a.png', 'A desk', '2024-10-01', '#CXDay'],
  );
  const spanish = csv(
    [
      'Agencia',
      'Título',
      'Descripción (máx. 250 palabras)',
      'Enlace',
      'Foto',
      'Texto alternativo',
      'Fecha',
      'Etiqueta',
    ],
    ['Example Agency', 'A', 'B', 'https://agency.example/x', 'a.png', 'A desk', '1 de octubre de 2024', 'CXDay'],
  );
  assert.deepEqual(items(spanish), items(english));
  assert.deepEqual(items(english)[0].attachments, [{ url: 'a.png', mime_type: 'image/png', _cx: { alt: 'A desk' } }]);
});

test('2. a header that an option names', () => {
  const file = csv(['Agency', 'Title', 'What we did'], ['EXA', 'A', 'B']);
  assert.match(findings(file).join('\n'), /C1 column: The column "What we did" is not known/);
  assert.equal(items(file, { map: ['What we did=text'] })[0].content_text, 'B');
  assert.match(findings(file, { map: ['What we did=nonsense'] }).join('\n'), /no column "nonsense"/);
});

test('3. contacts are never published, and check says so', () => {
  const file = csv(
    [...HEADER, 'POC', 'E-mail', 'Phone number', 'POC e-mail (agency)'],
    ['EXA', 'A', 'B', '', 'Alex', 'alex@agency.example', '555', 'b@agency.example'],
  );
  assert.doesNotMatch(JSON.stringify(read(file)), /alex|555|b@agency/i);
  assert.equal(findings(file).filter((one) => /column: .*contact details are never published/.test(one)).length, 4);
});

test('3. an email address among links is left out, and its cell is named', () => {
  for (const text of ['mailto:alex@agency.example', 'alex@agency.example', 'Write to us: mailto:alex@agency.example']) {
    const file = csv([...HEADER, 'Links'], ['EXA', 'A', 'B', '', text]);
    assert.doesNotMatch(JSON.stringify(read(file)), /alex@/, text);
    assert.match(
      findings(file).join('\n'),
      /E2 .*alex@agency.example was left out, because links to contact details are removed/,
    );
  }
});

test('4. dates: what may be two days is refused with the cell, or read by an option', () => {
  const file = csv(
    HEADER,
    ['EXA', 'A', 'B', '10/1/24'],
    ['EXA', 'B', 'B', 'TBD'],
    ['EXA', 'C', 'B', 'FY24 Q4'],
    ['EXA', 'D', 'B', '45566'],
  );
  const found = findings(file).join('\n');
  assert.match(found, /error D2 cell: 10\/1\/24 may be 2024-10-01 or 2024-01-10\. .*--dates us/);
  assert.match(found, /warning D3 unsure: TBD/);
  assert.match(found, /error D4 cell: FY24 Q4 is a period \(2024-07 to 2024-09\)/);
  assert.deepEqual(
    items(file, { dates: 'us' }).map((one) => one.date_published),
    ['2024-10-01', undefined, undefined, '2024-10-01'],
  );
});

test('4. dates: a period keeps its beginning where the entry has one date, and is named', () => {
  const file = csv(HEADER, ['EXA', 'A', 'B', 'October 1–4, 2024']);
  assert.equal(items(file)[0].date_published, '2024-10-01');
  assert.match(
    findings(file).join('\n'),
    /warning D2 unsure: October 1–4, 2024 is a period, .* its beginning, 2024-10-01\./,
  );
});

test('5. times and their zones', () => {
  const file = csv(
    ['Event', 'Date', 'Time', 'Location'],
    ['A', 'October 1, 2024', '1:00 PM - 2:30 PM EDT', 'Hall'],
    ['B', 'October 1–4, 2024', '', 'Hall'],
    ['C', '2024-10-02', '13:00', 'Hall'],
  );
  const [first, second, third] = items(file, { timezone: 'America/Chicago' }).map((one) => one._cx);
  assert.deepEqual(
    [first.type, first.start, first.end, first.timezone],
    ['event', '2024-10-01T13:00', '2024-10-01T14:30', 'America/New_York'],
  );
  assert.deepEqual([second.start, second.end], ['2024-10-01', '2024-10-04']);
  assert.deepEqual([third.start, third.timezone], ['2024-10-02T13:00', undefined]);
  assert.equal(read(file, { timezone: 'America/Chicago' })._cx.timezone, 'America/Chicago');
});

test('6. several links in one cell, with words before them', () => {
  const file = csv(
    ['Title', 'Text', 'Link'],
    ['A', 'B', 'see www.agency.example/x\nThe report: https://agency.example/r.\nhttps://agency.example/s'],
  );
  assert.deepEqual(items(file)[0]._cx.links, [
    { url: 'https://www.agency.example/x' },
    { url: 'https://agency.example/r', label: 'The report' },
    { url: 'https://agency.example/s' },
  ]);
});

test('7. text from Word and web pages', () => {
  const text = 'It\u2019s\u00a0new\u00ad. 😀  \r\rWe:\r• one\r• two & three\ro\tfour\ro\tfive';
  const file = csv(['Title', 'Text'], ['A', text], ['B', '<p>One <b>two</b></p>']);
  const [first, second] = items(file);
  assert.equal(
    first.content_html,
    '<p>It’s new. 😀</p>\n<p>We:</p>\n<ul><li>one</li><li>two &amp; three</li><li>four</li><li>five</li></ul>',
  );
  assert.equal(second.content_html, '<p>One <b>two</b></p>');
});

test('8. pictures and their descriptions', () => {
  const file = csv(
    ['Title', 'Text', 'Image', 'Alt text'],
    ['A', 'B', 'open house.jpg', 'image of a desk'],
    ['B', 'B', 'https://agency.sharepoint.com/:i:/s/x', 'x'],
    ['C', 'B', 'see attached', ''],
    ['D', 'B', 'a.png', 'N/A'],
    ['E', 'B', 'b.png', 'b.png'],
    ['F', 'B', 'c.png\nd.png', 'One\nTwo'],
  );
  const found = findings(file).join('\n');
  for (const pattern of [
    /D2 unsure: .*screen readers/,
    /C3 cell: .*address of a page/,
    /C4 cell: see attached is not a picture/,
    /D5 unsure: "N\/A"/,
    /D6 unsure: "b.png" is a file name/,
    /D5 alt-missing/,
  ]) {
    assert.match(found, pattern);
  }
  const all = items(file);
  assert.equal(all[0].attachments[0].url, 'open%20house.jpg');
  assert.deepEqual(
    all[5].attachments.map(({ _cx }) => _cx.alt),
    ['One', 'Two'],
  );
});

test('9. one agency written in three ways', () => {
  const file = csv(
    HEADER,
    ['Social Security Administration (SSA)', 'A', 'x', ''],
    ['SSA', 'B', 'x', ''],
    ['Social security administration', 'C', 'x', ''],
  );
  assert.deepEqual(items(file)[1]._cx.agency, { name: 'Social Security Administration', abbreviation: 'SSA' });
  assert.match(findings(file).join('\n'), /A4 agency-spelling/);
});

test('10. the agency of merged cells counts for all their rows; CSV has blanks there', () => {
  const rows = [
    ['Example Agency', 'A', 'x', ''],
    ['', 'B', 'x', ''],
    ['Other Agency', 'C', 'x', ''],
  ];
  const names = (file) => items(file).map((one) => one._cx.agency?.name);
  assert.deepEqual(names(csv(HEADER, ...rows)), ['Example Agency', 'Example Agency', 'Other Agency']);
  assert.match(findings(csv(HEADER, ...rows)).join('\n'), /A3 row: .*"Example Agency" was taken from above/);
  const plain = book(['Highlights', HEADER, ...rows]);
  assert.deepEqual(names(plain), ['Example Agency', undefined, 'Other Agency']);
  const merged = changed(plain, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>'),
  );
  assert.deepEqual(names(merged), ['Example Agency', 'Example Agency', 'Other Agency']);
});

test('11. several sheets, lists, hidden rows and columns', () => {
  const file = changed(
    book(
      ['Highlights', HEADER, ['EXA', 'A', 'x', ''], ['EXA', 'Hidden', 'x', '']],
      ['Events', ['Event', 'Start'], ['B', '2024-10-01']],
      ['Lists', ['Agencies', ''], ['EXA', '']],
    ),
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('<row r="3">', '<row r="3" hidden="1">'),
  );
  assert.deepEqual(
    items(file).map((one) => [one.title, one._cx.type]),
    [
      ['A', 'highlight'],
      ['B', 'event'],
    ],
  );
  const found = findings(file);
  assert.ok(
    found.some((one) => /Highlights, A3 row: Row 3 is hidden/.test(one)),
    found.join('\n'),
  );
  assert.ok(!found.some((one) => /Lists/.test(one)));
});

test('12. rows that are there twice, have only an agency, are separators or sums', () => {
  const file = csv(
    HEADER,
    ['EXA', 'A', 'x', ''],
    ['EXA', 'A', 'x', ''],
    ['EXA', '', '', ''],
    ['-----', '---', '', ''],
    ['Total', '12', '', ''],
  );
  assert.equal(items(file).length, 1);
  const found = findings(file).join('\n');
  for (const pattern of [/Row 3 is the same as row 2/, /Row 4 has only an agency/, /Row 6 is a total/])
    assert.match(found, pattern);
});

const UTF16 = (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
for (const [name, file] of [
  [
    'Excel in Windows-1252 with semicolons',
    Buffer.from('Título;Texto\r\nSeñal;a; b\r\n'.replace('a; b', '"a; b"'), 'latin1'),
  ],
  ['Google in UTF-8 with commas', 'Título,Texto\nSeñal,a; b\n'],
  ['LibreOffice with a BOM', '\ufeffTítulo,Texto\nSeñal,a; b\n'],
  ['sep=; in the first line', 'sep=;\r\nTítulo;Texto\r\nSeñal;"a; b"\r\n'],
  ['Unicode Text', UTF16('Título\tTexto\r\nSeñal\ta; b\r\n')],
]) {
  test(`13. ${name}`, () => {
    const [item] = items(file);
    assert.deepEqual([item.title, item.content_text], ['Señal', 'a; b']);
    assert.equal(sourceFormatOf(bytesOf(file)).name, 'sheet');
  });
}

test('14. formulas: links are read, errors are named with their cell', () => {
  const file = csv(
    ['Title', 'Text', 'Link'],
    ['A', 'x', '=HYPERLINK("https://agency.example/x","Read more")'],
    ['B', '#REF!', ''],
    ['C', '#N/A', ''],
    ['=1+1', 'x', ''],
  );
  assert.deepEqual(items(file)[0]._cx.links, [{ url: 'https://agency.example/x', label: 'Read more' }]);
  const found = findings(file).join('\n');
  for (const pattern of [
    /B3 cell: #REF! is a formula error/,
    /B4 cell: #N\/A/,
    /A5 cell: =1\+1 is a formula without its result/,
  ])
    assert.match(found, pattern);
});

test('15. 100,000 rows, most of them empty but formatted', () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/><c r="B${index + 3}" s="1"/></row>`,
  );
  const file = changed(
    book(['Highlights', HEADER, ['EXA', 'A', 'x', '2024-10-01']]),
    'xl/worksheets/sheet1.xml',
    (xml) => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`),
  );
  assert.equal(items(file).length, 1);
});

for (const [name, file, reason] of [
  ['no header', csv(['a', 'b', 'c'], ['d', 'e', 'f']), /has no header: .*Agency, Title/],
  [
    'macros',
    changed(book(['A', HEADER, ['x', 'y', '', '']]), 'xl/vbaProject.bin', () => 'x'),
    /macros \(\.xlsm\).*Save As/,
  ],
  [
    'a password',
    Buffer.concat([
      Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    /protected by a password.*remove the password/,
  ],
  [
    'an old .xls file',
    Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.alloc(500), Buffer.from('Workbook', 'utf16le')]),
    /old Excel file \(\.xls\)/,
  ],
  [
    'a document type',
    changed(book(['A', HEADER]), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    ),
    /damaged/,
  ],
  ['a file that was cut short', book(['A', HEADER, ['x', 'y', '', '']]).subarray(0, 900), /./],
  ['a quotation mark that never ends', 'Title,Text,Date\nA,B,2024\nB,"C,2024\nD,E,2024\n', /quotation mark/],
]) {
  test(`${name}: refused with the fix`, () => {
    const found = findings(file);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0], reason);
    assert.match(found[0], /^error/);
  });
}

test('an archive that unpacks to more than it says is refused', () => {
  const lie = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }));
  const [size, less] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32LE(20_000_000);
  less.writeUInt32LE(1_000);
  for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size)) less.copy(lie, at);
  assert.match(findings(lie).join(), /^error {2}syntax: .*damaged/);
  const large = zipSync({ 'xl/workbook.xml': new Uint8Array(500_000_000) }, { level: 1 });
  assert.match(findings(large).join(), /^error {2}too-large: It unpacks to more than 400 MB/);
});

test("TimelineJS3's sheet: dates, media, eras; years before 1 are left out and reported", () => {
  const file = csv(
    [
      'Year',
      'Month',
      'Day',
      'Time',
      'End Year',
      'Headline',
      'Text',
      'Media',
      'Media Credit',
      'Media Caption',
      'Media Thumbnail',
      'Alt Text',
      'Type',
      'Group',
      'Background',
    ],
    ['', '', '', '', '', 'History', 'Of letters', '', '', '', '', '', 'title', '', ''],
    [
      '1924',
      '',
      '',
      '',
      '',
      'First letter',
      '<p>Text</p>',
      'https://agency.example/a.png',
      'Example Agency',
      'A letter',
      '',
      'A letter on a desk',
      '',
      'Letters',
      '#fff',
    ],
    ['2024', '10', '1', '1:45 PM', '', 'Second', '', '', '', '', '', '', '', '', ''],
    ['1930', '', '', '', '1940', 'An era', '', '', '', '', '', '', 'era', '', ''],
    ['-44', '', '', '', '', 'Too early', '', '', '', '', '', '', '', '', ''],
  );
  const feed = read(file);
  assert.equal(feed.title, 'History');
  assert.deepEqual(
    feed.items.map(({ _cx }) => [_cx.type, _cx.start, _cx.end]),
    [
      ['milestone', '1924', undefined],
      ['milestone', '2024-10-01T13:45', undefined],
      ['milestone', '1930', '1940'],
    ],
  );
  assert.equal(feed.items[0].attachments[0]._cx.alt, 'A letter on a desk');
  const found = findings(file).join('\n');
  assert.match(found, /A6 row: Row 6 is before the year 1/);
  assert.match(found, /O1 column: The column "Background"/);
});

test('dates, links and serial numbers of a workbook', () => {
  const plain = book(['Highlights', ['Title', 'Text', 'Date', 'Link'], ['A', 'x', 45566, 'the report']]);
  const file = changed(
    changed(plain, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace('<c r="C2">', '<c r="C2" s="3">')
        .replace('</worksheet>', '<hyperlinks><hyperlink ref="D2" r:id="rId1" xmlns:r="x"/></hyperlinks></worksheet>'),
    ),
    'xl/styles.xml',
    (xml) => xml.replace('</cellXfs>', '<xf numFmtId="14"/></cellXfs>'),
  );
  const linked = changed(
    file,
    'xl/worksheets/_rels/sheet1.xml.rels',
    () =>
      '<Relationships><Relationship Id="rId1" Target="https://agency.example/r" TargetMode="External"/></Relationships>',
  );
  const [item] = items(linked);
  assert.equal(item.date_published, '2024-10-01');
  assert.deepEqual(item._cx.links, [{ url: 'https://agency.example/r', label: 'the report' }]);
});
