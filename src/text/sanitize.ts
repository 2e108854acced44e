/** One attribute, and all attributes of a tag, as HTML tokenizes them: a quoted value may contain `>`. */
const ATTRIBUTE = String.raw`[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*)?)?`;
const ATTRIBUTES = `(?:[\\s/]|${ATTRIBUTE})*`;

/** A comment or declaration; an element whose content is never shown, with its content; a tag. */
const HTML = new RegExp(
  '<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|/[^a-z])[^>]*>?|' +
    `<(script|style|textarea|title|iframe|noembed|noframes|svg|math)(?![^\\s/>])(${ATTRIBUTES})(?:>[^]*?(?:</\\1(?![^\\s/>])[^>]*>?|$))?|` +
    `<(/?)([a-z][^\\s/>]*)(${ATTRIBUTES})>?|<`,
  'gi',
);

/** A self-closing drawing; other elements cannot close themselves. */
const EMPTY = /<(?:svg|math)(?=[\s/])[^<>]*\/>/gi;

const eachAttribute = new RegExp(ATTRIBUTE, 'g');

/** Elements that usually have no end tag. */
const UNCLOSED = /^(a|p|li|d[dt]|t[dhr]|[bh]r|img|input|wbr|link|meta|option|source|area|col)$/;

const DEEPEST = 100;
const MOST_ATTRIBUTES = 100;
const LONGEST_ATTRIBUTE = 5000;
/** Limits the elements that a parser may create. */
const MOST = 100_000;

const quietName = (name: string): string => name.replace(/(?<![^:])style$/i, 'script');

/**
 * Renames the attributes that Chromium reports as a violation of the page's policy, although an inert document runs and
 * loads nothing: event handlers, styles, default tracks, base URLs.
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
 * Sanitizes HTML for the parser, so that it causes no policy violation and parses in linear time. Every element is
 * closed inside its parent, and nesting and the number of attributes are limited; browsers take quadratic time
 * otherwise. Security does not depend on this: rich text cannot hold scripts.
 */
export function sanitize(html: string): string {
  const open: string[] = [];
  let made = 0;
  return html
    .replace(EMPTY, '')
    .replace(HTML, (token, hidden?: string, its?: string, slash?: string, tag = '', attributes = '') => {
      // Escaped, so that it cannot become a tag when text after it is removed.
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
