import type { Block, Inline, RichText } from './rich-text.js';

/**
 * Returns rich text with replaced inline nodes.
 *
 * @param change - Returns the replacement for a node whose children are already replaced; `original` is the unchanged
 * node.
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
