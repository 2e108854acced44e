import type { Settings } from '../draft/settings.js';
import { contrastOf, nearestPassing, parseColor, readColor, toHex } from './color.js';
import { PAGE, type TokenPair } from './styles.js';
import { TOKENS, type Token } from './tokens.js';

/** The color schemes of a page. */
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The colors that agencies have, and so look for, come first. */
const FIRST = ['--cx-accent', '--cx-link', '--cx-ink', '--cx-muted', '--cx-surface', '--cx-fill', '--cx-line'];
const rankOf = ({ name }: Token): number => (FIRST.indexOf(name) + 100) % 100;

/** The colors of cards, and the background of the page, which the elements do not set. */
export const COLORS: readonly TokenPair[] = [
  ...TOKENS.filter(({ type }) => type === 'color').sort((one, other) => rankOf(one) - rankOf(other)),
  { name: PAGE, light: '#ffffff', dark: '#1b1b1b' },
];

/** Two colors that are seen together, and the contrast that they need. */
export interface Pair {
  readonly color: string;
  readonly on: string;
  readonly minimum: number;
}

const TEXT = 4.5;
const MARK = 3;

/** The pairs in docs/how-to/theming.md. */
export const PAIRS: readonly Pair[] = [
  { color: '--cx-ink', on: '--cx-surface', minimum: TEXT },
  { color: '--cx-muted', on: '--cx-surface', minimum: TEXT },
  { color: '--cx-link', on: '--cx-surface', minimum: TEXT },
  { color: '--cx-link', on: PAGE, minimum: TEXT },
  { color: '--cx-muted', on: PAGE, minimum: TEXT },
  { color: '--cx-accent', on: '--cx-surface', minimum: TEXT },
  { color: '--cx-accent', on: PAGE, minimum: MARK },
  { color: '--cx-focus', on: '--cx-surface', minimum: MARK },
  { color: '--cx-focus', on: '--cx-fill', minimum: MARK },
  { color: '--cx-focus', on: PAGE, minimum: MARK },
  { color: '--cx-ink', on: '--cx-fill', minimum: TEXT },
  { color: '--cx-muted', on: '--cx-fill', minimum: TEXT },
  { color: '--cx-link', on: '--cx-fill', minimum: TEXT },
];

/** The contrast of a pair in a scheme. */
export interface Measured extends Pair {
  readonly scheme: Scheme;
  /** Undefined if one of the colors can't be read. */
  readonly ratio: number | undefined;
}

/** A pair without enough contrast, and the nearest color that has it with everything that it is seen with. */
export interface Failure extends Measured {
  readonly ratio: number;
  readonly suggestion: string | undefined;
}

type Colors = ReadonlyMap<string, Pick<TokenPair, Scheme>>;

/** Measures all pairs in both schemes. */
export function measure(colors: Colors): Measured[] {
  return SCHEMES.flatMap((scheme) =>
    PAIRS.map((pair) => {
      const [one, other] = [pair.color, pair.on].map((name) => parseColor(colors.get(name)?.[scheme] ?? ''));
      return { ...pair, scheme, ratio: one && other && contrastOf(one, other) };
    }),
  );
}

/**
 * Returns the pairs without enough contrast.
 *
 * @param isChanged - Whether the author set a token; a pair of defaults is not the author's to change.
 */
export function failures(colors: Colors, isChanged: (name: string, scheme: Scheme) => boolean): Failure[] {
  return measure(colors).flatMap((one) => {
    const { color, on, scheme, ratio, minimum } = one;
    if (ratio === undefined || ratio >= minimum) return [];
    if (!isChanged(color, scheme) && !isChanged(on, scheme)) return [];
    return [{ ...one, ratio, suggestion: suggestionFor(color, scheme, colors) }];
  });
}

/** Returns the nearest color that has enough contrast with everything that a token is seen with. */
function suggestionFor(name: string, scheme: Scheme, colors: Colors): string | undefined {
  const color = parseColor(colors.get(name)?.[scheme] ?? '');
  const others = PAIRS.filter((pair) => pair.color === name).flatMap(({ on, minimum }) => {
    const other = parseColor(colors.get(on)?.[scheme] ?? '');
    return other ? [{ color: other, minimum }] : [];
  });
  return color && nearestPassing(color, others);
}

/** Returns the pairs without enough contrast among the colors that an author set. */
export function failuresIn(tokens: Settings['tokens']): Failure[] {
  const hex = (color: string): string => {
    const read = readColor(color);
    return read ? toHex(read) : '';
  };
  const colors = COLORS.map(
    ({ name, light, dark }) =>
      [name, { light: hex(tokens.light[name] ?? light), dark: hex(tokens.dark[name] ?? dark) }] as const,
  );
  return failures(new Map(colors), (name, scheme) => tokens[scheme][name] !== undefined);
}
