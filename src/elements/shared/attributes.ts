import type { ComplexAttributeConverter } from 'lit';
import { warnOnce } from './warn.js';

/** Takes one of the allowed values of an attribute; anything else is the first of them, and is said once. */
export function oneOf<Value extends string>(
  name: string,
  values: readonly [Value, ...Value[]],
): ComplexAttributeConverter<Value> {
  return {
    fromAttribute: (attribute) => {
      const value = values.find((allowed) => allowed === attribute?.trim().toLowerCase());
      if (attribute && !value)
        warnOnce(`${name}="${attribute}" is none of ${values.join(', ')}; ${values[0]} is used.`);
      return value ?? values[0];
    },
  };
}

/** Takes allowed values with spaces between; what is none of them is left out, and is said once. */
export function someOf<Value extends string>(
  name: string,
  values: readonly Value[],
): ComplexAttributeConverter<readonly Value[] | undefined> {
  return {
    fromAttribute: (attribute) => {
      const words = attribute?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
      const unknown = words.filter((word) => !values.some((allowed) => allowed === word));
      if (unknown.length) warnOnce(`${name}="${attribute}": ${unknown.join(', ')} is none of ${values.join(', ')}.`);
      const known = words.flatMap((word) => values.find((allowed) => allowed === word) ?? []);
      return known.length ? known : undefined;
    },
  };
}
