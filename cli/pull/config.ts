import { readFile } from 'node:fs/promises';
import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Context, Schema } from '../../src/formats/schema-reader.js';
import { configSchema, type Config } from './config-schema.js';
import { nearest } from '../nearest.js';

/** The config, or how the command was called, is wrong; nothing was done. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(...faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Reads a config: JSON with comments, and commas too many left in peace.
 *
 * @param base - What relative addresses in it start from.
 * @throws ConfigError with every fault, each with file, line and column.
 */
export async function readConfig(path: string, base: string): Promise<Config> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ConfigError(`${path}: ${code === 'ENOENT' ? 'there is no such file' : message}`);
  }
  return parseConfig(text, path, base);
}

/** The same for a text that was read already. */
export function parseConfig(text: string, path: string, base: string): Config {
  const faults: string[] = [];
  const tell = (offset: number, message: string): void => {
    const before = text.slice(0, offset).split('\n');
    faults.push(`${path}:${before.length}:${before.at(-1)!.length + 1}: ${message}`);
  };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset } of errors) {
    const words = printParseErrorCode(error).replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    tell(offset, `not JSON: ${words.toLowerCase()}`);
  }
  if (!root && !errors.length) tell(0, 'it is empty; a config is an object with sources');
  if (!faults.length) {
    const timezone = (getNodeValue(root!) as { timezone?: unknown } | null)?.timezone;
    const context = { base, timezone: typeof timezone === 'string' ? timezone : undefined };
    const config = new Reader(context, tell).read(configSchema, root!, '') as Config;
    if (!faults.length) return config;
  }
  throw new ConfigError(...faults);
}

/** Reads a tree by a schema as feeds are read, but strictly: every fault is told, and unknown keys are faults. */
class Reader {
  constructor(
    private readonly context: Context,
    private readonly tell: (offset: number, message: string) => void,
  ) {}

  read(schema: Schema, node: Node, path: string): unknown {
    const { anyOf, enum: allowed, properties, items, type } = schema;
    let value: unknown;
    if (anyOf) {
      const fitting = anyOf.find((one) => isOf(one, node));
      if (!fitting) return this.#refuse(schema, node, path);
      value = this.read(fitting, node, path);
    } else if (allowed ? !allowed.includes(node.value) : type !== node.type) {
      return this.#refuse(schema, node, path);
    } else if (items) {
      value = (node.children ?? []).map((child, index) => this.read(items, child, `${path}[${index}]`));
    } else if (properties) value = this.#readObject(schema, node, path);
    else value = getNodeValue(node);
    if (!schema.read || value === undefined) return value;
    try {
      return schema.read(value as never, this.context) ?? this.#refuse(schema, node, path);
    } catch {
      return this.#refuse(schema, node, path);
    }
  }

  #readObject({ properties = {}, required = [] }: Schema, node: Node, path: string): unknown {
    const value: Record<string, unknown> = {};
    for (const { children: pair = [] } of node.children ?? []) {
      const [name, child] = pair as [Node, Node];
      const key = name.value as string;
      const inner = properties[key];
      const at = path ? `${path}.${key}` : key;
      if (!inner) {
        const meant = nearest(key, Object.keys(properties));
        this.tell(name.offset, `${at}: there is no such key. ${meant ? `Did you mean ${meant}?` : ''}`.trim());
      } else if (key in value) this.tell(name.offset, `${at}: it is there twice. Keep one.`);
      else value[key] = this.read(inner, child, at);
    }
    for (const key of required) {
      if (!(key in value)) this.tell(node.offset, `${path ? `${path}.` : ''}${key}: it is missing.`);
    }
    return value;
  }

  #refuse(schema: Schema, node: Node, path: string): undefined {
    const value = node.value as unknown;
    const meant = schema.enum && typeof value === 'string' && nearest(value, schema.enum as string[]);
    const shown = JSON.stringify(getNodeValue(node)).slice(0, 80);
    this.tell(
      node.offset,
      `${path || 'the config'}: expected ${wordsFor(schema)}, not ${shown}.${meant ? ` Did you mean ${meant}?` : ''}`,
    );
    return undefined;
  }
}

function isOf({ type, enum: allowed }: Schema, { type: nodeType }: Node): boolean {
  return (allowed ? 'string' : type) === nodeType;
}

const NAMES: Readonly<Record<string, string>> = { string: 'text', array: 'a list', boolean: 'true or false' };

function wordsFor({ description, type, enum: allowed, anyOf }: Schema): string {
  if (description) return description;
  if (anyOf) return anyOf.map(wordsFor).join(' or ');
  return allowed ? `one of ${allowed.join(', ')}` : (NAMES[type!] ?? `an ${type!}`);
}
