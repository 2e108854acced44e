import type { Validator, ValueSchema } from './violation.js';

/** Validates a config of `pull`; compiled by scripts/schemas.js. */
export const validateConfig: Validator;

/** The schema that it is compiled from. */
export const SCHEMA: ValueSchema;
