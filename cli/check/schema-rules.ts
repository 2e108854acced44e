import { EXTENSION_KEYS, ITEM_SCHEMA, SCHEMA, validateFeed, validateItem } from '../validators/campaign.js';
import { violationsOf, type ValueSchema, type Violation } from '../validators/violation.js';
import type { Path, Report } from './diagnostics.js';
import { keyMeant } from './suggestions.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reports all violations of the schema of campaign files.
 *
 * @param path - The path of an item that stands alone or in a list; undefined for an entire feed.
 */
export function checkSchema(json: unknown, path: Path | undefined, report: Report): void {
  const violations = path ? violationsOf(validateItem, ITEM_SCHEMA, json) : violationsOf(validateFeed, SCHEMA, json);
  for (const violation of violations)
    reportViolation({ ...violation, path: [...(path ?? []), ...violation.path] }, startBeside(violation, json), report);
}

function reportViolation(
  { keyword, path, key, value, schema }: Violation,
  date: string | undefined,
  report: Report,
): void {
  const known = Object.keys(schema.properties ?? {});
  if (keyword === 'additionalProperties') {
    const belongsInExtension = path.at(-1) !== '_cx' && EXTENSION_KEYS.includes(key);
    report([...path, key], { code: 'unknown-key', key, known, belongsInExtension });
  } else if (keyword === 'required') {
    // A misspelled key is reported only as an unknown key.
    const isMisspelled = Object.keys(value as Json).some(
      (one) => !one.startsWith('_') && !known.includes(one) && keyMeant(one, known) === key,
    );
    if (!isMisspelled) report(path, { code: 'missing-key', key, expected: plain(schema.properties?.[key] ?? {}) });
  } else report(path, { code: 'value', value, expected: plain(schema), date });
}

/** Returns the keywords of a schema that messages use. */
function plain({ type, format, enum: allowed, description, anyOf }: ValueSchema): ValueSchema {
  return {
    ...(type && { type }),
    ...(format && { format }),
    ...(allowed && { enum: allowed }),
    ...(description && { description }),
    ...(anyOf && { anyOf: anyOf.map(plain) }),
  };
}

/** Returns the start next to a time zone: an abbreviation may be wrong on that date. */
function startBeside({ path, schema }: Violation, json: unknown): string | undefined {
  if (schema.format !== 'time-zone') return undefined;
  const around = path
    .slice(0, -1)
    .reduce((value, key) => (value as Record<string | number, unknown>)[key], json) as Json;
  const start = around['start'];
  return typeof start === 'string' ? start : undefined;
}
