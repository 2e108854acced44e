import { toHtml } from '../../cli/render/html.js';
import { element, type Node } from '../../cli/render/nodes.js';
import { version } from '../../package.json';
import { elementAttributes } from './markup.js';
import type { Publication } from './publication.js';
import type { Block } from './snippets.js';

/** Attributes whose properties are lists. */
const LISTS = new Set(['types', 'sections']);
/** Attributes whose properties are numbers. */
const NUMBERS = new Set(['limit', 'refresh', 'heading-level']);

const camel = (name: string): string => name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

const INSTALL: Block = { spot: 'install', code: `npm install --save-exact cx-widgets@${version}` };

const importOf = ({ element: name }: Publication): string => `import 'cx-widgets/cx-${name}';`;

/** Returns an attribute as an expression of JavaScript; undefined if it is text. */
function expressionOf(name: string, value: string): string | undefined {
  if (/^with/.test(name)) return 'true';
  if (LISTS.has(name))
    return `[${value
      .trim()
      .split(/\s+/)
      .map((one) => `'${one.replace(/[^\w-]/g, '')}'`)
      .join(', ')}]`;
  return NUMBERS.has(name) && /^\d+$/.test(value.trim()) ? value.trim() : undefined;
}

const quoted = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** Writes attributes with braces around expressions, as JSX and Svelte do. */
function braced(publication: Publication, indent: string): string {
  return Object.entries(elementAttributes(publication))
    .map(([name, value]) => {
      const expression = expressionOf(name, value);
      const key = /^with/.test(name) ? camel(name) : name;
      return `\n${indent}${key}=${expression === undefined ? `"${withoutBraces(quoted(value))}"` : `{${expression}}`}`;
    })
    .join('');
}

/** Braces begin expressions in templates; as references they are text. */
const withoutBraces = (html: string): string => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/** Line breaks in preformatted text count, but React and Vue drop them. */
const withLineBreaks = (html: string): string =>
  html.replace(/<pre[^>]*>[^]*?<\/pre>/g, (pre) => pre.replaceAll('\n', '&#10;'));

/** Returns the words of the element as markup of a template. */
const words = (nodes: readonly Node[], indent: string): string => withoutBraces(withLineBreaks(toHtml(nodes, indent)));

/** Spaces at the ends of an element count, but Svelte drops them; it keeps those in preformatted text. */
const withSpaces = (html: string): string =>
  html.replace(/(<\w+(?: [\w-]+="[^"]*")*>) (?=\S)/g, "$1{' '}").replace(/(?<=\S) (?=<\/)/g, "{' '}");

const EMPTY_TAG = /<(br|img)((?: [\w-]+="[^"]*")*)>/g;

/** Names that JSX has for attributes. */
const forJsx = (nodes: readonly Node[]): Node[] =>
  nodes.map((node) => {
    if (node.type === 'text') return node;
    const entries = Object.entries(node.properties).map(([name, value]) => [
      name === 'class' ? 'className' : name,
      value,
    ]);
    return element(node.tagName, Object.fromEntries(entries) as Record<string, string>, forJsx(node.children));
  });

/** Returns the code for React. */
export function reactBlocks(publication: Publication): Block[] {
  const tag = `cx-${publication.element}`;
  const inside = words(forJsx(publication.fallback), '      ').replace(EMPTY_TAG, '<$1$2 />');
  const code = `${importOf(publication)}
import type {} from 'cx-widgets/jsx';

export function Campaign() {
  return (
    <${tag}${braced(publication, '      ')}
    >
${inside}
    </${tag}>
  );
}`;
  return [INSTALL, { spot: 'component', code }];
}

/** Returns the code for Vue. */
export function vueBlocks(publication: Publication): Block[] {
  const tag = `cx-${publication.element}`;
  const attributes = Object.entries(elementAttributes(publication)).map(([name, value]) => {
    const expression = LISTS.has(name) || /^with/.test(name) ? expressionOf(name, value) : undefined;
    return `\n    ${expression === undefined ? name : `:${camel(name)}`}="${expression ?? quoted(value)}"`;
  });
  const code = `<script setup lang="ts">
${importOf(publication)}
import type {} from 'cx-widgets/vue';
</script>

<template>
  <${tag}${attributes.join('')}
  >
${words(publication.fallback, '    ')}
  </${tag}>
</template>`;
  const compiler = "vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('cx-') } } });";
  return [INSTALL, { spot: 'compiler', code: compiler }, { spot: 'component', code }];
}

/** Returns the code for Svelte. */
export function svelteBlocks(publication: Publication): Block[] {
  const tag = `cx-${publication.element}`;
  const code = `<script lang="ts">
  ${importOf(publication)}
  import type {} from 'cx-widgets/svelte';
</script>

<${tag}${braced(publication, '  ')}
>
${withSpaces(withoutBraces(toHtml(publication.fallback, '  ')))}
</${tag}>`;
  return [INSTALL, { spot: 'component', code }];
}
