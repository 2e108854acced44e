import { memo } from './memo.js';

const fromC1 = memo((character: string) =>
  // Node before 22 decodes this encoding wrongly, except in a stream.
  new TextDecoder('windows-1252').decode(Uint8Array.of(character.charCodeAt(0)), { stream: true }),
);

/** Reads the control characters U+0080 to U+009F as the windows-1252 characters that they were, as HTML's references do. */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, fromC1);
}

/**
 * Decodes the text of a feed. A byte-order mark tells the encoding, else the answer's `charset` (RFC 7303, section 3),
 * else the XML declaration, else it is UTF-8. What is valid UTF-8 is UTF-8 whatever one-byte encoding is named; what is
 * not although it should be is windows-1252, if nothing but ASCII in it can be read as UTF-8.
 *
 * @param contentType - The `Content-Type` of the answer.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
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
      // There is no such encoding, or the text is in another one.
    }
  }
  const text = new TextDecoder(labels.at(-1)).decode(bytes);
  return labels[3] && !/[\x80-\ufffc]/.test(text) ? new TextDecoder('windows-1252').decode(bytes) : text;
}
