import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { read } from '../../src/formats/schema-reader.js';
import { SCHEMA, validateConfig } from '../validators/config.js';
import { violationsOf, type Path, type Violation } from '../validators/violation.js';
import { valueOf } from './config-value.js';
import { configMessage, syntaxMessage, type ConfigProblem } from './config-messages.js';
import { ConfigError } from './config-error.js';
import { configSchema, type Config } from './config-schema.js';

/**
 * Reads a config: JSON with comments and trailing commas.
 *
 * @param base - The base for relative URLs in it.
 * @throws ConfigError with every problem, each with file, line and column.
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

/** Reads the text of a config; see `readConfig`. */
export function parseConfig(text: string, path: string, base: string): Config {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const place = (offset: number): string => {
    const before = text.slice(0, offset).split('\n');
    return `${path}:${before.length}:${before.at(-1)!.length + 1}`;
  };
  if (!root || errors.length) {
    const slips = errors.map(({ error, offset }) => `${place(offset)}: ${syntaxMessage(error)}`);
    throw new ConfigError(...(slips.length ? slips : [`${place(0)}: ${syntaxMessage()}`]));
  }
  const json = valueOf(root);
  const problems = [...duplicateKeys(root), ...violationsOf(validateConfig, SCHEMA, json).map(problemOf)];
  if (!problems.length) return configOf(json, base);
  throw new ConfigError(
    ...problems
      .map((problem) => ({ problem, offset: offsetOf(root, problem) }))
      .sort((one, other) => one.offset - other.offset)
      .map(({ problem, offset }) => `${place(offset)}: ${configMessage(problem)}`),
  );
}

/** Returns a valid config with absolute URLs and normalized dates. */
function configOf(json: unknown, base: string): Config {
  const { timezone, set = [] } = json as { timezone?: string; set?: object[] };
  const config = withWebAddresses(read(configSchema, json, { base, timezone, faults: [] }) as Config);
  // In a feed, an empty text is ignored; here it removes a value from the feed.
  const blank = (values: object = {}): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value === ''));
  return config.set
    ? { ...config, set: config.set.map((values, index) => ({ ...blank(set[index]), ...values })) }
    : config;
}

/** Returns a config whose calendars are requested by https: programs offer their addresses with another scheme. */
function withWebAddresses(config: Config): Config {
  const sources = config.sources.map((one) => ({ ...one, from: one.from.replace(/^webcals?:/i, 'https:') }));
  return { ...config, sources };
}

function problemOf({ keyword, path, key, value, schema }: Violation): ConfigProblem {
  switch (keyword) {
    case 'additionalProperties':
      return { code: 'unknown-key', path: [...path, key], known: Object.keys(schema.properties ?? {}) };
    case 'required':
      return { code: 'missing-key', path: [...path, key] };
    default:
      return { code: 'value', path, value, expected: schema };
  }
}

/** Finds duplicate keys in an object. */
function duplicateKeys(node: Node, path: Path = []): ConfigProblem[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index): ConfigProblem[] => {
    if (node.type !== 'object') return duplicateKeys(child, [...path, index]);
    const [name, value] = child.children as [Node, Node];
    const at = [...path, name.value as string];
    const isSecond = seen.has(name.value as string);
    seen.add(name.value as string);
    return isSecond ? [{ code: 'duplicate-key', path: at, offset: child.offset }] : duplicateKeys(value, at);
  });
}

/** Returns the offset of a problem: of an invalid key, else of the value or the object around it. */
function offsetOf(root: Node, problem: ConfigProblem): number {
  if (problem.code === 'duplicate-key') return problem.offset;
  const node = findNodeAtLocation(root, [...problem.path]);
  if (!node) return findNodeAtLocation(root, [...problem.path.slice(0, -1)])?.offset ?? root.offset;
  return problem.code === 'unknown-key' ? node.parent!.offset : node.offset;
}
