/** One attribute, and the attributes of a tag, as HTML tokenizes them: a value in quotes may hold `>`. */
const ATTRIBUTE = String.raw`[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*)?)?`;
const ATTRIBUTES = `(?:[\\s/]|${ATTRIBUTE})*`;

/** A comment or declaration; an element whose content is never shown, with that content; a tag. */
const HTML = new RegExp(
  '<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|/[^a-z])[^>]*>?|' +
    `<(script|style|textarea|title|iframe|noembed|noframes|svg|math)(?![^\\s/>])(${ATTRIBUTES})(?:>[^]*?(?:</\\1(?![^\\s/>])[^>]*>?|$))?|` +
    `<(/?)([a-z][^\\s/>]*)(${ATTRIBUTES})>?|<`,
  'gi',
);

/** A drawing that closes itself, which no other element can. */
const EMPTY = /<(?:svg|math)(?=[\s/])[^<>]*\/>/gi;

const eachAttribute = new RegExp(ATTRIBUTE, 'g');

/** Elements that mostly have no end tag. */
const UNCLOSED = /^(a|p|li|d[dt]|t[dhr]|[bh]r|img|input|wbr|link|meta|option|source|area|col)$/;

const DEEPEST = 100;
const MOST_ATTRIBUTES = 100;
const LONGEST_ATTRIBUTE = 5000;
/** How many elements a parser may make. */
const MOST = 100_000;

const quietName = (name: string): string => name.replace(/(?<![^:])style$/i, 'script');

/**
 * Renames the attributes that Chromium reports as a violation of the page's policy, although nothing runs or is loaded in
 * an inert document: event handlers, styles, default tracks, base URLs.
 */
export function sanitizeTag(start: string, name: string, attributes: string): string {
  let count = 0;
  return (
    start +
    quietName(name) +
    attributes.replace(eachAttribute, (attribute) =>
      ++count > MOST_ATTRIBUTES || attribute.length > LONGEST_ATTRIBUTE
        ? ''
        : /^(on|(style|default)(?![^\s=]))/i.test(attribute) || /(?<![^:])base$/i.test(name)
          ? `data-${attribute}`
          : attribute,
    )
  );
}

/**
 * Sanitizes HTML for the parser: no policy violation is reported for it, and it parses in linear time. Every element is
 * closed inside the one that it was opened in, few are inside each other, and a tag has few attributes; browsers take
 * quadratic time for others. Rich text, which has no place for scripts, is what keeps the page safe.
 */
export function sanitize(html: string): string {
  const open: string[] = [];
  let made = 0;
  return html
    .replace(EMPTY, '')
    .replace(HTML, (token, hidden?: string, its?: string, slash?: string, tag = '', attributes = '') => {
      // No longer the beginning of what becomes a tag when something after it is left out.
      if (token === '<') return '&lt;';
      if (hidden) return `${sanitizeTag('<', hidden, its!)}></${quietName(hidden)}>`;
      const name = (tag as string).toLowerCase().replace(/^xmp$/, 'pre');
      if (slash) {
        if (UNCLOSED.test(name)) return `</${name}>`;
        const at = open.lastIndexOf(name);
        return at < 0
          ? ''
          : open
              .splice(at)
              .reverse()
              .map((one) => `</${one}>`)
              .join('');
      }
      made += open.length + 1;
      if (!name || open.length > DEEPEST || made > MOST) return '';
      if (!UNCLOSED.test(name)) open.push(name);
      return `${sanitizeTag('<', name, attributes as string)}>`;
    });
}
