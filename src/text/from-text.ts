import { TEXT_LIMITS } from './limits.js';
import { memo } from '../util/memo.js';
import { hashtagUrl, mentionUrl, type Network } from '../util/networks.js';
import { paragraphs } from './paragraphs.js';
import type { Inline, RichText } from './rich-text.js';
import { safeUrl, shownUrl } from '../util/urls.js';

/** The source of a text: the network of its hashtags and mentions, and its own URL there. */
export interface TextContext {
  readonly network?: Network | undefined;
  readonly url?: string | undefined;
}

const r = String.raw;

// Character rules follow X. There is no `i` flag, because it would make `\w` match ſ and the Kelvin sign. Each piece
// starts at the start of a run of its characters, so that a long run is scanned once.
const LATIN = r`À-ÖØ-öø-ʯʻ\u0300-\u036fḀ-ỿ`;
const PATH = r`\w\u0400-\u04ff+\-=#/${LATIN}`;
const PATH_INNER = r`[${PATH}!*';:,.$%[\]–~@|&]`;
const PARENTHESES = r`\((?:${PATH_INNER}+|${PATH_INNER}*\(${PATH_INNER}+\)${PATH_INNER}*)\)`;
const label = (letter: string, inner = ''): string => `[${letter}](?:[${letter}${inner}-]*[${letter}])?\\.`;
const ZONE_END = '(?![a-zA-Z0-9@+-])';
const SHORT = r`(?<![\w.-])t\.co`;

/** Classes of characters in patterns: letters, digits, and everything in the name of a host. */
interface Classes {
  readonly letter: string;
  readonly digit: string;
  readonly host: string;
  /** A letter without case, which ends the name of a host; undefined if there are none. */
  readonly caseless?: string;
}

const UNICODE: Classes = {
  letter: r`\p{L}\p{M}`,
  digit: r`\p{Nd}`,
  host: r`\p{L}\p{M}\p{N}\p{So}`,
  caseless: r`\p{Lo}`,
};

const ASCII: Classes = { letter: 'a-zA-Z', digit: r`\d`, host: r`a-zA-Z\d` };

/**
 * The country codes among the top-level domains that are linked without a scheme: each first letter, followed by the
 * second letters.
 */
const COUNTRIES =
  'acdefgilmnoqrstuwxz babdefghijlmnoqrstuvwyz cacdfghiklmnopqrsuvwxyz ddegjkmoyz eaceghrstuz fijkmorx ' +
  'gabdefghilmnpqrstuwy hkmnrtuv icdelmnoqrst jemop keghimnprwyz labcikrstuvy macdefghklmnopqrstuvwxyz nacefghilopruz ' +
  'om paefghklmnrstwy qao rehosuw sabcdeghijklmnorstuvxyz tacdfghjklmnoprtvwz uagkmnsyz vacdeginu wfs xk ydetu zamrw';

/** Matches top-level domains in lowercase. The full list takes 10 kB; these few are the ones public agencies use. */
const ZONES = `gov|mil|com|org|net|edu|int|info|app|dev|social|${COUNTRIES.replace(/(.)(\S+) ?/g, '$1[$2]|').slice(0, -1)}`;

const CAPITALS = ZONES.toUpperCase();

const pattern = (name: string, { letter, digit, host, caseless }: Classes): RegExp => {
  const tag = r`${letter}${digit}_\u200c\u200d\ua67e\u05be\u05f3\u05f4～〜゛゜゠・〃\u0f0b\u0f0c·`;
  // Only subdomains may have an underscore.
  const hosts = `(?:${label(host, '_')})*${label(host)}`;
  return new RegExp(
    // An email address.
    r`(?<![\w.+%@＠-])(\w[\w.+%-]*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,})|` +
      // A URL: with a scheme, ending before caseless letters after a well-known top-level domain, or without a scheme
      // on such a domain; then port, path and query. A short URL of X ends with its code.
      r`((?!(?:https?://)?t\.co/[a-zA-Z0-9]{41})(?:(?<![a-zA-Z0-9@＠$#＃])[hH][tT][tT][pP][sS]?://(?:` +
      (caseless ? `${hosts}(?:${ZONES})(?=${caseless})|` : '') +
      r`${hosts}(?:(?:[a-z]{2,}|[A-Z]{2,}|xn--[\w-]+)(?![\w@+-])|[^\0-\x7f]{2,}))|` +
      r`(?<![\w@＠$#＃./${LATIN}-])(?:${label(`a-zA-Z0-9${LATIN}`)})+` +
      r`(?:${ZONES}|${CAPITALS})${ZONE_END})` +
      r`(?::\d+)?(?:(?<=${SHORT})/[a-zA-Z0-9]+|` +
      r`(?<!${SHORT})/(?:(?:${PATH_INNER}|${PARENTHESES})*(?:[${PATH}]|${PARENTHESES}))?)?` +
      r`(?:\?[\w!?*'@():;&=+$/%#[\]\-.,~|]*[\w\-&=#/])?)|` +
      // A hashtag: at least one letter, not a keycap emoji, and not before another hash sign.
      r`(?<=^|[\ufe0e\ufe0f]|[^${tag}&])[#＃](?![\ufe0f\u20e3])((?=[${tag}]*[${letter}])[${tag}]+)(?![${tag}#＃]|://)|` +
      // A mention. The lookahead prevents backtracking into the name, where a part of it would match.
      r`(?<=^|[^\w!#$%&*@＠]|(?:^|[^\w+~.-])[rR][tT])[@＠](?=(${name}))\4(?![@＠${LATIN}]|://)|` +
      // A stock symbol (cashtag), on X.
      r`(?<=^|[\s\x85\u180e])\$([a-zA-Z]{1,6}(?:[._][a-zA-Z]{1,2})?)(?=$|[\s!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$])`,
    'gu',
  );
};

/**
 * Patterns, compiled on first use. Those for all letters take at least 10 ms to compile, those for English a quarter of
 * that; most pages use one network.
 */
const unicode = memo((name: string) => pattern(name, UNICODE));
const ascii = memo((name: string) => pattern(name, ASCII));

// Other networks allow dots in a name, and a host after it.
const X = r`\w{1,20}`;
const OTHER = r`\w(?:[\w.-]*\w)?(?:@\w(?:[\w.-]*\w)?)?`;

/** Matches characters that are neither ASCII nor common punctuation. */
const SPECIAL = /[^\0-\x7f\xa0\xa1\xab\xbb\xbf\u2010-\u2027]/;

/** Returns the pattern for a text. A link never extends past an ASCII space, so only the words around it matter. */
function tokens(text: string, network?: string): RegExp {
  const isSpecial =
    SPECIAL.test(text) &&
    text.split(/[ \t\n\r]/).some((word) => SPECIAL.test(word) && /[@＠#＃$]|\.[^.]|:\/\//.test(word));
  return (isSpecial ? unicode : ascii)(network === 'x' ? X : OTHER);
}

/**
 * Returns the hashtags in plain text, without hash signs: those that `fromText` links if the network has a hashtag
 * page.
 */
export function hashtagsIn(text: string, network?: string): string[] {
  // The pattern is slow, so it gets only the words with a hash sign.
  const words = text
    .split(/\s+/)
    .filter((word) => /[#＃]/.test(word))
    .join(' ');
  return Array.from(words.matchAll(tokens(words, network)), ([, , , tag]) => tag ?? '').filter(Boolean);
}

/**
 * Converts plain text to rich text: paragraphs, line breaks and links, with hashtags and mentions if the network has
 * pages for them.
 */
export function fromText(text: string, context: TextContext = {}): RichText {
  return paragraphs(inlines(text.slice(0, TEXT_LIMITS.words).trim(), context));
}

function inlines(text: string, { network, url }: TextContext): Inline[] {
  const children: Inline[] = [];
  let end = 0;
  let tried = 0;
  const write = (value: string): void => {
    if (value) children.push({ type: 'text', value });
  };
  for (const { 0: found, 1: mail, 2: address, 3: tag, 4: name, 5: stock, index } of text.matchAll(
    tokens(text, network),
  )) {
    if (++tried > TEXT_LIMITS.links) break;
    const target = mail
      ? 'mailto:' + mail
      : address
        ? safeUrl(/^https?:/i.test(address) ? address : 'https://' + address)
        : stock
          ? network === 'x' && `https://x.com/search?q=%24${stock}`
          : network && (tag ? hashtagUrl(network, tag, url) : name && mentionUrl(network, name, url));
    if (target) {
      write(text.slice(end, index));
      children.push({
        type: 'link',
        url: target,
        children: [{ type: 'text', value: address ? shownUrl(address) : found }],
      });
      end = index + found.length;
    }
  }
  write(text.slice(end));
  return children;
}
