import { BASE, checkFile } from '../check/check.js';
import { withoutSecrets } from '../print.js';
import type { Jobs } from './jobs.js';

export function checkJob({ bytes, folder, dead }: Jobs['check']['input']): Jobs['check']['output'] {
  const { found, addresses } = checkFile(bytes, folder);
  for (const { url, path } of addresses) {
    const reason = dead?.get(url);
    if (reason) found.tell('dead-link', path, withoutSecrets(`${url} leads nowhere: ${reason}. Fix or remove it.`));
  }
  const { errors, warnings } = found;
  return { errors, warnings, addresses: addresses.map(({ url }) => url).filter((url) => !url.startsWith(BASE)) };
}
