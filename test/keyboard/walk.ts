import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { focused, nameOf } from '../support/controls.js';

/** Wide, and as on a phone. */
export const WINDOWS = [
  { width: 1280, height: 700 },
  { width: 320, height: 500 },
] as const;

/** Whether the runner's keys move the focus as a reader's do; WebKit's Tab skips links by default. */
export const hasTab = /Chrome|Firefox/.test(navigator.userAgent);

/** Whether the browser's window is active. Firefox's may not be while others run, and then shows no focus ring. */
export async function isActive(): Promise<boolean> {
  const probe = document.createElement('button');
  document.body.prepend(probe);
  await sendKeys({ press: 'Tab' });
  const isShown = probe.matches(':focus-visible');
  probe.remove();
  return isShown;
}

export async function useWindow(size: { readonly width: number; readonly height: number }): Promise<void> {
  await setViewport(size);
  // Firefox gives an element the scroll positions of a former one in the same place.
  document.body.append(document.createElement('span'));
  scrollTo(0, 0);
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Waits until what has the focus is at rest: layout is done, and nothing glides. */
export async function rest(): Promise<void> {
  const place = (): string => {
    const { x, y } = (focused() ?? document.body).getBoundingClientRect();
    return `${x} ${y}`;
  };
  let before = '';
  for (let still = 0; still < 4;) {
    await new Promise(requestAnimationFrame);
    still = place() === before ? still + 1 : 0;
    before = place();
  }
}

/** The element at a point, through shadow trees. */
function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; (inner = inner?.shadowRoot?.elementFromPoint(x, y) ?? null) && inner !== found;)
    found = inner;
  return found;
}

/** Fails unless a reader sees the focused element: in the window, not covered, and with a ring. */
export function expectSeen(): void {
  const element = focused()!;
  const name = `"${nameOf(element)}" (${element.localName})`;
  const boxes = [...element.getClientRects()];
  const { top, bottom, left, right } = boxes[0]!;
  const where = `${name} at ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}, ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`;
  // Something taller than the window shows its beginning, or as much as fits.
  const isTall = bottom - top > innerHeight;
  expect(isTall ? bottom > 0 && top < innerHeight : top >= -1 && bottom <= innerHeight + 1, where).to.equal(true);
  expect(left > -2 && left < innerWidth, where).to.equal(true);
  const points = boxes.map((box) => [(box.left + box.right) / 2, (box.top + Math.min(box.bottom, innerHeight)) / 2]);
  const isUncovered = points.some(([x, y]) => {
    const on = elementAt(x!, y!);
    return on === element || element.contains(on) || !!on?.contains(element);
  });
  expect(isUncovered, `${where} is covered`).to.equal(true);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  expect(outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, `${where} has a ring`).to.equal(true);
}

/** Presses a key and checks that the reader sees what then has the focus. */
export async function press(key: string): Promise<Element> {
  await sendKeys({ press: key });
  await rest();
  expectSeen();
  return focused()!;
}

/** Moves the focus back. */
export async function pressShiftTab(): Promise<Element> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
  await rest();
  expectSeen();
  return focused()!;
}

/** Presses Tab until something has the focus; fails if the focus comes back to the start first. */
export async function tabTo(is: (element: Element) => boolean, most = 400): Promise<Element> {
  for (let count = 0; count < most; count++) {
    const element = await press('Tab');
    if (is(element)) return element;
  }
  throw new Error('The focus never came there.');
}

export const tabToName = (name: string | RegExp): Promise<Element> =>
  tabTo((element) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
