/** Pictures from anywhere: what is broken, huge or something else as well is left out; what stays tells nothing private. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { folderWith, feed, item, png, pull } from './support/pull.js';
import { importSource } from './support/source.js';

const { inspectPicture } = await importSource('cli/pull/image/inspect.ts');

const text = (...parts) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const be16 = (value) => [value >> 8, value & 255];
const be32 = (value) => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le16 = (value) => [value & 255, value >> 8];
const le24 = (value) => [...le16(value & 0xffff), value >> 16];
const le32 = (value) => [...le16(value & 0xffff), ...le16(value >>> 16)];

/** EXIF with an orientation, and a text that stands for a place. */
const exif = (orientation) =>
  text('II*\0', le32(8), le16(2), le16(0x112), le16(3), le32(1), le16(orientation), le16(0), le16(0x8769), le16(2), le32(12), le32(38), le32(0), 'PRIVATE PLACE'); // prettier-ignore

const pngChunk = (type, body) => text(be32(body.length), type, body, be32(crc32(text(type, body))));
const pngOf = (width, height, ...more) => {
  const bytes = png(width, height);
  return text(bytes.subarray(0, 33), ...more, bytes.subarray(33));
};
const pngHead = (width, height) => pngChunk('IHDR', text(be32(width), be32(height), [8, 0, 0, 0, 0]));

const segment = (mark, ...parts) => text([0xff, mark], be16(text(...parts).length + 2), ...parts);
const FRAME = (width, height) => segment(0xc0, [8], be16(height), be16(width), [1, 1, 0x11, 0]);
const SCAN = text(segment(0xda, [1, 1, 0, 0, 63, 0]), [1, 2, 0xff, 0, 0xff, 0xd0, 3]);
const jpeg = (width, height, ...more) => text([0xff, 0xd8], ...more, FRAME(width, height), SCAN, [0xff, 0xd9]);

const GIF_FRAME = (width, height) => text([0x2c], le16(0), le16(0), le16(width), le16(height), [0, 2, 2, 0x4c, 1, 0]);
const gif = (width, height, ...more) =>
  text('GIF89a', le16(width), le16(height), [0, 0, 0], ...more, GIF_FRAME(1, 1), ';');
const note = (...parts) => text([0x21, 0xfe, text(...parts).length], ...parts, [0]);

const riffChunk = (type, ...parts) =>
  text(type, le32(text(...parts).length), ...parts, text(...parts).length % 2 ? [0] : []);
const riff = (...chunks) => text('RIFF', le32(text(...chunks).length + 4), 'WEBP', ...chunks);
const VP8 = (width, height) => riffChunk('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a], le16(width), le16(height));
const VP8X = (width, height, flags = 0x0c) => riffChunk('VP8X', [flags, 0, 0, 0], le24(width - 1), le24(height - 1));
const webp = (width, height, ...more) => riff(VP8X(width, height), VP8(width, height), ...more);

const box = (type, ...parts) => text(be32(text(...parts).length + 8), type, ...parts);
/** An AVIF whose second item is EXIF, in `mdat`, with notes around it. */
function avif(width, height, ...more) {
  const infe = (id, type) => box('infe', [2, 0, 0, 0], be16(id), be16(0), type, '\0');
  const meta = (offset) =>
    box('meta', be32(0), box('pitm', be32(0), be16(1)), box('iinf', be32(0), be16(2), infe(1, 'av01'), infe(2, 'Exif')),
      box('iloc', be32(0), [0x44, 0], be16(2), be16(1), be16(0), be16(1), be32(offset), be32(6), be16(2), be16(0), be16(1), be32(offset + 6), be32(13)),
      box('iprp', box('ipco', box('ispe', be32(0), be32(width), be32(height)), box('irot', [1])), box('ipma', be32(0), be32(1), be16(1), [2, 1, 2]))); // prettier-ignore
  const head = box('ftyp', 'avif', be32(0), 'avifmif1');
  const at = head.length + meta(0).length + 8;
  return text(head, meta(at), box('mdat', 'PIXELS', 'PRIVATE PLACE'), ...more);
}

for (const [name, bytes, kind, width, height] of [
  ['a PNG with texts and dates', pngOf(3, 2, pngChunk('tEXt', text('Comment\0PRIVATE')), pngChunk('zTXt', text('a\0\0', deflateSync('PRIVATE'))), pngChunk('iTXt', text('XML:com.adobe.xmp\0\0\0\0\0PRIVATE')), pngChunk('tIME', text([1])), pngChunk('prVt', text('PRIVATE'))), 'png', 3, 2], // prettier-ignore
  ['a PNG with EXIF, which is turned', pngOf(3, 2, pngChunk('eXIf', exif(6))), 'png', 2, 3],
  ['a JPEG with EXIF, XMP, IPTC and notes', jpeg(3, 2, segment(0xe1, 'Exif\0\0', exif(1)), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0PRIVATE'), segment(0xed, 'Photoshop 3.0\0PRIVATE'), segment(0xfe, 'PRIVATE'), segment(0xe5, 'PRIVATE')), 'jpg', 3, 2], // prettier-ignore
  ['a JPEG that is turned', jpeg(3, 2, segment(0xe1, 'Exif\0\0', exif(8))), 'jpg', 2, 3],
  [
    'a JPEG with a preview in its JFIF',
    jpeg(3, 2, segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01PRIVATE')),
    'jpg',
    3,
    2,
  ],
  ['a JPEG with a film after it', text(jpeg(3, 2), box('ftyp', 'mp42PRIVATE')), 'jpg', 3, 2],
  ['a JPEG with a second one after it', text(jpeg(3, 2), jpeg(9, 9, segment(0xe1, 'Exif\0\0', exif(1)))), 'jpg', 3, 2],
  [
    'a GIF with comments and XMP',
    gif(3, 2, note('PRIVATE'), [0x21, 0xff, 11], 'XMP DataXMP', [7], 'PRIVATE', [0]),
    'gif',
    3,
    2,
  ],
  ['a WebP with EXIF and XMP', webp(3, 2, riffChunk('EXIF', exif(1)), riffChunk('XMP ', 'PRIVATE'), riffChunk('odd ', 'PRIVATE')), 'webp', 3, 2], // prettier-ignore
  ['a WebP that is turned', webp(3, 2, riffChunk('EXIF', 'Exif\0\0', exif(5))), 'webp', 3, 2],
  ['an AVIF with EXIF and notes', avif(3, 2, box('uuid', '0123456789abcdefPRIVATE')), 'avif', 2, 3],
]) {
  test(`${name} keeps its size and loses private data`, async () => {
    const found = await inspectPicture(bytes);
    assert.deepEqual([found.kind, found.width, found.height], [kind, width, height]);
    assert.doesNotMatch(Buffer.from(found.bytes).toString('latin1'), /PRIVATE|xmp/i);
    // What is kept is a picture that is kept as it is.
    const again = await inspectPicture(found.bytes);
    assert.deepEqual(again, found);
  });
}

test('colors, animations and the orientation of a photo are kept', async () => {
  const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01profile');
  const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
  const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
  const photo = jpeg(3, 2, jfif, segment(0xe1, 'Exif\0\0', exif(6)), segment(0xe2, 'MPF\0PRIVATE'), profile, adobe);
  const kept = Buffer.from((await inspectPicture(photo)).bytes).toString('latin1');
  assert.match(kept, /^\xff\xd8\xff\xe0\0\x10JFIF[^]*Exif\0\0MM\0\*[^]*ICC_PROFILE\0\x01\x01profile[^]*Adobe/);
  assert.deepEqual(Buffer.from((await inspectPicture(jpeg(3, 2, jfif, profile))).bytes), jpeg(3, 2, jfif, profile));
  const plain = pngOf(3, 2, pngChunk('gAMA', text(be32(45455))), pngChunk('iCCP', text('a\0\0x')));
  assert.deepEqual(Buffer.from((await inspectPicture(plain)).bytes), plain);
  const repeating = gif(3, 2, [0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0], [0x21, 0xf9, 4, 0, 0, 0, 0, 0]);
  assert.deepEqual(Buffer.from((await inspectPicture(repeating)).bytes), repeating);
  const colored = riff(VP8X(3, 2, 0x20), riffChunk('ICCP', 'profile!'), VP8(3, 2));
  assert.deepEqual(Buffer.from((await inspectPicture(colored)).bytes), colored);
});

const SIGN = png(1, 1).subarray(0, 8);
const PIXELS = (size) => pngChunk('IDAT', deflateSync(Buffer.alloc(size)));
const END = pngChunk('IEND', text());
// Its width opens a comment that its colors close, so that the rest is an assignment.
const scriptGif = text('GIF89a', '/*', le16(1), [0x80, 0, 0], '*/=1//', GIF_FRAME(1, 1), ';');

for (const [name, bytes, complaint] of [
  [
    'a PNG of 2147483647 by 2147483647',
    text(SIGN, pngHead(0x7fffffff, 0x7fffffff), PIXELS(1), END),
    /more than 50 million/,
  ],
  ['a JPEG of 65535 by 65535', jpeg(65535, 65535), /more than 50 million/],
  ['a GIF of 65535 by 65535', gif(65535, 65535), /more than 50 million/],
  ['a WebP of 16777216 by 16777216', riff(VP8X(2 ** 24, 2 ** 24, 0), riffChunk('ANMF', le24(0), le24(0), le24(0), le24(0), le32(0))), /more than 50 million/], // prettier-ignore
  ['an AVIF of 4 billion pixels', avif(65536, 65535), /more than 50 million/],
  ['a PNG without a size', text(SIGN, pngHead(0, 1), PIXELS(1), END), /it has no width or height/],
  [
    'a PNG with fewer pixels than it says',
    text(SIGN, pngHead(4000, 4000), PIXELS(9), END),
    /fewer pixels than its header states/,
  ],
  ['a PNG whose pixels are no pixels', text(SIGN, pngHead(1, 1), pngChunk('IDAT', text('none')), END), /can't be read/],
  ['a PNG whose checksum is wrong', text(SIGN, pngHead(1, 1).fill(0, 21), PIXELS(2), END), /a checksum is wrong/],
  ['a PNG that states its size twice', text(SIGN, pngHead(1, 1), pngHead(9, 9), PIXELS(2), END), /out of order/],
  ['a PNG without an end', png(3, 3).subarray(0, -12), /ends too early/],
  ['half a PNG', png(300, 300).subarray(0, 60), /ends too early/],
  ['half a JPEG', jpeg(3, 2).subarray(0, -3), /ends too early/],
  ['a JPEG of two sizes', jpeg(3, 2, FRAME(1, 1)), /its size twice/],
  ['half a GIF', gif(3, 2).subarray(0, -3), /ends too early/],
  ['a GIF with a frame larger than itself', gif(3, 2, GIF_FRAME(60000, 60000)), /larger than all of it/],
  ['half a WebP', webp(3, 2).subarray(0, -3), /ends too early/],
  ['a WebP of two sizes', riff(VP8X(1, 1), VP8(4000, 4000)), /two sizes/],
  ['half an AVIF', avif(3, 2).subarray(0, -3), /ends too early/],
  ['a GIF that is a script', text('GIF89a/*', [1, 0, 1, 0, 0, 0], '*/=1;globalThis.ran=1;'), /broken/],
  ['a GIF that is a script and a picture', scriptGif, /could also run as a script/],
  ['a PNG with a page after it', text(png(3, 3), '<script>1</script>'), /other data after its end/],
  ['a JPEG with an archive after it', text(jpeg(3, 2), 'PK\x03\x04'), /other data after its end/],
  ['a GIF with a program after it', text(gif(3, 2), '<?php 1;'), /other data after its end/],
  ['a WebP with a script after it', text(webp(3, 2), '=1;run()'), /other data after its end/],
  ['a PNG that is called one only', text('\x89PNG\r\n\x1a\n<script>1</script>'), /broken/],
  ['a page', '<!doctype html><title>A</title>', /it is a web page/],
  ['a photograph of a kind for printers', text('8BPS\0\x01'), /browsers do not show its format, psd/],
  ['nothing', '', /not a picture/],
]) {
  test(`${name} is skipped`, async () => {
    await assert.rejects(inspectPicture(Buffer.from(bytes)), complaint);
  });
}

test('zeros after the end are removed', async () => {
  const { bytes } = await inspectPicture(text(png(3, 3), Buffer.alloc(40)));
  assert.deepEqual(Buffer.from(bytes), png(3, 3));
});

const svg = (inside, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="4" height="3" ${attributes}>${inside}</svg>`;

test('a local SVG with active content is skipped; others are copied unchanged', async (t) => {
  const bad = [
    svg('<script>1</script>'),
    svg('<g onclick="run()"/>'),
    svg('', 'onload="run()"'),
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
    svg('<a xlink:href="java&#10;script:run()"><text>a</text></a>'),
    svg('<image href="https://b.example/a.png"/>'),
    svg('<use href="data:image/svg+xml,x"/>'),
    svg('<style>@import "https://b.example/a.css";</style>'),
    svg('<style>g{fill:u\\72l(https://b.example/a)}</style>'),
    svg('<g style="fill:url(//b.example/a#b)"/>'),
    svg('<animate attributeName="xlink:href" to="javascript:run()"/>'),
    svg('<set attributeName="onclick" to="run()"/>'),
    `<?xml-stylesheet href="a.css"?>${svg('')}`,
    `<!DOCTYPE svg [<!ENTITY x "&#60;script>1&#60;/script>">]>${svg('&x;')}`,
    `<?xml version="1.0" encoding="utf-7"?>${svg('')}`,
    svg('<g>'),
    '<svg width="1" height="1"/>',
  ];
  const good = [
    `<?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->${svg('<style>.a{fill:url(#b)}</style><a href="https://agency.example/"><g id="b" class="a"/></a><use href="#b"/>')}`,
    `${svg('<image href="data:image/png;base64,AA"/>')}\n`,
  ];
  const all = [...bad, ...good];
  const files = Object.fromEntries(all.map((content, index) => [`${index}.svg`, content]));
  const folder = folderWith(t, {
    'pull.json': { sources: [{ from: 'a.json' }] },
    'a.json': feed(all.map((_, index) => item(`${index}`, 1, { image: `${index}.svg` }))),
    ...files,
  });
  const { report, complaints } = await pull(folder);
  const left = report.pictures.failed
    .map(({ url }) => Number(/\/(\d+)\.svg/.exec(url)[1]))
    .sort((one, other) => one - other);
  assert.deepEqual(left, [...bad.keys()], complaints);
  const kept = folder.names('media').map((name) => folder.read(`media/${name}`));
  assert.deepEqual(kept.sort(), good.sort());
});
