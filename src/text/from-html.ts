import { fromText, type TextContext } from './from-text.js';
import { inertDocument } from './inert-document.js';
import { plainText } from './plain-text.js';
import type { Block, Inline, RichText } from './rich-text.js';
import { textOfHtml } from './text-of-html.js';
import { safeUrl, shownUrl } from './urls.js';

/** Where HTML comes from: the address that its relative links start from, and what its text alone would need. */
export interface HtmlContext extends TextContext {
  readonly base?: string | undefined;
}

/** What stands between two words; the stronger of two wins. */
const SPACE = 1;
const CELL = 2;
const BREAK = 3;
const PARAGRAPH = 4;

// What a browser would not show as words.
const NOTHING =
  /^(script|style|template|no(script|embed|frames)|i?frame|object|embed|svg|math|head|title|textarea|select|datalist|audio|video|canvas)$/;
const BLOCK =
  /^(p|div|h[1-6]|li|d[ltd]|ul|ol|menu|blockquote|pre|tr|hr|table|caption|section|article|aside|header|footer|main|nav|address|fig(ure|caption)|details|summary|form|fieldset|legend|center|hgroup|search|body)$/;
const STRUCTURE = /^(ul|ol|menu|blockquote|pre)$/;
// An address written as a link's words, whole or with a query.
const ADDRESS = /^(https?:|www\.)\S+$|^[^\s?]+\?[^\s=]+=\S*$/i;
const DEEPEST = 100;

interface Line {
  readonly items: Inline[];
  /** What stands before the first item; it belongs before the mark that the line is for. */
  lead: number;
}

/** HTML as rich text: what has no place in the tree is left out, what no browser would show too. */
export function fromHtml(html: string, context: HtmlContext = {}): RichText {
  const body = inertDocument(html, 'text/html')?.body;
  return body ? read([body], context.base, 0) : fromText(textOfHtml(html), context);
}

function read(nodes: Iterable<Node>, base: string | undefined, depth: number): Block[] {
  const blocks: Block[] = [];
  const top: Line = { items: [], lead: 0 };
  let gap = 0;

  const flush = (): void => {
    const paragraph: Block = { type: 'paragraph', children: top.items.splice(0) };
    // A no-break space alone is how editors write an empty paragraph.
    if (plainText([paragraph]).trim()) blocks.push(paragraph);
  };

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
    if (NOTHING.test(name) || element.hasAttribute('hidden')) return;

    const children = (into: Line, inLink = linked): void =>
      element.childNodes.forEach((child) => visit(child, into, inLink, level + 1));
    const mark = (make: (items: Inline[]) => Inline, inLink?: boolean): void => {
      const inner: Line = { items: [], lead: 0 };
      children(inner, inLink);
      if (!inner.items.length) return;
      const after = gap;
      gap = inner.lead;
      put(line, make(inner.items));
      gap = after;
    };
    const block = BLOCK.test(name);
    if (block) gap = PARAGRAPH;
    const own = line === top && STRUCTURE.exec(name)?.[0];
    if (level > DEEPEST) words(line, element.textContent);
    else if (own) {
      flush();
      if (own === 'pre') {
        const value = element.textContent.trimEnd();
        if (value) blocks.push({ type: 'code', value });
      } else if (own === 'blockquote') {
        const quoted = read(element.childNodes, base, level + 1);
        if (quoted.length) blocks.push({ type: own, children: quoted });
      } else {
        const items = Array.from(element.childNodes, (item) => read([item], base, level + 1)).filter(
          ({ length }) => length,
        );
        if (items.length) blocks.push({ type: 'list', ordered: own === 'ol', children: items });
      }
    } else if (name === 'br') gap = gap < BREAK ? BREAK : PARAGRAPH;
    else if (name === 'img') words(line, element.getAttribute('alt') ?? '');
    else if (/^(code|kbd|samp|tt)$/.test(name)) {
      const value = element.textContent.trim();
      if (value) put(line, { type: 'inlineCode', value });
    } else if (/^(strong|b|h[1-6])$/.test(name)) mark((items) => ({ type: 'strong', children: items }));
    else if (/^(em|i|cite)$/.test(name)) mark((items) => ({ type: 'emphasis', children: items }));
    else if (name === 'a' && !linked) {
      const href = element.getAttribute('href');
      const url = href === null ? undefined : safeUrl(href, base);
      if (url)
        mark((items) => {
          const text = plainText([{ type: 'paragraph', children: items }]);
          const shown = ADDRESS.test(text) || text === href || text === url;
          return { type: 'link', url, children: shown ? [{ type: 'text', value: shownUrl(url) }] : items };
        }, true);
      else children(line);
    } else {
      if (/^t[dh]$/.test(name)) gap = Math.max(gap, CELL);
      children(line);
    }
    if (block) gap = PARAGRAPH;
  };

  for (const node of nodes) visit(node, top, false, depth);
  flush();
  return blocks;
}
