/** Short forms for JSON Schemas. */
export const text = { type: 'string', minLength: 1 };

export const matches = (pattern) => ({ type: 'string', pattern });

export const uri = { type: 'string', format: 'uri' };

export const list = (items, least = 0) => ({ type: 'array', minItems: least, uniqueItems: true, items });

/** An object with no other keys; those named are required. */
export const object = (properties, ...required) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
