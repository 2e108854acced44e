import { fixAddress, targetOf } from '../../cli/check/address-fix.js';
import { fixDate } from '../../cli/check/date-fix.js';
import type { Diagnostic, Path } from '../../cli/check/diagnostics.js';
import { keyMeant, valueMeant } from '../../cli/check/suggestions.js';
import { fixZone } from '../../cli/check/zone-fix.js';
import type { ValueSchema } from '../../cli/validators/violation.js';
import type { Json } from '../../src/formats/source.js';
import { valueAt, withValue } from '../draft/json.js';

/** A fix that the check knows: the new value as shown, and the change of the campaign file. */
export interface Fix {
  readonly shown: string;
  readonly apply: (feed: Json) => Json;
}

/** Returns the fixes of a diagnostic that need no decision but which one. */
export function fixesOf(diagnostic: Diagnostic, feed: Json): Fix[] {
  const { path } = diagnostic;
  if (diagnostic.code === 'unknown-key') return keyFixes(diagnostic, feed);
  const value = valueAt(feed, path);
  return (typeof value === 'string' || typeof value === 'number' ? meantBy(diagnostic, value) : [])
    .filter((meant) => meant && meant !== value)
    .map((meant) => ({ shown: meant, apply: (json) => withValue(json, path, meant) as Json }));
}

function meantBy(diagnostic: Diagnostic, value: string | number): string[] {
  const { path } = diagnostic;
  const text = String(value);
  switch (diagnostic.code) {
    case 'value':
    case 'left-out':
      if ('zone' in diagnostic) return some(fixZone(diagnostic.zone).place);
      return 'expected' in diagnostic ? valuesMeant(diagnostic.expected, value, path) : [];
    case 'missing-scheme':
    case 'missing-file':
      return addressMeant(text, path);
    case 'tracking':
      return text === diagnostic.clean ? [] : [diagnostic.clean];
    case 'http-link':
      return text === diagnostic.url ? [text.replace(/^http:/i, 'https:')] : [];
    case 'unknown-network':
      return some(diagnostic.match);
    case 'hashtag-case':
      return some(path.at(-2) === 'tags' || path.at(-1) === 'hashtag' ? diagnostic.usual : undefined);
    default:
      return [];
  }
}

function valuesMeant({ format, enum: allowed }: ValueSchema, value: string | number, path: Path): string[] {
  const text = String(value);
  if (format === 'date' || format === 'exact-date') {
    const fix = fixDate(value);
    return fix?.kind === 'write' ? [...fix.forms] : fix?.kind === 'quote' ? [fix.form] : [];
  }
  if (format === 'url') return addressMeant(text, path);
  if (format === 'time-zone') return some(fixZone(text).place);
  return allowed ? some(valueMeant(text, allowed)) : [];
}

function addressMeant(text: string, path: Path): string[] {
  const fix = fixAddress(text, targetOf(path));
  return fix && 'url' in fix && fix.kind !== 'local-path' ? some(fix.url) : [];
}

const some = (value: string | undefined): string[] => (value ? [value] : []);

/** Returns the fix for an unknown key: another name, or a move into `_cx`. */
function keyFixes({ path, key, known, belongsInExtension }: Diagnostic & { code: 'unknown-key' }, feed: Json): Fix[] {
  const parent = path.slice(0, -1);
  const meant = belongsInExtension ? key : keyMeant(key, known);
  const target = belongsInExtension ? [...parent, '_cx', key] : [...parent, meant ?? key];
  if (!meant || valueAt(feed, target) !== undefined) return [];
  const apply = (json: Json): Json => withValue(withValue(json, path, undefined), target, valueAt(json, path)) as Json;
  return [{ shown: belongsInExtension ? `_cx.${key}` : meant, apply }];
}
