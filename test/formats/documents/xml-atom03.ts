export default {
  name: 'Atom 0.3, as Movable Type had it',
  base: 'https://www.agency.example/atom.xml',
  document: `<?xml version="1.0" encoding="utf-8"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en">
<title>Example Agency weblog</title>
<link rel="alternate" type="text/html" href="https://www.agency.example/" />
<modified>2026-10-01T15:11:12Z</modified>
<tagline>What we do</tagline>
<entry>
<title>One number to call</title>
<link rel="alternate" type="text/html" href="https://www.agency.example/archives/000120.html" />
<modified>2026-10-02T15:11:12Z</modified>
<issued>2026-10-01T10:11:12-05:00</issued>
<id>tag:www.agency.example,2026://1.120</id>
<author><name>Jane Doe</name><url>https://www.agency.example/jane</url></author>
<dc:subject>Telephone</dc:subject>
<content type="text/html" mode="escaped" xml:lang="en" xml:base="https://www.agency.example/archives/"><![CDATA[<p>One number, <a href="why.html">why?</a></p>]]></content>
</entry>
</feed>
`,
  expected: {
    title: 'Example Agency weblog',
    description: 'What we do',
    url: 'https://www.agency.example/',
    language: 'en',
    entries: [
      {
        type: 'highlight',
        id: 'tag:www.agency.example,2026://1.120',
        url: 'https://www.agency.example/archives/000120.html',
        title: 'One number to call',
        published: '2026-10-01T15:11:12.000Z',
        modified: '2026-10-02T15:11:12.000Z',
        authors: [{ name: 'Jane Doe', url: 'https://www.agency.example/jane' }],
        tags: ['Telephone'],
        body: ['One number, [why?](https://www.agency.example/archives/why.html)'],
      },
    ],
  },
};
