import { escapeMarkup } from './html.js';

/** Markup that is written already, so that it is not escaped again. */
export class Xml {
  constructor(readonly markup: string) {}
}

type Content = string | Xml | undefined | readonly Content[];

/** Text as XML has it, without what XML 1.0 forbids even as a reference (section 2.2). */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}

/** An element; attributes that are undefined are left out. */
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

/** An element with words in it; none where there are no words. */
export function words(name: string, text: string | undefined): Xml | undefined {
  return text ? element(name, {}, text) : undefined;
}

function markupOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeXml(content);
  return content instanceof Xml ? `\n${content.markup}` : content.map(markupOf).join('');
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}
