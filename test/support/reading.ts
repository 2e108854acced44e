import type { CampaignElement } from '../../src/elements/shared/campaign-element.js';
import type { CxErrorEvent, CxLoadEvent } from '../../src/index.js';

/** Waits until an element has shown its content or said that it can't; gives the event. */
export function settled(element: Element): Promise<CxLoadEvent | CxErrorEvent> {
  return new Promise((resolve) => {
    const settle = (event: Event): void => {
      if (event.target === element) resolve(event as CxLoadEvent | CxErrorEvent);
    };
    // Not once: what elements inside say bubbles by first.
    element.addEventListener('cx-load', settle);
    element.addEventListener('cx-error', settle);
  });
}

/** Puts markup into the page and waits until its first element has settled. */
export async function show<Shown extends Element = CampaignElement>(markup: string): Promise<Shown> {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = document.importNode(template.content, true).firstElementChild as Shown;
  const done = settled(element);
  place(element);
  await done;
  return element;
}

/** Puts an element into the page until the end of the test. */
export function place<Placed extends Element>(element: Placed): Placed {
  document.body.append(element);
  placed.push(element);
  return element;
}

const placed: Element[] = [];

afterEach(() => {
  for (const element of placed.splice(0)) element.remove();
});

/** All the words that a reader sees in an element, of its shadow tree and what is slotted into it, in any frame. */
export function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  const { localName = '', shadowRoot, classList } = node as Partial<Element>;
  if (localName === 'slot') return (node as HTMLSlotElement).assignedNodes().map(wordsOf).join('');
  // What is there for the ear alone is no word to the eye.
  if (localName === 'dialog' && !(node as HTMLDialogElement).open) return '';
  if (/^(style|script)$/.test(localName) || classList?.contains('visually-hidden')) return '';
  const children = shadowRoot ? shadowRoot.childNodes : node.childNodes;
  return [...children].map(wordsOf).join('').replace(/\s+/g, ' ');
}

/** What `querySelectorAll` finds in the whole page or in an element, shadow trees and all. */
export function deepAll<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found[] {
  const within = 'shadowRoot' in root && root.shadowRoot ? [root.shadowRoot as ParentNode, root] : [root];
  return within.flatMap((tree) => [
    ...tree.querySelectorAll<Found>(selector),
    ...[...tree.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot ? deepAll<Found>(one.shadowRoot, selector) : [],
    ),
  ]);
}

/** The headings that a screen reader lists, as "level words". */
export function headingsOf(root: ParentNode): string[] {
  return deepAll(root, 'h1, h2, h3, h4, h5, h6').map((heading) => `${heading.localName[1]} ${wordsOf(heading).trim()}`);
}

/** The links, as "words -> address". */
export function linksOf(root: ParentNode): string[] {
  return deepAll<HTMLAnchorElement>(root, 'a[href]').map((link) => `${wordsOf(link).trim()} -> ${link.href}`);
}

/** Renders the cards below the window too, which have no nodes in the accessibility tree until they come near. */
export function drawAll(root: ParentNode): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  for (const { shadowRoot } of deepAll(root, '*')) shadowRoot?.adoptedStyleSheets.push(sheet);
}
