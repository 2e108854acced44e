import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { stringPage } from '../copy.js';

/** The markup of a single post, and of a list of 1,000 posts item by item, as commit dbef93e rendered them. */
const { css, single, before, items, after } = JSON.parse(
  brotliDecompressSync(readFileSync(new URL('../shapes/first-markup.json.br', import.meta.url))),
);

/** The baseline: posts as one HTML string, without a script, in markup that stays the same in every run. */
export default {
  title: 'HTML string',
  kinds: ['posts'],
  most: items.length,
  page({ element, size }) {
    const html = size === 1 ? single : [before, ...items.slice(0, size), after].join('');
    return stringPage(element, { css, html });
  },
};
