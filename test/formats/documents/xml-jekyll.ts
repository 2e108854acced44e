export default {
  name: 'Jekyll',
  base: 'https://agency.example/feed.xml',
  document: `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US"><generator uri="https://jekyllrb.com/" version="4.3.3">Jekyll</generator><link href="https://agency.example/feed.xml" rel="self" type="application/atom+xml" /><link href="https://agency.example/" rel="alternate" type="text/html" hreflang="en-US" /><updated>2026-10-06T10:01:02-04:00</updated><id>https://agency.example/feed.xml</id><title type="html">Example Agency &amp;amp; partners</title><subtitle>Plain &lt;words&gt;, not HTML.</subtitle><author><name>Example Agency</name><email>web@agency.example</email><uri>/about</uri></author><entry><title type="html">Less &amp;lt;form&amp;gt;, more service</title><link href="https://agency.example/2026/10/06/less.html" rel="alternate" type="text/html" title="Less" /><published>2026-10-06T00:00:00-04:00</published><updated>2026-10-06T00:00:00-04:00</updated><id>https://agency.example/2026/10/06/less</id><content type="html" xml:base="https://agency.example/2026/10/06/less.html"><![CDATA[<p>A <code>form</code> with <a href="#one">one</a> question</p>

<pre>line 1
line 2
</pre>
]]></content><author><name>Jane Doe</name></author><author><name>John Doe</name><uri>https://john.example/</uri></author><category term="forms" /><category term="Service" label="Customer service" /><summary type="html"><![CDATA[A form with one question]]></summary></entry><entry><title>AT&amp;amp;T, literally, and 1 &lt; 2</title><link href="only-updated.html"/><updated>2026-10-05T12:00:00.25+02:00</updated><id>tag:agency.example,2026:2</id><summary>Two lines
of plain &lt;b&gt;text&lt;/b&gt;</summary><link rel="enclosure" type="image/png" href="map.png" title="Map"/></entry></feed>
`,
  expected: {
    title: 'Example Agency & partners',
    description: 'Plain <words>, not HTML.',
    url: 'https://agency.example/',
    language: 'en-US',
    entries: [
      {
        type: 'highlight',
        id: 'https://agency.example/2026/10/06/less',
        url: 'https://agency.example/2026/10/06/less.html',
        title: 'Less <form>, more service',
        published: '2026-10-06T04:00:00.000Z',
        modified: '2026-10-06T04:00:00.000Z',
        authors: [{ name: 'Jane Doe' }, { name: 'John Doe', url: 'https://john.example/' }],
        tags: ['forms', 'Customer service'],
        body: ['A `form` with [one](https://agency.example/2026/10/06/less.html#one) question', 'code(line 1\nline 2)'],
      },
      {
        type: 'highlight',
        id: 'tag:agency.example,2026:2',
        url: 'https://agency.example/only-updated.html',
        title: 'AT&amp;T, literally, and 1 < 2',
        published: '2026-10-05T10:00:00.250Z',
        modified: '2026-10-05T10:00:00.250Z',
        authors: [{ name: 'Example Agency', url: 'https://agency.example/about' }],
        media: [{ kind: 'image', url: 'https://agency.example/map.png' }],
        body: ['Two lines⏎of plain <b>text</b>'],
      },
    ],
  },
};
