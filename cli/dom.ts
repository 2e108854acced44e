import { createRequire } from 'node:module';

/**
 * Gives Node the one thing that the readers of feeds take from a browser: a parser for XML and HTML. Its library takes a
 * second to load, so it is loaded when something is parsed first.
 */
export function supplyDom(): void {
  let parser: typeof DOMParser | undefined;
  const load = (): typeof DOMParser => {
    const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
    // Its own console would print what it finds in a document, as it stands there.
    return new JSDOM('', { virtualConsole: new VirtualConsole() }).window.DOMParser;
  };
  Object.defineProperty(globalThis, 'DOMParser', { configurable: true, get: () => (parser ??= load()) });
}
