import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetRows } from '../targets.js';

const variant = (name, paint, processor, more) => ({ name, loads: { paint, processor }, ...more });
const cases = [
  {
    name: 'posts-20',
    variants: [
      variant('cx-widgets', [100, 200, 330], [90, 90, 90]),
      variant('html-string', [50, 100, 150], [60, 60, 60]),
      variant('slow-peer', [200, 400, 600], [90, 90, 90], { isPeer: true }),
      variant('fast-peer', [80, 160, 240], [45, 45, 45], { isPeer: true }),
    ],
  },
];
const rowsOf = (more) =>
  Object.fromEntries(targetRows({ cases, scriptBrotli: 60_000, ...more }).map((row) => [row[0], row]));

test('a target is the median of the ratios of each round, beside the ratio of processor time', () => {
  assert.deepEqual(rowsOf()['20 posts, to the string'].slice(1), ['2.00', '1.50', '2.00', '1.50', '', '', 'held']);
});

test('the fastest peer is the one with the greatest ratio', () => {
  const [, , , paint, processor] = rowsOf()['20 posts, to the fastest peer'];
  assert.deepEqual([paint, processor], ['1.25', '2.00']);
});

test('a missed target tells by how much, and other browsers have a tolerance', () => {
  assert.equal(rowsOf()['`cx-widgets.js`, brotli, kB'].at(-1), 'missed by 11%');
  const elsewhere = {
    firefox: { cases },
    webkit: {
      cases: [{ ...cases[0], variants: [variant('cx-widgets', [300], [1]), variant('html-string', [100], [1])] }],
    },
  };
  assert.equal(rowsOf({ elsewhere })['20 posts, to the string'].at(-1), 'held; not in WebKitGTK');
});

test('what was not measured is an empty cell', () => {
  assert.deepEqual(rowsOf()['1 post, to the fastest peer'].slice(3), ['', '', '', '', '']);
});
