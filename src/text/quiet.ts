/** One attribute, and the attributes of a tag, as HTML tokenizes them: a value in quotes may hold `>`. */
const ATTRIBUTE = String.raw`[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*)?)?`;
const ATTRIBUTES = `(?:[\\s/]|${ATTRIBUTE})*`;

/** A comment or declaration; an element whose content is never shown, with that content; a tag. */
const HTML = new RegExp(
  '<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|/[^a-z])[^>]*>?|' +
    `<(script|style|textarea|title|iframe|noembed|noframes)(?![^\\s/>])(${ATTRIBUTES})(?:>([^]*?)(?:</\\1(?![^\\s/>])[^>]*>?|$))?|` +
    `<(/?)([a-z][^\\s/>]*)(${ATTRIBUTES})>?|<`,
  'gi',
);

/** The element that stands for a drawing or a formula: its words are read, and no parser changes its rules for it. */
const DRAWING = 'x-drawing';

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
 * A tag without what Chromium would report to the page as a violation of its policy, although nothing runs or is loaded
 * in an inert document: a handler, a style, a track, an address for all others.
 */
export function quietTag(start: string, name: string, attributes: string): string {
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
 * HTML that is reported nowhere, and that a parser reads in linear time: every element is closed inside the one that it
 * was opened in, few are inside each other, and a tag has few attributes. Browsers take quadratic time for others.
 */
export function quiet(html: string): string {
  const open: string[] = [];
  let made = 0;
  return html.replace(
    HTML,
    (token, hidden?: string, its?: string, content?: string, slash?: string, tag = '', attributes = '') => {
      // No longer the beginning of what becomes a tag when something after it is left out.
      if (token === '<') return '&lt;';
      const isDrawing = open.includes(DRAWING);
      // The title of a drawing says what it shows.
      if (isDrawing && /^title$/i.test(hidden ?? '')) return `<desc>${content?.replace(/</g, '&lt;') ?? ''}</desc>`;
      if (hidden) return `${quietTag('<', hidden, its!)}></${quietName(hidden)}>`;
      const name = (tag as string)
        .toLowerCase()
        .replace(/^xmp$/, 'pre')
        .replace(/^(?:svg|math)$/, DRAWING);
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
      const start = `${quietTag('<', name, attributes as string)}>`;
      // Only there a slash ends an element.
      if ((isDrawing || name === DRAWING) && /(?:^|[\s"'])\/$/.test(attributes as string)) return `${start}</${name}>`;
      if (!UNCLOSED.test(name)) open.push(name);
      return start;
    },
  );
}
