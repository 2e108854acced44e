/** The text format for Drupal: which HTML it keeps. The package and docs/how-to/drupal.md are made from it. */
import { readFileSync } from 'node:fs';

/** The machine name of the text format and of its editor. */
export const FORMAT = 'cx_widgets';

/**
 * HTML that the buttons of the toolbar make, as Drupal's own "Basic HTML" has them. It must not be listed under "Source
 * editing" again, or Drupal refuses the list. The studio leaves it out, too.
 */
const FROM_BUTTONS = JSON.parse(readFileSync('studio/page/drupal-buttons.json', 'utf8'));

/** Attributes of rendered words: classes for cx-static.css, and names for screen readers. */
const WORDS = ['class', 'aria-label'];

/** Elements of rendered words that buttons make without these attributes. */
const ALSO_RENDERED = ['p', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote'];

/** Elements of rendered words that no button makes. */
const ONLY_RENDERED = ['article', 'section', 'header', 'figure', 'figcaption', 'details', 'summary', 'span', 'pre'];

/** Attributes that count only with `data-cx-trust`, which a text format can't promise. */
const isForTrusted = (name) => name.endsWith('-hosts');

/** Returns the attributes of all elements, as an editor writes them. */
function dataAttributes() {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  const names = elements.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name));
  const unique = [...new Set(names)].filter((name) => !isForTrusted(name)).sort();
  return ['data-cx', ...unique.map((name) => `data-cx-${name}`)];
}

const tag = (name, attributes) => `<${[name, ...attributes].join(' ')}>`;

/** Returns the elements that become ours, as they are listed under "Source editing". */
export const ownTags = () => ['div', 'a'].map((name) => tag(name, dataAttributes()));

/** Returns the list under "Source editing" of the package: our elements, and the words inside them. */
export function editableTags() {
  const own = ['div', 'a'].map((name) =>
    tag(name, [...(name === 'a' ? ['hreflang'] : []), ...WORDS, ...dataAttributes()]),
  );
  return [
    ...own,
    ...['h2', 'h3'].map((name) => tag(name, [...WORDS, 'id'])),
    ...[...ALSO_RENDERED, ...ONLY_RENDERED].map((name) => tag(name, WORDS)),
    tag('img', ['class']),
  ];
}

/** Returns "Allowed HTML tags": exactly what the editor can make, or Drupal refuses to save the format. */
export function allowedHtml() {
  const tags = new Map(Object.entries(FROM_BUTTONS));
  for (const one of editableTags()) {
    const [name, ...attributes] = one.slice(1, -1).split(' ');
    tags.set(name, [...(tags.get(name) ?? []), ...attributes]);
  }
  return [...tags].map(([name, attributes]) => tag(name, attributes)).join(' ');
}
