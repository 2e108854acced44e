import { fromText, type TextContext } from './from-text.js';
import { BLOCK, NOTHING } from './html-names.js';
import { inertDocument } from './inert-document.js';
import { TEXT_LIMITS } from './limits.js';
import { plainText } from './plain-text.js';
import type { Block, Inline, RichText } from './rich-text.js';
import { textOfHtml } from './text-of-html.js';
import { safeUrl, shownUrl } from '../util/urls.js';

/** The source of HTML: the base URL for its relative links, and the context for reading its plain text. */
export interface HtmlContext extends TextContext {
  readonly base?: string | undefined;
  /** Modifies the visible content before it is read. */
  readonly prepare?: ((body: Element) => void) | undefined;
}

/** Separators between two words; the stronger of two wins. */
const SPACE = 1;
const CELL = 2;
const BREAK = 3;
const PARAGRAPH = 4;

const STRUCTURE = /^(ul|ol|menu|blockquote|pre)$/;
// A URL as the text of a link, complete or with a query.
const ADDRESS = /^(https?:|www\.)\S+$|^[^\s?]+\?[^\s=]+=\S*$/i;
const DEEPEST = 100;

/** The number of links that may still be created for the current HTML. */
let linksLeft = 0;

interface Line {
  readonly items: Inline[];
  /** The separator before the first item; it belongs before the mark that contains the line. */
  lead: number;
}

/**
 * Converts HTML to rich text. Content without an equivalent in the tree is dropped, as is content that browsers do not
 * show.
 */
export function fromHtml(given: string, context: HtmlContext = {}): RichText {
  const html = given.slice(0, TEXT_LIMITS.words);
  linksLeft = TEXT_LIMITS.links;
  const body = inertDocument(html, 'text/html')?.body;
  try {
    if (body) {
      // A search by attribute takes long outside browsers.
      if (/style/i.test(html)) withoutHidden(body);
      context.prepare?.(body);
      return read([body], context.base, 0);
    }
  } catch {
    // A form exposes its fields as properties: a field named "childNodes" hides the form's child nodes.
  }
  return fromText(textOfHtml(html), context);
}

function read(nodes: Iterable<Node>, base: string | undefined, depth: number): Block[] {
  const reader = new BlockReader(base);
  for (const node of nodes) reader.visit(node, reader.top, false, depth);
  reader.flush();
  return reader.blocks;
}

/** Walks a tree of HTML and collects the blocks of rich text in it. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly top: Line = { items: [], lead: 0 };
  /** The pending separator before the next word. */
  #gap = 0;

  constructor(readonly base: string | undefined) {}

  flush(): void {
    this.#push({ type: 'paragraph', children: this.top.items.splice(0) });
  }

  visit(node: Node, line: Line, linked: boolean, level: number): void {
    if (node.nodeType === 3) return this.#words(line, node.textContent ?? '');
    if (node.nodeType !== 1 || !isShown(node as Element)) return;
    const element = node as Element;
    const isBlock = BLOCK.test(element.localName);
    if (isBlock) this.#gap = PARAGRAPH;
    if (level > DEEPEST) this.#words(line, textOf(element));
    else this.#element(element, line, linked, level + 1);
    if (isBlock) this.#gap = PARAGRAPH;
  }

  #element(element: Element, line: Line, linked: boolean, level: number): void {
    const name = element.localName;
    const children = (into: Line, inLink: boolean): void =>
      element.childNodes.forEach((child) => this.visit(child, into, inLink, level));
    const mark = (type: 'strong' | 'emphasis' | 'link', url = ''): void => {
      const inner: Line = { items: [], lead: 0 };
      children(inner, linked || type === 'link');
      if (!inner.items.length) return;
      const after = this.#gap;
      this.#gap = inner.lead;
      this.#put(line, type === 'link' ? link(inner.items, url, element) : { type, children: inner.items });
      this.#gap = after;
    };
    if (line === this.top && STRUCTURE.test(name)) {
      this.flush();
      this.#push(structure(name, element, this.base, level));
    } else if (name === 'br') this.#gap = this.#gap < BREAK ? BREAK : PARAGRAPH;
    else if (name === 'img') this.#words(line, element.getAttribute('alt') ?? '');
    else if (/^(code|kbd|samp|tt)$/.test(name)) {
      const value = textOf(element).trim();
      if (value) this.#put(line, { type: 'inlineCode', value });
    } else if (/^(strong|b|h[1-6])$/.test(name)) mark('strong');
    else if (/^(em|i|cite)$/.test(name)) mark('emphasis');
    else {
      const href = name === 'a' && !linked && --linksLeft >= 0 && element.getAttribute('href');
      const url = typeof href === 'string' && safeUrl(href, this.base);
      if (/^t[dh]$/.test(name)) this.#gap = Math.max(this.#gap, CELL);
      if (url) mark('link', url);
      else children(line, linked);
    }
  }

  #words(line: Line, text: string): void {
    text.split(/[ \t\n\f\r]+/).forEach((value, index) => {
      if (index) this.#gap ||= SPACE;
      if (value) this.#put(line, { type: 'text', value });
    });
  }

  #put(line: Line, item: Inline): void {
    const { items } = line;
    const write = (value: string): void => {
      const last = items.at(-1);
      if (last?.type === 'text') items[items.length - 1] = { type: 'text', value: last.value + value };
      else items.push({ type: 'text', value });
    };
    const gap = this.#gap;
    if (gap === PARAGRAPH && line === this.top) this.flush();
    if (!items.length) line.lead = gap;
    else if (gap >= BREAK) items.push({ type: 'break' });
    else if (gap) write(gap === CELL ? ' | ' : ' ');
    this.#gap = 0;
    if (item.type === 'text') write(item.value);
    else items.push(item);
  }

  /** Keeps a block that has text: editors write an empty paragraph with a no-break space. */
  #push(block: Block): void {
    if (plainText([block]).trim()) this.blocks.push(block);
  }
}

/** Match declarations that hide an element, and those that hide text. */
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
const TINY = /(?:^|;)\s*(?:font-size|opacity|max-height)\s*:\s*0(?![.\d]*[1-9])/i;

/** Removes elements hidden by inline styles. In an inert document, the style attribute is renamed. */
function withoutHidden(body: Element): void {
  for (const element of body.querySelectorAll('[data-style],[style]')) {
    const style = element.getAttribute('data-style') ?? element.getAttribute('style')!;
    // Around media and text of another size, a zero size only removes gaps or waits for a script.
    const isTiny = TINY.test(style) && !element.querySelector('[data-style*=font-size],img,video,audio,iframe,object');
    if (isTiny || HIDDEN.test(style)) element.remove();
  }
}

const isShown = (element: Element): boolean => !NOTHING.test(element.localName) && !element.hasAttribute('hidden');

/** Returns the text of a node verbatim: unlike `textContent`, it skips scripts and keeps line breaks. */
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
