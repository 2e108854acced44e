/**
 * Writes data for editors: VS Code, JetBrains (web-types), and types for JSX, Vue and Svelte templates.
 * docs/decisions/0015 says why some of it is our own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

export function writeEditorData(manifest) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
  generateVsCodeCustomElementData(withPlainUnions(manifest), {
    outdir: 'dist',
    hideLogs: true,
    typesSrc: 'parsedType',
  });
  generateJsxTypes(manifest, {
    outdir: 'dist',
    fileName: 'jsx.d.ts',
    hideLogs: true,
    componentTypePath: (_name, tag) => `./npm/elements/${tag.slice(3)}/${tag.slice(3)}.js`,
  });
  writeFileSync('dist/jsx.d.ts', completeJsxTypes(readFileSync('dist/jsx.d.ts', 'utf8')));
  writeFileSync('dist/vue.d.ts', vueTypes(elements));
  writeFileSync('dist/svelte.d.ts', svelteTypes(elements));
  writeFileSync('dist/web-types.json', `${JSON.stringify(webTypes(elements, version), null, 2)}\n`);
}

/** Returns a copy without array types: the VS Code generator splits `('a' | 'b')[]` into `('a'` and `'b')[]`. */
function withPlainUnions(manifest) {
  return JSON.parse(JSON.stringify(manifest), (key, value) =>
    key === 'parsedType' ? { text: value.text.replace(/^\((.*)\)\[\]$/, '$1') } : value,
  );
}

/** Adds the imports of event types, and the JSX module of Solid 1.9, both of which the generator leaves out. */
function completeJsxTypes(types) {
  const events = [...new Set(types.match(/\bCx\w+Event(?=\))/g))].sort();
  return `import type { ${events.join(', ')} } from './npm/elements/shared/events.js';
${types}
declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends CustomElementsSolidJs {}
  }
}
`;
}

const HEAD = (elements, events) => `import type { ${events.join(', ')} } from './npm/elements/shared/events.js';
${elements
  .map(({ name, tagName }) => {
    const folder = tagName.slice(3);
    return `import type { ${name} } from './npm/elements/${folder}/${folder}.js';`;
  })
  .join('\n')}`;

const comment = (text) => `  /** ${text.replaceAll('*/', '* /')} */\n`;
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/**
 * Returns the type of an attribute: its property's type, plus text for numbers and booleans. A list must be an array,
 * because Vue and Svelte set the property.
 */
function typeOf(element, { fieldName, type }) {
  const property = `${element.name}['${fieldName}']`;
  if (/^number\b/.test(type.text)) return `${property} | \`\${number}\``;
  if (/^boolean\b/.test(type.text)) return `${property} | ''`;
  return property;
}

/** Returns props in both spellings: `heading-level` and `headingLevel`. */
function propsOf(element) {
  return element.attributes.flatMap((attribute) => {
    const { name, fieldName, description = '' } = attribute;
    return [...new Set([name, fieldName])].map(
      (form) => `${comment(description)}  ${quoted(form)}?: ${typeOf(element, attribute)} | undefined;`,
    );
  });
}

function listenersOf(element, forms) {
  return element.events.flatMap(({ name, type, description = '' }) =>
    forms(name).map(
      (form) =>
        `${comment(description)}  '${form}'?: ((event: ${type.text} & { currentTarget: ${element.name} }) => void) | undefined;`,
    ),
  );
}

const camel = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

function eventsOf(elements) {
  return [...new Set(elements.flatMap(({ events }) => events.map(({ type }) => type.text)))].sort();
}

function interfaces(elements, forms) {
  return elements
    .map(
      (element) =>
        `export interface ${element.name}Props {\n${[...propsOf(element), ...listenersOf(element, forms)].join('\n')}\n}`,
    )
    .join('\n\n');
}

function vueTypes(elements) {
  return `${HEAD(elements, eventsOf(elements))}
import type { HTMLAttributes, VNode } from 'vue';

${interfaces(elements, (name) => [`on${camel(name)}`])}

/** Typed like a component, which is how Vue's tools check a tag. */
type Tag<Props> = new () => {
  $props: Omit<HTMLAttributes, keyof Props> & Props;
  $slots: { default?: () => VNode[] };
};

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ name, tagName }) => `    '${tagName}': Tag<${name}Props>;`).join('\n')}
  }
}
`;
}

function svelteTypes(elements) {
  return `${HEAD(elements, eventsOf(elements))}
import type { HTMLAttributes } from 'svelte/elements';

${interfaces(elements, (name) => [`on${name}`, `on:${name}`])}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements
  .map(({ name, tagName }) => `    '${tagName}': Omit<HTMLAttributes<${name}>, keyof ${name}Props> & ${name}Props;`)
  .join('\n')}
  }
}
`;
}

const plain = ({ name, description }) => ({ name, ...(description && { description }) });

/** Returns the value type of an attribute, with which the editor flags other values. */
function valueTypeOf({ type, parsedType, default: byDefault }) {
  const text = (parsedType?.text ?? type?.text ?? '').replace(/ \| undefined/g, '');
  return {
    value: { type: text, required: !/^boolean\b/.test(text) },
    ...(byDefault && byDefault !== 'null' && { default: byDefault.replace(/'/g, '') }),
  };
}

/** Returns the values of an attribute that the editor suggests. */
function valuesOf({ parsedType }) {
  const values = parsedType?.text.match(/'[^']+'/g) ?? [];
  return values.length ? { values: values.map((value) => ({ name: value.slice(1, -1) })) } : {};
}

function webTypes(elements, version) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'cx-widgets',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.summary ?? element.description,
          attributes: element.attributes.map((attribute) => ({
            ...plain(attribute),
            ...valueTypeOf(attribute),
            ...valuesOf(attribute),
          })),
          slots: (element.slots ?? []).map(plain),
          js: {
            properties: element.attributes.map(({ fieldName, description, type, parsedType }) => ({
              name: fieldName,
              description,
              type: (parsedType ?? type).text,
            })),
            events: element.events.map(plain),
          },
          css: {
            properties: (element.cssProperties ?? []).map(plain),
            parts: (element.cssParts ?? []).map(plain),
          },
        })),
      },
    },
  };
}
