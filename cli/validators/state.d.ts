import type { Validator } from './violation.js';

/** Validate the parts of a state file of `pull`; compiled by scripts/schemas.js. */
export const validateSource: Validator;
export const validatePicture: Validator;
