import { Schema } from 'prosemirror-model';

/**
 * The nodes and marks of the editor: those of our rich text, so that it can hold nothing that pages do not show. The
 * rules for parsing only read what the browser itself adds while the user types.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    blockquote: {
      content: 'block+',
      group: 'block',
      toDOM: () => ['blockquote', 0],
      parseDOM: [{ tag: 'blockquote' }],
    },
    bulletList: { content: 'listItem+', group: 'block', toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] },
    orderedList: { content: 'listItem+', group: 'block', toDOM: () => ['ol', 0], parseDOM: [{ tag: 'ol' }] },
    listItem: { content: 'block+', defining: true, toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] },
    code: {
      content: 'text*',
      marks: '',
      group: 'block',
      code: true,
      toDOM: () => ['pre', ['code', 0]],
      parseDOM: [{ tag: 'pre' }],
    },
    text: { group: 'inline' },
    break: { inline: true, group: 'inline', selectable: false, toDOM: () => ['br'], parseDOM: [{ tag: 'br' }] },
  },
  marks: {
    link: {
      attrs: { url: {}, language: { default: null } },
      inclusive: false,
      toDOM: ({ attrs }) => ['a', { href: attrs['url'] as string }, 0],
      parseDOM: [{ tag: 'a[href]', getAttrs: (link) => ({ url: link.getAttribute('href') }) }],
    },
    emphasis: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    inlineCode: { excludes: 'emphasis strong', toDOM: () => ['code', 0], parseDOM: [{ tag: 'code' }] },
  },
});

/** The name of a node or a mark. */
export type NodeName = 'blockquote' | 'bulletList' | 'orderedList';
export type MarkName = 'strong' | 'emphasis' | 'inlineCode' | 'link';
