import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutContentVisibility } from '../copy.js';

const SHEETS = [
  ['li { color: red; }', 'li { color: red; }'],
  ['li{content-visibility:auto}', 'li{}'],
  ['li{contain-intrinsic-size:auto 9em;content-visibility:auto;color:red}', 'li{color:red}'],
  ['li { contain-intrinsic-block-size: auto 9em }', 'li { }'],
  ['li{--my-content-visibility:auto}', 'li{--my-content-visibility:auto}'],
];

for (const [css, expected] of SHEETS) {
  test(`${css} becomes ${expected}`, () => {
    assert.equal(withoutContentVisibility(css), expected);
  });
}
