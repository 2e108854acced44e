import type { XmlDocument } from './xml-document.js';

/** One rule of the XML formats each: an item of RSS, or an entry of Atom, and what it becomes. */

const BASE = 'https://www.agency.example/feeds/all.xml';

const NAMESPACES = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"`;

type Rule = readonly [name: string, inside: string, expected: object, skipped?: string];

const RSS: readonly Rule[] = [
  ['a title is text', '<title>1 &lt; 2 &amp; 3 &gt; 2</title>', { title: '1 < 2 & 3 > 2' }],
  ['a title in lines is one line', '<title>\n Two\n\tlines </title>', { title: 'Two lines' }],
  [
    'a title with a tag that is not closed is text',
    '<title>The &lt;title&gt; tag</title>',
    { title: 'The <title> tag' },
  ],
  ['a title that is escaped twice is HTML', '<title>R&amp;amp;D &amp;#8211; 2026</title>', { title: 'R&D – 2026' }],
  ['a title with a closing tag is HTML', '<title><![CDATA[The <em>new</em> form]]></title>', { title: 'The new form' }],
  [
    'a title with elements is their words',
    '<title>The <em>new</em> form &amp; more</title>',
    { title: 'The new form & more' },
  ],
  ['dc:title where there is no title', '<dc:title>Of Dublin Core</dc:title>', { title: 'Of Dublin Core' }],

  [
    'an author: address and name',
    '<author>jane@agency.example (Jane (JD) Doe)</author>',
    { authors: [{ name: 'Jane (JD) Doe' }] },
  ],
  [
    'an author: name and address',
    '<author>Jane Doe &lt;jane@agency.example&gt;</author>',
    { authors: [{ name: 'Jane Doe' }] },
  ],
  ['an author: a bare address is nobody', '<author>jane@agency.example</author>', {}],
  ['an author: a name with an @', '<author>@ExampleAgency</author>', { authors: [{ name: '@ExampleAgency' }] }],
  [
    'dc:creator before author, each of them',
    '<author>x@agency.example (X)</author><dc:creator>Jane Doe</dc:creator><dc:creator>J &amp;amp; D</dc:creator>',
    { authors: [{ name: 'Jane Doe' }, { name: 'J & D' }] },
  ],
  ['an empty dc:creator is nobody', '<dc:creator/><author>Jane Doe</author>', { authors: [{ name: 'Jane Doe' }] }],
  [
    'atom:author in RSS',
    '<atom:author><atom:name>Jane Doe</atom:name><atom:uri>/jane</atom:uri></atom:author>',
    { authors: [{ name: 'Jane Doe', url: 'https://www.agency.example/jane' }] },
  ],
  [
    'an author without an address that is one',
    '<atom:author><atom:name>Jane Doe</atom:name><atom:uri>javascript:alert(1)</atom:uri></atom:author>',
    { authors: [{ name: 'Jane Doe' }] },
  ],

  [
    'a guid that is an address is the link',
    '<guid> https://www.agency.example/1 </guid>',
    { id: 'https://www.agency.example/1', url: 'https://www.agency.example/1' },
  ],
  [
    'a guid that says it is no link is none',
    '<guid isPermaLink="false">https://www.agency.example/?p=1</guid>',
    { id: 'https://www.agency.example/?p=1' },
  ],
  ['a guid that is no address counts within its feed', '<guid>1</guid>', { id: `${BASE}#1` }],
  [
    'a link before a guid',
    '<guid>https://www.agency.example/1</guid><link>https://www.agency.example/2</link>',
    { id: 'https://www.agency.example/1', url: 'https://www.agency.example/2' },
  ],
  [
    'without a guid the link is the id',
    '<link>/1</link>',
    { id: 'https://www.agency.example/1', url: 'https://www.agency.example/1' },
  ],
  [
    'an empty link is none',
    '<link>\n </link><atom:link rel="self" href="/self"/><atom:link href="/1"/><guid>1</guid>',
    { id: `${BASE}#1`, url: 'https://www.agency.example/1' },
  ],
  [
    'a link that is no address is left out and told',
    '<guid>1</guid><link>javascript:alert(1)</link>',
    { id: `${BASE}#1` },
    'items[0].url: expected an http, https, mailto or tel address, not "javascript:alert(1)"',
  ],
  [
    'an address in letters of its own',
    '<link>https://www.agency.example/niño?ä=ö</link>',
    {
      id: 'https://www.agency.example/ni%C3%B1o?%C3%A4=%C3%B6',
      url: 'https://www.agency.example/ni%C3%B1o?%C3%A4=%C3%B6',
    },
  ],

  [
    'a description is HTML',
    '<description>&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;p&gt;More&lt;/p&gt;</description>',
    { body: ['R&D', 'More'] },
  ],
  [
    'content:encoded before description',
    '<description>Short</description><content:encoded>&lt;b&gt;Long&lt;/b&gt;</content:encoded>',
    { body: ['*Long*'] },
  ],
  [
    'an empty content:encoded is none',
    '<content:encoded> </content:encoded><description>Short</description>',
    { body: ['Short'] },
  ],
  [
    'markup that is not escaped',
    '<description>See <a href="x">this</a>,<br/><i>now</i></description>',
    { body: ['See [this](https://www.agency.example/x),⏎_now_'] },
  ],
  [
    'CDATA stays as it is',
    '<description><![CDATA[<pre>a &amp;&amp; b</pre> & <!-- & --> c]]></description>',
    { body: ['code(a && b)', '& c'] },
  ],
  [
    'addresses start from the item’s link',
    '<link>https://blog.agency.example/2026/one</link><description>&lt;a href="two"&gt;two&lt;/a&gt;</description>',
    {
      id: 'https://blog.agency.example/2026/one',
      url: 'https://blog.agency.example/2026/one',
      body: ['[two](https://blog.agency.example/2026/two)'],
    },
  ],
  [
    'without a link from the channel’s',
    '<description>&lt;a href="two"&gt;two&lt;/a&gt;</description>',
    { body: ['[two](https://www.agency.example/two)'] },
  ],
  [
    'xml:base before both',
    '<link>https://blog.agency.example/one</link><description xml:base="https://docs.agency.example/a/">&lt;a href="two"&gt;two&lt;/a&gt;</description>',
    {
      id: 'https://blog.agency.example/one',
      url: 'https://blog.agency.example/one',
      body: ['[two](https://docs.agency.example/a/two)'],
    },
  ],

  [
    'tags, each once, none empty',
    '<category>R&amp;amp;D</category><category/><category domain="x">CX</category><category>CX</category><dc:subject>Forms</dc:subject>',
    { tags: ['R&D', 'CX', 'Forms'] },
  ],
  ['dc:language', '<dc:language>es</dc:language>', { language: 'es' }],
  [
    'pubDate before dc:date',
    '<pubDate>Tue, 06 Oct 2026 14:00:00 GMT</pubDate><dc:date>2026-01-01</dc:date>',
    { published: '2026-10-06T14:00:00.000Z' },
  ],
  [
    'a date that is none is left out and told',
    '<pubDate>soon</pubDate>',
    {},
    'items[0].date_published: expected a year (1924), a month (1957-06), a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00), not "soon"',
  ],
  [
    'atom:updated',
    '<atom:updated>2026-10-06T14:00:00Z</atom:updated>',
    { published: '2026-10-06T14:00:00.000Z', modified: '2026-10-06T14:00:00.000Z' },
  ],
];

const ATOM: readonly Rule[] = [
  [
    'a title is text, even if it looks like HTML',
    '<title>AT&amp;amp;T &lt;b&gt;bold&lt;/b&gt;</title>',
    { title: 'AT&amp;T <b>bold</b>' },
  ],
  ['a title of HTML', '<title type="html">AT&amp;amp;T &lt;b&gt;bold&lt;br&gt;</title>', { title: 'AT&T bold' }],
  [
    'a title of XHTML',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">AT&amp;T <b>bold</b></div></title>',
    { title: 'AT&T bold' },
  ],
  [
    'the first link that leads to the page',
    '<link rel="self" href="/s"/><link rel="alternate" href="/a"/><link href="/b"/>',
    { url: 'https://www.agency.example/a' },
  ],
  [
    'addresses start from the feed’s own',
    '<link href="a"/><content type="html">&lt;a href="b"&gt;b&lt;/a&gt;</content>',
    { url: 'https://www.agency.example/feeds/a', body: ['[b](https://www.agency.example/feeds/b)'] },
  ],
  [
    'a label before a term',
    '<category term="cx" label="Customer &amp; service"/><category term="forms"/>',
    { tags: ['Customer & service', 'forms'] },
  ],
  [
    'published before updated',
    '<published>2026-10-05T00:00:00-04:00</published><updated>2026-10-06T00:00:00Z</updated>',
    { published: '2026-10-05T04:00:00.000Z', modified: '2026-10-06T00:00:00.000Z' },
  ],
  [
    'an author of its own',
    '<author><name>Jane Doe</name><email>jane@agency.example</email></author>',
    { authors: [{ name: 'Jane Doe' }] },
  ],
  ['text in CDATA stays as it is', '<title><![CDATA[AT&amp;T & <b>]]></title>', { title: 'AT&amp;T & <b>' }],
  ['text with elements', '<title>Two <b xmlns="http://www.w3.org/1999/xhtml">bold</b></title>', { title: 'Two bold' }],
  ['quotes in an attribute', '<category term="A &quot;good&quot; day"/>', { tags: ['A "good" day'] }],
  ['text keeps its lines', '<content>1 &lt; 2\n\nNext &amp;amp;</content>', { body: ['1 < 2', 'Next &amp;'] }],
  [
    'a summary where the content is no text',
    '<summary>Short</summary><content type="application/pdf">JVBERi0=</content>',
    { body: ['Short'] },
  ],
];

/** A rule that is not about ids has one all the same, since what has none is known by a hash of its content. */
function rss([name, inside, entry, skipped]: Rule): XmlDocument {
  const guid = /<guid|<link>/.test(inside) ? '' : '<guid isPermaLink="false">x</guid>';
  return {
    name: `RSS: ${name}`,
    base: BASE,
    document: `<rss version="2.0" ${NAMESPACES}><channel><title>All</title><link>https://www.agency.example/</link>
<item>${guid}${inside}</item></channel></rss>`,
    expected: {
      title: 'All',
      url: 'https://www.agency.example/',
      entries: [{ type: 'highlight', ...(guid && { id: `${BASE}#x` }), ...entry }],
      ...(skipped && { skipped: [skipped] }),
    },
  };
}

function atom([name, inside, entry]: Rule): XmlDocument {
  return {
    name: `Atom: ${name}`,
    base: BASE,
    document: `<feed xmlns="http://www.w3.org/2005/Atom"><title>All</title><author><name>Us</name></author>
<entry><id>urn:x:1</id>${inside}</entry></feed>`,
    expected: { title: 'All', entries: [{ type: 'highlight', id: 'urn:x:1', authors: [{ name: 'Us' }], ...entry }] },
  };
}

export default [...RSS.map(rss), ...ATOM.map(atom)];
