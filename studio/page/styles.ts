import type { Settings } from '../draft/settings.js';

/** The key of the page's own background among the tokens: contrast is checked against it, but it is no token. */
export const PAGE = '--page';

/** A token with its value in light and in dark pages; they are equal if it is no color. */
export interface TokenPair {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** Returns the tokens that an author set, in the order of their names. */
export function tokenPairs({ light, dark }: Settings['tokens'], defaults: ReadonlyMap<string, TokenPair>): TokenPair[] {
  const names = [...new Set([...Object.keys(light), ...Object.keys(dark)])].filter((name) => name !== PAGE).sort();
  return names.map((name) => ({
    name,
    light: light[name] ?? defaults.get(name)?.light ?? dark[name]!,
    dark: dark[name] ?? defaults.get(name)?.dark ?? light[name]!,
  }));
}

/** Returns a rule that sets tokens; empty if there are none. */
export function tokensCss(pairs: readonly TokenPair[]): string {
  if (!pairs.length) return '';
  const lines = pairs.map(
    ({ name, light, dark }) => `  ${name}: ${light === dark ? light : `light-dark(${light}, ${dark})`};`,
  );
  return [':root {', ...lines, '}'].join('\n');
}

/** The widths at which heights are measured, in CSS pixels. */
export const WIDTHS = [320, 640, 1024] as const;

/** The height of an element in CSS pixels, by the width of the window. */
export type Heights = ReadonlyMap<number, number>;

/**
 * Returns rules that reserve an element's space before the script runs, so that the page does not jump. Heights are in
 * `em`, as the element's own sizes are.
 *
 * @param selector - Matches the element.
 */
export function reserveCss(selector: string, heights: Heights): string {
  const rule = (height: number): string => `min-block-size: ${Math.ceil(height / 16)}em;`;
  const measured = WIDTHS.flatMap((width) => (heights.has(width) ? [{ width, height: heights.get(width)! }] : []));
  const [first, ...others] = measured;
  const base = first ? [`  ${rule(first.height)}`] : [];
  return [
    `${selector} {`,
    '  display: block;',
    ...base,
    '}',
    ...others.flatMap(({ width, height }) => [
      '',
      `@media (min-width: ${width / 16}em) {`,
      `  ${selector} {`,
      `    ${rule(height)}`,
      '  }',
      '}',
    ]),
    ...(first ? ['', '@media (scripting: none) {', `  ${selector} {`, '    min-block-size: 0;', '  }', '}'] : []),
  ].join('\n');
}
