import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';
import { pathText } from '../../src/formats/messages.js';
import { closestMatch } from '../closest-match.js';
import type { Path, ValueSchema } from '../validators/violation.js';

/** A problem in a config, as data. */
export type ConfigProblem =
  | { readonly code: 'unknown-key'; readonly path: Path; readonly known: readonly string[] }
  | { readonly code: 'missing-key'; readonly path: Path }
  | { readonly code: 'duplicate-key'; readonly path: Path; readonly offset: number }
  | { readonly code: 'value'; readonly path: Path; readonly value: unknown; readonly expected: ValueSchema };

/** Returns the message for a problem. */
export function configMessage(problem: ConfigProblem): string {
  const path = pathText(problem.path);
  switch (problem.code) {
    case 'unknown-key':
      return `${path}: there is no such key.${didYouMean(String(problem.path.at(-1)), problem.known)}`;
    case 'missing-key':
      return `${path}: it is missing.`;
    case 'duplicate-key':
      return `${path}: duplicate key; remove one.`;
    case 'value': {
      const { value, expected } = problem;
      const meant = typeof value === 'string' ? didYouMean(value, expected.enum ?? []) : '';
      return `${path || 'the config'}: expected ${expectedText(expected)}, not ${JSON.stringify(value).slice(0, 80)}.${meant}`;
    }
  }
}

/** Returns the message for a JSON syntax error; without an error, the message for an empty file. */
export function syntaxMessage(error?: ParseErrorCode): string {
  if (error === undefined) return 'it is empty; a config is an object with sources';
  const words = printParseErrorCode(error).replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `not JSON: ${words.toLowerCase()}`;
}

function didYouMean(word: string, words: readonly string[]): string {
  const match = closestMatch(word, words);
  return match ? ` Did you mean ${match}?` : '';
}

const TYPES: Readonly<Record<string, string>> = { string: 'text', array: 'a list', boolean: 'true or false' };

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an http, https, mailto or tel address',
  date: 'a year (1924), a month (1957-06), a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00)',
  'exact-date': 'a year (1924), a month (1957-06), a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00)',
  'time-zone': 'an IANA time zone (America/New_York)',
};

function expectedText({ description, format = '', enum: allowed, anyOf, type = '' }: ValueSchema): string {
  if (description) return description;
  if (allowed) return `one of ${allowed.join(', ')}`;
  if (anyOf) return anyOf.map(expectedText).join(' or ');
  const name = String(type);
  return FORMATS[format] ?? TYPES[name] ?? `an ${name}`;
}
