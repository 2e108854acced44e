import { plainText } from './plain-text.js';
import type { Block, Inline, RichText } from './rich-text.js';

/** What is a little longer than wanted is not cut: a reader who opens it wants to find more than a word. */
const SLACK = 1.25;

/** The beginning of a rich text, cut between two words and ended by an ellipsis; itself where it is not longer. */
export function cut(rich: RichText, length: number): RichText {
  if (plainText(rich).length <= length * SLACK) return rich;
  let left = length;

  const beginning = (node: Block | Inline): Block | Inline => {
    if ('children' in node) return { ...node, children: all(node.children) } as typeof node;
    if (!('value' in node)) return node;
    const { value } = node;
    const room = left;
    left -= value.length;
    if (left > 0) return node;
    if (node.type === 'emoji') return { type: 'text', value: '…' };
    // No word is cut, unless it is all there is; no character ever.
    return { ...node, value: `${value.slice(0, room).replace(/(?<!\s)\s+\S*$|[\ud800-\udbff]$/, '')}…` };
  };
  // Of a list, the children are its items.
  const all = (nodes: readonly (Block | Inline | readonly Block[])[]): unknown[] =>
    nodes.flatMap((node) => (left > 0 ? ['type' in node ? beginning(node) : all(node)] : []));

  return all(rich) as Block[];
}
