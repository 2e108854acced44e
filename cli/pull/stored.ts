import { safeUrl } from '../../src/util/urls.js';
import type { Json } from '../../src/formats/source.js';
import { validatePicture, validateSource } from '../validators/state.js';
import { MEDIA_TYPES } from './picture-types.js';
import { STATE_LIMITS } from './state-schema.js';
import type { FailedPicture, StoredPicture, StoredSource } from './state.js';

/** Whether a value is a stored source. */
export function isStoredSource(value: unknown, from: string): value is StoredSource {
  if (!isBounded(value) || !validateSource(value)) return false;
  const { record, address } = value as StoredSource;
  return record.url === from && (address === undefined || safeUrl(address) === address);
}

/**
 * Whether a value is a stored picture. Its file must have a name that a run would create, directly in the media folder,
 * so no entry leads anywhere else.
 *
 * @param media - The media folder relative to the folder of the output, as in stored file names.
 */
export function isStoredPicture(value: unknown, media: string): value is StoredPicture | FailedPicture {
  if (!validatePicture(value)) return false;
  const { file, type } = value as Partial<StoredPicture>;
  if (file === undefined) return true;
  const [name, ending = ''] = file.slice(media.length + 1).split('.');
  return file === `${media}/${name!}.${ending}` && Object.hasOwn(MEDIA_TYPES, ending) && MEDIA_TYPES[ending] === type;
}

/** Whether a JSON value is an object and not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is within the limits of depth and text length, and has no keys that change an object's prototype. */
function isBounded(value: unknown, depth = 0): boolean {
  if (depth > STATE_LIMITS.depth) return false;
  if (typeof value === 'string') return value.length <= STATE_LIMITS.text;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key !== '__proto__' && isBounded(inner, depth + 1));
}
