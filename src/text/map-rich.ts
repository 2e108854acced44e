import type { Block, Inline, RichText } from './rich-text.js';

/**
 * Rich text with other pieces in its lines.
 *
 * @param change - Gives what stands for a piece. What is in the piece is changed already; `original` is as it was.
 */
export function mapRich(rich: RichText, change: (inline: Inline, original: Inline) => readonly Inline[]): RichText {
  const inline = (node: Inline): readonly Inline[] =>
    change('children' in node ? { ...node, children: node.children.flatMap(inline) } : node, node);
  const block = (node: Block): Block => {
    switch (node.type) {
      case 'paragraph':
        return { ...node, children: node.children.flatMap(inline) };
      case 'list':
        return { ...node, children: node.children.map((item) => item.map(block)) };
      case 'blockquote':
        return { ...node, children: node.children.map(block) };
      case 'code':
        return node;
    }
  };
  return rich.map(block);
}
