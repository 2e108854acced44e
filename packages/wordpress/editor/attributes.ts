/**
 * The attributes of the block. All of them are read from its HTML: WordPress filters the HTML of authors as HTML, but also
 * the JSON in a block's comment, where it would change each `&` of an address.
 */
import { ELEMENTS, type Attribute } from '../../../studio/choose/attributes.js';

export interface BlockAttributes {
  /** The name of the element without `cx-`. */
  readonly element?: string;
  /** The address of the feed at its origin. */
  readonly source?: string;
  /** The address of the site's copy of the feed. */
  readonly feed?: string;
  /** The user's own campaign, as JSON. */
  readonly data?: string;
  /** Attributes of the element, in a list of one. */
  readonly settings?: readonly Readonly<Record<string, string | undefined>>[];
  /** The words of the element, as HTML. */
  readonly words?: string;
}

/** Attributes that `data-cx` can't set, because WordPress lets comments have `data-` attributes. */
const IGNORED: ReadonlySet<string> = new Set(['trusted-hosts', 'media-hosts']);

/** Returns the attributes of an element that the block can set, as the manifest describes them. */
export const attributesOf = (element: string): readonly Attribute[] =>
  (ELEMENTS.find(({ name }) => name === element)?.attributes ?? [])
    .filter(({ name }) => !IGNORED.has(name))
    .map((one) =>
      one.name === 'third-party' ? { ...one, values: one.values.filter((value) => value !== 'allow') } : one,
    );

const NAMES = new Set(ELEMENTS.flatMap(({ name }) => attributesOf(name).map((one) => one.name)));

const fromHtml = (attribute: string): object => ({
  type: 'string',
  source: 'attribute',
  selector: '[data-cx]',
  attribute,
});

/** The attributes as WordPress reads them. */
export const BLOCK_ATTRIBUTES = {
  element: fromHtml('data-cx'),
  source: fromHtml('data-source'),
  feed: fromHtml('data-cx-feed'),
  data: fromHtml('data-cx-data'),
  settings: {
    type: 'array',
    source: 'query',
    selector: '[data-cx]',
    query: Object.fromEntries(
      [...NAMES].map((name) => [name, { type: 'string', source: 'attribute', attribute: `data-cx-${name}` }]),
    ),
  },
  words: { type: 'string', source: 'html', selector: '[data-cx]' },
};

/** Returns the attributes of the element that are set. */
export function settingsOf({ element = 'campaign', settings = [] }: BlockAttributes): Readonly<Record<string, string>> {
  const given = settings[0] ?? {};
  return Object.fromEntries(
    attributesOf(element).flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}

/** Returns the attributes of the block's HTML. */
export function htmlAttributes(attributes: BlockAttributes): Readonly<Record<string, string>> {
  const { element = 'campaign', source, feed, data } = attributes;
  const given = Object.entries(settingsOf(attributes)).map(([name, value]) => [`data-cx-${name}`, value]);
  return {
    'data-cx': element,
    ...(source && { 'data-source': source }),
    ...(feed && { 'data-cx-feed': feed }),
    ...(data && { 'data-cx-data': data }),
    ...(Object.fromEntries(given) as Record<string, string>),
  };
}

/** Characters in texts that WordPress changes in an attribute: it takes `[gallery]` for a shortcode, and drops `<` and `>`. */
const ESCAPES: Readonly<Record<string, string>> = {
  '[': String.raw`\u005b`,
  '<': String.raw`\u003c`,
  '>': String.raw`\u003e`,
};

/** Returns JSON for an attribute. */
export const attributeJson = (json: unknown): string =>
  JSON.stringify(json).replace(/"(?:[^"\\]|\\.)*"/g, (string) => string.replace(/[[<>]/g, (one) => ESCAPES[one]!));

/** Matches a start tag with attributes, as a browser writes it. */
const TAG = /<[a-z][\w-]*(?: [\w-]+="[^"]*")+>/g;

/**
 * Escapes HTML as a browser writes it, so that WordPress leaves it alone. In attributes, a browser leaves `<` and `>`,
 * where the filter for authors would end the tag; `[gallery]` would be a shortcode.
 */
export const escapeForWordPress = (html: string): string =>
  html
    .replace(TAG, (tag) => tag.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')))
    .replaceAll('[', '&#91;');
