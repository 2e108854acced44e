import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderChart } from '../chart.js';

const variant = (name, paint, more) => ({ name, title: name, figures: { paint: { median: paint } }, ...more });

const svg = renderChart({
  date: '2026-01-02T03:04:05.000Z',
  browser: 'Chrome/1',
  cases: [
    {
      title: '1 & 2',
      kind: 'posts',
      variants: [variant('cx-widgets', 50), variant('html-string', 25), variant('<peer>', 1234.4, { isPeer: true })],
    },
  ],
});

test('the longest bar is that of the slowest, the others are in proportion', () => {
  const widths = [...svg.matchAll(/<rect class="(ours|string|peer)"[^>]* width="(\d+)"/g)];
  assert.deepEqual(
    widths.map(([, name, width]) => [name, Number(width)]),
    [
      ['ours', 8],
      ['string', 4],
      ['peer', 190],
    ],
  );
});

test('it says in words what it shows', () => {
  assert.match(svg, /<desc [^>]*>1 &amp; 2: cx-widgets 50, html-string 25, &lt;peer> 1,234\. Measured on 2026-01-02/);
  assert.match(svg, /role="img" aria-labelledby="title description"/);
});
