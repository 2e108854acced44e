export default {
  name: 'Atom: every kind of text, with xml:base and xml:lang',
  base: 'https://www.agency.example/feeds/atom.xml',
  document: `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="en" xml:base="/2026/">
  <a:title type="xhtml"><x:div>Text, <x:em>HTML</x:em> &amp; XHTML</x:div></a:title>
  <a:link href="./"/>
  <a:author><a:name>Example Agency</a:name></a:author>
  <a:entry xml:base="ten/">
    <a:id>urn:uuid:1</a:id>
    <a:title>Prefixed XHTML, bases in it</a:title>
    <a:link rel="alternate" href="one"/>
    <a:content type="xhtml" xml:base="body/">
      <x:div>
        <x:p><x:a id="top"/>Up: <x:a href="../up">one</x:a>, <x:br/>here: <x:a href="here" xml:base="https://other.example/">two</x:a>, <x:a href="javascript:alert(1)">none</x:a></x:p>
        <x:ul xml:base="list/"><x:li><x:a href="item">three</x:a></x:li></x:ul>
      </x:div>
    </a:content>
    <a:updated>2026-10-01T00:00:00Z</a:updated>
  </a:entry>
  <a:entry xml:lang="fr">
    <a:id>urn:uuid:2</a:id>
    <a:title type="html">&lt;b&gt;HTML&lt;/b&gt;&lt;br&gt;in two lines</a:title>
    <a:link rel="related" href="related"/>
    <a:content type="video/mp4" src="film.mp4"/>
    <a:summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>summary</b> of a film</p></div></a:summary>
    <a:updated>2026-10-02T00:00:00Z</a:updated>
  </a:entry>
  <a:entry>
    <a:id>urn:uuid:3</a:id>
    <a:title type="text">Of another type</a:title>
    <a:content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><title>A drawing</title></svg></a:content>
    <a:updated>2026-10-03T00:00:00Z</a:updated>
  </a:entry>
  <a:entry>
    <a:id>urn:uuid:4</a:id>
    <a:title type="text">Text</a:title>
    <a:content type="text">1 &lt; 2 &amp;amp; so on

Second paragraph</a:content>
    <a:updated>2026-10-04T00:00:00Z</a:updated>
  </a:entry>
  <a:entry>
    <a:id>urn:uuid:5</a:id>
    <a:title>As other media types say it</a:title>
    <a:content type="text/html">&lt;p&gt;HTML&lt;/p&gt;</a:content>
    <a:updated>2026-10-05T00:00:00Z</a:updated>
  </a:entry>
  <a:entry>
    <a:id>urn:uuid:6</a:id>
    <a:content type="text/plain">Plain &lt;p&gt;</a:content>
    <a:updated>2026-10-05T00:00:00Z</a:updated>
  </a:entry>
</a:feed>
`,
  expected: {
    title: 'Text, HTML & XHTML',
    url: 'https://www.agency.example/2026/',
    language: 'en',
    entries: [
      {
        type: 'highlight',
        id: 'urn:uuid:1',
        url: 'https://www.agency.example/2026/ten/one',
        title: 'Prefixed XHTML, bases in it',
        published: '2026-10-01T00:00:00.000Z',
        modified: '2026-10-01T00:00:00.000Z',
        authors: [{ name: 'Example Agency' }],
        body: [
          'Up: [one](https://www.agency.example/2026/ten/up),⏎here: [two](https://other.example/here), none',
          'ul([three](https://www.agency.example/2026/ten/body/list/item))',
        ],
      },
      {
        type: 'highlight',
        id: 'urn:uuid:2',
        url: 'https://www.agency.example/2026/film.mp4',
        title: 'HTML in two lines',
        language: 'fr',
        published: '2026-10-02T00:00:00.000Z',
        modified: '2026-10-02T00:00:00.000Z',
        authors: [{ name: 'Example Agency' }],
        body: ['The *summary* of a film'],
      },
      {
        type: 'highlight',
        id: 'urn:uuid:3',
        title: 'Of another type',
        published: '2026-10-03T00:00:00.000Z',
        modified: '2026-10-03T00:00:00.000Z',
        authors: [{ name: 'Example Agency' }],
      },
      {
        type: 'highlight',
        id: 'urn:uuid:4',
        title: 'Text',
        published: '2026-10-04T00:00:00.000Z',
        modified: '2026-10-04T00:00:00.000Z',
        authors: [{ name: 'Example Agency' }],
        body: ['1 < 2 &amp; so on', 'Second paragraph'],
      },
      {
        type: 'highlight',
        id: 'urn:uuid:5',
        title: 'As other media types say it',
        published: '2026-10-05T00:00:00.000Z',
        modified: '2026-10-05T00:00:00.000Z',
        authors: [{ name: 'Example Agency' }],
        body: ['HTML'],
      },
      {
        type: 'highlight',
        id: 'urn:uuid:6',
        published: '2026-10-05T00:00:00.000Z',
        modified: '2026-10-05T00:00:00.000Z',
        authors: [{ name: 'Example Agency' }],
        body: ['Plain <p>'],
      },
    ],
  },
};
