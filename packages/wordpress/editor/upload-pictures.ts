import type { Json } from '../../../src/formats/source.js';
import type { Campaign } from '../../../studio/draft/state.js';
import { text } from './wp.js';

/** Why a picture is not in the media library; the message is for the user. */
export class UploadError extends Error {}

/**
 * Puts the pictures of a campaign into the media library.
 *
 * @returns The campaign file with their addresses.
 * @throws UploadError
 */
export async function uploadPictures({ feed, files }: Campaign): Promise<Json> {
  const used = JSON.stringify(feed);
  const urls = new Map<unknown, string>();
  for (const [path, blob] of files) {
    if (used.includes(JSON.stringify(path))) urls.set(path, await upload(path, blob));
  }
  return JSON.parse(used, (_key, value: unknown) => urls.get(value) ?? value) as Json;
}

async function upload(path: string, blob: Blob): Promise<string> {
  const body = new FormData();
  body.append('file', blob, path.split('/').at(-1));
  const { apiFetch, i18n } = globalThis.wp;
  try {
    const { source_url } = await apiFetch<{ source_url: string }>({ path: '/wp/v2/media', method: 'POST', body });
    return source_url;
  } catch (error) {
    const reason = (error as Partial<Error>).message ?? String(error);
    throw new UploadError(
      i18n.sprintf(
        text(
          'A picture could not be put into the media library: %s Write the address of a picture that is already there, or ask an editor to upload it. Your entries are still here.',
        ),
        reason,
      ),
      { cause: error },
    );
  }
}
