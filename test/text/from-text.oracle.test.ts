import { expect } from '@open-wc/testing';
import twitter from 'twitter-text';
import { fromText } from '../../src/text/from-text.js';

interface Difference {
  reason: string;
  /** Whether it may change which hashtags, mentions and stocks are found, or addresses only. */
  names?: true;
  example: string;
  text: RegExp;
}

/** Where we differ from X on purpose. Nothing else may differ. */
const ACCEPTED: Difference[] = [
  {
    reason: 'X takes quotes and all that is outside ASCII for a part of a host',
    example: '-「example.gov',
    text: /(?<![^\0-\x7f"])[^\0-\x7f"][^\s/]*\.[a-z]|"[\w.-]*\.[a-z]/i,
  },
  {
    reason: 'X knows zones in other scripts, we only after a scheme',
    example: 'example.gov.한국',
    text: /\.[a-z]+\.[^\0-\x7f]/i,
  },
  {
    reason: 'X drops the port or query of an address that has neither scheme nor path',
    example: 'example.gov?a=b',
    text: /\.\w+(:\d|\?)/,
  },
  {
    reason: 'After a scheme we take any zone, X those of its list',
    example: 'https://example.notazone',
    text: /https?:\/\/[\w.-]*\.[a-z]/i,
  },
  {
    reason: 'Without a scheme we take a few zones, X those of its list',
    example: 'example.pizza',
    text: /\w\.pizza\b/,
  },
  {
    reason: 'We link an e-mail address, X may see a mention in it',
    names: true,
    example: 'RT@example.gov',
    text: /\w@\w[\w-]*\.\w/,
  },
  {
    reason: 'We end a short address after its code, X only after a scheme',
    example: 't.co/abc-def',
    text: /(?<!\/)\bt\.co\//,
  },
];

/** What X finds: kind and text of each entity in order. */
function expected(text: string): string[] {
  return twitter.extractEntitiesWithIndices(text).map(({ url, hashtag, screenName, cashtag }) => {
    if (url !== undefined) return address(url);
    if (hashtag !== undefined) return `#${hashtag}`;
    return cashtag === undefined ? `@${screenName ?? ''}` : `$${cashtag}`;
  });
}

/** What we find. Of an address both sides have what a browser would open. */
function found(text: string): string[] {
  const links = fromText(text, { network: 'x' }).flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return links.flatMap((node) => {
    if (node.type !== 'link') return [];
    const [words] = node.children;
    const shown = words?.type === 'text' ? words.value.replace(/^＃/, '#').replace(/^＠/, '@') : '';
    if (node.url.startsWith('mailto:')) return [];
    return /^https:\/\/x\.com\/(hashtag\/)?[^/]+$/.test(node.url) && /^[#@$]/.test(shown)
      ? [shown]
      : [address(node.url)];
  });
}

function address(url: string): string {
  try {
    return new URL(/^https?:/i.test(url) ? url : 'https://' + url).href;
  } catch {
    return url;
  }
}

const SENTENCES = [
  'We opened #data to all with @ExampleAgency: https://example.gov/data?utm_source=x.',
  'RT @ExampleAgency: #OpenGov week at example.gov/week!',
  '¿Qué es #GobiernoAbierto? Pregunte a @ExampleAgency (https://example.gov/información).',
  '#日本語のタグ、@ExampleAgencyさん、https://example.jp/pathです。',
  'متاح الآن #بيانات_مفتوحة على https://example.gov/ar من @ExampleAgency',
  '#שקיפות עם @ExampleAgency',
  '#हिन्दी #தமிழ் #ไทย #한국어 #Ελληνικά #Русский #Հայերեն #ქართული #አማርኛ',
  '❤️#love 🎉@ExampleAgency🎉 1️⃣ #️⃣ 👩‍💻#code',
  '(https://example.gov/a_(b)) "https://example.gov" https://example.gov/a/.',
  '$GSA and $gsa.ab, $a_b; ($GSA) $TOOLONGX $5 $GSA$GSA $é $GSA…',
  'a#b a@b.com &#39; &#x27; #1 #1a #a1 ##a #a#b @a@b @a/b .@a -@a /@a',
];

/** Where an address begins and ends. X's own cases for this are of these kinds. */
const ADDRESSES = [
  'office.tv bureau.so agency.jp agency.co.jp www.agency.co.uk agency.baz agency.comm agency.govedu',
  'agency.jp日本語bureau.so中国語office.jp bureau.so',
  'http://example.gov\nexample.gov/path\nbureau.so\nbureau.so/abc',
  'long.file.tar.bz2 file.tar.bz2 jane.doe.gov@example.org jane.doe.jp@example.org',
  '$http://example.gov $example.gov $t.co/abc $TVI.CA',
  '#example.gov @example.gov #http://example.gov @http://example.gov',
  'http://sub_domain-dash.example.gov http://a_b.c-d.gov http://a-b.c.gov http://a.b.cd',
  'http://_first.example.gov http://last_.example.gov http://under_score.gov http://a.under_score.gov http://example.g_o_v',
  'http://-first.example.gov http://last-.example.gov http://-example.gov http://example-.gov http://no-zone http://short.x',
  'http://example.gov-and-no-space-before-it',
  'http://example.govだよ.notazone/x http://example.govて・す.notazone/x',
  'http://example.gov/これは日本語です。example.org中国語http://t.co/abcde한국example.org',
  'http://example.みんな/ http://example.中国/ http://例え.gov/ ELPAÍS.com',
  'http://example.gov/Новости http://example.gov/a+ http://example.gov/a- http://example.gov/a-?b=c',
  'http://example.gov/.......... http://example.gov/,,,,,,,,,, http://example.gov/path/!!!!!!!!!!',
  'http://example.gov/~jane+%ff-,.;x http://example.gov?#part http://example.gov/?a=1;b=2|3||4|5',
  "http://t.co/AbCdEf12's first page http://t.co/AbCdEf12’s first page",
  'http://t.co/AbCdEf12- and http://t.co/AbCdEf12: and http://t.co/AbCdEf12+c http://t.co/AbCdEf12.x',
  'http://t.co/AbCdEf12#a http://t.co/AbCdEf12/b https://t.co/AbCdEf12?amp=1 http://t.co',
  'http://t.co/AbCdEf12Новости http://t.co/AbCdEf12日本語 http://t.co/AbCdEf12é',
  'http://t.co/abcdefghijklmnopqrstuvwxyz0123456789AbCdE http://t.co/abcdefghijklmnopqrstuvwxyz0123456789AbCd',
];

const TOKENS = [
  'word',
  'Ünï',
  'ñ',
  'é',
  'ø',
  'Ж',
  'новости',
  'Ω',
  'שלום',
  'مرحبا',
  'हिन्दी',
  'ไทย',
  '한국어',
  '日本',
  'ひらがな',
  'カタカナ',
  'ー',
  '𝒜',
  '𠮷',
  '1',
  '42',
  '٣',
  '१',
  '_',
  'RT',
  'rt',
  'a',
  'Z',
  'aaaaaaaaaaaaaaaaaaaaaaaaa',
  '😀',
  '👩‍💻',
  '❤️',
  '🇺🇸',
  '1️⃣',
  '#️⃣',
  '\ufe0f',
  '\u20e3',
  '\u200d',
  '\u200c',
  '\u200e',
  '\u202e',
  '́',
  '#',
  '#',
  '#',
  '＃',
  '@',
  '@',
  '@',
  '＠',
  '#',
  '@',
  '://',
  ':',
  '/',
  '//',
  '.',
  ',',
  '!',
  '?',
  '&',
  '&#39;',
  '%',
  '+',
  '-',
  '=',
  '~',
  '*',
  '$',
  '(',
  ')',
  '[',
  ']',
  '"',
  "'",
  '“',
  '”',
  '…',
  '。',
  '、',
  '「',
  '」',
  '・',
  '·',
  '،',
  '<',
  '>',
  '|',
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\u00a0',
  '\u3000',
  '\t',
  'http://',
  'https://',
  'HTTPS://',
  'example.gov',
  'www.example.org',
  'example.com',
  'EXAMPLE.COM',
  'sub.example.co.uk',
  'https://example.gov',
  'http://example.com/a',
  'https://example.gov/a?b=c',
  'https://example.gov/(a)',
  '/path',
  '/a_(b)',
  '?q=1',
  '#part',
  ':80',
  'user@example.gov',
  '.gov',
  '.com',
];

const STOCKS = [
  '$GSA',
  '$gsa',
  '$a',
  '.ab',
  '_c',
  ' $',
  '$',
  ...TOKENS.filter((token) => !/[a-z]|@|[^\0-\x7f]/i.test(token)),
];

/** Numbers from a seed, the same in every run (a linear congruential generator with the constants of Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sample(count: number, tokens: readonly string[]): string[] {
  const number = numbers(20241001);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + number(8) }, () => tokens[number(tokens.length)] ?? '').join(''),
  );
}

const names = (entities: string[]): string => entities.filter((entity) => /^[#@$]/.test(entity)).join(' ');

/** What differs without a reason in the list. */
function unexplained(text: string): string | undefined {
  const [ours, theirs] = [found(text), expected(text)];
  if (ours.join(' ') === theirs.join(' ')) return undefined;
  const sameNames = names(ours) === names(theirs);
  if (ACCEPTED.some((accepted) => accepted.text.test(text) && (accepted.names ?? sameNames))) return undefined;
  return `${JSON.stringify(text)}: ${ours.join(' ')} instead of ${theirs.join(' ')}`;
}

describe('plain text, against twitter-text', () => {
  for (const text of SENTENCES) {
    it(`agrees on ${text}`, () => {
      expect(found(text)).to.deep.equal(expected(text));
    });
  }

  for (const text of ADDRESSES) {
    it(`finds the URLs in ${text}`, () => {
      const urls = twitter.extractUrls(text).map(address);
      expect(found(text).filter((entity) => entity.startsWith('http'))).to.deep.equal(urls);
    });
  }

  for (const { reason, example, text } of ACCEPTED) {
    it(`differs because ${reason}`, () => {
      expect(found(example)).not.to.deep.equal(expected(example));
      expect(example).to.match(text);
    });
  }

  it('agrees on random strings, except for these differences', () => {
    expect(sample(20_000, TOKENS).flatMap((text) => unexplained(text) ?? [])).to.deep.equal([]);
  });

  it('agrees on random strings with cashtags', () => {
    const texts = sample(20_000, STOCKS);
    expect(texts.flatMap((text) => unexplained(text) ?? [])).to.deep.equal([]);
    expect(texts.filter((text) => found(text).join().includes('$')).length).to.be.above(1000);
  });
});
