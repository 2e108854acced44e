import { expect, nextFrame } from '@open-wc/testing';
import { render } from 'lit';
import { renderRichText } from '../../src/cards/rich-text.js';
import { fromHtml } from '../../src/text/from-html.js';
import { plainText } from '../../src/text/plain-text.js';
import type { RichText } from '../../src/text/rich-text.js';
import { CARD_OPTIONS } from '../support/options.js';
import { place } from '../support/reading.js';
import { hostileMarkup, PROBE, RAN, SECRET } from './hostile-markup.js';

const DOCUMENTS = 4000;
const BATCH = 200;

const CONTEXT = { base: location.href, network: 'x', url: 'https://x.com/ExampleAgency/status/1' } as const;

/** The closed tree: the node types with their keys. HTML alone never makes an emoji, so no picture is ever drawn. */
const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: 'children type',
  list: 'children ordered type',
  blockquote: 'children type',
  code: 'type value',
};
const INLINES: Readonly<Record<string, string>> = {
  text: 'type value',
  break: 'type',
  inlineCode: 'type value',
  strong: 'children type',
  emphasis: 'children type',
  link: 'children type url',
};

/** What is drawn: each element with the attributes that it may have. */
const DRAWN: Readonly<Record<string, string>> = Object.fromEntries(
  'p br a strong em code pre ul ol li blockquote'.split(' ').map((name) => [name, '']),
);
const ATTRIBUTES: Readonly<Record<string, string>> = { ...DRAWN, a: 'href', ul: 'role', ol: 'role' };

const SAFE = /^(https?|mailto|tel):/;
/** How deep HTML is read, and the items of a list and its own place in the tree. */
const DEEPEST = 110;

interface LooseNode {
  readonly type: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly ordered?: unknown;
  readonly children?: readonly (LooseNode | readonly LooseNode[])[];
}

/** What is wrong with a tree, in words; nothing where it is closed. */
function* faultsOf(node: LooseNode, allowed: typeof BLOCKS, linked: boolean, depth: number): Generator<string> {
  const { type, value, url, ordered, children } = node;
  if (Object.keys(node).sort().join(' ') !== allowed[type]) yield `${type} with ${Object.keys(node).join(' ')}`;
  if (value !== undefined && typeof value !== 'string') yield `${type} whose value is no string`;
  if (ordered !== undefined && typeof ordered !== 'boolean') yield `${type} whose order is no boolean`;
  if (url !== undefined && !(typeof url === 'string' && SAFE.test(url) && new URL(url).href === url)) {
    yield `${type} to ${String(url)}`;
  }
  if (linked && type === 'link') yield 'a link in a link';
  if (depth > DEEPEST) yield 'too deep';
  const inner = type === 'list' || type === 'blockquote' ? BLOCKS : INLINES;
  for (const child of (children ?? []).flat()) {
    yield* faultsOf(child, inner, linked || type === 'link', depth + 1);
  }
}

/** What is wrong with what was drawn. */
function* faultsDrawn(box: Element): Generator<string> {
  for (const { localName, namespaceURI, attributes, shadowRoot } of box.querySelectorAll<HTMLElement>('*')) {
    if (!(localName in DRAWN) || namespaceURI !== 'http://www.w3.org/1999/xhtml') yield `<${localName}>`;
    for (const { name, value } of attributes) {
      if (name !== ATTRIBUTES[localName]) yield `<${localName} ${name}>`;
      if (name === 'href' && !SAFE.test(value)) yield `<${localName} href="${value}">`;
    }
    if (shadowRoot) yield `<${localName}> with a shadow tree`;
  }
}

/**
 * True where the secret stands in script elements and nowhere else, as the browser's own parser sees it. What can't be
 * read as a document (a form whose fields hide its properties, thousands of open elements) is read as words, and there
 * those of a script may be among them.
 */
function isSecret(html: string): boolean {
  if (/childNodes|hasAttribute/.test(html) || html.split('<').length > 5000) return false;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const scripts = [...parsed.getElementsByTagName('script')];
  const holds = scripts.some(({ textContent }) => textContent.includes(SECRET));
  for (const script of scripts) script.remove();
  return holds && !new XMLSerializer().serializeToString(parsed).includes(SECRET);
}

const squeezed = (rich: RichText): string => plainText(rich).replaceAll('\0', '').replace(/\s+/g, ' ').trim();

describe('hostile HTML', () => {
  const own: string[] = [];
  const asked: string[] = [];
  let tell: () => void;
  let told = new Promise<void>((resolve) => (tell = resolve));
  const observer = new PerformanceObserver((list) => {
    asked.push(...list.getEntries().map(({ name }) => name));
    tell();
    told = new Promise((resolve) => (tell = resolve));
  });

  /** Asks for something of our own, and waits until the browser has told of it. */
  async function askForOwn(): Promise<void> {
    const { url } = await fetch(`${PROBE}own-${own.length}-${Math.random()}`);
    own.push(url);
    while (!asked.includes(url)) await told;
  }

  before(() => {
    performance.clearResourceTimings();
    observer.observe({ type: 'resource' });
  });

  after(() => {
    observer.disconnect();
  });

  it('would be detected if it requested something or ran', async () => {
    const box = place(document.createElement('div'));
    const leak = new URL(`${PROBE}leak-${Math.random()}`, location.href).href;
    box.innerHTML = `<img src="${leak}" onload="window.${RAN} = 1">`;
    while (!asked.includes(leak) || !(RAN in window)) await Promise.race([told, nextFrame()]);
    asked.length = 0;
    Reflect.deleteProperty(window, RAN);
  });

  let secrets = 0;

  for (let first = 1; first <= DOCUMENTS; first += BATCH) {
    it(`from seed ${first} on becomes a closed tree, runs nothing and requests nothing`, async () => {
      for (let seed = first; seed < first + BATCH; seed++) {
        const html = hostileMarkup(seed);
        const told = `hostileMarkup(${seed})`;
        const rich = fromHtml(html, CONTEXT);
        expect(rich.flatMap((block) => [...faultsOf(block, BLOCKS, false, 0)]).join(), told).to.equal('');

        const box = place(document.createElement('div'));
        render(renderRichText(rich, CARD_OPTIONS), box);
        // Ours, not of the words.
        for (const mark of box.querySelectorAll('a > span:has(> svg)')) mark.remove();
        expect([...faultsDrawn(box)].join(), told).to.equal('');

        if (isSecret(html)) {
          secrets++;
          expect(plainText(rich), told).to.not.contain(SECRET);
        }
        // What is drawn reads the same: nothing in it turns into something else when it is copied.
        expect(squeezed(fromHtml(box.innerHTML, CONTEXT)), told).to.equal(squeezed(rich));
        expect(window, told).to.not.have.property(RAN);
      }
      await askForOwn();
      // Of all batches so far: what the last one asked for may be told of after our own.
      expect(asked.toSorted()).to.deep.equal(own.toSorted());
      expect(window).to.not.have.property(RAN);
    });
  }

  it('includes scripts with text in them', () => {
    expect(secrets).to.be.above(DOCUMENTS / 30);
  });
});
