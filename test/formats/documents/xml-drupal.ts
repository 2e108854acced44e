export default {
  name: 'Drupal',
  base: 'https://feeds.agency.example/drupal.xml',
  document: `<?xml version="1.0" encoding="utf-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0" xml:base="https://www.agency.example/en/">
  <channel>
    <title>News</title>
    <link>https://www.agency.example/en/news</link>
    <description/>
    <language>en</language>
    <item>
  <title>Open data, 1&#13; year on</title>
  <link>node/31</link>
  <description>&lt;span property=&quot;schema:name&quot;&gt;Open data&lt;/span&gt;
  &lt;div class=&quot;field__item&quot;&gt;&lt;p&gt;See the &lt;a href=&quot;data/catalog&quot;&gt;catalog&lt;/a&gt; &amp;mdash; or &lt;a href=&quot;/file.pdf&quot;&gt;a file&lt;/a&gt;&lt;/p&gt;
&lt;p&gt;&lt;img src=&quot;/sites/default/files/chart.png&quot; alt=&quot;A chart that rises&quot; /&gt;&lt;/p&gt;&lt;/div&gt;</description>
  <pubDate>Wed, 30 Sep 2026 20:00:00 -0400</pubDate>
    <dc:creator>web.team</dc:creator>
    <guid isPermaLink="false">31 at https://www.agency.example</guid>
    <enclosure url="files/report.pdf" length="10" type="application/pdf"/>
    <enclosure url="files/talk.mp3" length="10" type="audio/mpeg"/>
    <enclosure url="http://[bad" length="10" type="audio/mpeg"/>
    </item>
<item xml:base="/es/">
  <title>Datos abiertos</title>
  <link>node/32</link>
  <description xml:base="ayuda/">&lt;a href="x"&gt;Ayuda&lt;/a&gt;</description>
  <dc:date>2026-09-30</dc:date>
  <dc:language>es</dc:language>
  <guid isPermaLink="false">32 at https://www.agency.example</guid>
</item>
  </channel>
</rss>
`,
  expected: {
    title: 'News',
    url: 'https://www.agency.example/en/news',
    language: 'en',
    entries: [
      {
        type: 'highlight',
        id: 'https://feeds.agency.example/drupal.xml#31 at https://www.agency.example',
        url: 'https://www.agency.example/en/node/31',
        title: 'Open data, 1 year on',
        published: '2026-10-01T00:00:00.000Z',
        authors: [{ name: 'web.team' }],
        media: [
          { kind: 'audio', url: 'https://www.agency.example/en/files/talk.mp3' },
          {
            kind: 'image',
            url: 'https://www.agency.example/sites/default/files/chart.png',
            alt: 'A chart that rises',
          },
        ],
        body: [
          'Open data',
          'See the [catalog](https://www.agency.example/en/data/catalog) — or [a file](https://www.agency.example/file.pdf)',
        ],
      },
      {
        type: 'highlight',
        id: 'https://feeds.agency.example/drupal.xml#32 at https://www.agency.example',
        url: 'https://www.agency.example/es/node/32',
        title: 'Datos abiertos',
        language: 'es',
        published: '2026-09-30',
        body: ['[Ayuda](https://www.agency.example/es/ayuda/x)'],
      },
    ],
  },
};
