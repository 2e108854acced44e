import { Schema } from 'prosemirror-model';

/** The nodes and marks of the editor: those of our rich text, so that it can hold nothing that pages do not show. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', toDOM: () => ['p', 0] },
    blockquote: { content: 'block+', group: 'block', toDOM: () => ['blockquote', 0] },
    bulletList: { content: 'listItem+', group: 'block', toDOM: () => ['ul', 0] },
    orderedList: { content: 'listItem+', group: 'block', toDOM: () => ['ol', 0] },
    listItem: { content: 'block+', defining: true, toDOM: () => ['li', 0] },
    code: { content: 'text*', marks: '', group: 'block', code: true, toDOM: () => ['pre', ['code', 0]] },
    text: { group: 'inline' },
    break: { inline: true, group: 'inline', selectable: false, toDOM: () => ['br'] },
  },
  marks: {
    link: {
      attrs: { url: {}, language: { default: null } },
      inclusive: false,
      // Without an address, so that a click only places the cursor.
      toDOM: () => ['a', 0],
    },
    emphasis: { toDOM: () => ['em', 0] },
    strong: { toDOM: () => ['strong', 0] },
    inlineCode: { excludes: 'emphasis strong', toDOM: () => ['code', 0] },
  },
});

/** The name of a node or a mark. */
export type NodeName = 'blockquote' | 'bulletList' | 'orderedList';
export type MarkName = 'strong' | 'emphasis' | 'inlineCode' | 'link';
