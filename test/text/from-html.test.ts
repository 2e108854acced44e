import { expect } from '@open-wc/testing';
import { fromHtml, type HtmlContext } from '../../src/text/from-html.js';
import { describeRich } from './describe-rich.js';

const BASE: HtmlContext = { base: 'https://example.gov/news/' };
const NBSP = '\u00a0';

const RULES: [html: string, ...shown: string[]][] = [
  [''],
  ['  \n '],
  ['<p></p><p> </p><p>&nbsp;</p><div><br></div>'],
  ['One.', 'One.'],
  ['<p>One.</p><p>Two.</p>', 'One.', 'Two.'],
  ['<p>One.<p>Two.', 'One.', 'Two.'],
  ['One.<p>Two.</p>Three.', 'One.', 'Two.', 'Three.'],
  ['<div>One <b>two</b><div>three</div>four</div>', 'One *two*', 'three', 'four'],
  ['<section><article><header>a</header><main>b</main><footer>c</footer></article></section>', 'a', 'b', 'c'],
  ['  One \n\t two  ', 'One two'],
  ['One<b> two </b>three', 'One *two* three'],
  ['One <b> two</b> , three', 'One *two* , three'],
  ['<b>One</b><i>two</i>', '*One*_two_'],
  ['<b>One </b><i> two</i>', '*One* _two_'],
  ['<b><i> One</i> two</b>', '*_One_ two*'],
  ['x<b><i> One</i> two</b>', 'x *_One_ two*'],
  ['<b> </b>One<b></b>', 'One'],
  [`a${NBSP}b`, `a${NBSP}b`],
  ['a<!-- x -->b<!-- y --> c', 'ab c'],
  ['<strong>a</strong> <b>b</b> <em>c</em> <i>d</i> <cite>e</cite>', '*a* *b* _c_ _d_ _e_'],
  ['<u>a</u><s>b</s><mark>c</mark><blink>d</blink><x-y>e</x-y>', 'abcde'],
  ['One,<br>two.', 'One,⏎two.'],
  ['One,<br />\n two.<br>', 'One,⏎two.'],
  ['<br>One<br><br>Two<br>', 'One', 'Two'],
  ['One<b><br>two</b>', 'One⏎*two*'],
  ['<b>One<br><br>two</b>', '*One⏎two*'],
  ['<h1>One</h1><h6>Two <em>three</em></h6>four', '*One*', '*Two _three_*', 'four'],
  ['One<hr>two', 'One', 'two'],
  ['<ul><li>One</li><li>two</li></ul>', 'ul(One; two)'],
  ['<ol><li><p>One</p><p>two</p></li><li>three</li></ol>', 'ol(One ¶ two; three)'],
  ['<ul><li>One<ul><li>two</li></ul></li></ul>', 'ul(One ¶ ul(two))'],
  ['<ul><li>One</li><ul><li>two</li></ul></ul>', 'ul(One; ul(two))'],
  ['before<ul> <li> </li> </ul>after', 'before', 'after'],
  ['<li>One</li><li>two</li>', 'One', 'two'],
  ['<dl><dt>One</dt><dd>two</dd></dl>', 'One', 'two'],
  ['<blockquote><p>One</p><p>two</p></blockquote>three', 'quote(One ¶ two)', 'three'],
  ['<blockquote> </blockquote>'],
  ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'quote(a ¶ quote(b))'],
  ['<pre>\n a\n  b\n</pre>', 'code( a\n  b)'],
  ['<pre>a<br>b<script>c()</script><b hidden>d</b></pre>', 'code(a\nb)'],
  ['<code>a<script>b()</script></code>', '`a`'],
  // A form's fields hide its own properties.
  ['<form>One<input name="hasAttribute"><input name="childNodes"> two</form>', 'One two'],
  ['a <code>b  c</code> <kbd>d</kbd> <samp>e</samp><code> </code>', 'a `b  c` `d` `e`'],
  ['<p><img src="a.png" alt="An owl"> hoots</p><img src="b.png"><img alt="">', 'An owl hoots'],
  ['<table><caption>T</caption><tr><th>a<th>b<tr><td>c<td>d</table>e', 'T', 'a | b', 'c | d', 'e'],
  ['<figure><img alt="Owl"><figcaption>One</figcaption></figure>', 'Owl', 'One'],
  ['<details><summary>One</summary>two</details>', 'One', 'two'],
  ['<p hidden>One</p><span hidden="until-found">two</span>three', 'three'],
  ['<a href="https://example.gov/a">One</a>', '[One](https://example.gov/a)'],
  ['<a href="../a">One</a>', '[One](https://example.gov/a)'],
  ['<a href="mailto:a@example.gov">One</a> <a href="tel:+1">two</a>', '[One](mailto:a@example.gov) [two](tel:+1)'],
  ['<a>One</a> <a name="x">two</a>', 'One two'],
  ['<a href="https://example.gov/a"></a><a href="https://example.gov/b"> </a>'],
  ['a<a href="https://example.gov/a"> b </a>c', 'a [b](https://example.gov/a) c'],
  ['<a href="https://example.gov/a"><b>One</b> <img alt="two"></a>', '[*One* two](https://example.gov/a)'],
  ['<a href="https://example.gov/a"><h3>One</h3><p>two</p></a>', '[*One*⏎two](https://example.gov/a)'],
  [
    '<a href="https://example.gov/a">One<object><a href="https://example.gov/b">x</a></object></a>',
    '[Onex](https://example.gov/a)',
  ],
  [
    '<a href="https://example.gov/a">One<table><tr><td><a href="https://example.gov/b">two</a></table></a>',
    '[One⏎two](https://example.gov/a)',
  ],
  [
    '<a href="https://example.gov/a?utm_source=x">https://example.gov/a?utm_source=x</a>',
    '[example.gov/a](https://example.gov/a?utm_source=x)',
  ],
  [
    '<a href="https://example.gov/a?utm_source=x">www.example.gov/a?utm_source=x</a>',
    '[example.gov/a](https://example.gov/a?utm_source=x)',
  ],
  [
    '<a href="https://example.gov/a?utm_source=x">example.gov/a?utm_source=x</a>',
    '[example.gov/a](https://example.gov/a?utm_source=x)',
  ],
  ['<a href="https://evil.org/">https://example.gov</a>', '[evil.org](https://evil.org/)'],
  ['<a href="https://evil.org/">https://example.gov<b hidden> x</b></a>', '[evil.org](https://evil.org/)'],
  ['<a href="https://example.gov/a">See https://example.gov</a>', '[See https://example.gov](https://example.gov/a)'],
  ['<a href="a">a</a> <a href="/a">/a</a>', '[a](https://example.gov/news/a) [/a](https://example.gov/a)'],
  ['<a href="mailto:a@example.gov">mailto:a@example.gov</a>', '[a@example.gov](mailto:a@example.gov)'],
  [
    '<a href="https://www.example.gov/some/path" rel="nofollow"><span class="invisible">https://www.</span><span class="ellipsis">example.gov/some</span><span class="invisible">/path</span></a>',
    '[example.gov/some/path](https://www.example.gov/some/path)',
  ],
  [
    '<p><span class="h-card"><a href="https://social.example.gov/@jane" class="u-url mention">@<span>jane</span></a></span> hi <a href="https://social.example.gov/tags/a" class="mention hashtag" rel="tag">#<span>a</span></a></p>',
    '[@jane](https://social.example.gov/@jane) hi [#a](https://social.example.gov/tags/a)',
  ],
  ['&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#x41;', '<script>alert(1)</script> & A'],
  ['<title>t</title><p>One</p>', 'One'],
  ['One<object data="map.swf"> <b>12 Main Street</b></object> Two', 'One *12 Main Street* Two'],
  ['<svg><title>One</title><desc>two</desc><text>three</text></svg>four', 'four'],
  ['<math><mi>a</mi><mo>+</mo><mi>b</mi></math>c', 'c'],
  ['<svg><path d="M0"/><circle /><text>One</text></svg> two<svg/> three', 'two three'],
  ['<svg style="display:none"><symbol><title>One</title></symbol></svg>two', 'two'],
  ['<p style="display:none">One</p><p style="color:red; Display : NONE !important">two</p>three', 'three'],
  [
    '<div style="mso-hide:all">One</div><b style="visibility: hidden">two</b><i style="font-size:0px">three</i>four',
    'four',
  ],
  ['<div style="font-size:0"><p style="font-size:13px">One</p></div><p style="font-size:0.9em">two</p>', 'One', 'two'],
  [
    '<p style="opacity: 0">One</p><p style="max-height:0px; overflow:hidden">two</p><p style="opacity:0.5">three</p>',
    'three',
  ],
  ['<p style="visibility:collapse">One</p><p style="background:url(display:none.png)">two</p>', 'two'],
  ['<p style="opacity:0"><img src="a.png" alt="One"></p>', 'One'],
  ['<progress>50%</progress><meter>4</meter><ruby>字<rp>(</rp><rt>One</rt><rp>)</rp></ruby>', '字One'],
  ['<code style="display:none">One</code><pre>two<b style="display:none">three</b></pre>', 'code(two)'],
  ['<html><head><style>a{}</style></head><body class="x">One</body></html>', 'One'],
];

for (const name of 'script style template noscript noembed noframes iframe title dialog textarea select datalist progress meter rp audio video canvas'.split(
  ' ',
)) {
  RULES.push([`One<${name}>two</${name}> three`, 'One three']);
}

/** Markup that would run, load or leave the page, were it ever put into one. `hit` counts. */
const HOSTILE = [
  '<script>hit()</script>',
  '<SCRIPT SRC=/hit.js></SCRIPT>',
  '<img src=x onerror=hit()>',
  '<img src="/hit.png" srcset="/hit2.png 2x" alt="a">',
  '<picture><source srcset="/hit.webp"><img src="/hit.jpg"></picture>',
  '<svg onload=hit()><image href="/hit.png"/><a xlink:href="javascript:hit()"><text>x</text></a></svg>',
  '<svg><script>hit()</script></svg>',
  '<svg><style><img src=/hit.png onerror=hit()></style></svg>',
  '<math><mtext><table><mglyph><style><img src=/hit.png onerror=hit()></style></mglyph></table></mtext></math>',
  '<math href="javascript:hit()">x</math>',
  '<template><img src=/hit.png onerror=hit()><script>hit()</script></template>',
  '<noscript><p title="</noscript><img src=/hit.png onerror=hit()>"></noscript>',
  '<iframe src="javascript:parent.hit()"></iframe><iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<object data="/hit.swf"></object><embed src="/hit.swf">',
  '<a href="javascript:hit()">x</a>',
  '<a href="java&#10;script:hit()">x</a>',
  '<a href=" &#1;javascript&colon;hit()">x</a>',
  '<a href="JAVASCRIPT:hit()">x</a>',
  '<a href="data:text/html,<script>hit()</script>">x</a>',
  '<a href="vbscript:hit()">x</a>',
  '<a href="https://example.gov/" onclick="hit()" style="position:fixed;inset:0" ping="/hit">x</a>',
  '<base href="https://evil.org/"><a href="a">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()"><meta http-equiv=refresh content="0;url=/hit">',
  '<link rel=stylesheet href=/hit.css><style>@import "/hit.css"; body{background:url(/hit.png)}</style>',
  '<div style="background:url(/hit.png)">x</div>',
  '<body onload=hit() background="/hit.png">x</body>',
  '<form action="javascript:hit()"><input type=image src=/hit.png><button formaction="javascript:hit()">x</button></form>',
  '<video src=/hit.mp4 poster=/hit.png onerror=hit()></video><audio src=/hit.mp3></audio>',
  '<details open ontoggle=hit()>x</details>',
  '<input autofocus onfocus=hit()>',
  '<frameset onload=hit()><frame src="javascript:hit()"></frameset>',
  '<b><p><b></p><a href="javascript:hit()"><div><a href=x></b></div>',
  '"><img src=/hit.png onerror=hit()>',
  '<!--><img src=/hit.png onerror=hit()>-->',
  '<x:script xmlns:x="http://www.w3.org/1999/xhtml">hit()</x:script>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=/hit.png onerror=hit()>',
];

const TYPES = /^(paragraph|list|blockquote|code|text|break|inlineCode|strong|emphasis|link)$/;

/** Throws where a tree holds anything that its types have no place for. */
function checkTree(node: unknown, depth = 0): number {
  if (Array.isArray(node)) return Math.max(depth, ...node.map((child) => checkTree(child, depth + 1)));
  const { type, value, url, ordered, children, ...rest } = node as Record<string, unknown>;
  expect(type).to.match(TYPES);
  expect(rest).to.deep.equal({});
  expect(['undefined', 'string']).to.include(typeof value);
  expect(['undefined', 'boolean']).to.include(typeof ordered);
  if (url !== undefined || type === 'link') expect(url).to.match(/^(https?:\/\/[^\s]+|mailto:|tel:)/);
  return children === undefined ? depth : checkTree(children, depth);
}

declare global {
  var hit: () => void;
}

describe('HTML', () => {
  for (const [html, ...shown] of RULES) {
    it(`reads ${JSON.stringify(html.slice(0, 120))}`, () => {
      const rich = fromHtml(html, BASE);
      expect(describeRich(rich)).to.deep.equal(shown);
      checkTree(rich);
    });
  }

  it('joins adjacent text', () => {
    expect(fromHtml('a<span>b</span><!-- --> c <span> d</span>')).to.deep.equal([
      { type: 'paragraph', children: [{ type: 'text', value: 'ab c d' }] },
    ]);
  });

  it('makes no link from a relative URL without a base', () => {
    expect(describeRich(fromHtml('<a href="/a">One</a>'))).to.deep.equal(['One']);
  });

  describe('hostile markup', () => {
    let hits = 0;
    beforeEach(() => {
      hits = 0;
      globalThis.hit = () => hits++;
      performance.clearResourceTimings();
    });

    for (const html of HOSTILE) {
      it(`has no effect: ${html.slice(0, 120)}`, async () => {
        checkTree(fromHtml(html, BASE));
        checkTree(fromHtml(`<p>${html}</p><ul><li>${html}</ul><a href="https://example.gov/">${html}</a>`, BASE));
        // A request of our own, made after, shows that others would have been seen by now.
        await fetch(new URL('./describe-rich.ts', import.meta.url)).then((response) => response.text());
        const asked = performance.getEntriesByType('resource').map(({ name }) => name);
        expect(asked.filter((name) => /hit|evil/.test(name))).to.deep.equal([]);
        expect(asked.some((name) => name.includes('describe-rich'))).to.equal(true);
        expect(hits).to.equal(0);
      });
    }

    it('can’t replace the base URL', () => {
      expect(describeRich(fromHtml('<base href="https://evil.org/"><a href="a">x</a>', BASE))).to.deep.equal([
        '[x](https://example.gov/news/a)',
      ]);
    });

    for (const open of [
      '<div>',
      '<b>',
      '<ul><li>',
      '<blockquote>',
      '<table><tr><td>',
      '<a href="https://example.gov/">',
      '<span>',
      '<pre>',
      '<svg>',
    ]) {
      it(`is read with ${open} nested 100,000 times`, () => {
        checkTree(fromHtml(open.repeat(100_000) + 'x'));
        // Few enough for the parser.
        expect(checkTree(fromHtml(open.repeat(1_000) + 'x'))).to.be.below(250);
      }).timeout(20_000);
    }

    it('keeps text that is nested too deep', () => {
      expect(
        describeRich(fromHtml('<b>'.repeat(300) + 'words'))
          .join('')
          .replaceAll('*', ''),
      ).to.equal('words');
    });
  });
});
