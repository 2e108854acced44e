import type { Block, Inline, RichText } from './rich-text.js';

/** Returns rich text as plain text, one line per paragraph; used for summaries and ids. */
export function plainText(rich: RichText): string {
  return rich.map(words).join('\n');
}

function words(node: Block | Inline): string {
  if (node.type === 'list') return node.children.map(plainText).join('\n');
  if (node.type === 'blockquote') return plainText(node.children);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') || ('url' in node ? node.url : '') : '\n';
}
