import type { Block, Inline, RichText } from './rich-text.js';

/** The words of a rich text alone, one line a paragraph; for summaries and ids. */
export function plainText(rich: RichText): string {
  return rich.map(words).join('\n');
}

function words(node: Block | Inline): string {
  switch (node.type) {
    case 'break':
      return '\n';
    case 'list':
      return node.children.map(plainText).join('\n');
    case 'blockquote':
      return plainText(node.children);
    case 'link':
      return node.children.map(words).join('') || node.url;
    default:
      return 'value' in node ? node.value : node.children.map(words).join('');
  }
}
