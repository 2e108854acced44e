import { nothing } from 'lit';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { element, text, type Node } from './nodes.js';

/** A template as Lit's `html` returns it. */
interface Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** The result of the elements' `repeat` directive. */
interface Repeated {
  readonly values: readonly [readonly unknown[], { readonly draw: (item: unknown) => unknown }];
}

/** Surround the number of a value. Only literals of our own code are parsed, and none has these characters. */
const [START, END] = ['\uE000', '\uE001'];
const VALUE = /\uE000(\d+)\uE001/;

/** Text with values: text and the numbers of values by turns. */
type Pieces = readonly (string | number)[];

/** A node of a parsed template. */
type Parsed =
  | { readonly pieces: Pieces }
  | {
      readonly tagName: string;
      readonly attributes: readonly (readonly [name: string, pieces: Pieces])[];
      readonly children: readonly Parsed[];
      /** The value that replaces its children. */
      readonly content?: Pieces | undefined;
    };

/** Parsed templates by their strings, which are the same for each use of a literal. */
const known = new WeakMap<TemplateStringsArray, readonly Parsed[]>();

/**
 * Returns the nodes that Lit would render for a value: a template, a list, a directive or text. Event listeners are left
 * out. Values become text and attributes, never markup.
 */
export function nodesOf(value: unknown): Node[] {
  const nodes: Node[] = [];
  addNodes(value, nodes);
  return nodes;
}

function addNodes(value: unknown, nodes: Node[]): void {
  if (value === nothing || value === undefined || value === null || value === '') return;
  if (typeof value !== 'object') nodes.push(text(wordsOf(value)));
  else if (Array.isArray(value)) for (const one of value) addNodes(one, nodes);
  else if ('_$litDirective$' in value) {
    const [items, { draw }] = (value as unknown as Repeated).values;
    for (const item of items) addNodes(draw(item), nodes);
  } else {
    const { strings, values } = value as Template;
    for (const node of parsed(strings)) addFilled(node, values, nodes);
  }
}

function parsed(strings: TemplateStringsArray): readonly Parsed[] {
  let nodes = known.get(strings);
  if (!nodes) {
    const markup = strings.map((string, index) => (index ? `${START}${index - 1}${END}` : '') + string).join('');
    nodes = parseFragment(markup).childNodes.flatMap(converted);
    known.set(strings, nodes);
  }
  return nodes;
}

function converted(node: DefaultTreeAdapterTypes.ChildNode): Parsed[] {
  if ('value' in node) return [{ pieces: piecesOf(node.value) }];
  if (!('tagName' in node)) return [];
  const all = node.attrs.map(({ name, value }) => [name, piecesOf(value)] as const);
  const content = all.find(([name]) => name === '.textcontent')?.[1];
  const attributes = all.filter(([name]) => !/^[@.]/.test(name));
  return [{ tagName: node.tagName, attributes, children: node.childNodes.flatMap(converted), content }];
}

// Split by a pattern with a group: every other piece is the number of a value.
const piecesOf = (string: string): Pieces =>
  string
    .split(VALUE)
    .map((piece, index) => (index % 2 ? Number(piece) : piece.replace(/[\t\n\f\r ]+/g, ' ')))
    .filter((piece) => piece !== '');

const wordsOf = (value: unknown): string => ((value ?? '') as number).toString();

/** Adds a node of a template with its values. */
function addFilled(node: Parsed, values: readonly unknown[], nodes: Node[]): void {
  const valueOf = (piece: string | number): unknown => (typeof piece === 'number' ? values[piece] : piece);
  if ('pieces' in node) {
    for (const piece of node.pieces) addNodes(valueOf(piece), nodes);
    return;
  }
  const properties: Record<string, string> = {};
  for (const [name, pieces] of node.attributes) {
    const parts = pieces.map(valueOf);
    if (name.startsWith('?')) {
      if (parts[0]) properties[name.slice(1)] = '';
    } else if (!parts.includes(nothing)) properties[name] = parts.map(wordsOf).join('');
  }
  const children: Node[] = [];
  if (node.content) addNodes(node.content.map(valueOf), children);
  else for (const child of node.children) addFilled(child, values, children);
  nodes.push(element(node.tagName, properties, children));
}
