import { inline, toHtml } from '../../cli/render/html.js';
import { element, type Node } from '../../cli/render/nodes.js';
import { addressIn, type Place } from './place.js';
import type { Publication } from './publication.js';
import type { ReleaseFile } from './script.js';

/** Attributes by their names in HTML. */
export type Given = Readonly<Record<string, string>>;

/** Attributes that are true when they are present. */
const isFlag = (name: string): boolean => /^(?:data-cx-)?(?:with|trust$)|^(?:crossorigin|defer)$/.test(name);

/** Writes a start tag; flags have no value. */
export function startTag(name: string, attributes: Given): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' && isFlag(key) ? ` ${key}` : inline([element('i', { [key]: value }, [])]).slice(2, -'></i>'.length),
  );
  return `<${name}${written.join('')}>`;
}

/** Writes an element around nodes, each block on a line of its own. */
export function around(name: string, attributes: Given, nodes: readonly Node[]): string {
  const inside = toHtml(nodes, '  ');
  return `${startTag(name, attributes)}${inside && `\n${inside}\n`}</${name}>`;
}

/** Writes the tag of a script of the release. */
export function scriptTag({ file, integrity }: ReleaseFile, place: Place, more: Given = {}): string {
  const attributes = { type: 'module', src: addressIn(place, file), integrity, ...crossOrigin(place), ...more };
  return `${startTag('script', attributes)}</script>`;
}

/** A hash of a file on another host is checked only with this attribute. */
export const crossOrigin = ({ origin }: Place): Given => (origin ? { crossorigin: 'anonymous' } : {});

/** Returns the tags for the head of a page: the feed, the style without script, the scripts, and words for machines. */
export function headTags({ place, feedAddress, scripts, head }: Publication, more?: Given): string[] {
  return [
    ...head,
    startTag('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: feedAddress }),
    startTag('link', { rel: 'stylesheet', href: addressIn(place, 'cx-static.css') }),
    ...scripts.map((script) => scriptTag(script, place, more)),
  ];
}

/** Returns the attributes of the element that shows the publication. */
export const elementAttributes = (publication: Publication): Given => ({
  ...languageOf(publication),
  feed: publication.feedAddress,
  ...publication.attributes,
});

/** The language of the words; without it, that of the page counts. */
const languageOf = ({ language }: Publication): Given => (/^en\b/i.test(language) ? {} : { lang: language });

/** Returns the same for `data-cx`. */
export function dataAttributes(publication: Publication): Given {
  const { element: name, feedAddress, attributes } = publication;
  const own = Object.entries({ feed: feedAddress, ...attributes }).map(([key, value]) => [`data-cx-${key}`, value]);
  return {
    ...languageOf(publication),
    'data-cx': name.replace('campaign-', ''),
    ...(Object.fromEntries(own) as Given),
  };
}
