import type { Jobs } from './jobs.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Elements that run code, play media or embed other documents. */
const ACTIVE = /^(?:script|foreignObject|handler|listener|iframe|object|embed|audio|video|link|meta|base)$/i;
/** Attributes that contain a URL, which must point into the picture itself or be an inline image or font. */
const NAMING = /^(?:href|src|data|action|formaction)$/i;
const HARMLESS = /^\s*(?:#|data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/\w+|application\/(?:x-)?font-\w+)[;,]|$)/i;
/** Encodings in which every character of markup is a single, fixed byte. */
const PLAIN = /^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/i;
/** The pixel limit, as for other pictures. */
const MOST_PIXELS = 50_000_000;

/**
 * Inspects an SVG: whether it only draws, and how large it is. An SVG that could run a script or send a request has a
 * fault; it is not fixed, because its author has the original.
 */
export function svgJob({ bytes }: Jobs['svg']['input']): Jobs['svg']['output'] {
  const text = new TextDecoder().decode(bytes);
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  const root = document.documentElement;
  const size = sizeOf(root);
  const fault =
    whatIsWrong(document, text) ?? (size.width * size.height > MOST_PIXELS ? 'it has too many pixels' : undefined);
  return { ...size, ...(fault && { fault }) };
}

function whatIsWrong(document: Document, text: string): string | undefined {
  if (document.documentElement.namespaceURI !== SVG || document.getElementsByTagName('parsererror').length) {
    return 'it is broken: it is no SVG';
  }
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(text) ?? [];
  if (!PLAIN.test(encoding)) return `it is an SVG in an encoding that is not read: ${encoding}`;
  // An entity could contain anything, and is not resolved here.
  if (/<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)/i.test(text)) return 'it is an SVG that declares entities';
  if ([...document.childNodes].some((node) => node.nodeType === node.PROCESSING_INSTRUCTION_NODE)) {
    return 'it is an SVG that loads a style sheet';
  }
  for (const element of document.getElementsByTagName('*')) {
    const fault = whatIsWrongIn(element);
    if (fault) return `it is an SVG that does more than draw: ${fault}`;
  }
  return undefined;
}

function whatIsWrongIn(element: Element): string | undefined {
  const { localName } = element;
  if (ACTIVE.test(localName) || element.namespaceURI === 'http://www.w3.org/1999/xhtml') return `<${localName}>`;
  if (localName === 'style' && asksForMore(element.textContent)) return 'a style that loads something';
  for (const { localName: name, value } of element.attributes) {
    if (/^on/i.test(name)) return `the attribute ${name}`;
    const isLink = localName === 'a' && /^https?:/i.test(value);
    if (NAMING.test(name) && !isLink && !HARMLESS.test(value)) return `the attribute ${name} leads out of it`;
    // Animations can set values that the attribute itself must not have.
    if (/^attributeName$/i.test(name) && /^(?:on|(?:\w+:)?href$)/i.test(value.trim())) return 'an animation of a link';
    if (asksForMore(value)) return `the attribute ${name} loads something`;
  }
  return undefined;
}

/** Whether CSS loads anything from outside the picture. */
function asksForMore(css: string): boolean {
  // A backslash escape can hide any letter.
  if (/@import|image-set\(|expression\(|javascript:|\\[\da-f]/i.test(css)) return true;
  return Array.from(css.matchAll(/url\(\s*["']?([^"')]*)/gi)).some(([, url = '']) => !HARMLESS.test(url));
}

/** Returns the size from the attributes, else from the view box; browsers use 300 by 150 if both are missing. */
function sizeOf(root: Element): { width: number; height: number } {
  const [, , boxWidth, boxHeight] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const given = (name: string): number | undefined => {
    const [, number] = /^\s*(\d+(?:\.\d+)?|\.\d+)(?:px)?\s*$/.exec(root.getAttribute(name) ?? '') ?? [];
    return number === undefined ? undefined : Number(number);
  };
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : undefined;
  const [width, height] = [given('width'), given('height')];
  const rounded = (value: number): number => Math.max(1, Math.round(value) || 1);
  return {
    width: rounded(width ?? (height && ratio ? height * ratio : (boxWidth ?? 300))),
    height: rounded(height ?? (width && ratio ? width / ratio : (boxHeight ?? 150))),
  };
}
