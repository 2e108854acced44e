import { deepAll } from './reading.js';

/** What a screen reader calls a control: its label, else its words with those of its pictures. */
export function nameOf(control: Element): string {
  const { labels } = control as HTMLInputElement;
  const label = control.getAttribute('aria-label') ?? control.getAttribute('title');
  return (label ?? textOf(labels?.[0] ?? control)).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  // Of any frame, so not by its class.
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  const { localName, alt, ariaHidden, childNodes } = node as HTMLImageElement;
  if (localName === 'img') return alt;
  return ariaHidden === 'true' ? '' : [...childNodes].map(textOf).join('');
}

/** The buttons that a screen reader lists, in order. */
export function buttonsOf(root: ParentNode): string[] {
  return deepAll(root, 'button').map(nameOf);
}

/** The control with a name. */
export function control(root: ParentNode, name: string): HTMLElement {
  const found = deepAll(root, 'button, input, summary, iframe, video, audio').find((one) => nameOf(one) === name);
  if (!found) throw new Error(`Nothing is called "${name}", only "${buttonsOf(root).join('", "')}".`);
  return found;
}

/** What has the focus, through shadow trees. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

/** Milliseconds that a busy machine gets for anything; less than the time limit of a test. */
const PATIENCE = 50_000;

/**
 * Waits until something is so, which is asked once a frame.
 *
 * @throws Error that names what never came.
 */
export async function until(isSo: () => unknown, what = String(isSo)): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`This never came: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}
