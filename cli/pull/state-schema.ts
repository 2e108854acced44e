import { feedSchema, itemSchema } from '../../src/formats/schema.js';
import { PICTURE_TYPES } from './picture-types.js';

/** Limits of a state file; anything over them was not written by a run. */
export const STATE_LIMITS = { items: 100_000, text: 1_000_000, depth: 24 };

const text = (pattern: string) => ({ type: 'string', pattern }) as const;

const hash = text('^[0-9a-f]{64}$');
const moment = text(String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$`);

/** Matches an ETag or a date that can be sent back: visible characters, limited in length. */
export const VALIDATOR = /^[ -~]{1,1000}$/;
const validator = text(VALIDATOR.source);

const size = { type: 'integer', minimum: 1 } as const;

/** The schema of a stored source. Unknown keys are allowed, with any plain value. */
export const storedSourceSchema = {
  type: 'object',
  required: ['settings', 'first', 'record', 'feed', 'items'],
  properties: {
    settings: hash,
    first: hash,
    address: text('^https?:'),
    etag: validator,
    last_modified: validator,
    record: {
      type: 'object',
      required: ['url', 'retrieved_at', 'sha256'],
      properties: { url: { type: 'string' }, retrieved_at: moment, sha256: hash },
    },
    feed: withoutRequired(feedSchema),
    items: {
      type: 'array',
      maxItems: STATE_LIMITS.items,
      items: {
        type: 'object',
        allOf: [withoutRequired(itemSchema), { type: 'object', properties: { id: text('[^]') }, required: ['id'] }],
      },
    },
  },
} as const;

/** The schema of a picture that was downloaded or failed. */
export const storedPictureSchema = {
  type: 'object',
  anyOf: [
    {
      type: 'object',
      required: ['error', 'final'],
      properties: { error: text('^[^]{1,2000}$'), final: { type: 'boolean' } },
      not: { required: ['file'] },
    },
    {
      type: 'object',
      required: ['file', 'type', 'width', 'height'],
      properties: {
        file: text(String.raw`(?:^|/)[0-9a-f]{16}\.[a-z]+$`),
        type: { enum: [...new Set(Object.values(PICTURE_TYPES))] },
        width: size,
        height: size,
        etag: validator,
        last_modified: validator,
      },
      not: { required: ['error'] },
    },
    {
      type: 'object',
      required: ['file', 'type'],
      properties: {
        file: text(String.raw`(?:^|/)[0-9a-f]{16}\.vtt$`),
        type: { enum: ['text/vtt'] },
        etag: validator,
        last_modified: validator,
      },
      not: { required: ['error'] },
    },
  ],
} as const;

/** Returns a schema that checks only types: a stored item may lack keys that a feed requires. */
function withoutRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutRequired);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) =>
      key === 'required' || typeof value === 'function' ? [] : [[key, withoutRequired(value)]],
    ),
  );
}
