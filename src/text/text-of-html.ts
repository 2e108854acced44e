const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The words of HTML where no parser may be used. What it gives is text and is shown as text, so a miss here shows odd
 * words and nothing worse. Each pattern takes what is unclosed to its end, so that hostile input is read once.
 */
export function textOfHtml(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<!--[^]*?(-->|$)|<(script|style|template|noscript|iframe|title|svg)\b[^]*?(<\/\2\b[^>]*(>|$)|$)/gi, '')
    .replace(/<[/!?a-z][^>]*(>|$)/gi, (tag) =>
      /^<(br|tr|dt|dd)\b/i.test(tag)
        ? '\n'
        : /^<.?(p|div|h\d|li|[uod]l|table|blockquote|pre|section|article)\b/i.test(tag)
          ? '\n\n'
          : '',
    )
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
      const code = name ? 0 : parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
      return name ? (NAMED[name] ?? entity) : code > 0x10ffff ? entity : String.fromCodePoint(code);
    });
}
