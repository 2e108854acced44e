import type { Settings } from '../draft/settings.js';
import { tokenValue } from '../draft/token-value.js';
import { pairIn, TOKENS, TOKENS_BY_NAME } from '../page/tokens.js';
import { tokenPairs, tokensCss, type TokenPair } from '../page/styles.js';
import { parseColor } from '../page/color.js';

type Tokens = Settings['tokens'];

/** The tokens in a file, and the names in it that are no tokens of ours or have no value that CSS knows. */
export interface ReadTokens {
  readonly tokens: Tokens;
  readonly unknown: readonly string[];
}

/** The key of our own data in a file of design tokens. */
const EXTENSION = 'cx-widgets';

/** Writes tokens in the format of the Design Tokens Community Group, as dist/tokens.json has them. */
export function writeTokens(tokens: Tokens): string {
  const document: Record<string, Record<string, unknown> | string> = {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
  };
  for (const { name, light, dark } of tokenPairs(tokens, TOKENS_BY_NAME)) {
    const token = TOKENS_BY_NAME.get(name);
    if (!token) continue;
    const { group, key, type, description } = token;
    const css = light === dark ? light : `light-dark(${light}, ${dark})`;
    const entries = (document[group] ??= {}) as Record<string, unknown>;
    entries[key] = {
      $type: type,
      $value: valueOf(type, light),
      $description: description,
      $extensions: { [EXTENSION]: { property: name, css } },
    };
  }
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** Returns a value of CSS in the format; as it is if the format has no such value. */
function valueOf(type: string, css: string): unknown {
  const color = type === 'color' ? parseColor(css) : undefined;
  if (color) return { colorSpace: 'srgb', components: color.map((part) => Number(part.toFixed(4))), hex: hexOf(css) };
  const [, number, unit] = /^(-?[\d.]+)(em|rem|px)$/.exec(css) ?? [];
  // The format has no unit relative to the text around.
  if (type === 'dimension' && number) return { value: Number(number), unit: unit === 'em' ? 'rem' : unit };
  if (type === 'number' && Number.isFinite(Number(css))) return Number(css);
  return type === 'fontFamily' ? css.split(',').map((one) => one.trim()) : css;
}

const hexOf = (css: string): string | undefined => (css.startsWith('#') ? css.toLowerCase() : undefined);

/** Writes tokens as CSS. */
export const writeCss = (tokens: Tokens): string => `${tokensCss(tokenPairs(tokens, TOKENS_BY_NAME))}\n`;

/**
 * Reads a file with tokens: JSON in the format above, or CSS with `--cx-…` properties.
 *
 * @throws SyntaxError if it begins like JSON and is not.
 */
export function readTokens(text: string): ReadTokens {
  const found = /^\s*\{/.test(text) ? [...inJson(JSON.parse(text))] : [...inCss(text)];
  const known = found.filter(([name]) => TOKENS_BY_NAME.has(name));
  const pairs = known.map(([name, css]) => {
    const { light, dark } = pairIn(css);
    return { name, light: tokenValue(name, light), dark: tokenValue(name, dark) };
  });
  const values = pairs.filter(({ light, dark }) => light && dark) as TokenPair[];
  return {
    tokens: {
      light: Object.fromEntries(values.map(({ name, light }) => [name, light])),
      dark: Object.fromEntries(values.map(({ name, dark }) => [name, dark])),
    },
    unknown: found.map(([name]) => name).filter((name) => !values.some((one) => one.name === name)),
  };
}

function* inCss(text: string): Generator<[string, string]> {
  for (const [, name, value] of text.replace(/\/\*[^]*?\*\//g, '').matchAll(/(--cx-[\w-]+)\s*:([^;}]*)/g)) {
    yield [name!, value!.trim()];
  }
}

/** Finds tokens in groups of any depth, by our own data or else by their key. */
function* inJson(value: unknown, key = ''): Generator<[string, string]> {
  if (typeof value !== 'object' || value === null) return;
  const token = value as Record<string, unknown>;
  if (!('$value' in token)) {
    for (const [inner, one] of Object.entries(token)) if (!inner.startsWith('$')) yield* inJson(one, inner);
    return;
  }
  const own = (token['$extensions'] as Record<string, { property?: string; css?: string }> | undefined)?.[EXTENSION];
  const name = own?.property ?? TOKENS.find((one) => one.key === key)?.name ?? `--cx-${key}`;
  const css = own?.css ?? cssOf(token['$value']);
  if (css !== undefined) yield [name, css];
}

function cssOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  const { hex, value: number, unit } = (value ?? {}) as { hex?: string; value?: number; unit?: string };
  if (hex) return hex;
  return number === undefined || unit === undefined ? undefined : `${number}${unit === 'rem' ? 'em' : unit}`;
}
