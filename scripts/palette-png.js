/** Writes a picture as a PNG of 256 colours at most, which is a third of what a browser writes: pages have few colours. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How much finer shades are told apart: until the colours are few enough. Each step divides 255, so black stays black. */
const STEPS = [1, 5, 15, 17, 51];

/** @param {{ width: number, height: number, data: Uint8Array }} picture - Four bytes for each pixel. */
export function palettePng(picture) {
  const { colours, pixels } = STEPS.map((step) => reduced(picture, step)).find(({ colours }) => colours.size <= 256);
  const { width, height } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each pixel, of a palette.
  header.set([8, 3], 8);
  const palette = Buffer.alloc(colours.size * 3);
  for (const [colour, index] of colours) palette.writeUIntBE(colour, index * 3, 3);
  // Each line begins with the name of its filter; none serves flat colours best.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND')]);
}

function reduced({ width, height, data }, step) {
  const colours = new Map();
  const pixels = new Uint8Array(width * height);
  const round = (shade) => Math.round(shade / step) * step;
  for (let index = 0; index < pixels.length; index++) {
    const at = index * 4;
    const colour = (round(data[at]) << 16) | (round(data[at + 1]) << 8) | round(data[at + 2]);
    if (!colours.has(colour)) colours.set(colour, colours.size);
    if (colours.size > 256) break;
    pixels[index] = colours.get(colour);
  }
  return { colours, pixels };
}

function chunk(type, content = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
