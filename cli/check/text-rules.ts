import { fixAddress, targetOf } from './address-fix.js';
import { fixDate } from './date-fix.js';
import type { Report } from './diagnostics.js';
import type { Address } from './file-rules.js';
import { markupIn } from './markup.js';
import { missingFile, type ListFolder } from './missing-file.js';
import { networkMeant } from './suggestions.js';
import type { Text } from './texts.js';
import { zoneMismatch } from './zone-fix.js';

/** Reports visible markup, misspelled networks and media types, and standard time in summer or the reverse. */
export function checkTexts(texts: readonly Text[], report: Report): void {
  for (const { value, path, format } of texts) {
    if (format === 'network') {
      const match = networkMeant(value);
      if (match) report(path, { code: 'unknown-network', value, match });
    } else if (format === 'media-type') {
      if (!/^[\w.+-]+\/[\w.+*-]+/.test(value.trim())) report(path, { code: 'value', value, expected: { format } });
    } else if (format === 'date' || format === 'exact-date') {
      const fix = fixDate(value);
      const mismatch = fix?.kind === 'write' && fix.zone ? zoneMismatch(fix.zone, fix.forms[0]!) : undefined;
      if (mismatch) report(path, { code: 'zone-season', ...mismatch });
    } else if (format === 'text') {
      const markup = markupIn(value, path);
      if (markup) report(path, { code: 'markup', ...markup });
    }
  }
}

/**
 * Reports URLs that do not lead where their author intended.
 *
 * @param base - The placeholder for the file's URL.
 * @param list - Lists the folder of the file; undefined for piped input.
 */
export function checkTargets(
  addresses: readonly Address[],
  base: string,
  list: ListFolder | undefined,
  report: Report,
): void {
  for (const { url, path, isInText } of addresses) {
    const written = url.startsWith(base) ? decoded(url.slice(base.length)) : url;
    if (/^https?:\/\/(?!https?:)/i.test(written)) continue;
    const target = targetOf(path);
    const lookUp = list && !isInText ? list : undefined;
    const missing = lookUp && written === url ? missingFile(url, target, lookUp) : undefined;
    // A name such as `notes.io` may be a local file.
    const isFile = lookUp && /^[^\s@:/\\][^\s@:]*$/.test(url) && !missingFile(url, 'file', lookUp);
    const fix = isFile ? undefined : fixAddress(written, target);
    if (fix) report(path, { code: fix.kind === 'local-path' ? 'missing-file' : 'missing-scheme', url: written });
    else if (missing) report(path, { code: 'missing-file', ...missing });
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/\/$/, ''));
  } catch {
    return address;
  }
}
