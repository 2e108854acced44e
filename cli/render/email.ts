import { inline } from './html.js';
import { classesOf, element, text, type Element, type Node } from './nodes.js';
import { forReading } from './text.js';

/** Gmail cuts off what is longer. */
export const MOST_BYTES = 102_000;

/** The width of the column, and of the widest picture in it, in pixels. */
const COLUMN = 600;
const WIDEST = COLUMN - 48;

/** A gray that is seen on white and on black, because some clients turn an email dark. No text has a color of its own. */
const LINE = '1px solid #767676';

/** Without this, a picture makes a table wider than a phone. */
const FIXED = 'table-layout:fixed;width:100%';

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";

const STYLES: Readonly<Record<string, string>> = {
  h1: 'margin:0 0 12px;font-size:28px;line-height:1.25',
  h2: 'margin:24px 0 12px;font-size:26px;line-height:1.25',
  h3: 'margin:24px 0 8px;font-size:22px;line-height:1.3',
  h4: 'margin:0 0 4px;font-size:18px;line-height:1.35',
  h5: 'margin:0 0 4px;font-size:16px;line-height:1.4',
  h6: 'margin:0 0 4px;font-size:16px;line-height:1.4',
  p: 'margin:0 0 12px',
  ul: 'margin:0 0 12px;padding:0 24px',
  ol: 'margin:0 0 12px;padding:0 24px',
  a: 'color:inherit;text-decoration:underline',
  blockquote: `clear:both;margin:0 0 12px;padding:0 16px;border-left:4px solid #767676`,
  pre: 'margin:0 0 12px;white-space:pre-wrap',
  img: `display:block;max-width:100%;height:auto;margin:0 0 12px;border:0`,
};

/** Elements that mail programs know; the others become `div`. */
const KNOWN = new Set([...Object.keys(STYLES), 'li', 'strong', 'em', 'code', 'br', 'span', 'div']);

/** The document of an email. */
export interface Email {
  readonly title: string;
  readonly language: string;
  readonly nodes: readonly Node[];
}

/**
 * Returns an email: one column, with inline styles, and tables only around it. It requests nothing but the pictures of
 * the campaign.
 */
export function toEmail({ title, language, nodes }: Email): string {
  const content = forReading(nodes).map(styled);
  const presentation = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0' };
  const table = (attributes: Record<string, string>, cell: Record<string, string>, inside: readonly Node[]): Element =>
    element('table', { ...presentation, ...attributes }, [element('tr', {}, [element('td', cell, inside)])]);
  const column = table(
    { width: `${COLUMN}`, style: `${FIXED};max-width:${COLUMN}px` },
    { style: `padding:24px;overflow-wrap:break-word;${FONT}` },
    content,
  );
  const head = [
    element('meta', { charset: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width' }, []),
    element('meta', { name: 'color-scheme', content: 'light dark' }, []),
    element('title', {}, [text(title)]),
  ];
  const body = element('body', { style: 'margin:0;padding:0' }, [
    table({ width: '100%', style: FIXED }, { align: 'center' }, [column]),
  ]);
  return `<!doctype html>\n${inline([element('html', { lang: language }, [element('head', {}, head), body])])}\n`;
}

function styled(node: Node): Node {
  if (node.type === 'text') return node;
  const { tagName, properties, children } = node;
  const classes = classesOf(node);
  const { lang, dir, href, src, alt, width, height } = properties;
  const name = KNOWN.has(tagName) ? tagName : 'div';
  const isWide = Number(width) > WIDEST;
  const kept = { lang, dir, href, src, alt, width: isWide ? `${WIDEST}` : width, height: isWide ? undefined : height };
  const attributes = Object.entries({ ...kept, style: styleOf(node, classes) }).filter(
    ([, value]) => value !== undefined,
  );
  return element(name, Object.fromEntries(attributes) as Record<string, string>, children.map(styled));
}

function styleOf({ tagName }: Element, classes: readonly string[]): string | undefined {
  if (classes.includes('cx-card')) return `margin:0 0 16px;padding:16px 0 0;border-top:${LINE}`;
  if (classes.includes('cx-photo')) return 'float:left;margin:0 12px 12px 0;border:0';
  return STYLES[tagName];
}
