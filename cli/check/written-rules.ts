import { addressAdvice, targetOf } from './address-advice.js';
import type { Path, Tell } from './fault.js';
import type { Address } from './file-rules.js';
import { missingFile } from './files-beside.js';
import { networkMeant } from './suggest.js';
import { isForPeople, markupAdvice } from './text-advice.js';

/** A text and where it stands. */
export interface Text {
  readonly value: string;
  readonly path: Path;
}

/** Tells of texts that readers would see otherwise than their author thought, and of words that no program knows. */
export function checkTexts(texts: readonly Text[], tell: Tell): void {
  for (const { value, path } of texts) {
    const key = path.at(-1);
    if (key === 'network') {
      const meant = networkMeant(value);
      if (meant)
        tell(
          'unknown-network',
          path,
          `"${value.slice(0, 60)}" is no network that is known here. Did you mean "${meant}"?`,
        );
    } else if (key === 'mime_type') {
      if (!/^[\w.+-]+\/[\w.+*-]+/.test(value.trim())) {
        tell(
          'value',
          path,
          `expected a media type such as "image/png", not "${value.slice(0, 60)}"; without one it is not shown.`,
        );
      }
    } else if (isForPeople(path)) {
      const advice = markupAdvice(value, path);
      if (advice) tell('markup', path, advice);
    }
  }
}

/**
 * Tells of addresses that lead elsewhere than their author thought.
 *
 * @param base - The address that stands for that of the file.
 * @param folder - The folder of the file; undefined for what is piped in.
 */
export function checkWritten(
  addresses: readonly Address[],
  base: string,
  folder: string | undefined,
  tell: Tell,
): void {
  for (const { url, path, isInWords } of addresses) {
    const written = url.startsWith(base) ? decoded(url.slice(base.length)) : url;
    if (/^https?:\/\/(?!https?:)/i.test(written)) continue;
    const target = targetOf(path);
    const missing = folder && !isInWords && written === url ? missingFile(url, target, folder) : undefined;
    // A name such as `notes.io` may be a file of the author's.
    const isFile = folder && !isInWords && /^[^\s@:/\\][^\s@:]*$/.test(url) && !missingFile(url, 'file', folder);
    const advice = isFile ? undefined : addressAdvice(written, target);
    if (advice?.startsWith('a path')) tell('missing-file', path, `${shown(written)} is ${advice}.`);
    else if (advice) tell('missing-scheme', path, `${shown(written)}: ${advice}`);
    else if (missing) tell('missing-file', path, missing);
  }
}

const shown = (url: string): string => (url.length > 60 ? `${url.slice(0, 60)}…` : url);

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/\/$/, ''));
  } catch {
    return address;
  }
}
