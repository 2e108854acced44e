import {
  ADDRESS_ATTRIBUTES,
  BREAKS,
  ELEMENTS,
  HANDLERS,
  OTHER_ATTRIBUTES,
  SEPARATORS,
  SHAPES,
  VOID,
  WORDS,
} from './hostile-words.js';

/** Makes HTML as an attacker would write it, the same for the same seed. */

/** What each handler and each script writes into `window`, were it ever run. */
export const RAN = 'hostileCodeRan';

/** A word that stands in script elements only, unless the markup around them is cut so that it is shown. */
export const SECRET = 'wordsOfAScript';

/** The head of each address in the markup that would be asked for; the test server has it. */
export const PROBE = '/examples/media/icon.svg?hostile=';

type Random = () => number;

/** Numbers from 0 up to 1, by a xorshift generator: Math.random takes no seed. */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A document for a seed. */
export function hostileMarkup(seed: number): string {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const chance = (part: number): boolean => random() < part;
  const one = (list: readonly string[]): string => list[below(list.length)]!;
  const some = (most: number, make: () => string): string => Array.from({ length: below(most + 1) }, make).join('');
  const probe = (): string => `${one(['', '//' + location.host, location.origin])}${PROBE}${seed}`;

  const disguise = [0, 0.05, 0.3][below(3)]!;

  /** A scheme as a browser still takes it, and as it no longer does. */
  const spelled = (scheme: string): string =>
    (chance(0.7) ? '' : one([' ', '\u0001', '\t\n', '&#1;', '&Tab;', '\u00a0', '\ufeff'])) +
    scheme
      .split('')
      .map((letter) => {
        const code = letter.codePointAt(0)!;
        if (!chance(disguise)) return letter;
        return one([
          letter.toUpperCase(),
          `&#${code};`,
          `&#x${code.toString(16)};`,
          `&#00000${code}`,
          letter + one(['\t', '\n', '\r', '\0', '&Tab;', '&NewLine;', '&#13;', '&#0;', '\u00ad', '\u200b']),
          letter === ':' ? '&colon;' : letter,
        ]);
      })
      .join('');

  const address = (): string => {
    if (chance(0.35)) return probe();
    const script = `window.${RAN}=1`;
    return one([
      spelled('javascript:') + script,
      spelled('javascript:') + `//%0a${script}`,
      spelled('javascript://') + `example.gov/%0a${script}`,
      spelled('vbscript:') + script,
      spelled('livescript:') + script,
      spelled('data:text/html,') + `<script>${script}</script>`,
      spelled('data:text/html;base64,') + btoa(`<script>${script}</script>`),
      spelled('data:image/svg+xml,') + `<svg onload=${script}>`,
      spelled('blob:') + location.origin + '/0',
      spelled('view-source:') + probe(),
      spelled('file:///etc/passwd'),
      spelled('feed:javascript:') + script,
      spelled('mailto:a@example.gov'),
      spelled('tel:+1'),
      'https:' + probe(),
      'https://user:word@example.gov\\@evil.example/',
      `\\\\${location.host}${PROBE}${seed}`,
      '?javascript:1',
      '#javascript:1',
      'http://[',
    ]);
  };

  const quoted = (value: string): string => {
    const quote = one(['"', '"', "'", '', '`']);
    return quote + value + quote;
  };

  const attribute = (): string =>
    one(SEPARATORS) +
    (chance(0.4)
      ? one(ADDRESS_ATTRIBUTES) + one(['=', '=', ' = ', '\n=']) + quoted(address())
      : chance(0.5)
        ? one(HANDLERS) + one(['=', '=', ' = ', '\t=']) + quoted(`window.${RAN}=1`)
        : one(OTHER_ATTRIBUTES));

  const element = (depth: number): string => {
    const name = one(ELEMENTS);
    const start = '<' + name + some(3, attribute) + one(['>', '>', '>', '/>', ' >', '']);
    if (VOID.test(name)) return start;
    const inner = /^(x:|svg:)?script$/i.test(name)
      ? `window.${RAN}=1;"${SECRET}"`
      : name === 'style'
        ? `@import "${probe()}"; * { background: url(${probe()}) }`
        : content(depth + 1);
    return start + inner + one([`</${name}>`, `</${name}>`, `</${name} >`, `</${name}`, '']);
  };

  const shape = (depth: number): string =>
    one(SHAPES).replace(/[%!]/g, (place) => (place === '!' ? probe() : content(depth + 2)));

  const link = (depth: number): string =>
    `<a${one(SEPARATORS)}href=${quoted(address())}${some(1, attribute)}>${one(WORDS)}${content(depth + 2)}</a>`;

  const content = (depth: number): string =>
    depth > 5
      ? one(WORDS)
      : some(4, () => {
          const kind = random();
          if (kind < 0.4) return element(depth);
          if (kind < 0.6) return link(depth);
          return kind < 0.7 ? shape(depth) : one(kind < 0.97 ? WORDS : BREAKS);
        });

  /** Cuts a piece out, doubles one, or puts something else there. */
  const spoiled = (markup: string): string => {
    const at = below(markup.length);
    const end = at + below(20);
    const piece = one([
      '',
      markup.slice(at, end) + markup.slice(at, end),
      one(BREAKS) + markup.slice(at, end),
      String.fromCharCode(below(128)),
      String.fromCharCode(below(0x10000)),
    ]);
    return markup.slice(0, at) + piece + markup.slice(end);
  };

  let markup = content(0) + element(0) + content(0);
  if (chance(0.02)) {
    const [start, end] = one([
      '<div> </div>',
      '<b> </b>',
      '<ul><li> </ul>',
      '<blockquote> </blockquote>',
      '<a href=/>',
    ]).split(' ');
    const times = 100 + below(300);
    markup = start!.repeat(times) + markup + (end ?? '').repeat(below(times));
  }
  if (chance(0.002)) markup = one(ELEMENTS).replace(/.+/, '<$&>').repeat(6000) + markup;
  if (chance(0.5)) for (let times = 1 + below(6); times; times--) markup = spoiled(markup);
  return markup;
}
