import { ENTRY_TYPES } from '../../src/model/types.js';
import { WORD_LANGUAGES } from '../review/words.js';
import type { Read } from '../../src/formats/schema-reader.js';
import { DATE_ORDERS } from '../formats/options.js';
import { feedSchema, itemSchema } from '../../src/formats/schema.js';

const object = <const Properties, const Required extends readonly (keyof Properties & string)[] = []>(
  properties: Properties,
  ...required: Required
) => ({ type: 'object', properties, required }) as const;

const list = <const Items>(items: Items) => ({ type: 'array', items }) as const;

/** Returns a schema for one value, or a list of alternatives. */
const oneOrMore = <const One>(one: One) => ({ anyOf: [one, list(one)] }) as const;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const count = {
  type: 'number',
  description: 'a whole number of 1 or more',
  minimum: 1,
  multipleOf: 1,
} as const;

const types = { enum: ENTRY_TYPES } as const;

/** A rule that selects entries: all keys must match, and any value in a list. */
export const ruleSchema = object({
  id: oneOrMore(text),
  tag: oneOrMore(text),
  agency: oneOrMore(text),
  word: oneOrMore(text),
  type: { anyOf: [types, list(types)], description: `one or more of ${ENTRY_TYPES.join(', ')}` },
  source: oneOrMore(text),
});

const rules = oneOrMore(ruleSchema);

const { title, home_page_url, description, language, _cx: feedExtension } = feedSchema.properties;
const { url, content_text, content_html, summary, image, date_published, date_modified, authors, tags } =
  itemSchema.properties;
const { agency, ...extension } = itemSchema.properties._cx.properties;

/** The keys of an item that a config may set; the keys of its `_cx` are next to them. */
export const ITEM_KEYS = {
  url,
  title,
  content_text,
  content_html,
  summary,
  image,
  date_published,
  date_modified,
  authors,
  tags,
  language,
};

const languages = { enum: WORD_LANGUAGES } as const;
/** Rules that send entries to the queue, even from sources without review. */
const holdSchema = object({
  words: oneOrMore(text),
  lists: { anyOf: [languages, list(languages)], description: `one or more of ${WORD_LANGUAGES.join(', ')}` },
  links: oneOrMore(text),
  without_alt: flag,
  where: rules,
});

const review = { enum: ['new', 'all', 'none'] } as const;

const source = object(
  {
    from: text,
    name: text,
    agency,
    type: types,
    tag: text,
    tags,
    language,
    include: rules,
    exclude: rules,
    limit: count,
    pages: count,
    account: object({ handle: text, name: text, avatar: url }, 'handle'),
    replies: flag,
    reposts: flag,
    review,
    hold: holdSchema,
    dates: { enum: DATE_ORDERS },
    timezone: feedExtension.properties.timezone,
    year: count,
    map: list(text),
    since: feedExtension.properties.start,
    until: feedExtension.properties.end,
  },
  'from',
);

/** A page that shows the output. */
const page = object({ page: text, element: text, lang: text, url: text }, 'page');

/** The schema of the config for `pull`; docs/how-to/pull.md explains its keys. */
export const configSchema = object(
  {
    $schema: text,
    output: text,
    media: text,
    title,
    description,
    home_page_url,
    language,
    ...feedExtension.properties,
    sources: list(source),
    include: rules,
    exclude: rules,
    pin: list(text),
    set: list(object({ where: rules, ...ITEM_KEYS, agency, ...extension }, 'where')),
    keep_removed: flag,
    keep_old: flag,
    review,
    hold: holdSchema,
    queue: text,
    hide: list(text),
    records: text,
    render: list(page),
  },
  'sources',
);

export type Config = Read<typeof configSchema>;
export type SourceConfig = Read<typeof source>;
export type PageConfig = Read<typeof page>;
export type HoldConfig = Read<typeof holdSchema>;
export type Rule = Read<typeof ruleSchema>;
