import { expect } from '@open-wc/testing';
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
      const rich = JSON.parse(document.querySelector('template').content.textContent).map((html) => fromHtml(html));
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

describe('an inert document', () => {
  it('is parsed, and nothing in it runs', () => {
    const page = inertDocument('<p>a<script>throw 1</script></p>', 'text/html');
    expect(page?.querySelector('p')?.firstChild?.nodeValue).to.equal('a');
    expect(page?.defaultView).to.equal(null);
  });

  it('may be XML', () => {
    expect(inertDocument('<rss><channel/></rss>', 'application/xml')?.documentElement.localName).to.equal('rss');
  });

  it('is not there without a parser, which may come later', () => {
    const { DOMParser } = globalThis;
    delete (globalThis as { DOMParser?: unknown }).DOMParser;
    expect(inertDocument('a', 'text/html')).to.equal(undefined);
    globalThis.DOMParser = DOMParser;
    expect(inertDocument('a', 'text/html')?.body.textContent).to.equal('a');
  });

  describe('under a Content-Security-Policy', () => {
    before(function () {
      if (!('trustedTypes' in globalThis)) this.skip();
    });

    it('is made where Trusted Types are required', async () => {
      const { rich, violations } = await inPage("require-trusted-types-for 'script'");
      expect(rich).to.deep.equal([PARSED, PARSED]);
      expect(violations).to.deep.equal([]);
    });

    it('is made where the page allows our policy', async () => {
      const { rich, violations } = await inPage("require-trusted-types-for 'script'; trusted-types cx-widgets");
      expect(rich).to.deep.equal([PARSED, PARSED]);
      expect(violations).to.deep.equal([]);
    });

    it('is not reported for what it holds: handlers, styles, scripts, pictures, frames', async () => {
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

    it('gives way to the words where the page refuses our policy, asking once', async () => {
      const { rich, violations } = await inPage("require-trusted-types-for 'script'; trusted-types other");
      expect(rich).to.deep.equal([PLAIN, PLAIN]);
      expect(violations).to.deep.equal(['trusted-types']);
    });
  });
});
