import { TEXT_LIMITS } from './limits.js';
import { plainText } from './plain-text.js';
import type { Block, RichText } from './rich-text.js';

interface Node {
  readonly children?: readonly (Node | readonly Node[])[];
}

const count = ({ children = [] }: Node): number => children.flat().reduce((sum, one) => sum + count(one), 1);

/** Limits the nodes of a rich text, so that it renders quickly: blocks over the limit become one plain paragraph. */
export function limitNodes(rich: RichText): RichText {
  let left = TEXT_LIMITS.pieces;
  const at = rich.findIndex((block) => (left -= count(block as Node)) < 0);
  if (at < 0) return rich;
  const rest: Block = { type: 'paragraph', children: [{ type: 'text', value: plainText(rich.slice(at)) }] };
  return [...rich.slice(0, at), rest];
}
