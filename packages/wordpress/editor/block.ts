/** Registers the block. What it saves is plain HTML that WordPress keeps for every role, and that needs no plugin. */
import { BLOCK_ATTRIBUTES, escapeForWordPress, htmlAttributes, type BlockAttributes } from './attributes.js';
import { Edit } from './edit.js';
import { h } from './wp.js';

const { blocks, blockEditor, element } = globalThis.wp;

blocks.registerBlockType('cx-widgets/campaign', {
  attributes: BLOCK_ATTRIBUTES,
  edit: Edit,
  save: ({ attributes }: { readonly attributes: BlockAttributes }) =>
    h(
      'div',
      blockEditor.useBlockProps.save(htmlAttributes(attributes)),
      h(element.RawHTML, null, escapeForWordPress(attributes.words ?? '')),
    ),
});
