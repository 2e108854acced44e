/**
 * Feeds that are made to take long: one thing many times, in each place where a feed may have it, and one good entry.
 * What they hold is made of the size that is asked for, so that the work can be compared.
 */

/** The title of the one entry that must be shown. */
export const GOOD = 'The good entry';

const VERSION = 'https://jsonfeed.org/version/1.1';
const good = { id: 'good', title: GOOD, content_text: 'Words', _cx: { type: 'highlight' } };

/** Characters and beginnings that patterns look for. */
export const PIECES = [
  ...'?#@&(.-/=<>"\'[]{}|\\^~:;,!$%+*_ \n\taé中\u0301\u200d',
  ...[
    '??a',
    'a?a=',
    '@a.',
    '#1',
    'a@a',
    'a.',
    '://',
    'http://a.',
    'http://a.b/(',
    'x.com/',
    't.co/',
    'pic. ',
    ':a',
    '. ',
  ],
  ...['<a ', '<!--', '</b>', '<b>', '&amp', '&#1', '— ', '(@', '\u{1f600}', '\ud800'],
];

/** As many repetitions as take about so many characters. */
export const many = (piece, characters) => piece.repeat(Math.max(1, Math.floor(characters / piece.length)));

const times = (bytes, each, make) =>
  Array.from({ length: Math.max(1, Math.floor(bytes / each)) }, (_, index) => make(index));

const feed = (items, more = {}) => JSON.stringify({ version: VERSION, title: 'A feed', ...more, items });
const item = (more) => feed([good, { id: 'other', title: 'Another', ...more }]);
const cx = (more) => item({ _cx: { type: 'highlight', ...more } });
const rss = (inside, more = '') =>
  `<rss version="2.0"${more}><channel><title>A feed</title><link>https://agency.example/</link>` +
  `<item><title>${GOOD}</title></item><item><title>Another</title>${inside}</item></channel></rss>`;
const atom = (inside) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>A feed</title><entry><id>good</id><title>${GOOD}</title></entry>` +
  `<entry><id>other</id><title>Another</title>${inside}</entry></feed>`;
const nested = (open, close, inner, bytes) => {
  const depth = Math.floor(bytes / (open.length + close.length));
  return open.repeat(depth) + inner + close.repeat(depth);
};

/** Makers of hostile JSON Feeds, by what they hold; each is given the number of bytes. */
const IN_JSON = {
  'one id as related, many times': (bytes) => cx({ related: times(bytes, 7, () => 'good') }),
  'many ids as related': (bytes) => cx({ related: times(bytes, 9, (n) => `${n}`) }),
  'entries that are related to all others': (bytes) =>
    feed([
      good,
      ...times(bytes, 800, (n) => ({
        id: `h${n}`,
        title: `Highlight ${n}`,
        _cx: { type: 'highlight', related: times(700, 7, (m) => `p${m}`) },
      })),
      ...times(5000, 50, (n) => ({ id: `p${n}`, content_text: many('word ', 600), _cx: { type: 'post' } })),
    ]),
  'many links': (bytes) => cx({ links: times(bytes, 24, (n) => ({ url: `https://a.example/${n}` })) }),
  'many facets': (bytes) => cx({ type: 'post', facets: times(bytes, 2, () => 0) }),
  'many speakers': (bytes) =>
    cx({ type: 'event', start: '2030-01-01', speakers: times(bytes, 20, (n) => ({ name: `${n}` })) }),
  'many emojis': (bytes) =>
    cx({ type: 'post', emojis: times(bytes, 60, (n) => ({ shortcode: `a${n}`, url: 'https://a.example/' })) }),
  'many answers of a poll': (bytes) =>
    cx({ type: 'post', poll: { options: times(bytes, 24, (n) => ({ label: `${n}`, votes: n })) } }),
  'many pictures': (bytes) =>
    item({ attachments: times(bytes, 60, (n) => ({ url: `https://a${n}.example/a.png`, mime_type: 'image/png' })) }),
  'many attachments without a type': (bytes) => item({ attachments: times(bytes, 12, () => ({ url: 'a' })) }),
  'many tags': (bytes) => item({ tags: times(bytes, 8, (n) => `${n}`) }),
  'a text of tags': (bytes) => item({ tags: many('a,', bytes) }),
  'many tags on many entries': (bytes) =>
    feed([
      good,
      ...times(bytes, 1000, (n) => ({ id: `${n}`, title: `Entry ${n}`, tags: times(900, 8, (m) => `${n % 50}.${m}`) })),
    ]),
  'many authors': (bytes) => item({ authors: times(bytes, 14, (n) => ({ name: `${n}` })) }),
  'many entries': (bytes) => feed([good, ...times(bytes, 20, (n) => ({ title: `Entry ${n}` }))]),
  'many numbers for entries': (bytes) => feed([good, ...times(bytes, 2, () => 0)]),
  'many objects for entries': (bytes) => feed([good, ...times(bytes, 3, () => ({}))]),
  'many keys': (bytes) => item(Object.fromEntries(times(bytes, 14, (n) => [`key${n}`, 0]))),
  'many keys of the feed': (bytes) => feed([good], Object.fromEntries(times(bytes, 14, (n) => [`key${n}`, 0]))),
  'lists in lists': (bytes) =>
    `{"version":"${VERSION}","items":[${JSON.stringify(good)},{"title":"Another","tags":${nested('[', ']', '', bytes)}}]}`,
  'posts that quote posts': (bytes) =>
    `{"version":"${VERSION}","items":[${JSON.stringify(good)},${nested('{"content_text":"a","_cx":{"quoted":', '}}', '{}', bytes)}]}`,
  'bad keys': (bytes) =>
    feed([good, ...times(bytes, 80, () => ({ title: 'A', url: 'javascript:1', date_published: 'never' }))]),
  'bad values that are long': (bytes) =>
    item({ date_published: many('never ', bytes), image: { a: many('word ', bytes) } }),
  'a long address': (bytes) => item({ url: `https://a.example/${many('a/', bytes)}` }),
  'a long host': (bytes) => item({ url: `https://${many('a.', bytes)}example/` }),
  'a long id': (bytes) => item({ id: many('a/', bytes) }),
  'a long title': (bytes) => item({ title: many('word ', bytes) }),
  'long titles': (bytes) => feed([good, ...times(bytes, 4000, (n) => ({ id: `${n}`, title: many('éa ', 1900) }))]),
  'a long description of the feed': (bytes) => feed([good], { description: many('a.b@c http://x.com/ #a @b ', bytes) }),
  'ten long entries': (bytes) =>
    feed([
      good,
      ...times(10, 1, (n) => ({ id: `${n}`, content_text: many('http://a.example/b?c=d #e @f\n\n', bytes / 10) })),
    ]),
  'ten long entries of HTML': (bytes) =>
    feed([
      good,
      ...times(10, 1, (n) => ({
        id: `${n}`,
        content_html: many('<p><a href="//a.example?a=b">a</a><br>', bytes / 10),
      })),
    ]),
  'a chain of answers': (bytes) =>
    feed([
      good,
      ...times(bytes, 160, (n) => ({
        url: `https://x.com/ExampleAgency/status/${n}`,
        content_text: 'A post',
        _cx: { type: 'post', reply_to: `https://x.com/ExampleAgency/status/${n - 1}` },
      })),
    ]),
};

/** Makers of hostile HTML, as the content of an item. */
const IN_HTML = {
  'bold in bold': (bytes) => many('<b>', bytes),
  'bold in bold behind a comment': (bytes) => `${many('<b>', bytes / 2)}<!--${many('</', bytes / 2)}-->words`,
  'bold that each paragraph opens again': (bytes) =>
    times(bytes / 2, 12, (n) => `<b id=${n}>`).join('') + many('<p>a', bytes / 2),
  'bold that its block closes': (bytes) => times(bytes, 22, (n) => `<div><b id=${n}></div>a`).join(''),
  'blocks with ends of others': (bytes) => many('<div></span>', bytes),
  'lists in lists': (bytes) => nested('<ul><li>', '</li></ul>', 'a', bytes),
  'quotations in quotations': (bytes) => nested('<blockquote>a', '</blockquote>', 'a', bytes),
  'tables in tables': (bytes) => many('<table><tr><td>', bytes),
  'a tag of many attributes': (bytes) => `<p ${times(bytes, 7, (n) => `a${n}`).join(' ')}>a`,
  'many line ends': (bytes) => many('a<br>', bytes),
  'many paragraphs': (bytes) => many('<p>a', bytes),
  'many links': (bytes) => times(bytes, 26, (n) => `<a href="//a.example/${n}">a</a>`).join(''),
  'many references': (bytes) => many('&amp;', bytes),
  'comments that do not end': (bytes) => many('<!--', bytes),
  'scripts that do not end': (bytes) => many('<script>', bytes),
  'drawings that do not end': (bytes) => many('<svg a', bytes),
};

/** Makers of hostile RSS and Atom. */
const IN_XML = {
  'deep XHTML with links': (bytes) =>
    atom(
      `<content type="xhtml">${nested('<div>', '</div>', many('<a href="/a">a</a>', bytes / 2), Math.min(bytes / 2, 40_000))}</content>`,
    ),
  'a base in a base': (bytes) =>
    atom(
      `<content type="xhtml">${nested('<p xml:base="a/">', '</p>', '<a href="a">a</a>', Math.min(bytes, 80_000))}</content>`,
    ),
  'XHTML with handlers': (bytes) =>
    atom(
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${many('<b onclick="a" style="b:c"/>', bytes)}</div></content>`,
    ),
  'many references': (bytes) =>
    rss(`<description>${times(bytes, 7, (n) => `&${n.toString(36)}z;`).join('')}</description>`),
  'many bare ampersands': (bytes) => rss(`<description>${many('& ', bytes)}</description>`),
  'a long reference': (bytes) => rss(`<description>&${many('a', bytes)};</description>`),
  'many categories': (bytes) => rss(times(bytes, 30, (n) => `<category>&lt;b&gt;${n}&lt;/b&gt;</category>`).join('')),
  'many thumbnails': (bytes) => rss(many('<media:thumbnail url="https://a.example/"/>', bytes)),
  'many enclosures': (bytes) =>
    rss(times(bytes, 50, (n) => `<enclosure type="image/png" url="https://a.example/${n}"/>`).join('')),
  'many groups': (bytes) =>
    rss(
      nested('<media:group><media:description>a', '</media:description></media:group>', '', Math.min(bytes, 200_000)),
    ),
  'many elements': (bytes) => rss(many('<a/>', bytes)),
  'many elements of the channel': (bytes) => rss(`</item>${many('<a/>', bytes)}<item>`),
  'many items': (bytes) => rss(many('</item><item><title>a</title>', bytes)),
  'many links of an entry': (bytes) => atom(many('<link rel="alternate" href="/"/>', bytes)),
  'many authors': (bytes) => atom(times(bytes, 40, (n) => `<author><name>${n}</name></author>`).join('')),
  'a long attribute': (bytes) => rss(`<enclosure type="image/png" url="https://a.example/${many('a/', bytes)}"/>`),
  'many attributes': (bytes) => rss(`<a ${times(bytes, 12, (n) => `a${n}="a"`).join(' ')}/>`),
  'many prefixes': (bytes) => rss(times(bytes, 12, (n) => `<a${n}:b/>`).join('')),
  'many comments': (bytes) => rss(many('<!-- a -- b -->', bytes)),
  'many literal texts': (bytes) => rss(`<description>${many('<![CDATA[a]]>', bytes)}</description>`),
  'a long title': (bytes) => rss(`<title>${many('word &lt;b&gt;', bytes)}</title>`),
  'a long description of the feed': (bytes) =>
    rss(`</item><description>${many('&lt;b&gt;a.b@c http://x.com/ ', bytes)}</description><item>`),
  'a document type': (bytes) => `<!DOCTYPE rss [${many('<!ENTITY a "b">', bytes)}]>${rss('')}`,
};

const IN_NETWORKS = {
  'Mastodon: emojis in names': (bytes) =>
    JSON.stringify(
      [
        { id: '1', uri: 'https://a.example/1', content: GOOD },
        ...times(bytes, 8000, (n) => ({
          id: `${n}`,
          uri: `https://a.example/${n}`,
          content: 'a',
          account: {
            acct: 'agency',
            display_name: many(':a:', 3900),
            emojis: times(3000, 20, (m) => ({ shortcode: `a${m}`, url: '' })),
          },
        })),
      ].map((status) => ({ account: { acct: 'agency', url: 'https://a.example/@agency' }, ...status })),
    ),
  'Bluesky: a deep thread': (bytes) => {
    const post = (text) =>
      `{"uri":"at://did:plc:a/app.bsky.feed.post/${text.length}","author":{"did":"did:plc:a"},"record":{"text":"${text}"}}`;
    return `{"thread":${nested(`{"post":${post(GOOD)},"replies":[`, ']}', `{"post":${post('The last')}}`, bytes)}}`;
  },
};

/** Every hostile feed, by its name. */
export const HOSTILE = {
  ...IN_JSON,
  ...Object.fromEntries(
    PIECES.map((piece) => [`text of ${JSON.stringify(piece)}`, (bytes) => item({ content_text: many(piece, bytes) })]),
  ),
  ...Object.fromEntries(
    PIECES.map((piece) => [`HTML of ${JSON.stringify(piece)}`, (bytes) => item({ content_html: many(piece, bytes) })]),
  ),
  ...Object.fromEntries(
    Object.entries(IN_HTML).map(([name, make]) => [`HTML: ${name}`, (bytes) => item({ content_html: make(bytes) })]),
  ),
  ...Object.fromEntries(Object.entries(IN_XML).map(([name, make]) => [`XML: ${name}`, make])),
  ...IN_NETWORKS,
};
