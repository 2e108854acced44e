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
    if (node.type === 'code') return node;
    const children =
      node.type === 'paragraph'
        ? node.children.flatMap(inline)
        : node.children.map((child) => ('type' in child ? block(child) : child.map(block)));
    return { ...node, children } as Block;
  };
  return rich.map(block);
}
