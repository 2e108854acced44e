import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { place, settled, show, wordsOf } from '../support/reading.js';

/** The pieces of code in the document, by language. */
async function codeIn(language: string): Promise<string[]> {
  const text = await (await fetch('/docs/how-to/no-script.md')).text();
  return [...text.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code!);
}

/** A page in which no script runs. */
async function withoutScript(markup: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.width = '640';
  frame.srcdoc = `<!doctype html><html lang="en"><title>Without a script</title><style>${(await codeIn('css')).join('')}</style>
    <script src="/dist/cdn/cx-widgets.js"></script><script>document.title = 'Scripts run';</script><main>${markup}</main>`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  place(frame);
  await loaded;
  expect(frame.contentDocument!.title).to.equal('Without a script');
  return frame.contentDocument!;
}

describe('docs/how-to/no-script.md', () => {
  it('shows the fallback with every snippet if no script runs', async () => {
    const snippets = (await codeIn('html')).filter((snippet) => !snippet.startsWith('<link'));
    expect(snippets).to.have.length(3);
    for (const snippet of snippets) {
      const { body } = await withoutScript(snippet);
      const links = [...body.querySelectorAll('a')];
      expect(links, snippet).to.have.length.above(0);
      for (const link of links) {
        expect(link.checkVisibility(), snippet).to.equal(true);
        expect(link.getBoundingClientRect().height, snippet).to.be.above(10);
      }
      const words = new DOMParser().parseFromString(snippet, 'text/html').body.textContent.replace(/\s+/g, ' ').trim();
      expect(body.querySelector('main')!.innerText.replace(/\s+/g, ' ').trim(), snippet).to.equal(
        words.replace(/<[^<>]*>/g, ''),
      );
    }
  });

  it('makes elements blocks before the script, and reserves space only if a script may run', async () => {
    const { body, defaultView } = await withoutScript(
      '<cx-event>Words.</cx-event><cx-campaign>Words.</cx-campaign><div data-cx="campaign">Words.</div>',
    );
    const [event, campaign, node] = [...body.querySelector('main')!.children];
    expect(defaultView!.getComputedStyle(event!).display).to.equal('block');
    expect(defaultView!.getComputedStyle(event!).borderTopWidth).to.equal('1px');
    for (const element of [campaign!, node!]) expect(element.getBoundingClientRect().height).to.be.below(100);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync((await codeIn('css')).join(''));
    document.adoptedStyleSheets.push(sheet);
    const element = await show<HTMLElement>(`<cx-campaign data='[{"title": "One form"}]'></cx-campaign>`);
    const { height } = element.getBoundingClientRect();
    document.adoptedStyleSheets.pop();
    expect(height).to.be.above(900);
  });

  it('shows our own sentence if an element contains only <noscript>', async () => {
    const element = document.createElement('cx-follow');
    element.feed = '/gone.json';
    const inner = element.appendChild(document.createElement('noscript'));
    inner.textContent = 'Write to us';
    const done = settled(element);
    place(element);
    await done;
    expect(wordsOf(element)).to.match(/could not be loaded/);
  });
});
