import type { Validator, ValueSchema } from './violation.js';

/** Validates a campaign file; compiled by scripts/validators.js. */
export const validateFeed: Validator;

/** Validates a stand-alone item, which needs no id. */
export const validateItem: Validator;

/** The format of a text by its key; undefined for a key that contains no text. */
export const FORMATS: Readonly<Record<string, string | undefined>>;

/** The keys of an item's `_cx`. */
export const EXTENSION_KEYS: readonly string[];

/** The schemas that the validators are compiled from. */
export const SCHEMA: ValueSchema;
export const ITEM_SCHEMA: ValueSchema;
