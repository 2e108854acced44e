/**
 * The schema of a campaign file: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension object `_cx`,
 * as a JSON Schema that also defines how a value is read. It has the keys that are displayed;
 * `dist/campaign.schema.json` is generated from it, with additional keys for other readers.
 */
import { entryId } from '../model/ids.js';
import { normalDate } from '../model/read-date.js';
import { CARD_KINDS, ENTRY_TYPES } from '../model/types.js';
import { zoneOf } from '../model/zones.js';
import type { Facet } from '../text/from-facets.js';
import { hostOf, isSameOrigin, safeUrl } from '../util/urls.js';
import { LIMITS } from './limits.js';
import type { Context, Read } from './schema-reader.js';
import type { Json } from './source.js';

const object = <const Properties, const Required extends readonly (keyof Properties & string)[] = []>(
  properties: Properties,
  ...required: Required
) => ({ type: 'object', properties, required }) as const;

const list = <const Items>(items: Items) => ({ type: 'array', items }) as const;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const number = { type: 'number' } as const;
const count = {
  ...number,
  minimum: 0,
  description: 'a number, 0 or more',
  read: (value: number) => (value >= 0 ? value : undefined),
} as const;
const textOrNumber = { anyOf: [text, number] } as const;

const address = {
  ...text,
  description: 'an http, https, mailto or tel address',
  // A truncated URL leads elsewhere.
  read: (value: string, { base }: Context) => (value.length < LIMITS.line ? safeUrl(value, base) : undefined),
} as const;

const date = {
  anyOf: [text, number],
  description: 'a year (1924), a month (1957-06), a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00)',
  read: (value: string | number, { timezone }: Context) => normalDate(`${value}`, timezone),
} as const;

/** A date that people rely on to attend: its format must start with the year or be that of email, not prose. */
const exactDate = {
  ...date,
  read: (value: string | number, context: Context) =>
    /^(?:[a-z]+,? +)?(?:\d{4}|\d\d?[ -])/i.test(`${value}`.trim()) ? date.read(value, context) : undefined,
} as const;

export const timezone = {
  ...text,
  description: 'an IANA time zone (America/New_York)',
  // Null means that a zone is given but unknown: the item reader reports it.
  read: (value: string) => zoneOf(value) ?? null,
} as const;

const id = { ...text, read: (value: string, { feedUrl }: Context) => entryId(value, feedUrl) } as const;

const person = object({ name: text, role: text, organization: text, photo: address, url: address }, 'name');

const tracks = list(object({ url: address, language: text, label: text }, 'url', 'language'));

const video = {
  poster: address,
  captions: tracks,
  descriptions: tracks,
  described: address,
  transcript: text,
  duration: number,
} as const;

const figure = object({ value: textOrNumber, label: text, source: address }, 'value');

/** Ids and URLs of entries not to show, or the URL of a list of them. */
const hide = {
  anyOf: [text, list(text)],
  description: 'a list of ids and addresses, or the address of such a list on the same site',
  read: (value: string | readonly string[], { base }: Context) => {
    if (typeof value !== 'string') return value;
    const url = safeUrl(value, base);
    return url && isSameOrigin(url, base) ? url : undefined;
  },
} as const;

/** Returns a schema for an object that may be given as just its name. */
const named = <const Properties>(properties: Properties) =>
  ({
    anyOf: [text, object({ name: text, ...properties }, 'name')],
    read: (value: string | ({ name: string } & Partial<Record<keyof Properties, string>>)) =>
      typeof value === 'string' ? ({ name: value } as Extract<typeof value, object>) : value,
  }) as const;

/**
 * Whether a feed may mark an account as verified: JSON in the page or a file, a feed of the page's origin, Bluesky's
 * API.
 */
const mayVouch = ({ base, feedUrl = '' }: Context): boolean =>
  !feedUrl.startsWith('http') ||
  (typeof location !== 'undefined' && isSameOrigin(base, location.href)) ||
  /^(public\.)?api\.bsky\.app$/.test(hostOf(base));

export const itemSchema = object({
  id: { ...textOrNumber, read: (value: string | number, context: Context) => id.read(`${value}`, context) },
  url: address,
  external_url: address,
  title: text,
  content_text: text,
  content_html: text,
  summary: text,
  image: address,
  date_published: date,
  date_modified: date,
  authors: list(object({ name: text, url: address, avatar: address })),
  tags: list(text),
  language: text,
  attachments: list(
    object(
      {
        url: address,
        mime_type: text,
        title: text,
        _cx: object({ alt: text, credit: text, width: number, height: number, ...video }),
      },
      'url',
      'mime_type',
    ),
  ),
  _cx: object({
    // Must come before the times that depend on it.
    timezone,
    type: { enum: ENTRY_TYPES },
    agency: named({ abbreviation: text, url: address, logo: address }),
    links: list(object({ label: text, url: address, language: text }, 'url')),
    related: list(id),
    featured: flag,
    expires: exactDate,
    person,
    quote: text,
    network: text,
    handle: text,
    warning: text,
    sensitive: flag,
    facets: { type: 'array', read: (facets: readonly Facet[]) => facets },
    emojis: list(object({ shortcode: text, url: address }, 'shortcode', 'url')),
    // Read separately, because it is also an item.
    quoted: { type: 'object', read: (item: Json) => item },
    repost_of: address,
    reply_to: address,
    poll: object({ options: list(object({ label: text, votes: number }, 'label')), closed: flag }, 'options'),
    card: object({ kind: { enum: CARD_KINDS }, url: address, title: text, description: text, image: address }, 'url'),
    // Only a claim; it counts if it comes from the network itself, or from the page's own site.
    verified: { ...flag, read: (value: boolean, context: Context) => value && mayVouch(context) },
    edited: flag,
    metrics: object({ replies: count, reposts: count, quotes: count, likes: count, views: count }),
    status: { enum: ['removed', 'scheduled', 'cancelled', 'postponed'] },
    start: exactDate,
    end: exactDate,
    all_day: flag,
    location: named({ address: text, url: address }),
    online_url: address,
    registration_url: address,
    speakers: list(person),
    video: object({ url: address, ...video }, 'url'),
    figure,
  }),
});

/** The schema of a feed without its items, which are read one by one. */
export const feedSchema = object({
  title: text,
  home_page_url: address,
  next_url: address,
  description: text,
  language: text,
  _cx: object({
    timezone,
    hashtag: text,
    start: exactDate,
    end: exactDate,
    channels: list(object({ network: text, url: address, handle: text, label: text, language: text }, 'url')),
    image: object({ url: address, alt: text, width: number, height: number, credit: text }, 'url'),
    figures: list(figure),
    hide,
  }),
});

export type Item = Read<typeof itemSchema>;
