import document from '../../dist/tokens.json' with { type: 'json' };
import type { TokenPair } from './styles.js';

/** A token of the elements, with its default in light and in dark pages. */
export interface Token extends TokenPair {
  /** Its group and its key in the format of design tokens. */
  readonly group: string;
  readonly key: string;
  readonly type: string;
  readonly description: string;
}

interface Entry {
  readonly $type: string;
  readonly $description: string;
  readonly $extensions: { readonly 'cx-widgets': { readonly property: string; readonly css: string } };
}

/** All tokens, colors first. */
export const TOKENS: readonly Token[] = Object.entries(document as unknown as Record<string, Record<string, Entry>>)
  .filter(([, group]) => typeof group === 'object')
  .flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([key, entry]): Token[] => {
      if (key.startsWith('$')) return [];
      const { property, css } = entry.$extensions['cx-widgets'];
      const { $type: type, $description: description } = entry;
      return [{ group, key, type, description, name: property, ...pairIn(css) }];
    }),
  )
  .sort((one, other) => Number(other.type === 'color') - Number(one.type === 'color'));

/** Tokens by their CSS property. */
export const TOKENS_BY_NAME: ReadonlyMap<string, Token> = new Map(TOKENS.map((token) => [token.name, token]));

/** Returns the values of a token for light and dark pages: the two in `light-dark()`, else twice the same. */
export function pairIn(css: string): { readonly light: string; readonly dark: string } {
  const value = css.trim();
  const [, inside] = /^light-dark\((.*)\)$/is.exec(value) ?? [];
  const comma = inside === undefined ? -1 : topLevelComma(inside);
  if (inside === undefined || comma < 0) return { light: value, dark: value };
  return { light: inside.slice(0, comma).trim(), dark: inside.slice(comma + 1).trim() };
}

/** Returns the index of the first comma outside brackets; -1 if there is none. */
function topLevelComma(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const one = text[index]!;
    if (one === '(') depth++;
    else if (one === ')') depth--;
    else if (one === ',' && !depth) return index;
  }
  return -1;
}
