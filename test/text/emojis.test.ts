import { expect } from '@open-wc/testing';
import { withEmojis } from '../../src/text/emojis.js';
import { fromHtml } from '../../src/text/from-html.js';
import { describeRich } from './describe-rich.js';

const EMOJIS = ['seal', 'a_1'].map((shortcode) => ({ shortcode, url: `https://example.gov/${shortcode}.png` }));
const SEAL = ':seal:(https://example.gov/seal.png)';

const CASES: [html: string, ...shown: string[]][] = [
  ['<p>none</p>', 'none'],
  ['<p>:seal:</p>', SEAL],
  ['<p>One :seal: two :a_1:</p>', `One ${SEAL} two :a_1:(https://example.gov/a_1.png)`],
  ['<p>:seal::seal:</p>', SEAL + SEAL],
  ['<p>:other: :Seal: : seal: :seal</p>', ':other: :Seal: : seal: :seal'],
  ['<p>at 10:30:15 :seal:</p>', `at 10:30:15 ${SEAL}`],
  ['<p>:constructor: :__proto__:</p>', ':constructor: :__proto__:'],
  [
    '<p><b>:seal:</b> <a href="https://example.gov/">the :seal:</a></p>',
    `*${SEAL}* [the ${SEAL}](https://example.gov/)`,
  ],
  ['<ul><li>:seal:</li></ul><blockquote>:seal:</blockquote>', `ul(${SEAL})`, `quote(${SEAL})`],
  ['<pre>:seal:</pre><p><code>:seal:</code></p>', 'code(:seal:)', '`:seal:`'],
];

describe("a server's own emojis", () => {
  for (const [html, ...shown] of CASES) {
    it(`are found in ${html}`, () => {
      expect(describeRich(withEmojis(fromHtml(html), EMOJIS))).to.deep.equal(shown);
    });
  }

  it('are omitted if the server lists none', () => {
    const rich = fromHtml('<p>:seal:</p>');
    expect(withEmojis(rich, []) === rich).to.equal(true);
  });
});
