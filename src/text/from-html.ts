import { fromText, type TextContext } from './from-text.js';
import { BLOCK, NOTHING } from './html-names.js';
import { inertDocument } from './inert-document.js';
import { TEXT_LIMITS } from './limits.js';
import { plainText } from './plain-text.js';
import type { Block, Inline, RichText } from './rich-text.js';
import { textOfHtml } from './text-of-html.js';
import { safeUrl, shownUrl } from '../util/urls.js';

/** Where HTML comes from: the address that its relative links start from, and what its text alone would need. */
export interface HtmlContext extends TextContext {
  readonly base?: string | undefined;
  /** Changes what is shown before it is read. */
  readonly prepare?: ((body: Element) => void) | undefined;
}

/** What stands between two words; the stronger of two wins. */
const SPACE = 1;
const CELL = 2;
const BREAK = 3;
const PARAGRAPH = 4;

const STRUCTURE = /^(ul|ol|menu|blockquote|pre)$/;
// An address written as a link's words, whole or with a query.
const ADDRESS = /^(https?:|www\.)\S+$|^[^\s?]+\?[^\s=]+=\S*$/i;
const DEEPEST = 100;

/** How many more links are made of the HTML that is being read. */
let linksLeft = 0;

interface Line {
  readonly items: Inline[];
  /** What stands before the first item; it belongs before the mark that the line is for. */
  lead: number;
}

/** HTML as rich text: what has no place in the tree is left out, what no browser would show too. */
export function fromHtml(given: string, context: HtmlContext = {}): RichText {
  const html = given.slice(0, TEXT_LIMITS.words);
  linksLeft = TEXT_LIMITS.links;
  const body = inertDocument(html, 'text/html')?.body;
  try {
    if (body) {
      withoutHidden(body);
      context.prepare?.(body);
      return read([body], context.base, 0);
    }
  } catch {
    // A form has its fields for properties: one that is named "childNodes" hides what the form holds.
  }
  return fromText(textOfHtml(html), context);
}

function read(nodes: Iterable<Node>, base: string | undefined, depth: number): Block[] {
  const blocks: Block[] = [];
  const top: Line = { items: [], lead: 0 };
  let gap = 0;

  // A no-break space alone is how editors write an empty paragraph.
  const push = (block: Block): void => {
    if (plainText([block]).trim()) blocks.push(block);
  };
  const flush = (): void => push({ type: 'paragraph', children: top.items.splice(0) });

  const put = (line: Line, item: Inline): void => {
    const { items } = line;
    const write = (value: string): void => {
      const last = items.at(-1);
      if (last?.type === 'text') items[items.length - 1] = { type: 'text', value: last.value + value };
      else items.push({ type: 'text', value });
    };
    if (gap === PARAGRAPH && line === top) flush();
    if (!items.length) line.lead = gap;
    else if (gap >= BREAK) items.push({ type: 'break' });
    else if (gap) write(gap === CELL ? ' | ' : ' ');
    gap = 0;
    if (item.type === 'text') write(item.value);
    else items.push(item);
  };

  const words = (line: Line, text: string): void =>
    text.split(/[ \t\n\f\r]+/).forEach((value, index) => {
      if (index) gap ||= SPACE;
      if (value) put(line, { type: 'text', value });
    });

  const visit = (node: Node, line: Line, linked: boolean, level: number): void => {
    if (node.nodeType === 3) return words(line, node.textContent ?? '');
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (!isShown(element)) return;

    const children = (into: Line, inLink = linked): void =>
      element.childNodes.forEach((child) => visit(child, into, inLink, level + 1));
    const mark = (type: 'strong' | 'emphasis' | 'link', url = ''): void => {
      const inner: Line = { items: [], lead: 0 };
      children(inner, linked || type === 'link');
      if (!inner.items.length) return;
      const after = gap;
      gap = inner.lead;
      put(line, type === 'link' ? link(inner.items, url, element) : { type, children: inner.items });
      gap = after;
    };
    const block = BLOCK.test(name);
    if (block) gap = PARAGRAPH;
    if (level > DEEPEST) words(line, textOf(element));
    else if (line === top && STRUCTURE.test(name)) {
      flush();
      push(structure(name, element, base, level + 1));
    } else if (name === 'br') gap = gap < BREAK ? BREAK : PARAGRAPH;
    else if (name === 'img') words(line, element.getAttribute('alt') ?? '');
    else if (/^(code|kbd|samp|tt)$/.test(name)) {
      const value = textOf(element).trim();
      if (value) put(line, { type: 'inlineCode', value });
    } else if (/^(strong|b|h[1-6])$/.test(name)) mark('strong');
    else if (/^(em|i|cite)$/.test(name)) mark('emphasis');
    else {
      const href = name === 'a' && !linked && --linksLeft >= 0 && element.getAttribute('href');
      const url = typeof href === 'string' && safeUrl(href, base);
      if (/^t[dh]$/.test(name)) gap = Math.max(gap, CELL);
      if (url) mark('link', url);
      else children(line);
    }
    if (block) gap = PARAGRAPH;
  };

  for (const node of nodes) visit(node, top, false, depth);
  flush();
  return blocks;
}

/** Removes what inline styles hide. In an inert document they have another name. */
function withoutHidden(body: Element): void {
  for (const element of body.querySelectorAll('[data-style],[style]')) {
    const style = element.getAttribute('data-style') ?? element.getAttribute('style')!;
    // Around letters of another size and pictures, it only takes away gaps.
    const isTiny =
      /font-size\s*:\s*0(?![.\d]*[1-9])/i.test(style) && !element.querySelector('[data-style*=font-size],img');
    if (isTiny || /(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)) element.remove();
  }
}

const isShown = (element: Element): boolean => !NOTHING.test(element.localName) && !element.hasAttribute('hidden');

/** The words of a node as they stand: unlike `textContent` without those of a script in it, and with its line breaks. */
function textOf(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeType !== 1) return node.nodeType === 3 ? node.nodeValue! : '';
  return isShown(node as Element) ? Array.from(node.childNodes, textOf).join('') : '';
}

function structure(name: string, element: Element, base: string | undefined, depth: number): Block {
  if (name === 'pre') return { type: 'code', value: textOf(element).trimEnd() };
  if (name === 'blockquote') return { type: name, children: read(element.childNodes, base, depth) };
  const items = Array.from(element.childNodes, (item) => read([item], base, depth));
  return { type: 'list', ordered: name === 'ol', children: items.filter(({ length }) => length) };
}

function link(items: Inline[], url: string, element: Element): Inline {
  const shown = textOf(element).trim();
  const isAddress = ADDRESS.test(shown) || shown === url;
  const language = element.getAttribute('hreflang');
  return {
    type: 'link',
    url,
    ...(language && { language }),
    children: isAddress ? [{ type: 'text', value: shownUrl(url) }] : items,
  };
}
