import { expect } from '@open-wc/testing';
import { place, wordsOf } from '../support/reading.js';
import { until } from '../support/controls.js';

interface Host {
  /** True where the system takes nothing but a frame, in which the elements are. */
  readonly isFramed?: boolean;
  /** The elements that are drawn, in the order of the page; those that are drawn by another of them left out. */
  readonly elements: readonly string[];
  readonly words: RegExp;
}

/** The pages in examples/hosts/, as a system puts them out. */
const HOSTS: Readonly<Record<string, Host>> = {
  drupal: {
    elements: ['cx-highlight', 'cx-social-embed'],
    words: /Social Security Administration.*In their own words/,
  },
  wordpress: { elements: ['cx-social-embed', 'cx-spotlight', 'cx-follow'], words: /CX Day 2024.*Next: a classic post/ },
  'wordpress-classic': { elements: ['cx-campaign-timeline', 'cx-event'], words: /2016.*Fireside Chat/ },
  jekyll: { elements: ['cx-campaign'], words: /Lo más destacado.*Manténgase al día/ },
  hugo: { elements: ['cx-highlight', 'cx-spotlight'], words: /Social Security Administration.*Show more.*People/ },
  eleventy: { elements: ['cx-campaign', 'cx-event'], words: /Fireside Chat/ },
  sharepoint: { isFramed: true, elements: ['cx-highlight'], words: /Social Security Administration.*Show more/ },
  plain: { elements: ['cx-follow', 'cx-highlight', 'cx-campaign-timeline'], words: /What agencies did:.*2016/ },
};

describe('a page rendered by a host system', () => {
  const said: string[] = [];
  const kinds = ['error', 'warn', 'info', 'log'] as const;

  for (const [name, { isFramed, elements, words }] of Object.entries(HOSTS)) {
    it(`shows all elements without messages, violations or requests to other hosts (${name})`, async () => {
      said.length = 0;
      const frame = document.createElement('iframe');
      frame.width = '1000';
      frame.height = '800';
      frame.src = `/examples/hosts/${name}.html`;
      place(frame);
      await until(() => !!frame.contentDocument?.URL.endsWith('.html'));
      const host = frame.contentWindow!;
      const inner = (): Window | null | undefined => host.document.querySelector('iframe')?.contentWindow;
      if (isFramed) await until(() => !!inner()?.document.URL.includes('frame.html'));
      const window = (isFramed ? inner() : host) as Window & typeof globalThis;
      const { document: page, console } = window;
      for (const kind of kinds) console[kind] = (...args: unknown[]) => void said.push(args.join(' '));
      window.addEventListener('error', ({ message }) => void said.push(message));
      page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        said.push(`${effectiveDirective} ${blockedURI}`);
      });
      const drawn = (): Element[] => [...page.querySelectorAll(':state(ready)')];
      await until(() => page.readyState === 'complete' && drawn().length >= elements.length);
      await until(() => !page.querySelector(':state(loading)'));

      expect(drawn().map(({ localName }) => localName)).to.deep.equal(elements);
      expect(page.querySelectorAll('body :not(:defined), body [data-cx]:not(a):empty')).to.have.length(0);
      expect(wordsOf(page.body).replace(/\s+/g, ' ')).to.match(words);
      const asked = [host, window]
        .flatMap(({ performance }) => performance.getEntriesByType('resource'))
        .map((entry) => new URL(entry.name).origin);
      expect(new Set(asked)).to.deep.equal(new Set([location.origin]));
      expect(host.document.documentElement.scrollWidth).to.be.at.most(1000);
      expect(said).to.deep.equal([]);
    });
  }
});
