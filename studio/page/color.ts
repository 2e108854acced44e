/** Red, green and blue from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

/** Reads an opaque color: `#rgb`, `#rrggbb` or `rgb(…)`; undefined for anything else. */
export function parseColor(text: string): Color | undefined {
  const value = text.trim().toLowerCase();
  const [, short] = /^#([\da-f]{3})$/.exec(value) ?? [];
  const [, hex = short?.replace(/./g, '$&$&')] = /^#([\da-f]{6})$/.exec(value) ?? [];
  if (hex !== undefined)
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Color;
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(value);
  if (!parts) return undefined;
  const numbers = parts.slice(1).map((part) => Number(part) / 255);
  return numbers.every((part) => part <= 1) ? (numbers as unknown as Color) : undefined;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Reads any opaque color that the browser writes as `#rrggbb`, such as a named one; undefined for anything else. */
export function readColor(text: string): Color | undefined {
  const color = parseColor(text);
  if (color || !CSS.supports('color', text)) return color;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.fillStyle = text;
  return parseColor(context.fillStyle);
}

/** Writes a color as `#rrggbb`. */
export const toHex = (color: Color): string =>
  `#${color
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const fromLinear = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** Returns the relative luminance of a color, as WCAG 2.2 defines it. */
function luminanceOf(color: Color): number {
  const [red, green, blue] = color.map(toLinear) as unknown as Color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colors, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: Color, other: Color): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Converts a color to Oklab: lightness, and two axes of hue (https://bottosson.github.io/posts/oklab/). */
function toOklab(color: Color): Color {
  const [r, g, b] = color.map(toLinear) as unknown as Color;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Color): Color {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear: Color = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((part) => fromLinear(Math.min(1, Math.max(0, part)))) as unknown as Color;
}

/**
 * Returns the color nearest to another one that has enough contrast: of the same hue, only lighter or darker.
 *
 * @param color - The color to change.
 * @param others - The colors that it is seen with, each with the contrast that it needs.
 * @returns undefined if no lightness is enough for all of them.
 */
export function nearestPassing(
  color: Color,
  others: readonly { readonly color: Color; readonly minimum: number }[],
): string | undefined {
  const [lightness, a, b] = toOklab(color);
  const passes = (hex: string): boolean => {
    const rounded = parseColor(hex)!;
    return others.every((other) => contrastOf(rounded, other.color) >= other.minimum);
  };
  for (let step = 0; step <= 200; step++) {
    for (const sign of [-1, 1]) {
      const next = lightness + (sign * step) / 200;
      if (next < 0 || next > 1) continue;
      // Near black and white there is room for less color.
      const share = Math.min(1, next / 0.2, (1 - next) / 0.1);
      const hex = toHex(fromOklab([next, a * share, b * share]));
      if (passes(hex)) return hex;
    }
  }
  return undefined;
}
