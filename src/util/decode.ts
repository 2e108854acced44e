import { memo } from './memo.js';

const fromC1 = memo((character: string) =>
  // Node before 22 decodes this encoding incorrectly unless streaming.
  new TextDecoder('windows-1252').decode(Uint8Array.of(character.charCodeAt(0)), { stream: true }),
);

/**
 * Replaces the control characters U+0080 to U+009F with their windows-1252 characters, as HTML does for character
 * references.
 */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, fromC1);
}

/**
 * Decodes the text of a feed. The encoding comes from a byte-order mark, else from the response's `charset` (RFC 7303,
 * section 3), else from the XML declaration, else it is UTF-8. Valid UTF-8 is read as UTF-8 even if a single-byte
 * encoding is declared; invalid UTF-8 is read as windows-1252 if nothing but ASCII in it is readable as UTF-8.
 *
 * @param contentType - The `Content-Type` of the response.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  // A declaration that is readable as ASCII is not in UTF-16, even if it says so.
  const [, declared = ''] = /^\s*<\?xml[^>]*?encoding\s*=\s*["'](?!utf-?16)([^"']+)/i.exec(head) ?? [];
  const [, charset = declared] = /charset\s*=\s*["']?([^"'\s;]+)/i.exec(contentType) ?? [];
  const labels = /^(ÿþ|[<{[]\0)/.test(head)
    ? ['utf-16le']
    : /^(þÿ|\0[<{[])/.test(head)
      ? ['utf-16be']
      : [/^ï»¿/.test(head) || /8859|125|latin|ascii/i.test(charset) ? 'utf-8' : charset, charset, declared, 'utf-8'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // The encoding does not exist, or the text uses another one.
    }
  }
  const text = new TextDecoder(labels.at(-1)).decode(bytes);
  return labels[3] && !/[\x80-\ufffc]/.test(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}
