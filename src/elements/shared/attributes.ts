import type { ComplexAttributeConverter } from 'lit';
import { warnOnce } from './warn.js';

/** Returns a converter to one of the allowed values; an unknown value falls back to the first and warns once. */
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

/** Returns a converter to allowed values separated by spaces; an unknown value is ignored and warns once. */
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
