import { readFileSync } from 'node:fs';
import { addressAdvice, targetOf } from './address-advice.js';
import { dateAdvice } from './date-advice.js';
import type { Path, Tell } from './fault.js';
import { didYouMean, keyMeant, valueMeant } from './suggest.js';
import { adviceOnZone } from './zones.js';

/** The keywords of JSON Schema that the schema of campaign files has. */
export interface StrictSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, StrictSchema>>;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly StrictSchema[];
  readonly properties?: Readonly<Record<string, StrictSchema>>;
  readonly patternProperties?: Readonly<Record<string, StrictSchema>>;
  readonly additionalProperties?: boolean | StrictSchema;
  readonly required?: readonly string[];
  readonly items?: StrictSchema;
  readonly description?: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

/** Reads the schema that editors use too; it was built with the command. */
export function campaignSchema(): StrictSchema {
  return JSON.parse(readFileSync(new URL('./assets/campaign.schema.json', import.meta.url), 'utf8')) as StrictSchema;
}

type Json = Readonly<Record<string, unknown>>;

/** What is looked at while a file is held to its schema. */
export interface Visit {
  readonly address?: (value: string, path: Path) => unknown;
  readonly text?: (value: string, path: Path) => unknown;
}

/** A strict reading of a campaign file: it tells every fault, not the first alone. */
export class SchemaCheck {
  constructor(
    private readonly root: StrictSchema,
    private readonly tell: Tell,
    /** Is given every address, and every text for people. */
    private readonly visit: Visit = {},
  ) {}

  check(value: unknown, schema: StrictSchema, path: Path): void {
    const { $ref, type, enum: allowed, anyOf, pattern, minimum, items } = schema;
    if ($ref) return this.check(value, this.resolve($ref), path);
    if (anyOf) {
      if (isDate(schema) && !this.isDated(value, schema)) return this.wrong(value, schema, path);
      const fitting = anyOf.find((one) => isOfType(one.type, value));
      return fitting ? this.check(value, fitting, path) : this.wrong(value, schema, path);
    }
    if (allowed ? !allowed.includes(value) : !isOfType(type, value)) return this.wrong(value, schema, path);
    if (typeof value === 'string') {
      if (pattern && !new RegExp(pattern, 'u').test(value)) this.wrong(value, schema, path);
      else if (isAddress(schema)) this.visit.address?.(value, path);
      else if (!schema.description && !pattern) this.visit.text?.(value, path);
    } else if (typeof value === 'number' && minimum !== undefined && value < minimum) {
      this.tell('value', path, `expected ${minimum} or more, not ${value}`);
    } else if (Array.isArray(value)) {
      if (items) value.forEach((one, index) => this.check(one, items, [...path, index]));
    } else if (schema.properties ?? schema.additionalProperties) this.object(value as Json, schema, path);
  }

  private readonly object = (value: Json, schema: StrictSchema, path: Path): void => {
    const { properties = {}, patternProperties = {}, additionalProperties, required = [] } = schema;
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
    for (const key of required) {
      // A key that is misspelled is told as such.
      const isMisspelled = unknown.some(
        (one) => !one.startsWith('_') && keyMeant(one, Object.keys(properties)) === key,
      );
      if (!(key in value) && !(isMisspelled && additionalProperties === false)) {
        this.tell('missing-key', path, `"${key}" is missing: expected ${this.words(properties[key]!)}`);
      }
    }
    for (const [key, inner] of Object.entries(value)) {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known) this.check(inner, known, [...path, key]);
      else if (typeof additionalProperties === 'object') this.check(inner, additionalProperties, [...path, key]);
      else if (
        additionalProperties === false &&
        !Object.keys(patternProperties).some((one) => new RegExp(one).test(key))
      ) {
        this.unknown(key, Object.keys(properties), path);
      }
    }
  };

  private unknown(key: string, known: readonly string[], path: Path): void {
    const inExtension = path.at(-1) !== '_cx' && this.root.$defs?.['item']?.properties?.['_cx']?.properties?.[key];
    const near = inExtension ? undefined : keyMeant(key, known);
    const fix = near
      ? `Did you mean "${near}"?`
      : inExtension
        ? 'Move it into "_cx".'
        : `Known here are ${known.join(', ')}; a key of your own begins with "_".`;
    this.tell('unknown-key', [...path, key], `"${key}" is not a known key here. ${fix}`);
  }

  private wrong(value: unknown, schema: StrictSchema, path: Path): void {
    this.tell('value', path, this.advice(value, schema, path) ?? this.expected(value, schema));
  }

  /** The form to write, where it can be told. */
  private advice(value: unknown, schema: StrictSchema, path: Path): string | undefined {
    if (isDate(schema)) return dateAdvice(value, schema.pattern ?? schema.anyOf?.find((one) => one.pattern)?.pattern);
    return typeof value === 'string' && isAddress(schema) ? addressAdvice(value, targetOf(path)) : undefined;
  }

  private expected(value: unknown, schema: StrictSchema): string {
    const advice =
      typeof value !== 'string'
        ? ''
        : isZone(schema)
          ? adviceOnZone(value)
          : didYouMean(schema.enum && valueMeant(value, schema.enum.map(String)));
    return `expected ${this.words(schema)}, not ${shown(value)}.${advice}`;
  }

  /** Whether one of the patterns of a date takes a value. */
  private isDated(value: unknown, { anyOf = [] }: StrictSchema): boolean {
    return anyOf.some(
      ({ type, pattern }) => isOfType(type, value) && (!pattern || new RegExp(pattern, 'u').test(String(value))),
    );
  }

  private words(schema: StrictSchema): string {
    const { $ref, description, enum: allowed, anyOf, pattern, type = 'anything' } = schema;
    if ($ref) return 'an object';
    return (
      description ??
      allowed?.join(', ') ??
      anyOf?.map((one) => this.words(one)).join(' or ') ??
      (pattern?.includes('jsonfeed') ? '"https://jsonfeed.org/version/1.1"' : (TYPE_WORDS[type] ?? type))
    );
  }

  private resolve($ref: string): StrictSchema {
    return this.root.$defs![$ref.replace('#/$defs/', '')]!;
  }
}

const isDate = ({ description = '' }: StrictSchema): boolean => description.includes('(2024-10-01)');
const isZone = ({ description = '' }: StrictSchema): boolean => description.includes('time zone');
const isAddress = ({ description = '' }: StrictSchema): boolean => description.endsWith(' address');

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number without quotes',
  integer: 'a whole number without quotes',
  boolean: 'true or false without quotes',
  array: 'a list in square brackets',
  object: 'an object in braces',
};

function isOfType(type: string | undefined, value: unknown): boolean {
  if (!type) return true;
  if (type === 'integer') return Number.isInteger(value);
  return type === (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
}

function shown(value: unknown): string {
  const words = JSON.stringify(value);
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
