import { escapeMarkup } from './html.js';

/** Finished markup, which is not escaped again. */
export class Xml {
  constructor(readonly markup: string) {}
}

type Content = string | Xml | undefined | readonly Content[];

/** Escapes text for XML, without the characters that XML 1.0 forbids even as a reference (section 2.2). */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}

/** Writes an element; undefined attributes are omitted. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly Content[]
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  const inside = content.map(markupOf).join('');
  return new Xml(inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`);
}

/** Writes an element with text; undefined if the text is empty. */
export function words(name: string, text: string | undefined): Xml | undefined {
  return text ? element(name, {}, text) : undefined;
}

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeXml(content);
  return content instanceof Xml ? `\n${content.markup}` : content.map(markupOf).join('');
}

/** Writes a complete document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}
