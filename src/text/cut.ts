import { plainText } from './plain-text.js';
import type { Block, Inline, RichText } from './rich-text.js';

/** Text only slightly over the limit is not cut, so that expanding it always reveals more than a word. */
const SLACK = 1.25;

/** Returns the beginning of a rich text, cut between words and ended by an ellipsis; returns shorter text unchanged. */
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
    // Words are never cut, except a single long word; characters never are.
    return { ...node, value: `${value.slice(0, room).replace(/(?<!\s)\s+\S*$|[\ud800-\udbff]$/, '')}…` };
  };
  // The children of a list are its items.
  const all = (nodes: readonly (Block | Inline | readonly Block[])[]): unknown[] =>
    nodes.flatMap((node) => (left > 0 ? ['type' in node ? beginning(node) : all(node)] : []));

  return all(rich) as Block[];
}
