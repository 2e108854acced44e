import { parseUrl } from '../../src/util/urls.js';

/** The URL of a page whose address is unknown; `.invalid` is reserved (RFC 2606). */
export const NOWHERE = 'https://page.invalid/';

/**
 * The page that is rendered. Cards ask the browser for it; the build puts this variable in the place of the global one,
 * so that the global objects of a program that renders stay untouched.
 */
export let location = parseUrl(NOWHERE)!;

/** Sets the page for the cards that are rendered next. */
export function setLocation(url: string): void {
  location = parseUrl(url)!;
}
