import { plainText } from './plain-text.js';
import type { Block, Inline, RichText } from './rich-text.js';

/** Text only slightly over the limit is not cut, so that expanding it always reveals more than a word. */
const SLACK = 1.25;

const ELLIPSIS = '…';
const REST: Inline = { type: 'text', value: ELLIPSIS };

/** Returns the beginning of a rich text, cut between words and ended by an ellipsis; returns shorter text unchanged. */
export function cut(rich: RichText, length: number): RichText {
  if (plainText(rich).length <= length * SLACK) return rich;
  let left = length;

  const beginning = (node: Block | Inline): Block | Inline => {
    if ('children' in node) {
      const children = all(node.children);
      // A link without a word of its own is none.
      if (node.type === 'link' && plainText([{ type: 'paragraph', children: children as Inline[] }]) === ELLIPSIS)
        return REST;
      return { ...node, children } as typeof node;
    }
    if (!('value' in node)) return node;
    const { value } = node;
    const room = left;
    left -= value.length;
    if (left > 0) return node;
    if (node.type === 'emoji') return REST;
    const start = value.slice(0, room);
    // Words are never cut, except a single long word; characters never are.
    const words = room < length && !/\s/.test(start) ? '' : start.replace(/(?<!\s)\s+\S*$|[\ud800-\udbff]$/, '');
    return { ...node, value: words + ELLIPSIS };
  };
  // The children of a list are its items.
  const all = (nodes: readonly (Block | Inline | readonly Block[])[]): unknown[] =>
    nodes.flatMap((node) => (left > 0 ? ['type' in node ? beginning(node) : all(node)] : []));

  return all(rich) as Block[];
}
