/** Longer values are no settings. */
const LONGEST = 200;

/** Names of colors; the last one is the background of the page. */
const COLOR = /^--(?:cx-(?:accent|fill|focus|ink|line|link|muted|surface)|page)$/;

/** Values that are another color in each place; `light-dark()` doesn't even take all of them. */
const NO_COLOR = /^(?:inherit|initial|unset|revert(?:-layer)?|currentcolor)$|\b(?:var|env|attr)\(/i;

/** Whether a value of a token can't leave its declaration or request anything. */
const isContained = (value: string): boolean =>
  value.length <= LONGEST && !/[;{}\\<>@]|url\s*\(|image\s*\(|image-set|\/\*/i.test(value);

/** Returns a property whose values a token takes. */
function propertyOf(token: string): string {
  if (COLOR.test(token)) return 'color';
  const [, property] = /-(font-family|line-height)$/.exec(token) ?? [];
  return property ?? (token === '--cx-duration' ? 'transition-duration' : 'text-indent');
}

/**
 * Returns the value of a token as CSS has it: six or three digits get the `#` of a color.
 *
 * @returns undefined if the browser doesn't know it, or if it could leave its declaration.
 */
export function tokenValue(token: string, text: string): string | undefined {
  const property = propertyOf(token);
  const value = property === 'color' ? text.trim().replace(/^(?:[\da-f]{3}){1,2}$/i, '#$&') : text.trim();
  if (!isContained(value) || (property === 'color' && NO_COLOR.test(value))) return undefined;
  return CSS.supports(property, value) ? value : undefined;
}
