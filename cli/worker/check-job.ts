import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { memo } from '../../src/util/memo.js';
import { BASE } from '../check/all-rules.js';
import { checkFile } from '../check/check.js';
import type { ListFolder } from '../check/missing-file.js';
import { withoutSecrets } from '../print.js';
import type { Jobs } from './jobs.js';

export function checkJob({ bytes, folder, broken, options, isPage }: Jobs['check']['input']): Jobs['check']['output'] {
  const { diagnostics, addresses } = checkFile(
    bytes,
    folder === undefined ? undefined : listOf(folder),
    options,
    isPage,
  );
  for (const { url, path } of addresses) {
    const reason = broken?.get(url);
    if (!reason) continue;
    diagnostics.report(path, { code: 'dead-link', url: withoutSecrets(url), reason: withoutSecrets(reason) });
  }
  return {
    diagnostics: diagnostics.all,
    addresses: addresses.map(({ url }) => url).filter((url) => !url.startsWith(BASE)),
  };
}

/** Returns a cached listing function for the folders below a folder; an unreadable folder is empty. */
const listOf = (folder: string): ListFolder =>
  memo((inside: string): readonly string[] => {
    try {
      return readdirSync(join(folder, inside));
    } catch {
      return [];
    }
  });
