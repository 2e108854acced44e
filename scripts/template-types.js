/** The types of our tags in the templates of Vue and Svelte, made of the manifest. */

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
 * What an attribute takes: what its property does, and words for numbers and switches. A list is an array only: Vue and
 * Svelte set the property, where text would be no list.
 */
function typeOf(element, { fieldName, type }) {
  const property = `${element.name}['${fieldName}']`;
  if (/^number\b/.test(type.text)) return `${property} | \`\${number}\``;
  if (/^boolean\b/.test(type.text)) return `${property} | ''`;
  return property;
}

/** Both forms of each attribute: `heading-level` and `headingLevel`. */
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

export function vueTypes(elements) {
  return `${HEAD(elements, eventsOf(elements))}
import type { HTMLAttributes, VNode } from 'vue';

${interfaces(elements, (name) => [`on${camel(name)}`])}

/** A tag in a template: no component, but what Vue's tools take for one. */
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

export function svelteTypes(elements) {
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
