import { expect } from '@open-wc/testing';
import { randomFrom } from '../support/random.js';
import { inertDocument } from '../../src/text/inert-document.js';

/** What a page with this policy makes of some HTML, and which directives it saw violated. */
async function inPage(
  policy: string,
  htmls = ['<b>a</b>', '<b>a</b>'],
): Promise<{ rich: unknown; violations: string[] }> {
  const frame = document.createElement('iframe');
  const answer = new Promise<MessageEvent>((resolve) => addEventListener('message', resolve, { once: true }));
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}">
    <template>${JSON.stringify(htmls).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</template>
    <script type="module">
      const violations = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const { fromHtml } = await import('${new URL('../../src/text/from-html.ts', import.meta.url).href}');
      const { parseFeed } = await import('${new URL('../../src/formats/sync.ts', import.meta.url).href}');
      const read = (markup) => {
        try {
          return parseFeed(markup, 'https://agency.example/').entries.map(({ title, body }) => [title, body]);
        } catch ({ code }) {
          return code;
        }
      };
      const rich = JSON.parse(document.querySelector('template').content.textContent).map((markup) =>
        /^<(rss|feed)/.test(markup) ? read(markup) : fromHtml(markup),
      );
      // Violations are reported in a task of their own.
      await new Promise((resolve) => { onmessage = resolve; postMessage('', '*'); });
      parent.postMessage({ rich, violations }, '*');
    </script>`;
  document.body.append(frame);
  const { data } = (await answer) as MessageEvent<{ rich: unknown; violations: string[] }>;
  frame.remove();
  return data;
}

const paragraph = (child: object): object[] => [{ type: 'paragraph', children: [child] }];
const TEXT = { type: 'text', value: 'a' };
const PARSED = paragraph({ type: 'strong', children: [TEXT] });
const PLAIN = paragraph(TEXT);

/** Handlers, styles and tracks, written as browsers understand them and few people would. */
const ODD = [
  ...['onclick', 'onclick=', 'ONCLICK=a', 'onclick\n=\n"a()"', 'onclick\t= a', "onclick='a > b'"].flatMap((handler) => [
    `<p ${handler}>a</p>`,
    `<p/${handler}>a</p>`,
    `<p class="b"${handler}>a</p>`,
    `<p class=b ${handler}>a</p>`,
    `<p "${handler}>a</p>`,
    `<p ="b" ${handler}>a</p>`,
    `<p title='"' ${handler}>a</p>`,
    `<p title="<p>" ${handler}>a</p>`,
    `<p title="it's" ${handler} alt='"b"'>a</p>`,
    `<p p ${handler} p ${handler}>a</p>`,
    `<p <b ${handler}>a</p>`,
    `<!-- <p title=" --><p ${handler}>a</p>`,
    `<!--><p ${handler}>a</p>`,
    `<!--b--!><p ${handler}>a</p>`,
    `<!b title="><p ${handler}>a</p>`,
    `<?b title="><p ${handler}>a</p>`,
    `</ title="><p ${handler}>a</p>`,
    `<script>if (1 <b title="</script><p ${handler}>a</p>`,
    `<textarea><p title="</textarea><p ${handler}>a</p>`,
    `<svg><![CDATA[<p title="]]><path ${handler} /></svg>a`,
    `<svg/><p ${handler}>a</p>`,
    `<math ${handler}><mi ${handler}>b</math>a`,
    `<body ${handler}><p>a</p>`,
    `<html ${handler}><p>a</p>`,
    `<template><p ${handler}>b</template>a`,
    `a<noscript><p ${handler}>b</noscript>`,
    `<p>a</p ${handler}>`,
    `<iframe ${handler}></iframe>a`,
  ]),
  '<img src=b onclick / alt=a>',
  '<p STYLE="b: c">a</p>',
  '<p style>a</p>',
  '<p style=b:c/>a</p>',
  '<p>a</p><style>p{b:c}',
  '<svg><style>b{}</style></svg>a',
  '<video controls><track src="https://media.example/a.vtt" default></video>a',
  '<audio><TRACK DEFAULT kind=captions src=//media.example/a.vtt></audio>a',
  '<video><track/default src=//media.example/a.vtt></video>a',
  '<base href="https://third.example/"><p>a</p>',
  '<BASE target=_top HREF=//third.example>a',
];

const PIECES =
  '<|>|</|/>|<!--|-->|<![CDATA[|]]>|"|\'|=| |/|\n|onload|onclick=x|style=a:b| default |a|p|b|svg|track |style>|script>|title>|textarea>|base |xmp>|math|<p |<img |<svg |</p>|<video>|<track '.split(
    '|',
  );

function oddMarkup(seed: number): string {
  const random = randomFrom(seed);
  return `<p>${Array.from({ length: 3 + random(30) }, () => PIECES[random(PIECES.length)]).join('')}`;
}

const rss = (inside: string): string => `<rss><channel><item><title>A</title>${inside}</item></channel></rss>`;
const atom = (inside: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${inside}</div></content></entry></feed>`;

const BROKEN = [
  rss('<b><i></b></i>'),
  rss('<b>'),
  rss('<b a="1" a="2"/>'),
  rss('<b a=1/>'),
  rss('<b a="<"/>'),
  rss('<1/>'),
  rss('<![CDATA[a'),
  rss('<?xml version="1.0"?>'),
  atom('<p onclick="a">a</b>'),
  '<rss><channel></rss></channel>',
];

const WELL_FORMED = [
  rss('<description>a</description>'),
  ...['<p onclick="b" style="b: c">a</p>', '<h:p xmlns:h="http://www.w3.org/1999/xhtml" onclick="b">a</h:p>'].map(atom),
  atom('<svg xmlns="http://www.w3.org/2000/svg" onload="b"><style>b{}</style></svg><style>b{}</style>a'),
  atom(
    '<video><track default="default" src="https://media.example/a.vtt"/></video><base href="https://third.example/"/>a',
  ),
];

describe('an inert document', () => {
  it('is parsed without running anything', () => {
    const page = inertDocument('<p>a<script>throw 1</script></p>', 'text/html');
    expect(page?.querySelector('p')?.firstChild?.nodeValue).to.equal('a');
    expect(page?.defaultView).to.equal(null);
  });

  it('can be XML', () => {
    expect(inertDocument('<rss><channel/></rss>', 'application/xml')?.documentElement.localName).to.equal('rss');
  });

  it('is unavailable without a parser, which may come later', () => {
    const { DOMParser } = globalThis;
    delete (globalThis as { DOMParser?: unknown }).DOMParser;
    expect(inertDocument('a', 'text/html')).to.equal(undefined);
    globalThis.DOMParser = DOMParser;
    expect(inertDocument('a', 'text/html')?.body.textContent).to.equal('a');
  });

  describe('under a Content-Security-Policy, an inert document', () => {
    before(function () {
      if (!('trustedTypes' in globalThis)) this.skip();
    });

    it('is created if Trusted Types are required', async () => {
      const { rich, violations } = await inPage("require-trusted-types-for 'script'");
      expect(rich).to.deep.equal([PARSED, PARSED]);
      expect(violations).to.deep.equal([]);
    });

    it('is created if the page allows our policy', async () => {
      const { rich, violations } = await inPage("require-trusted-types-for 'script'; trusted-types cx-widgets");
      expect(rich).to.deep.equal([PARSED, PARSED]);
      expect(violations).to.deep.equal([]);
    });

    it('is not reported for its content: handlers, styles, scripts, pictures, frames', async () => {
      const policy = "style-src 'self'; img-src 'none'; frame-src 'none'; script-src-attr 'none'";
      const { rich, violations } = await inPage(policy, [
        '<p style="color: red">a</p>',
        '<P CLASS=x STYLE = "color: red" onClick=\'alert(1)\'>a</P>',
        '<style>p { color: red }</style><p>a</p>',
        '<STYLE type="text/css">p > a { color: red }</STYLE ><p>a</p>',
        '<svg style="x"><style>a {}</style></svg><p>a</p>',
        '<p>a<img src="/x.png" srcset="/y.png 2x" onerror="alert(1)"></p><iframe src="/z"></iframe>',
        '<link rel="stylesheet" href="/x.css"><script>alert(1)</script><p>a</p>',
        '<p>style = plain words</p>',
      ]);
      expect(violations).to.deep.equal([]);
      expect(rich).to.deep.equal([
        ...Array.from({ length: 7 }, () => PLAIN),
        paragraph({ type: 'text', value: 'style = plain words' }),
      ]);
    });

    const STRICT =
      `default-src 'none'; script-src ${location.origin} 'unsafe-inline'; script-src-attr 'none'; style-src ${location.origin}; ` +
      "base-uri 'none'; require-trusted-types-for 'script'";

    it('is not reported for unusual markup', async () => {
      const { rich, violations } = await inPage(STRICT, ODD);
      expect(violations).to.deep.equal([]);
      const words = JSON.stringify(PLAIN);
      expect(ODD.filter((_, index) => JSON.stringify((rich as unknown[])[index]) !== words)).to.deep.equal([]);
    });

    it('is not reported for text that becomes a tag after a removal', async () => {
      const { violations } = await inPage(STRICT, [
        '<</<p <video>style>p{}</style>',
        '<<!-- b -->p onclick>a',
        '<</x>p style>a',
      ]);
      expect(violations).to.deep.equal([]);
    });

    it('is not reported for random markup', async () => {
      const markup = Array.from({ length: 2000 }, (_, seed) => oddMarkup(seed));
      expect((await inPage(STRICT, markup)).violations).to.deep.equal([]);
    });

    it('is not reported for XML, well-formed or not', async () => {
      const { rich, violations } = await inPage(STRICT, [...BROKEN, ...WELL_FORMED]);
      expect(violations).to.deep.equal([]);
      expect(rich).to.deep.equal([...BROKEN.map(() => 'syntax'), ...WELL_FORMED.map(() => [['A', PLAIN]])]);
    });

    it('is replaced by text if the page blocks our policy, which is requested once', async () => {
      const { rich, violations } = await inPage("require-trusted-types-for 'script'; trusted-types other");
      expect(rich).to.deep.equal([PLAIN, PLAIN]);
      expect(violations).to.deep.equal(['trusted-types']);
    });
  });
});
