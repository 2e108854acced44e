import { originOf, parseUrl } from '../../src/util/urls.js';

/** Sorts the requests of the page in the frame: those to the site itself, as paths, and those to other hosts. */
export function sortedRequests(
  requests: readonly string[],
  page: string,
): { readonly own: readonly string[]; readonly others: readonly string[] } {
  const isOwn = (url: string): boolean => originOf(url) === originOf(page);
  const folder = parseUrl('.', page)?.href ?? '';
  return {
    own: requests.filter(isOwn).map((url) => (url.startsWith(folder) ? url.slice(folder.length) : url)),
    others: requests.filter((url) => !isOwn(url)),
  };
}
