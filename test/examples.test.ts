import { expect } from '@open-wc/testing';
import '../src/index.js';
import type { CxLoadEvent } from '../src/index.js';
import { deepAll, linksOf, place, settled, wordsOf } from './support/reading.js';

interface File {
  readonly title: string;
  readonly _cx: { readonly channels: readonly { readonly url: string }[] };
  readonly items: readonly {
    readonly title?: string;
    readonly url?: string;
    readonly content_text?: string;
    readonly content_html?: string;
    readonly _cx: {
      readonly agency?: { readonly name: string };
      readonly person?: { readonly name: string };
      readonly speakers?: readonly { readonly name: string }[];
      readonly links?: readonly { readonly url: string }[];
    };
  }[];
}

// Line breaks and paragraphs are elements, so white space is left out of the comparison.
const folded = (words: string): string => words.replace(/\s+/g, '');

for (const year of ['2023', '2024']) {
  describe(`examples/cxday-${year}.json`, () => {
    const address = `/examples/cxday-${year}.json`;
    const warnings: unknown[] = [];
    const { warn } = console;
    let file: File;
    let element: HTMLElementTagNameMap['cx-campaign'];
    let loaded: CxLoadEvent;

    before(async () => {
      file = (await (await fetch(address)).json()) as File;
      console.warn = (...words: unknown[]) => warnings.push(words);
      element = document.createElement('cx-campaign');
      element.feed = address;
      const done = settled(element);
      document.body.append(element);
      loaded = (await done) as CxLoadEvent;
    });

    after(() => {
      console.warn = warn;
      element.remove();
    });

    it('is read completely, without console messages', () => {
      expect(loaded.entries.length).to.equal(file.items.length);
      expect(loaded.skipped).to.equal(0);
      expect(warnings).to.deep.equal([]);
    });

    it('is complete when cx-load fires: every title, agency, person, speaker and text', () => {
      const words = folded(wordsOf(element));
      const { body } = new DOMParser().parseFromString('', 'text/html');
      for (const { title, content_text, content_html, _cx } of file.items) {
        for (const part of [
          title,
          _cx.agency?.name,
          _cx.person?.name,
          ...(_cx.speakers?.map(({ name }) => name) ?? []),
        ]) {
          if (part && !_cx.person) expect(words).to.contain(folded(part));
        }
        body.innerHTML = content_html ?? '';
        // Addresses in plain text are shown shorter, so a text is compared up to the first.
        const told = content_html ? (body.firstElementChild?.textContent ?? '') : (content_text ?? '');
        expect(words).to.contain(folded(told.split(/https?:/)[0]!));
      }
    });

    it('keeps every link', () => {
      const shown = linksOf(element).join();
      const links = file.items.flatMap(({ url, _cx }) => [
        ...(url ? [url] : []),
        ...(_cx.links?.map((link) => link.url) ?? []),
      ]);
      for (const url of [...links, ...file._cx.channels.map((channel) => channel.url)]) expect(shown).to.contain(url);
    });

    it('is accessible', async () => {
      await expect(element).to.be.accessible();
    });

    it('makes no DOM mutation when rendered again without changes', async () => {
      const trees = [element, ...deepAll<typeof element>(element, ':defined')].filter((one) => one.shadowRoot);
      const observer = new MutationObserver(() => undefined);
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      for (const tree of trees) observer.observe(tree.shadowRoot!, options);
      for (const tree of trees) tree.requestUpdate();
      for (const tree of trees) await tree.updateComplete;
      expect(trees.length).to.be.above(3);
      expect(observer.takeRecords().length).to.equal(0);
    });
  });
}

describe('an element that is added and removed a hundred times', () => {
  it('shows its content once at the end', async () => {
    const element = document.createElement('cx-highlight');
    element.feed = '/examples/cxday-2024.json';
    let loads = 0;
    element.addEventListener('cx-load', () => loads++);
    for (let times = 0; times < 100; times++) {
      document.body.append(element);
      element.remove();
    }
    const done = settled(element);
    place(element);
    await done;
    expect(loads).to.equal(1);
    expect(deepAll(element, 'article').length).to.be.above(3);
  });
});

describe('an example page', () => {
  const pages = [
    ...['index', 'campaign-2023', 'campaign-2024', 'service-week', 'single-elements', 'composed'],
    ...['social', 'event', 'timeline', 'feeds', 'classic-script', 'frame'],
  ];
  for (const name of pages) {
    it(`runs under the strictest policy, contacts no other host, and is linked from the others (${name})`, async () => {
      const frame = document.createElement('iframe');
      frame.src = `/examples/${name}.html`;
      place(frame);
      while (!frame.contentDocument?.URL.endsWith('.html')) await new Promise(requestAnimationFrame);
      const page = frame.contentDocument;
      const violations: string[] = [];
      page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        violations.push(`${effectiveDirective} ${blockedURI}`);
      });
      while (page.readyState !== 'complete' || page.querySelector('body :not(:defined), :state(loading)')) {
        await new Promise(requestAnimationFrame);
      }
      const { performance } = frame.contentWindow!;
      const asked = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin);
      expect(violations).to.deep.equal([]);
      expect(new Set(asked)).to.deep.equal(new Set([location.origin]));
      const others = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
      const linked = [...pages.map((page) => `${page}.html`), '../dist/studio/index.html'];
      expect(others.sort()).to.deep.equal(linked.sort());
      expect(page.querySelector('nav [aria-current]')?.getAttribute('href')).to.equal(`${name}.html`);
    });
  }
});
