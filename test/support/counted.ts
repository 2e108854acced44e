import { openMarkup, runScript, type Framed } from './frames.js';

/** What a page has running: its timers, the listeners of its window and document, and what observers watch. */
export interface Counted extends Framed {
  count(): { readonly timers: number; readonly listeners: number; readonly observers: number };
}

/** Wraps what makes timers, listeners and observers, so that those that are left can be counted. */
const WRAP = `
  const timers = new Set();
  const listeners = new Set();
  const observers = new Set();
  for (const [make, end] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
    const [made, ended] = [window[make], window[end]];
    window[make] = (run, wait = 0, ...rest) => {
      const id = made(() => {
        if (make === 'setTimeout') timers.delete(id);
        run(...rest);
      }, wait);
      timers.add(id);
      return id;
    };
    window[end] = (id) => {
      timers.delete(id);
      ended(id);
    };
  }
  const numbers = new WeakMap();
  const numberOf = (one) => numbers.get(one) ?? (numbers.set(one, Math.random()), numbers.get(one));
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    const keyOf = (type, listener) => [numberOf(target), type, numberOf(listener)].join();
    target.addEventListener = (type, listener, ...rest) => {
      listeners.add(keyOf(type, listener));
      addEventListener.call(target, type, listener, ...rest);
    };
    target.removeEventListener = (type, listener, ...rest) => {
      listeners.delete(keyOf(type, listener));
      removeEventListener.call(target, type, listener, ...rest);
    };
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    window[name] = class extends window[name] {
      observe(...told) {
        observers.add(this);
        super.observe(...told);
      }
      disconnect() {
        observers.delete(this);
        super.disconnect();
      }
    };
  }
  window.count = () => ({ timers: timers.size, listeners: listeners.size, observers: observers.size });
`;

/**
 * Opens a page with the library that can tell what runs in it.
 *
 * @param before - What is done there before the library comes.
 */
export async function openCounted(body = '', before?: (page: Document) => void): Promise<Counted> {
  const page = await openMarkup(`<head><script>${WRAP}</script></head><body>${body}`);
  before?.(page.document);
  await runScript(page.document);
  return { ...page, count: (page.window as unknown as Counted).count };
}
