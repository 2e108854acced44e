import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { dataAddress } from '../../src/loading/profiles.js';
import { request } from '../../src/loading/request.js';
import { safeUrl } from '../../src/util/urls.js';
import { openBytes } from './open-bytes.js';
import { StartError, type Opened } from './opened.js';

/**
 * Fetches a feed or a file, and reads it. Profiles of Bluesky and Mastodon become the posts in their API.
 *
 * @throws StartError
 */
export async function openUrl(address: string, signal: AbortSignal): Promise<Opened> {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(address);
  const url = safeUrl(hasScheme ? address.trim() : `https://${address.trim()}`);
  // Without a scheme, words are text and not the name of a site.
  if (!url || !/^https?:/.test(url) || (!hasScheme && !/^[^\s.]+\.[^\s.]/.test(address.trim())))
    throw new StartError({ code: 'address' });
  if (url.startsWith('http:') && !/^http:\/\/localhost(?::|\/)/.test(url)) {
    throw new StartError({ code: 'insecure', url });
  }
  try {
    const get = async (one: string): Promise<unknown> => JSON.parse((await request(one, signal, 'no-cache')).text);
    const answer = await request(await dataAddress(url, get), signal, 'no-cache');
    return openBytes(new TextEncoder().encode(answer.text), url, answer.url);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    // A browser can't tell a site that is down from one that does not allow other pages to read it.
    if (error.code === 'network' || error.code === 'timeout') throw new StartError({ code: 'network', url });
    throw new StartError({ code: 'unreadable', reason: reasonText(error) });
  }
}
