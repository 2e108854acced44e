import { isBlock, type Element, type Node } from './nodes.js';

/** Elements without content. */
const EMPTY = new Set(['br', 'hr', 'img', 'link', 'meta']);

const escaped = (value: string): string =>
  value
    // As HTML is read; with it a page would not be UTF-8 text.
    .replaceAll('\0', '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/</g, '&lt;');

const attribute = ([name, value]: readonly [string, string]): string =>
  ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`;

/**
 * Returns nodes as HTML, each block on a line of its own.
 *
 * @param indent - The white space at the start of each line.
 */
export const toHtml = (nodes: readonly Node[], indent = ''): string => linesOf(nodes, indent).join('\n');

/** Returns nodes in one line. */
export const inline = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value).replace(/>/g, '&gt;');
      const { tagName, children } = node;
      return EMPTY.has(tagName) ? startOf(node) : `${startOf(node)}${inline(children)}</${tagName}>`;
    })
    .join('');

const startOf = ({ tagName, properties }: Element): string =>
  `<${tagName}${Object.entries(properties).map(attribute).join('')}>`;

function linesOf(nodes: readonly Node[], indent: string): string[] {
  const lines: string[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    if (run.length) lines.push(indent + inline(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || !isBlock(node)) run.push(node);
    else {
      flush();
      lines.push(...linesOfBlock(node, indent));
    }
  }
  flush();
  return lines;
}

function linesOfBlock(node: Element, indent: string): string[] {
  const { tagName, children } = node;
  // White space in it counts.
  if (tagName === 'pre' || !children.some(isBlock)) return [indent + inline([node])];
  return [indent + startOf(node), ...linesOf(children, `${indent}  `), `${indent}</${tagName}>`];
}
