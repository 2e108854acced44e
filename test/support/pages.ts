import { place, wordsOf } from './reading.js';

interface PageWindow extends Window {
  readonly MutationObserver: typeof MutationObserver;
  readonly trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(text: string): unknown } };
  readonly violations: string[];
  readonly uncaught: string[];
  readonly warnings: string[];
  readonly cxWidgets?: typeof globalThis.cxWidgets;
  readonly customElements: CustomElementRegistry;
}

export interface Page {
  readonly window: PageWindow;
  readonly document: Document;
  /** The addresses that the page asked for. */
  readonly requests: readonly string[];
  /** The words that a reader sees in the first element that matches. */
  words(selector: string): string;
}

/**
 * Opens a page of `test/pages/` and waits until its elements have settled.
 *
 * @param name - Its name; what stands after `#` in its address may follow.
 * @param csp - The page's Content-Security-Policy; the strictest that is promised without it.
 */
export async function openPage(name: string, csp?: string): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '800';
  const [file, hash = ''] = name.split(/(?=#)/);
  frame.src = `/test/pages/${file}.html${csp === undefined ? '' : `?csp=${encodeURIComponent(csp)}`}${hash}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  place(frame);
  await loaded;
  const window = frame.contentWindow as unknown as PageWindow;
  const page = window.document;
  // Elements render in the task after the one that evaluates the script.
  const elements = [...page.querySelectorAll<Element & { updateComplete?: Promise<unknown> }>(':defined')];
  for (const { updateComplete } of elements) await updateComplete;
  await until(() => !page.querySelector(':state(loading)'));
  return {
    window,
    document: page,
    requests: window.performance.getEntriesByType('resource').map(({ name: address }) => address),
    words: (selector) => wordsOf(page.querySelector(selector)!),
  };
}

/** Waits until something is so; the test's own time limit ends the wait. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}
