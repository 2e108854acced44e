import type { Schema } from '../../src/formats/schema-reader.js';
import { feedSchema, itemSchema } from '../../src/formats/schema.js';
import type { Json } from '../../src/formats/source.js';
import { safeUrl } from '../../src/util/urls.js';
import { PICTURE_TYPES } from './picture-types.js';
import type { FailedPicture, StoredPicture, StoredSource } from './state.js';

/** The most that a state holds of anything; what is more is none of ours. */
const MOST = { items: 100_000, text: 1_000_000, depth: 24 };

const HASH = /^[0-9a-f]{64}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** What an ETag or a date may be to be sent again: visible, and not long. */
export const VALIDATOR = /^[ -~]{1,1000}$/;

/** Whether a value is a source as a run of ours stores it. */
export function isStoredSource(value: unknown, from: string): value is StoredSource {
  if (!isObject(value)) return false;
  const { settings, first, address, record, feed, items, etag, last_modified } = value;
  return (
    fits(settings, HASH) &&
    fits(first, HASH) &&
    (address === undefined || isWebAddress(address)) &&
    areValidators(etag, last_modified) &&
    isObject(record) &&
    record['url'] === from &&
    fits(record['retrieved_at'], MOMENT) &&
    fits(record['sha256'], HASH) &&
    conforms(feedSchema, feed) &&
    Array.isArray(items) &&
    items.length <= MOST.items &&
    items.every((item: unknown) => conforms(itemSchema, item) && fits((item as Json)['id'], /./s))
  );
}

/**
 * Whether a value is what a run of ours stores of a picture. A file is one that we have named ourselves, in the media
 * folder itself, so no entry leads anywhere else.
 *
 * @param media - The media folder as files in it are stored: from the folder of the output on.
 */
export function isStoredPicture(value: unknown, media: string): value is StoredPicture | FailedPicture {
  if (!isObject(value)) return false;
  const { file, type, width, height, etag, last_modified, error, final } = value;
  if (error !== undefined) return fits(error, /^[^]{1,2000}$/) && typeof final === 'boolean' && file === undefined;
  const [, name = '', ending = ''] =
    typeof file === 'string' ? (/^([0-9a-f]{16})\.([a-z]+)$/.exec(nameIn(file, media)) ?? []) : [];
  return (
    Boolean(name) &&
    PICTURE_TYPES[ending] === type &&
    isSize(width) &&
    isSize(height) &&
    areValidators(etag, last_modified)
  );
}

const nameIn = (file: string, media: string): string =>
  file.startsWith(`${media}/`) ? file.slice(media.length + 1) : '';

const isSize = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;

const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:/.test(value) && safeUrl(value) === value;

const areValidators = (...values: unknown[]): boolean =>
  values.every((value) => value === undefined || fits(value, VALIDATOR));

const fits = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

/** Whether a value is an object that JSON gave, and not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has the types that a schema asks for. Keys that it lacks may be there, with any plain value. */
function conforms(schema: Schema | undefined, value: unknown, depth = 0): boolean {
  if (depth > MOST.depth) return false;
  if (typeof value === 'string' && value.length > MOST.text) return false;
  const { anyOf, enum: allowed, properties, items, type } = schema ?? {};
  if (anyOf) return anyOf.some((one) => conforms(one, value, depth));
  if (allowed ? !allowed.includes(value) : type !== undefined && type !== typeOf(value)) return false;
  if (Array.isArray(value)) return value.every((one) => conforms(items, one, depth + 1));
  if (!isObject(value)) return true;
  return Object.entries(value).every(
    ([key, inner]) => key !== '__proto__' && conforms(properties?.[key], inner, depth + 1),
  );
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
