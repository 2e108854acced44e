import { LONGEST } from './longest.js';
import { plainText } from './plain-text.js';
import type { Block, RichText } from './rich-text.js';

interface Node {
  readonly children?: readonly (Node | readonly Node[])[];
}

const count = ({ children = [] }: Node): number => children.flat().reduce((sum, one) => sum + count(one), 1);

/** Rich text of so few pieces that it is drawn at once: of one with more, the words of the rest are one paragraph. */
export function fewPieces(rich: RichText): RichText {
  let left = LONGEST.pieces;
  const at = rich.findIndex((block) => (left -= count(block as Node)) < 0);
  if (at < 0) return rich;
  const rest: Block = { type: 'paragraph', children: [{ type: 'text', value: plainText(rich.slice(at)) }] };
  return [...rich.slice(0, at), rest];
}
