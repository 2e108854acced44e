import { createRequire } from 'node:module';

let parser: typeof DOMParser | undefined;

/**
 * Supplies DOMParser, the only browser API needed to read feeds. Its library takes a second to load, so it is loaded on
 * first use.
 */
export function supplyDom(): void {
  const load = (): typeof DOMParser => {
    const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
    // jsdom's default console would print document text unescaped.
    const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
    // Every document that is searched with a selector adds listeners to the window, and each searches those before it.
    window.addEventListener = () => undefined;
    return window.DOMParser;
  };
  Object.defineProperty(globalThis, 'DOMParser', { configurable: true, get: () => (parser ??= load()) });
}

/** Supplies DOMParser while a function runs, and leaves the global objects of the program as they were. */
export function withDom<Result>(run: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'DOMParser');
  supplyDom();
  try {
    return run();
  } finally {
    Reflect.deleteProperty(globalThis, 'DOMParser');
    if (before) Object.defineProperty(globalThis, 'DOMParser', before);
  }
}
