import { plainText } from '../../src/text/plain-text.js';
import type { Block, Inline, RichText } from '../../src/text/rich-text.js';
import { shownUrl } from '../../src/util/urls.js';

/** Returns rich text as plain text: with an empty line between paragraphs, and shortened URLs in full. */
export function toText(rich: RichText): string {
  return rich.map(block).join('\n\n');
}

function block(node: Block): string {
  return node.type === 'paragraph' ? node.children.map(inline).join('') : plainText([node]);
}

function inline(node: Inline): string {
  const words = plainText([{ type: 'paragraph', children: [node] }]);
  return node.type === 'link' && /^http/.test(node.url) && words === shownUrl(node.url) ? node.url : words;
}
