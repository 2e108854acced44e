import type { Validator, ValueSchema } from './violation.js';

/** Validates a campaign file; compiled by scripts/schemas.js. */
export const validateFeed: Validator;

/** Validates an item of a page, which needs no id. */
export const validateItem: Validator;

/** The format of a text by the name of its key; undefined for a key that holds no text. */
export const FORMATS: Readonly<Record<string, string | undefined>>;

/** The keys of an item's `_cx`. */
export const EXTENSION_KEYS: readonly string[];

/** The schemas that they are compiled from. */
export const SCHEMA: ValueSchema;
export const ITEM_SCHEMA: ValueSchema;
