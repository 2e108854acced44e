import { textOfHtml } from '../../src/text/text-of-html.js';

/** Tags that format a text. Words such as <title> may be what a text is about. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|table|t[dhr]|tbody|u|ul)(?:\s[^<>]*)?\/?>|<!--/i;

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,30}\d{0,2});/i;

/** Keys whose text is for programs. */
const NO_TEXT =
  /^(?:\$schema|id|content_html|mime_type|language|network|handle|shortcode|version|user_comment|related)$/;

/** Keys of an item whose text can be HTML under another name. */
const HAS_HTML = /(?:^|\W)(?:content_text|summary|\d+,title)$/;

/** Whether the key of a text is one that people read. */
export function isForPeople(path: readonly (string | number)[]): boolean {
  const key = path.filter((one) => typeof one === 'string').at(-1) ?? '';
  return !NO_TEXT.test(key);
}

/** Says that a text has markup, which readers would see; undefined where it has none. */
export function markupAdvice(value: string, path: readonly (string | number)[]): string | undefined {
  const [found] = TAG.exec(value) ?? REFERENCE.exec(value) ?? [];
  if (!found) return undefined;
  const plain = textOfHtml(value).replace(/\s+/g, ' ').trim();
  const meant = plain && plain.length <= 80 && !REFERENCE.test(plain) ? ` (${plain})` : '';
  const what = found.startsWith('<') ? 'the tags' : `${found} and the like`;
  const other = HAS_HTML.test(path.join()) && !path.includes('attachments') ? ', or use "content_html"' : '';
  return `${found.slice(0, 40)} is shown as it stands: leave ${what} out${meant}${other}.`;
}
