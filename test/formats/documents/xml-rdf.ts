export default {
  name: 'Movable Type, RSS 1.0',
  base: 'https://www.agency.example/index.rdf',
  document: `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dublin="http://purl.org/dc/elements/1.1/"
 xmlns:terms="http://purl.org/dc/terms/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
 xmlns:body="http://purl.org/rss/1.0/modules/content/"
 xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/"
 xmlns="http://purl.org/rss/1.0/">

<channel rdf:about="https://www.agency.example/">
<title>Example Agency weblog</title>
<link>https://www.agency.example/</link>
<description>What we do &lt;today&gt;</description>
<dublin:language>en-us</dublin:language>
<dublin:date>2026-10-01T10:11:12-05:00</dublin:date>
<items>
<rdf:Seq><rdf:li rdf:resource="https://www.agency.example/archives/000120.html" /></rdf:Seq>
</items>
</channel>

<item rdf:about="https://www.agency.example/archives/000120.html">
<title>One number to call</title>
<link>https://www.agency.example/archives/000120.html</link>
<description>One number to call for...</description>
<body:encoded><![CDATA[<p>One number to call for <strong>all</strong> questions.</p>]]></body:encoded>
<dublin:subject>Telephone</dublin:subject>
<dublin:subject>Service</dublin:subject>
<dublin:creator>Jane Doe</dublin:creator>
<dublin:creator>John Doe</dublin:creator>
<dublin:date>2026-10-01T10:11-05:00</dublin:date>
<terms:modified>2026-10-02T00:00:00Z</terms:modified>
</item>

<item rdf:about="urn:example:121">
<title>No link, and a URN</title>
<dublin:date>2026-10</dublin:date>
</item>

</rdf:RDF>
`,
  expected: {
    title: 'Example Agency weblog',
    description: 'What we do <today>',
    url: 'https://www.agency.example/',
    language: 'en-us',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/archives/000120.html',
        url: 'https://www.agency.example/archives/000120.html',
        title: 'One number to call',
        published: '2026-10-01T15:11:00.000Z',
        modified: '2026-10-02T00:00:00.000Z',
        authors: [{ name: 'Jane Doe' }, { name: 'John Doe' }],
        tags: ['Telephone', 'Service'],
        body: ['One number to call for *all* questions.'],
      },
      { type: 'highlight', id: 'urn:example:121', title: 'No link, and a URN', published: '2026-10' },
    ],
  },
};
