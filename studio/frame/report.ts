import type { Heading, Report, View } from './view.js';
import { printNow } from './print.js';

const FOLDER = /\/(?:cdn\/[^?#]*|preview\.(?:js|html))$/;

/** Observes the page, and reports on it after each change of its size and after each request. */
class Reporter {
  readonly #element: HTMLElement;
  readonly #isPrinted: boolean;
  readonly #violations = new Set<string>();
  readonly #requests = new Set<string>();
  #isReady: boolean;
  #isScheduled = false;

  constructor(element: HTMLElement, { fallback, isPrinted }: View) {
    this.#element = element;
    this.#isPrinted = isPrinted;
    this.#isReady = fallback !== undefined;
  }

  start(): void {
    document.addEventListener('cx-load', this.#onContent);
    document.addEventListener('cx-error', this.#onContent);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      this.#violations.add(`${effectiveDirective}: ${blockedURI}`);
      this.#schedule();
    });
    addEventListener('load', this.#schedule, true);
    addEventListener('error', this.#schedule, true);
    const sizes = new ResizeObserver(this.#schedule);
    for (const one of [this.#element, document.body]) sizes.observe(one);
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) if (isOfPage(name)) this.#requests.add(name);
      this.#schedule();
    }).observe({ type: 'resource', buffered: true });
    this.#schedule();
  }

  readonly #onContent = (): void => {
    this.#isReady = true;
    if (this.#isPrinted) printNow(this.#element);
    this.#schedule();
  };

  readonly #schedule = (): void => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // After the element has rendered. A frame that is not on the screen gets no animation frames.
    setTimeout(() => this.#send());
  };

  #send(): void {
    this.#isScheduled = false;
    const report: Report = {
      type: 'studio:report',
      isReady: this.#isReady,
      width: innerWidth,
      height: this.#element.getBoundingClientRect().height,
      pageHeight: Math.ceil(document.body.getBoundingClientRect().height),
      headings: headingsIn(this.#element),
      requests: [...this.#requests],
      violations: [...this.#violations],
    };
    parent.postMessage(report, '*');
  }
}

/** Starts to report on the page. */
export const startReport = (element: HTMLElement, view: View): void => new Reporter(element, view).start();

/** Whether a request is one of the page, and not for the script and the style of the preview itself. */
const isOfPage = (url: string): boolean => /^https?:/.test(url) && !FOLDER.test(url);

/** Returns the elements in a tree and in its shadow trees, in the order of the screen. */
function* elementsIn(node: Element | ShadowRoot): Generator<Element> {
  for (const child of (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).children) {
    yield child;
    yield* elementsIn(child);
  }
}

function headingsIn(element: Element): Heading[] {
  return [...elementsIn(element)].flatMap((one) => {
    const [, level] = /^h([1-6])$/.exec(one.localName) ?? [];
    return level ? [{ level: Number(level), text: one.textContent.replace(/\s+/g, ' ').trim() }] : [];
  });
}
