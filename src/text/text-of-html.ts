import { BLOCK, NOTHING } from './html-names.js';

const NAMED: Record<string, string> = {
  __proto__: null as never,
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  num: '#',
};

/**
 * Returns the text of HTML if no parser is available. The result is shown as plain text, so a wrong match is only
 * cosmetic. Each pattern consumes unclosed constructs to the end, so that hostile input is scanned once.
 */
export function textOfHtml(html: string): string {
  const skipped = new RegExp(
    `<!--[^]*?(-->|$)|<(${NOTHING.source.slice(2, -2)})(?![\\w-])[^]*?(</\\2(?![\\w-])[^>]*(>|$)|$)`,
    'gi',
  );
  return html
    .replace(/\s+/g, ' ')
    .replace(skipped, '')
    .replace(/<[/!?]?([a-z][^\s/>]*)(?:[\s/][^>]*)?(>|$)/gi, (_tag, name: string) =>
      BLOCK.test(name) ? '\n\n' : /^br$/i.test(name) ? '\n' : '',
    )
    .replace(/&(?:#(x?)([\da-f]{1,7})|(\w+));/gi, (entity, hex: string, digits: string, name?: string) => {
      const code = parseInt(digits, hex ? 16 : 10);
      return name ? (NAMED[name] ?? entity) : code < 0x110000 ? String.fromCodePoint(code) : entity;
    });
}
