import type { XmlDocument } from './xml-document.js';

/** Where formats hold words, media and identities, each with what becomes of it. */

const BASE = 'https://www.agency.example/feeds/all.xml';
const PAGE = 'https://www.agency.example/';

const NAMESPACES = `xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="http://www.w3.org/1999/xhtml"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd"`;

/** Base64 as a feed has it, of UTF-8. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const html = (markup: string): string => `<description><![CDATA[${markup}]]></description>`;

type Row = readonly [name: string, inside: string, expected: object];

/** The inside of an item of RSS. */
const RSS: readonly Row[] = [
  ['words in <body>', '<body>We <b>read</b> it</body>', { body: ['We *read* it'] }],
  ['words in <xhtml:body>', '<x:body><x:p>One</x:p><x:p>Two</x:p></x:body>', { body: ['One', 'Two'] }],
  ['words in <fullitem>', '<fullitem>&lt;p&gt;All of it&lt;/p&gt;</fullitem>', { body: ['All of it'] }],
  ['words in <itunes:summary>', '<itunes:summary>Of a talk</itunes:summary>', { body: ['Of a talk'] }],
  ['words of iTunes under another prefix', '<i:summary>Of a talk</i:summary>', { body: ['Of a talk'] }],
  ['words in <dc:description>', '<dc:description>Of Dublin Core</dc:description>', { body: ['Of Dublin Core'] }],
  [
    'the whole words before the short ones, wherever they stand',
    '<itunes:summary>3</itunes:summary><description>2</description><body>1</body>',
    { body: ['1'] },
  ],
  ['names in capitals', '<TITLE>One</TITLE><Description>Two</Description>', { title: 'One', body: ['Two'] }],
  ['a title of Media RSS alone', '<title/><media:title>Of a film</media:title>', { title: 'Of a film' }],
  [
    'tags of Media RSS and of iTunes, with those inside',
    '<media:category>Letters</media:category><itunes:category text="Service"><itunes:category text="Forms"/></itunes:category>',
    { tags: ['Letters', 'Service', 'Forms'] },
  ],
  ['an author in <dc:author>', '<dc:author>Jane Doe</dc:author>', { authors: [{ name: 'Jane Doe' }] }],
  [
    'a date where the first place is empty',
    '<pubDate/><dcterms:created>2026-10-06T14:00:00Z</dcterms:created>',
    { published: '2026-10-06T14:00:00.000Z' },
  ],
  ['a language with an underscore', '<dc:language>es_MX</dc:language>', { language: 'es-MX' }],
  [
    'escaped tags in a title that nothing closes',
    '<title>The &lt;video&gt; tag &amp;amp; &lt;b&gt;you&lt;/b&gt;</title>',
    { title: 'The <video> tag & you' },
  ],
  ['C1 characters as windows-1252', '<title>Don\x92t \x93ask\x94 &#146;</title>', { title: 'Don’t “ask” ’' }],
  ['C1 characters in CDATA', html('<p>Don\x92t</p>'), { body: ['Don’t'] }],

  [
    'a fallback of <object>',
    html('At <object data="map.swf"><b>1 Main St</b></object>.'),
    { body: ['At *1 Main St*.'] },
  ],
  [
    'a player of YouTube is the video, and waits',
    html(
      '<p>Watch:</p><iframe title="How to renew" src="https://www.youtube-nocookie.com/embed/Ab_dEfGhIj1?start=9"></iframe>',
    ),
    {
      body: ['Watch:'],
      media: [{ kind: 'video', url: 'https://www.youtube.com/watch?v=Ab_dEfGhIj1&start=9', alt: 'How to renew' }],
    },
  ],
  [
    'a player without a scheme, one that a script would load, one of Flash',
    html(
      '<iframe src="//player.vimeo.com/video/12345"></iframe><iframe src="about:blank" data-src="https://www.youtube.com/embed/Ab_dEfGhIj1"></iframe><object><param name="movie" value="x"><embed src="https://www.youtube.com/v/Cb_dEfGhIj1"></object>',
    ),
    {
      media: [
        { kind: 'video', url: 'https://player.vimeo.com/video/12345' },
        { kind: 'video', url: 'https://www.youtube.com/watch?v=Ab_dEfGhIj1' },
        { kind: 'video', url: 'https://www.youtube.com/watch?v=Cb_dEfGhIj1' },
      ],
    },
  ],
  [
    'a video and a sound, by attribute or by source',
    html('One<video src="/a.mp4">no</video>two<audio><source src="b"></audio>'),
    {
      body: ['One', 'two'],
      media: [
        { kind: 'video', url: `${PAGE}a.mp4` },
        { kind: 'audio', url: `${PAGE}b` },
      ],
    },
  ],
  [
    'another frame is a link with its title, or with its URL',
    html(
      '<iframe title="Where we are" src="https://maps.example/1"></iframe><embed src="/form.pdf"><object data="/map.pdf"></object><iframe src="javascript:hit()"></iframe><iframe height="1" src="https://stats.example/"></iframe>',
    ),
    {
      body: [
        '[Where we are](https://maps.example/1)',
        `[agency.example/form.pdf](${PAGE}form.pdf)`,
        `[agency.example/map.pdf](${PAGE}map.pdf)`,
      ],
    },
  ],
  [
    'the first picture of the site is the entry’s; others leave no line',
    html(
      '<p><img width="1" src="/dot.png"><img src="https://other.example/a.png" alt="Elsewhere"></p><figure><img src="/staff.jpg" alt="Staff at a desk"><figcaption>The desk</figcaption></figure><p><img src="/two.jpg" alt="Two"><br>After</p>',
    ),
    { body: ['The desk', 'After'], media: [{ kind: 'image', url: `${PAGE}staff.jpg`, alt: 'Staff at a desk' }] },
  ],
  [
    'an entry that has a picture takes no other; a smaller one of it is the same',
    `<enclosure url="/staff.jpg" type="image/jpeg"/>${html('<p><img src="/staff-300x200.jpg" alt="Staff"></p><img src="/b.jpg" alt="B"><p>Words</p>')}`,
    { body: ['Words'], media: [{ kind: 'image', url: `${PAGE}staff.jpg` }] },
  ],
  [
    'a picture beside words is one of them, and one in a link is its name',
    html(
      '<p>We <img src="https://other.example/heart.png" alt="love"> letters</p><p><a href="/register"><img src="/register.png" alt="Register"></a></p>',
    ),
    { body: ['We love letters', `[Register](${PAGE}register)`] },
  ],
  [
    'a picture that a link opens',
    html('<a href="/big.jpg"><img src="/small.jpg" alt="Staff"></a>'),
    { media: [{ kind: 'image', url: `${PAGE}small.jpg`, alt: 'Staff' }] },
  ],
  [
    'descriptions alone are the words',
    html('<img src="https://other.example/a.png" alt="A chart">'),
    { body: ['A chart'] },
  ],
  [
    'one picture in several sizes',
    '<media:content url="/a-300x200.jpg" type="image/jpeg"/><media:content url="/a-1024x683.jpg" type="image/jpeg"><media:description>A desk</media:description></media:content><media:content url="/a.jpg?w=300&amp;h=200" type="image/jpeg"/><media:content url="/b.jpg?v=2" type="image/jpeg"/>',
    {
      media: [
        { kind: 'image', url: `${PAGE}a-300x200.jpg`, alt: 'A desk' },
        { kind: 'image', url: `${PAGE}b.jpg?v=2` },
      ],
    },
  ],
];

/** The inside of an Atom entry. */
const ATOM: readonly Row[] = [
  [
    'a link to a web page before others',
    '<link type="application/json" rel="alternate" href="/1.json"/><link rel="alternate" type="text/html" href="/1"/>',
    { url: `${PAGE}1` },
  ],
  ['a title in base64', `<title mode="base64">${base64('Más &amp; <b>más</b>')}</title>`, { title: 'Más & más' }],
  [
    'content in base64, in lines',
    `<content type="text/html" mode="base64">\n ${base64('<p>One</p><p>Two</p>')}\n</content>`,
    { body: ['One', 'Two'] },
  ],
  [
    'bytes of no type that is said',
    `<summary type="application/octet-stream">${base64('One <b>two</b>')}</summary>`,
    { body: ['One *two*'] },
  ],
  ['base64 that is none', '<title mode="base64">(none)</title><summary>Words</summary>', { body: ['Words'] }],
  [
    'a date of Atom 0.3',
    '<modified>2026-10-06T14:00:00Z</modified>',
    {
      published: '2026-10-06T14:00:00.000Z',
      modified: '2026-10-06T14:00:00.000Z',
    },
  ],
];

function rss([name, inside, expected]: Row): XmlDocument {
  return {
    name: `RSS: ${name}`,
    base: BASE,
    document: `<rss ${NAMESPACES}><channel><link>${PAGE}</link><item><guid isPermaLink="false">1</guid>${inside}</item></channel></rss>`,
    expected: { url: PAGE, entries: [{ type: 'highlight', id: `${BASE}#1`, ...expected }] },
  };
}

function atom([name, inside, expected]: Row): XmlDocument {
  return {
    name: `Atom: ${name}`,
    base: BASE,
    document: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:x:1</id>${inside}</entry></feed>`,
    expected: { entries: [{ type: 'highlight', id: 'urn:x:1', ...expected }] },
  };
}

const ENTRY = '<title>Alone</title><id>/1</id>';
const alone = { type: 'highlight', id: `${PAGE}1`, title: 'Alone' };

const WHOLE: readonly XmlDocument[] = [
  {
    name: 'Atom: an entry is a feed of one',
    base: BASE,
    document: `<?xml version="1.0"?><a:entry xmlns:a="http://www.w3.org/2005/Atom">${ENTRY.replace(/<(\/?)/g, '<$1a:').replace('>/1', '>/1')}</a:entry>`,
    expected: { title: 'Alone', entries: [{ ...alone, url: `${PAGE}1` }] },
  },
  {
    name: 'a feed that a browser has saved as a page',
    base: BASE,
    document: `<!DOCTYPE html><html><body><p>It's</p><div><feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><entry><id>urn:x:1</id></entry></feed></div></body></html>`,
    expected: { title: 'All', entries: [{ type: 'highlight', id: 'urn:x:1' }] },
  },
  {
    name: 'a feed whose last character is missing',
    base: BASE,
    document: '<rss><channel><title>All</title></channel></rss',
    expected: { title: 'All' },
  },
  {
    name: 'a feed with something after its end',
    base: BASE,
    document: '<rss><channel><title>All</title></channel></rss><script>a && b</script>',
    expected: { title: 'All' },
  },
  {
    name: 'Atom: one id is one entry, the newest',
    base: BASE,
    document: `<feed xmlns="http://www.w3.org/2005/Atom">
<entry><id>urn:x:1</id><title>Old</title><updated>2026-10-05T00:00:00Z</updated></entry>
<entry><id>urn:x:2</id><title>Other</title></entry>
<entry><id>urn:x:1</id><title>New</title><updated>2026-10-06T00:00:00Z</updated></entry></feed>`,
    expected: {
      entries: [
        {
          type: 'highlight',
          id: 'urn:x:1',
          title: 'New',
          published: '2026-10-06T00:00:00.000Z',
          modified: '2026-10-06T00:00:00.000Z',
        },
        { type: 'highlight', id: 'urn:x:2', title: 'Other' },
      ],
      skipped: ['items[2]: it is there twice'],
    },
  },
];

export default [...RSS.map(rss), ...ATOM.map(atom), ...WHOLE];
