import { element, isBlock, text, type Node } from './nodes.js';

/** Elements that say something without content. */
const ALONE = new Set(['br', 'img']);

/**
 * Returns nodes without the white space that the layout of our templates leaves, and without elements that contain
 * nothing.
 */
export function tidy(nodes: readonly Node[]): Node[] {
  const full = nodes.flatMap(tidied);
  return joined(full).flatMap((node, index, all): Node[] => {
    if (node.type === 'element') return [node];
    let { value } = node;
    if (index === 0 || isBlock(all[index - 1]!)) value = value.replace(/^ /, '');
    if (index === all.length - 1 || isBlock(all[index + 1]!)) value = value.replace(/ $/, '');
    return value ? [text(value)] : [];
  });
}

function tidied(node: Node): Node[] {
  if (node.type === 'text') return [text(node.value.replace(/[\t\n\f\r ]+/g, ' '))];
  const { tagName, properties, children } = node;
  if (tagName === 'pre' || ALONE.has(tagName)) return [node];
  const inside = isBlock(node) ? tidy(children) : joined(children.flatMap(tidied));
  const isEmpty = inside.every((child) => child.type === 'text' && !/[^ ]/.test(child.value));
  return isEmpty ? inside : [element(tagName, properties, inside)];
}

/** Joins texts that follow each other. */
function joined(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      all[all.length - 1] = text(`${last.value}${node.value}`.replace(/ {2,}/g, ' '));
    } else all.push(node);
  }
  return all;
}
