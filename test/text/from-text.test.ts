import { expect } from '@open-wc/testing';
import { fromText, type TextContext } from '../../src/text/from-text.js';
import { plainText } from '../../src/text/plain-text.js';
import { describeRich } from './describe-rich.js';

const X: TextContext = { network: 'x' };
const BLUESKY: TextContext = { network: 'bluesky' };
const MASTODON: TextContext = { network: 'mastodon', url: 'https://social.example.gov/@ExampleAgency/1' };
const tag = (word: string, sign = '#'): string => `[${sign}${word}](https://x.com/hashtag/${encodeURIComponent(word)})`;
const at = (name: string, sign = '@'): string => `[${sign}${name}](https://x.com/${name})`;

const PARAGRAPHS: [text: string, ...paragraphs: string[]][] = [
  [''],
  [' \n\t\r\n '],
  ['One.', 'One.'],
  ['  One.  ', 'One.'],
  ['One.\n\nTwo.', 'One.', 'Two.'],
  ['One.\r\n\r\nTwo.', 'One.', 'Two.'],
  ['One.\n \t\n\n\nTwo.', 'One.', 'Two.'],
  ['One.\u2029Two.', 'One.', 'Two.'],
  ['One,\ntwo.', 'One,⏎two.'],
  ['One,\r\ntwo.', 'One,⏎two.'],
  ['One,\rtwo.', 'One,⏎two.'],
  ['One,\u2028two.', 'One,⏎two.'],
  ['One,  \n  two.', 'One,⏎two.'],
  ['<b>One</b> & two', '<b>One</b> & two'],
];

const LINKS: [text: string, shown: string][] = [
  ['See https://example.gov/a.', 'See [example.gov/a](https://example.gov/a).'],
  ['HTTPS://EXAMPLE.GOV/A', '[example.gov/A](https://example.gov/A)'],
  ['http://example.gov', '[example.gov](http://example.gov/)'],
  ['ssa.gov/benefits', '[ssa.gov/benefits](https://ssa.gov/benefits)'],
  ['SSA.GOV', '[SSA.GOV](https://ssa.gov/)'],
  ['www.example.org', '[www.example.org](https://www.example.org/)'],
  ['example.gov.au/a', '[example.gov.au/a](https://example.gov.au/a)'],
  ['example.gov.Then', '[example.gov](https://example.gov/).Then'],
  ['https://example.gov.Then', '[example.gov](https://example.gov/).Then'],
  ['https://example.gov:8443/a', '[example.gov:8443/a](https://example.gov:8443/a)'],
  ['https://example.gov?a=1&b=2!', '[example.gov/?a=1&b=2](https://example.gov/?a=1&b=2)!'],
  ['https://example.gov/a?utm_source=x', '[example.gov/a](https://example.gov/a?utm_source=x)'],
  ['(https://example.gov/a)', '([example.gov/a](https://example.gov/a))'],
  ['https://example.gov/a_(b)', '[example.gov/a_(b)](https://example.gov/a_(b))'],
  ['(https://example.gov/a_(b))', '([example.gov/a_(b)](https://example.gov/a_(b)))'],
  ['https://example.gov/a_(b_(c))', '[example.gov/a_(b_(c))](https://example.gov/a_(b_(c)))'],
  ['"https://example.gov/a"', '"[example.gov/a](https://example.gov/a)"'],
  ['“https://example.gov/a”', '“[example.gov/a](https://example.gov/a)”'],
  ["'https://example.gov/a'", "'[example.gov/a](https://example.gov/a)'"],
  ['<https://example.gov/a>', '<[example.gov/a](https://example.gov/a)>'],
  ['https://example.gov/a, b', '[example.gov/a](https://example.gov/a), b'],
  ['https://example.gov/a…', '[example.gov/a](https://example.gov/a)…'],
  ['https://example.gov/a。次', '[example.gov/a](https://example.gov/a)。次'],
  ['詳細はhttps://example.gov/aです', '詳細は[example.gov/a](https://example.gov/a)です'],
  ['「example.gov」', '「[example.gov](https://example.gov/)」'],
  ['https://example.govです', '[example.gov](https://example.gov/)です'],
  ['https://example.gov/información', '[example.gov/información](https://example.gov/informaci%C3%B3n)'],
  [
    'https://example.gov/новости',
    '[example.gov/новости](https://example.gov/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8)',
  ],
  ['https://example.gov/#part', '[example.gov/#part](https://example.gov/#part)'],
  ['press@example.gov', '[press@example.gov](mailto:press@example.gov)'],
  ['first.last+news@mail.example.gov.', '[first.last+news@mail.example.gov](mailto:first.last+news@mail.example.gov).'],
  ['http://localhost/a', 'http://localhost/a'],
  ['ahttps://example.gov', 'ahttps://example.gov'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['ftp://example.gov', 'ftp://example.gov'],
  ['e.g. this, i.e. that, 3.5 p.m. in the U.S.', 'e.g. this, i.e. that, 3.5 p.m. in the U.S.'],
  ['One sentence.Another', 'One sentence.Another'],
  ['office.tv and bureau.so', '[office.tv](https://office.tv/) and [bureau.so](https://bureau.so/)'],
  ['europa.eu bund.de GOV.UK', '[europa.eu](https://europa.eu/) [bund.de](https://bund.de/) [GOV.UK](https://gov.uk/)'],
  ['https://office_agency.example', 'https://office_agency.example'],
  ['t.co/AbCdEf12’s first page', '[t.co/AbCdEf12](https://t.co/AbCdEf12)’s first page'],
  ['file.txt node.js v1.2.3', 'file.txt node.js v1.2.3'],
  [
    'https://example.gov\nhttps://example.gov',
    '[example.gov](https://example.gov/)⏎[example.gov](https://example.gov/)',
  ],
];

const ENTITIES: [text: string, shown: string, context?: TextContext][] = [
  ['#Example', tag('Example')],
  ['＃Example', tag('Example', '＃')],
  ['Una #España, un #café.', `Una ${tag('España')}, un ${tag('café')}.`],
  ['#日本語', tag('日本語')],
  ['次は #オープン・ガバメント です', `次は ${tag('オープン・ガバメント')} です`],
  ['。#例', `。${tag('例')}`],
  ['例#例', '例#例'],
  ['#공개', tag('공개')],
  ['#شفافية الآن', `${tag('شفافية')} الآن`],
  ['#שקיפות', tag('שקיפות')],
  ['#צה״ל', tag('צה״ל')],
  ['#हिन्दी', tag('हिन्दी')],
  ['#Прозрачность', tag('Прозрачность')],
  ['#𝒜bc', tag('𝒜bc')],
  ['🎉#Example🎉', `🎉${tag('Example')}🎉`],
  ['❤️#Example', `❤️${tag('Example')}`],
  ['#️⃣ #⃣ 1️⃣', '#️⃣ #⃣ 1️⃣'],
  ['#1 #2024 #1st #2024goals', `#1 #2024 ${tag('1st')} ${tag('2024goals')}`],
  ['a#b a&#39;b &#x; ##a #a#b', `a#b a&#39;b &#x; #${tag('a')} #a#b`],
  [
    '(#Example) "#Example" #Example, #Example!',
    `(${tag('Example')}) "${tag('Example')}" ${tag('Example')}, ${tag('Example')}!`,
  ],
  ['#Example_2024-now', `${tag('Example_2024')}-now`],
  ["#Example's", `${tag('Example')}'s`],
  ['#http://example.gov', '#http://example.gov'],
  ['https://example.gov/#Example', '[example.gov/#Example](https://example.gov/#Example)'],
  ['@ExampleAgency', at('ExampleAgency')],
  ['＠ExampleAgency', at('ExampleAgency', '＠')],
  ['.@ExampleAgency: hello', `.${at('ExampleAgency')}: hello`],
  ['感謝@ExampleAgency感謝', `感謝${at('ExampleAgency')}感謝`],
  ['🎉@ExampleAgency🎉', `🎉${at('ExampleAgency')}🎉`],
  ['RT @ExampleAgency: hi', `RT ${at('ExampleAgency')}: hi`],
  ['RT@ExampleAgency', `RT${at('ExampleAgency')}`],
  ['ART@ExampleAgency', 'ART@ExampleAgency'],
  ['a@b _@b !@b $@b &@b @@b', 'a@b _@b !@b $@b &@b @@b'],
  ['@user@host @user＠ @usuarió @user://', '@user@host @user＠ @usuarió @user://'],
  ['@user/list', `${at('user')}/list`],
  ['@user.name', `${at('user')}.name`],
  ['@aaaaaaaaaaaaaaaaaaaaaaaaa', `${at('aaaaaaaaaaaaaaaaaaaa')}aaaaa`],
  ['user@example.gov', '[user@example.gov](mailto:user@example.gov)'],
  ['Ask @a, @b and @c', `Ask ${at('a')}, ${at('b')} and ${at('c')}`],
  [
    '@agency.bsky.social, #Example',
    '[@agency.bsky.social](https://bsky.app/profile/agency.bsky.social), [#Example](https://bsky.app/hashtag/Example)',
    BLUESKY,
  ],
  ['@agency', '@agency', BLUESKY],
  ['Ask @agency.example.gov.', 'Ask [@agency.example.gov](https://bsky.app/profile/agency.example.gov).', BLUESKY],
  [
    '@jane@other.example and @jim #Example',
    '[@jane@other.example](https://other.example/@jane) and [@jim](https://social.example.gov/@jim) [#Example](https://social.example.gov/tags/Example)',
    MASTODON,
  ],
  [
    '@jane@other.example @jim #Example',
    '[@jane@other.example](https://other.example/@jane) @jim #Example',
    { network: 'mastodon' },
  ],
  ['@example.agency', '[@example.agency](https://www.instagram.com/example.agency)', { network: 'instagram' }],
  ['@agency #Example', '@agency [#Example](https://www.linkedin.com/feed/hashtag/Example)', { network: 'linkedin' }],
  ['@agency #Example @agency.example.gov', '@agency #Example @agency.example.gov', {}],
];

describe('plain text', () => {
  for (const [text, ...paragraphs] of PARAGRAPHS) {
    it(`is split: ${JSON.stringify(text)}`, () => {
      expect(describeRich(fromText(text))).to.deep.equal(paragraphs);
    });
  }

  for (const [text, shown] of LINKS) {
    it(`has the expected URLs: ${JSON.stringify(text)}`, () => {
      expect(describeRich(fromText(text))).to.deep.equal([shown]);
    });
  }

  for (const [text, shown, context = X] of ENTITIES) {
    it(`has the tags and mentions of ${context.network ?? 'no network'}: ${text}`, () => {
      expect(describeRich(fromText(text, context))).to.deep.equal([shown]);
    });
  }

  it('keeps every character without URLs', () => {
    for (const [text] of ENTITIES.filter(([text]) => !text.includes('://'))) {
      expect(plainText(fromText(text, X))).to.equal(text);
    }
  });

  const HOSTILE = [
    '@',
    '#',
    'a.',
    'http://',
    'http://a.co/(',
    'http://a.co/!',
    'a@',
    '@a',
    '#a',
    '#1',
    'a',
    '-',
    'a-',
    '(',
    '/(a',
    '?',
    'rt@',
    '\n',
    ' ',
    '\n ',
    ' x',
    'é',
    '日',
    '.gov',
    'a@a.',
    '@a@',
    '😀',
    '\u202e',
    'http://a-',
    '1',
    '&',
  ];
  for (const part of HOSTILE) {
    it(`is read quickly with 100,000 characters of ${JSON.stringify(part)}`, () => {
      const many = part.repeat(100_000 / part.length);
      for (const text of [
        many,
        `${many}!`,
        `http://example.gov/${many}!`,
        `http://${many}!`,
        `#${many}`,
        `@${many}`,
        `a@${many}`,
      ]) {
        for (const context of [X, MASTODON]) {
          fromText(text, context);
        }
      }
    }).timeout(20_000);
  }
});

describe('plainText', () => {
  it('returns the text of every node, one line per paragraph', () => {
    expect(
      plainText([
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'a ' },
            {
              type: 'strong',
              children: [{ type: 'link', url: 'https://example.gov/', children: [{ type: 'text', value: 'b' }] }],
            },
            { type: 'break' },
            { type: 'inlineCode', value: 'c' },
          ],
        },
        { type: 'list', ordered: true, children: [fromText('d'), fromText('e\n\nf')] },
        { type: 'blockquote', children: fromText('g') },
        { type: 'code', value: 'h\ni' },
      ]),
    ).to.equal('a b\nc\nd\ne\nf\ng\nh\ni');
  });
});
