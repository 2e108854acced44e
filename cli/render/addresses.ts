import { NOWHERE } from './location.js';

const ORIGIN = NOWHERE.slice(0, -1);

/** Whether an address has a place on the site, but the site's own address is unknown. */
export const isNowhere = (url: string): boolean => url.startsWith(NOWHERE);

/**
 * Returns a function that writes addresses for a page: those of a site whose address is unknown relative to the page.
 *
 * @param page - The URL of the page.
 * @param isRooted - Whether they start at the root of the site instead.
 */
export function addressWriter(page: string, isRooted = false): (url: string) => string {
  const from = pathOf(page).split('/').slice(0, -1);
  return (url) => {
    if (!isNowhere(url)) return url;
    const path = pathOf(url);
    const rest = url.slice(ORIGIN.length + path.length);
    return (isRooted ? path : relativePath(from, path.split('/'))) + rest;
  };
}

const pathOf = (url: string): string => url.slice(ORIGIN.length).split(/[?#]/, 1)[0]!;

function relativePath(from: readonly string[], to: readonly string[]): string {
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  const path = [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
  // A colon in the first segment would make it a scheme.
  return /^[^/]*:/.test(path) || !path ? `./${path}` : path;
}
