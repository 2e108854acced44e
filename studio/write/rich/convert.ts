/** Converts between our rich text and the document of the editor, which have the same parts. */
import type { Mark, Node } from 'prosemirror-model';
import { shownUrl } from '../../../src/util/urls.js';
import type { Block, Inline, RichText } from '../../../src/text/rich-text.js';
import { schema } from './schema.js';

/** Returns the document for rich text. */
export function toDocument(rich: RichText): Node {
  return schema.node('doc', null, blocksOf(rich));
}

/** Returns the nodes for blocks; a node needs at least one. */
export function blocksOf(rich: RichText): Node[] {
  const blocks = rich.map(blockOf);
  return blocks.length ? blocks : [schema.node('paragraph')];
}

function blockOf(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return schema.node('paragraph', null, inlineOf(block.children, []));
    case 'blockquote':
      return schema.node('blockquote', null, blocksOf(block.children));
    case 'list': {
      const items = block.children.map((item) => schema.node('listItem', null, blocksOf(item)));
      return schema.node(block.ordered ? 'orderedList' : 'bulletList', null, items);
    }
    case 'code':
      return schema.node('code', null, block.value ? [schema.text(block.value)] : []);
  }
}

function inlineOf(all: readonly Inline[], marks: readonly Mark[]): Node[] {
  return all.flatMap((one): Node | Node[] => {
    switch (one.type) {
      case 'text':
      case 'emoji':
        return one.value ? schema.text(one.value, marks) : [];
      case 'break':
        return schema.node('break', null, undefined, marks);
      case 'inlineCode':
        return one.value ? schema.text(one.value, schema.mark('inlineCode').addToSet(marks)) : [];
      case 'strong':
      case 'emphasis':
        return inlineOf(one.children, schema.mark(one.type).addToSet(marks));
      case 'link': {
        const { url, language = null } = one;
        const children: readonly Inline[] = one.children.length
          ? one.children
          : [{ type: 'text', value: shownUrl(url) }];
        return inlineOf(children, schema.mark('link', { url, language }).addToSet(marks));
      }
    }
  });
}

/** Returns the rich text of a document. */
export function toRichText(parent: Node): Block[] {
  return parent.children.map((node): Block => {
    switch (node.type.name) {
      case 'blockquote':
        return { type: 'blockquote', children: toRichText(node) };
      case 'bulletList':
      case 'orderedList':
        return { type: 'list', ordered: node.type.name === 'orderedList', children: node.children.map(toRichText) };
      case 'code':
        return { type: 'code', value: node.textContent };
      default:
        return { type: 'paragraph', children: inlinesOf(node.children, 0) };
    }
  });
}

/** Returns inline nodes; neighbors with the same mark are put into one. */
function inlinesOf(nodes: readonly Node[], depth: number): Inline[] {
  const found: Inline[] = [];
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]!;
    const mark = node.marks[depth];
    if (!mark) {
      found.push(node.isText ? { type: 'text', value: node.text ?? '' } : { type: 'break' });
      at++;
      continue;
    }
    let end = at + 1;
    while (end < nodes.length && nodes[end]!.marks[depth]?.eq(mark)) end++;
    found.push(marked(mark, nodes.slice(at, end), depth));
    at = end;
  }
  return found;
}

function marked(mark: Mark, nodes: readonly Node[], depth: number): Inline {
  const type = mark.type.name;
  if (type === 'inlineCode') return { type, value: nodes.map(({ text = '\n' }) => text).join('') };
  const children = inlinesOf(nodes, depth + 1);
  if (type !== 'link') return { type: type as 'strong' | 'emphasis', children };
  const { url, language } = mark.attrs as { url: string; language: string | null };
  return { type, url, ...(language && { language }), children };
}
