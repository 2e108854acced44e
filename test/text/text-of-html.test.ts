import { expect } from '@open-wc/testing';
import { fromHtml } from '../../src/text/from-html.js';
import { describeRich } from './describe-rich.js';

const CASES: [html: string, ...shown: string[]][] = [
  ['<p>One\n two</p><p>three</p>', 'One two', 'three'],
  ['<h2>One</h2>two<br>three<ul><li>a</li><li>b</li></ul>', 'One', 'two⏎three', 'a', 'b'],
  ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'a', 'b'],
  ['One <b class="a">two</b><script>hit()</script><style>a{}</style><!-- no -->', 'One two'],
  ['One<template>two</template><metadata>three</metadata><p-x>four</p-x>', 'Onefour'],
  ['One<script>never closed', 'One'],
  ['One<!-- never closed', 'One'],
  ['One<img src=x onerror=hit()', 'One'],
  ['1 < 2 &amp; 3 &gt; 2 &quot;&#39;&#x41;&#128512; &unknown; &#x110000;', `1 < 2 & 3 > 2 "'A😀 &unknown; &#x110000;`],
  ['&lt;script&gt;hit()&lt;/script&gt;', '<script>hit()</script>'],
  ['See https://example.gov/a', 'See [example.gov/a](https://example.gov/a)'],
  ['Ask <a href="javascript:hit()">@ExampleAgency</a>', 'Ask [@ExampleAgency](https://x.com/ExampleAgency)'],
];

describe('HTML without a parser', () => {
  const { DOMParser } = globalThis;
  before(() => delete (globalThis as { DOMParser?: unknown }).DOMParser);
  after(() => (globalThis.DOMParser = DOMParser));

  for (const [html, ...shown] of CASES) {
    it(`becomes text: ${JSON.stringify(html)}`, () => {
      expect(describeRich(fromHtml(html, { network: 'x' }))).to.deep.equal(shown);
    });
  }

  it('is read quickly if it is hostile', () => {
    for (const part of [
      '<',
      '<a',
      '<script',
      '<script></script',
      '<!--',
      '</',
      '</script',
      '&',
      '&#',
      '&#1',
      '<script>',
      '>',
      ' ',
      'x ',
      '<p>',
    ]) {
      const many = part.repeat(400_000 / part.length);
      fromHtml(many);
      fromHtml(`<script>${many}`);
    }
  }).timeout(20_000);
});
