import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../data.js';
import { quantile, ratio, shuffled, summary } from '../statistics.js';

const QUANTILES = [
  { values: [7], share: 0.9, expected: 7 },
  { values: [3, 1, 2], share: 0.5, expected: 2 },
  { values: [4, 1, 3, 2], share: 0.5, expected: 2.5 },
  { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], share: 0.1, expected: 2 },
  { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], share: 0.9, expected: 10 },
  { values: [10, 9, 100], share: 0, expected: 9 },
];

for (const { values, share, expected } of QUANTILES) {
  test(`the ${share} quantile of ${values} is ${expected}`, () => {
    assert.equal(quantile(values, share), expected);
  });
}

test('a summary leaves its values as they are', () => {
  const values = [3, 1, 2];
  assert.deepEqual(summary(values), { median: 2, p10: 1.2, p90: 2.8 });
  assert.deepEqual(values, [3, 1, 2]);
});

test('a ratio is taken round by round, so that a slow round drops out', () => {
  assert.equal(ratio([10, 1000, 30], [5, 500, 15]).median, 2);
  assert.equal(ratio([1, 2], [0, 1]), undefined);
});

test('shuffling keeps all, and the same seed gives the same order', () => {
  const list = [1, 2, 3, 4, 5, 6];
  assert.deepEqual(shuffled(list, seeded(1)), shuffled(list, seeded(1)));
  assert.deepEqual(shuffled(list, seeded(1)).sort(), list);
});
