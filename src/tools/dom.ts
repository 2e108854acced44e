import { JSDOM } from 'jsdom';

/** Gives Node the one thing that the readers of feeds take from a browser: a parser for XML and HTML. */
export function supplyDom(): void {
  globalThis.DOMParser = new JSDOM().window.DOMParser;
}
