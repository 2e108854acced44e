import { createRequire } from 'node:module';

/**
 * Supplies DOMParser, the only browser API needed to read feeds. Its library takes a second to load, so it is loaded on
 * first use.
 */
export function supplyDom(): void {
  let parser: typeof DOMParser | undefined;
  const load = (): typeof DOMParser => {
    const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
    // jsdom's default console would print document text unescaped.
    return new JSDOM('', { virtualConsole: new VirtualConsole() }).window.DOMParser;
  };
  Object.defineProperty(globalThis, 'DOMParser', { configurable: true, get: () => (parser ??= load()) });
}
