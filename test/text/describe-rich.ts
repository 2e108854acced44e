import type { Block, Inline, RichText } from '../../src/text/rich-text.js';

/** A rich text in a short notation: `[words](address)`, `*strong*`, `_emphasis_`, `` `code` ``, `⏎` for a break. */
export function describeRich(rich: RichText): string[] {
  return rich.map(block);
}

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return node.children.map(inline).join('');
    case 'list':
      return `${node.ordered ? 'ol' : 'ul'}(${node.children.map((item) => describeRich(item).join(' ¶ ')).join('; ')})`;
    case 'blockquote':
      return `quote(${describeRich(node.children).join(' ¶ ')})`;
    case 'code':
      return `code(${node.value})`;
  }
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '⏎';
    case 'inlineCode':
      return '`' + node.value + '`';
    case 'strong':
      return `*${node.children.map(inline).join('')}*`;
    case 'emphasis':
      return `_${node.children.map(inline).join('')}_`;
    case 'emoji':
      return `${node.value}(${node.url})`;
    case 'link':
      return `[${node.children.map(inline).join('')}](${node.url})`;
  }
}
