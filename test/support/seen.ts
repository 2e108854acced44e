import { contrastOf } from './contrast.js';
import { deepAll } from './reading.js';

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const pen = canvas.getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Color>();

/** A color as a browser paints it, however CSS writes it. */
function colorOf(css: string): Color {
  const before = known.get(css);
  if (before) return before;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  const color = [red, green, blue, alpha / 255] as const;
  known.set(css, color);
  return color;
}

function over([red, green, blue, alpha]: Color, ground: Color): Color {
  const mix = (one: number, index: number): number => one * alpha + ground[index]! * (1 - alpha);
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
}

/** What an element stands in, as it is drawn: through slots and out of shadow trees. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The color behind what an element shows. */
function groundOf(element: Element | null): Color {
  if (!element) return [255, 255, 255, 1];
  const color = colorOf(getComputedStyle(element).backgroundColor);
  return color[3] === 1 ? color : over(color, groundOf(around(element)));
}

/** How much of it shows through what is around. */
function opacityOf(element: Element | null): number {
  return element ? Number(getComputedStyle(element).opacity) * opacityOf(around(element)) : 1;
}

function contrast(css: string, element: Element, ground: Color): number {
  const [red, green, blue, alpha] = colorOf(css);
  const shown = over([red, green, blue, alpha * opacityOf(element)], ground);
  return contrastOf(shown.slice(0, 3), ground.slice(0, 3));
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 &&
    height > 0 &&
    !element.closest('.visually-hidden') &&
    element.checkVisibility({ visibilityProperty: true })
  );
};

const nameOf = (element: Element): string =>
  `${element.localName}[${element.getAttribute('part') ?? element.getAttribute('class') ?? ''}]`;

const WORDS = 4.5;
const MARKS = 3;

/** The colors that an element shows, each with the contrast that it needs and the ground that it has. */
function* shownBy(element: Element): Generator<[what: string, css: string, least: number, ground: Color]> {
  const style = getComputedStyle(element);
  const ground = groundOf(element);
  const outside = groundOf(around(element));
  if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())) {
    yield ['words', style.color, WORDS, ground];
  }
  if (element instanceof SVGGeometryElement) {
    for (const paint of ['stroke', 'fill'] as const)
      if (style[paint] !== 'none') yield [paint, style[paint], MARKS, ground];
  }
  if (element.matches('button, input, select, textarea, blockquote') && parseFloat(style.borderInlineStartWidth)) {
    yield ['border', style.borderInlineStartColor, MARKS, outside];
  }
  // A bar, a dot, a swatch.
  if (
    !element.childNodes.length &&
    !element.shadowRoot &&
    !element.matches('img, video, iframe, canvas, input, select, textarea') &&
    colorOf(style.backgroundColor)[3]
  ) {
    yield ['fill', style.backgroundColor, MARKS, outside];
  }
  for (const pseudo of ['::before', '::after']) {
    const { content, width, height, borderTopWidth, borderTopColor, backgroundColor, color } = getComputedStyle(
      element,
      pseudo,
    );
    if (content === 'none' || content === 'normal') continue;
    // A thin line joins what the order says already.
    const isLine = [width, height].some((size) => parseFloat(size) <= 3);
    if (content !== '""') yield [pseudo, color, WORDS, ground];
    else if (isLine) continue;
    else if (parseFloat(borderTopWidth)) yield [`${pseudo} border`, borderTopColor, MARKS, ground];
    else if (colorOf(backgroundColor)[3]) yield [`${pseudo} fill`, backgroundColor, MARKS, ground];
  }
}

/** What can't be seen well in a part of the page: words under 4.5 : 1, what else has a meaning under 3 : 1. */
export function unseen(page: Element): string[] {
  for (const details of deepAll<HTMLDetailsElement>(page, 'details')) details.open = true;
  return deepAll<Element>(page, '*')
    .filter(isSeen)
    .flatMap((element) =>
      [...shownBy(element)]
        .map(([what, css, least, ground]) => ({ what, css, least, is: contrast(css, element, ground), ground }))
        .filter(({ is, least }) => is < least)
        .map(({ what, css, is, ground }) => `${nameOf(element)} ${what} ${css} on ${ground.join()}: ${is.toFixed(2)}`),
    );
}

/** What shows no ring of 3 : 1, on its ground and beside its own fill, when the keyboard comes to it. */
export function withoutRing(page: Element): string[] {
  return deepAll(page, 'a[href], button, summary, input, select, textarea, [tabindex="0"]')
    .filter(isSeen)
    .flatMap((element) => {
      element.focus({ focusVisible: true });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isDrawn = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      const least = Math.min(
        ...[groundOf(around(element)), groundOf(element)].map((ground) => contrast(outlineColor, element, ground)),
      );
      element.blur();
      return isDrawn && least >= MARKS
        ? []
        : [`${nameOf(element)} ring ${outlineWidth} ${outlineStyle} ${outlineColor}: ${least.toFixed(2)}`];
    });
}
