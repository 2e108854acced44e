/** Nodes of HTML as plain objects, shaped like hast, so that libraries for it can read them. */
export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Element {
  readonly type: 'element';
  readonly tagName: string;
  /** Attributes by their names in HTML. */
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Text | Element;

export const text = (value: string): Text => ({ type: 'text', value });

export const element = (
  tagName: string,
  properties: Readonly<Record<string, string>>,
  children: readonly Node[],
): Element => ({ type: 'element', tagName, properties, children });

/** Returns the classes of an element. */
export const classesOf = ({ properties }: Element): readonly string[] =>
  (properties['class'] ?? '').split(/\s+/).filter(Boolean);

/** Returns the elements in a tree, in document order. */
export function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));
}

/** Returns the text in a tree. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');

/** Elements that start on a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'article section header figure figcaption div p ul ol li h1 h2 h3 h4 h5 h6 blockquote pre details summary table tr td'.split(
    ' ',
  ),
);

export const isBlock = (node: Node): boolean => node.type === 'element' && BLOCKS.has(node.tagName);
