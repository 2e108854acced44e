/** Returns a text without what Word and web pages leave in it: blanks that do not break, soft hyphens, ends of lines. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Returns a text in one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** Returns the lines of a cell that have words. */
export const linesOf = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const MARK = /^[ \t]*[•·▪▫◦‣●○■□➢✓✔–*o-][ \t]+/u;
const SURE_MARK = /^[ \t]*[•·▪▫◦‣●○■□➢✓✔][ \t]*/u;
const HTML = /<\/?(?:p|br|a|ul|ol|li|strong|b|em|i|u|div|span|h[1-6]|blockquote|img|table)(?:\s[^<>]*)?\/?>/i;

/** The text of an item: plain, or HTML if the cell has HTML or a list. */
export type BodyText = { readonly content_text: string } | { readonly content_html: string };

/** Reads the text of an item. Lines that begin with a bullet are a list. */
export function readBody(written: string): BodyText {
  const text = cleanText(written);
  if (HTML.test(text)) return { content_html: text };
  const lines = text.split('\n');
  const isItem = (index: number): boolean => {
    const line = lines[index] ?? '';
    if (SURE_MARK.test(line)) return true;
    return MARK.test(line) && [index - 1, index + 1].some((beside) => MARK.test(lines[beside] ?? ''));
  };
  const items = lines.map((_, index) => isItem(index));
  return items.some(Boolean) ? { content_html: htmlOf(lines, items) } : { content_text: text };
}

function htmlOf(lines: readonly string[], items: readonly boolean[]): string {
  const blocks: { isList: boolean; lines: string[] }[] = [];
  let isNew = true;
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) isNew = true;
    else {
      const isList = items[index]!;
      const last = blocks.at(-1);
      const words = linked(isList ? line.replace(SURE_MARK, '').replace(MARK, '') : line.trim());
      if (last && last.isList === isList && (isList || !isNew)) last.lines.push(words);
      else blocks.push({ isList, lines: [words] });
      isNew = false;
    }
  }
  return blocks
    .map(({ isList, lines: words }) =>
      isList ? `<ul>${words.map((one) => `<li>${one}</li>`).join('')}</ul>` : `<p>${words.join('<br>')}</p>`,
    )
    .join('\n');
}

/** Escapes a text for HTML, and makes links of the addresses in it, as in plain text. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’”])/i)
    .map((part, index) => {
      const safe = escaped(part);
      return index % 2 ? `<a href="${safe}">${safe}</a>` : safe;
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
