/**
 * The shape of a campaign file: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the extension object `_cx`,
 * as a JSON Schema (2020-12). Readers check what they read against it; `dist/campaign.schema.json` is made of it.
 */
import type { FromSchema } from 'json-schema-to-ts';
import { dayOf, normalDate } from '../campaign/dates.js';
import { ENTRY_TYPES } from '../campaign/types.js';

const object = <const Properties, const Required extends readonly (keyof Properties & string)[] = []>(
  properties: Properties,
  ...required: Required
) => ({ type: 'object', properties, required }) as const;

const list = <const Items>(items: Items) => ({ type: 'array', items }) as const;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const number = { type: 'number' } as const;
const anything = { type: 'object' } as const;

/** A scheme that can be followed, or no scheme: an address relative to the feed. */
const address = {
  type: 'string',
  pattern: '^(?:(?:[hH][tT][tT][pP][sS]?|mailto|tel):|(?![A-Za-z][\\w+.-]*:))',
  description: 'an http, https, mailto or tel address',
} as const;

const date = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d(?:[Tt ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:[Zz]|[+-]\\d\\d:?\\d\\d)?)?$',
  description: 'a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00)',
  test: (value: string) => normalDate(value),
} as const;

const timezone = {
  type: 'string',
  pattern: '.',
  description: 'an IANA time zone (America/New_York)',
  test: (value: string) => dayOf('1970-01-01T00:00Z', value),
} as const;

const person = object({ name: text, role: text, organization: text, photo: address, url: address }, 'name');

const itemExtension = object({
  type: { enum: ENTRY_TYPES },
  agency: { anyOf: [text, object({ name: text, abbreviation: text, url: address, logo: address }, 'name')] },
  links: list(object({ label: text, url: address }, 'url')),
  related: list(text),
  person,
  quote: text,
  network: text,
  handle: text,
  facets: list(anything),
  emojis: list(object({ shortcode: text, url: address, static_url: address }, 'shortcode', 'url')),
  quoted: anything,
  reply_to: address,
  repost_of: address,
  poll: object({ options: list(object({ label: text, votes: number }, 'label')), closed: flag }, 'options'),
  card: object({ url: address, title: text, description: text, image: address }, 'url'),
  warning: text,
  sensitive: flag,
  verified: flag,
  edited: { anyOf: [flag, date] },
  metrics: anything,
  status: { enum: ['removed', 'scheduled', 'cancelled', 'postponed'] },
  start: date,
  end: date,
  all_day: flag,
  timezone,
  location: { anyOf: [text, object({ name: text, address: text, url: address }, 'name')] },
  online_url: address,
  registration_url: address,
  speakers: list(person),
  video: object(
    {
      url: address,
      poster: address,
      captions: list(object({ url: address, language: text, label: text }, 'url', 'language')),
      transcript: text,
      duration: number,
    },
    'url',
  ),
  figure: object({ value: { anyOf: [text, number] }, label: text }, 'value'),
});

const authors = list(object({ name: text, url: address, avatar: address }));

export const itemSchema = object({
  id: text,
  url: address,
  external_url: address,
  title: text,
  content_text: text,
  content_html: text,
  summary: text,
  image: address,
  banner_image: address,
  date_published: date,
  date_modified: date,
  authors,
  tags: list(text),
  language: text,
  attachments: list(
    object(
      {
        url: address,
        mime_type: text,
        title: text,
        size_in_bytes: number,
        duration_in_seconds: number,
        _cx: object({ alt: text, width: number, height: number, poster: address }),
      },
      'url',
      'mime_type',
    ),
  ),
  _cx: itemExtension,
});

/** A feed without its items, which are checked one by one. */
export const feedSchema = object({
  version: text,
  title: text,
  home_page_url: address,
  feed_url: address,
  description: text,
  user_comment: text,
  next_url: address,
  icon: address,
  favicon: address,
  authors,
  language: text,
  expired: flag,
  _cx: object({
    hashtag: text,
    start: date,
    end: date,
    timezone,
    channels: list(object({ network: text, url: address, handle: text, label: text }, 'url')),
  }),
});

export type Item = FromSchema<typeof itemSchema>;
export type Feed = FromSchema<typeof feedSchema>;
