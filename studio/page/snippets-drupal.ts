import { elementsIn } from '../../cli/render/nodes.js';
import { version } from '../../package.json';
import buttons from './drupal-buttons.json';
import { dataAttributes } from './markup.js';
import { addressIn } from './place.js';
import type { Publication } from './publication.js';
import type { Block } from './snippets.js';
import { dataElement } from './snippets-html.js';

/** Returns the code for Drupal: a library of the theme, the tags that the text format allows, and HTML for authors. */
export function drupalBlocks(publication: Publication, isTrusted: boolean): Block[] {
  const { place, scripts } = publication;
  const trust = isTrusted ? ", data-cx-trust: ''" : '';
  const kind = place.origin ? '\n      type: external' : '';
  const files = scripts.map(
    ({ file, integrity }) => `    ${addressIn(place, file)}:${kind}
      minified: true
      preprocess: false
      attributes: { defer: true, integrity: '${integrity}', crossorigin: anonymous${trust} }`,
  );
  const library = `cx-widgets:
  version: ${version}
  css:
    theme:
      ${addressIn(place, 'cx-static.css')}: {${place.origin ? ' type: external,' : ''} preprocess: false }
  js:
${files.join('\n')}`;
  return [
    { spot: 'libraries', code: library },
    { spot: 'theme', code: 'libraries:\n  - THEME/cx-widgets' },
    { spot: 'format', code: allowedTags(publication) },
    { spot: 'editor', code: dataElement(publication) },
  ];
}

/** HTML that the buttons of Drupal's editor make; it refuses a list that has it again. */
const FROM_BUTTONS: Readonly<Partial<Record<string, readonly string[]>>> = buttons;

/** Returns the tags and attributes in the words and around them that no button makes, as Drupal lists them. */
function allowedTags(publication: Publication): string {
  const tags = new Map([['div', new Set(Object.keys(dataAttributes(publication)))]]);
  for (const { tagName, properties } of elementsIn(publication.fallback)) {
    const names = tags.get(tagName) ?? new Set();
    for (const name of Object.keys(properties)) if (!FROM_BUTTONS[tagName]?.includes(name)) names.add(name);
    tags.set(tagName, names);
  }
  const listed = [...tags].filter(([tag, names]) => names.size > 0 || !FROM_BUTTONS[tag]);
  return listed.map(([tag, names]) => `<${[tag, ...names].join(' ')}>`).join(' ');
}
