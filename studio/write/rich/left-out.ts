import { inertDocument } from '../../../src/text/inert-document.js';
import { memo } from '../../../src/util/memo.js';

/** Elements that pages show, some of them in a simpler form. */
const SHOWN =
  /^(html|head|body|p|div|section|article|span|br|ul|ol|menu|li|blockquote|pre|code|kbd|samp|tt|strong|b|em|i|cite|a|h[1-6]|small|mark|abbr|time|bdi|bdo|q|ins|wbr|main|header|footer)$/;

/** Returns the names of the elements in HTML that pages leave out. */
export const leftOutOf = memo((html: string): readonly string[] => {
  if (!/<(?!\/?(?:p|a|br|ul|ol|li|strong|em|blockquote|code|pre)\b)/i.test(html)) return [];
  const all = inertDocument(html, 'text/html')?.querySelectorAll('*') ?? [];
  return [...new Set(Array.from(all, ({ localName }) => localName))].filter((name) => !SHOWN.test(name));
});
