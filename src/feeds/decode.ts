/**
 * The text of a feed. Its encoding is told by a byte-order mark, else by the answer's `charset` (RFC 7303, section 3),
 * else by the XML declaration; UTF-8 where nothing or nonsense is said.
 *
 * @param contentType - The `Content-Type` of the answer.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, declared = ''] = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(head) ?? [];
  const label = /^(ÿþ|[<{[]\0)/.test(head)
    ? 'utf-16le'
    : /^(þÿ|\0[<{[])/.test(head)
      ? 'utf-16be'
      : head.startsWith('ï»¿')
        ? 'utf-8'
        : // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
          (/charset\s*=\s*["']?([^"'\s;]+)/i.exec(contentType)?.[1] ?? declared.replace(/^utf-?16.*/i, ''));
  try {
    return new TextDecoder(label || 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
