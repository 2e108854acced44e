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
  const url = safeUrl(/^[a-z][a-z\d+.-]*:/i.test(address) ? address.trim() : `https://${address.trim()}`);
  if (!url || !/^https?:/.test(url)) throw new StartError({ code: 'address' });
  if (url.startsWith('http:') && !/^http:\/\/localhost(?::|\/)/.test(url)) {
    throw new StartError({ code: 'insecure', url, reason: '' });
  }
  try {
    const get = async (one: string): Promise<unknown> => JSON.parse((await request(one, signal, 'no-cache')).text);
    const answer = await request(await dataAddress(url, get), signal, 'no-cache');
    return openBytes(new TextEncoder().encode(answer.text), url, answer.url);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const reason = reasonText(error);
    if (error.code === 'network') {
      throw new StartError({ code: error.reason === 'cors' ? 'cors' : 'network', url, reason });
    }
    if (error.code === 'timeout') throw new StartError({ code: 'timeout', url, reason });
    throw new StartError({ code: 'unreadable', reason });
  }
}
