import { VERSION } from '../../src/util/version.js';
import { FeedError } from '../../src/formats/errors.js';
import { HttpClient } from './http-client.js';
import { reasonText } from '../../src/formats/messages.js';

const CONCURRENCY = 6;
const TIMEOUT = 15_000;

/** Statuses that block automated clients; the page may exist. */
const REFUSALS = [401, 403, 407, 429, 451, 503, 999];

/**
 * Requests each URL once, a few at a time. The URLs are untrusted, so hosts that are not on the public internet are
 * skipped.
 *
 * @param progress - Called after each page with the counts.
 * @returns The broken URLs with the reason.
 */
export async function findBrokenLinks(
  addresses: readonly string[],
  progress: (done: number, all: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const urls = [...new Set(addresses.filter((url) => /^https?:/i.test(url)))];
  const pages = [...new Set(urls.map(pageOf))];
  const reasons = new Map<string, string>();
  const client = new HttpClient();
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let page = pages[next++]; page; page = pages[next++]) {
      const reason = await reasonFor(page, client);
      if (reason) reasons.set(page, reason);
      progress(++done, pages.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await client.close();
  return new Map(urls.flatMap((url) => (reasons.has(pageOf(url)) ? [[url, reasons.get(pageOf(url))!]] : [])));
}

const pageOf = (url: string): string => url.replace(/#.*/, '');

async function reasonFor(url: string, client: HttpClient): Promise<string | undefined> {
  // Many servers do not support HEAD, or support it incorrectly.
  return (await ask(url, 'HEAD', client)) && (await ask(url, 'GET', client));
}

async function ask(url: string, method: string, client: HttpClient): Promise<string | undefined> {
  try {
    const headers = { 'User-Agent': `cx-widgets/${VERSION} (link check)` };
    const init = { method, headers, signal: AbortSignal.timeout(TIMEOUT) };
    const { response } = await client.ask(url, init, {});
    await response.body?.cancel();
    const { status, ok } = response;
    return ok || REFUSALS.includes(status) ? undefined : `the server answers ${status}`;
  } catch (error) {
    if (error instanceof FeedError) return `it was not asked for. ${reasonText(error).replace(/\.$/, '')}`;
    const { name, cause, message } = error as Error & { cause?: Error & { code?: string } };
    if (name === 'TimeoutError') return `there is no answer within ${TIMEOUT / 1000} seconds`;
    return `there is no connection (${cause?.code ?? cause?.message ?? message})`;
  }
}
