/** One attribute, and the attributes of a tag, as HTML tokenizes them: a value in quotes may hold `>`. */
const ATTRIBUTE = String.raw`[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'>][^\s>]*)?)?`;
const ATTRIBUTES = `(?:[\\s/]|${ATTRIBUTE})*`;

/** A comment or declaration; an element whose content is no HTML, with that content and its end; a tag. */
const HTML = new RegExp(
  '<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|/[^a-z])[^>]*>?|' +
    `<(script|style|textarea|title|iframe|noembed|noframes|svg|math)(?![^\\s/>])(${ATTRIBUTES})(?:>([^]*?)(?:(</\\1(?![^\\s/>])[^>]*>?)|$))?|` +
    `<(/?)([a-z][^\\s/>]*)(${ATTRIBUTES})>?`,
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

/**
 * The attributes of a tag without what Chromium would report to the page as a violation of its policy, although nothing
 * runs or is loaded in an inert document: a handler, a style, a track, an address for all others.
 */
export function quietAttributes(name: string, attributes: string): string {
  let count = 0;
  return attributes.replace(eachAttribute, (attribute) =>
    ++count > MOST_ATTRIBUTES || attribute.length > LONGEST_ATTRIBUTE
      ? ''
      : /^(on|(style|default)(?![^\s=]))/i.test(attribute) || /(?<![^:])base$/i.test(name)
        ? `data-${attribute}`
        : attribute,
  );
}

/**
 * HTML that is reported nowhere, and that a parser reads in linear time: every element is closed inside the one that it
 * was opened in, few are inside each other, and a tag has few attributes. Browsers take quadratic time for others.
 */
export function quiet(html: string): string {
  let left = MOST;

  /** In a drawing or a formula, of which the words are kept, a title is shown and a slash ends an element. */
  const read = (markup: string, isDrawing: boolean): string => {
    const open: string[] = [];
    const closeFrom = (at: number): string =>
      open
        .splice(at)
        .reverse()
        .map((name) => `</${name}>`)
        .join('');
    const quieted = markup.replace(EMPTY, '').replace(HTML, (_token, ...groups: (string | undefined)[]) => {
      const [special, its = '', content = '', isClosed, slash, tag = '', attributes = ''] = groups;
      const name = (special ?? tag).toLowerCase().replace(/^xmp$/, 'pre');
      const end = `</${name}>`;
      const isUnclosed = UNCLOSED.test(name);
      if (slash) {
        const at = open.lastIndexOf(name);
        return isUnclosed ? end : at < 0 ? '' : closeFrom(at);
      }
      left -= open.length + 1;
      if (!name || open.length > DEEPEST || left < 0) return '';
      const start = quietAttributes(name, its + attributes);
      if (name === 'iframe') return `<iframe${start}>${end}`;
      if (special) {
        const isShown = /svg|math/.test(name) || (isDrawing && name === 'title');
        return isShown ? `<x-drawing${start}>${isClosed ? read(content, true) : ''}</x-drawing>` : '';
      }
      if (isDrawing && /(^|[\s"'])\/$/.test(attributes)) return `<${name}${start}>${end}`;
      if (!isUnclosed) open.push(name);
      return `<${name}${start}>`;
    });
    return quieted + closeFrom(0);
  };
  return read(html, false);
}
