import { textOfHtml } from '../../src/text/text-of-html.js';

/** Matches formatting tags. Others, such as <title>, may be the topic of a text. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|table|t[dhr]|tbody|u|ul)(?:\s[^<>]*)?\/?>|<!--/i;

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,30}\d{0,2});/i;

/** Matches paths of texts that `content_html` can replace. */
const HAS_HTML = /(?:^|\W)(?:content_text|summary|\d+,title)$/;

/** Markup in plain text: the first tag or reference, and the text without markup. */
export interface Markup {
  readonly found: string;
  readonly plain: string;
  readonly hasHtmlKey: boolean;
}

/** Returns the markup in a text, which would be displayed literally; undefined if there is none. */
export function markupIn(value: string, path: readonly (string | number)[]): Markup | undefined {
  const [found] = TAG.exec(value) ?? REFERENCE.exec(value) ?? [];
  if (!found) return undefined;
  const plain = textOfHtml(value).replace(/\s+/g, ' ').trim();
  return {
    found: found.slice(0, 40),
    plain: plain.length <= 80 && !REFERENCE.test(plain) ? plain : '',
    hasHtmlKey: HAS_HTML.test(path.join()) && !path.includes('attachments'),
  };
}
