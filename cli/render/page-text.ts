import { UsageError } from '../usage-error.js';

const FIX = 'Save the page as UTF-8, with <meta charset="utf-8"> in it.';

/**
 * Decodes a page.
 *
 * @returns Its text, and its byte-order mark.
 * @throws UsageError if it is not UTF-8, or says so.
 */
export function decodePage(bytes: Uint8Array): { readonly text: string; readonly mark: string } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`It is not UTF-8. ${FIX}`);
  }
  const [, charset = 'utf-8'] = /<meta\s[^>]*?charset\s*=\s*["']?([\w-]+)/i.exec(text) ?? [];
  if (!/^utf-?8$/i.test(charset) || text.includes('\0'))
    throw new UsageError(`It is not UTF-8, but ${charset}. ${FIX}`);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { text: text.slice(mark.length), mark };
}
