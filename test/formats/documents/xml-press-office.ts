export default {
  name: 'the press office of an agency',
  base: 'https://www.agency.example/rss/news.xml',
  document: `<?xml version="1.0" encoding="windows-1252"?>
<?xml-stylesheet type="text/xsl" href="/rss/it's.xsl"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>
      Example Agency
      News Releases
    </title>
    <link>https://www.agency.example/news</link>
    <description>&lt;p&gt;News from the &lt;b&gt;press office&lt;/b&gt;&lt;/p&gt;</description>
    <dc:language>es-us</dc:language>
    <managingEditor>press@agency.example (Press office)</managingEditor>
    <item>
      <title>Secretary opens Fairfield &lt;em&gt;service center&lt;/em&gt;</title>
      <link>
        /news/fairfield
      </link>
      <description>&lt;p&gt;The center serves &lt;a href="counties.html"&gt;nine counties&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;It opens at 8 a.m.&lt;/p&gt;</description>
      <author>press@agency.example (Press office)</author>
      <pubDate>Tue, 6 Oct 26 09:00 EDT</pubDate>
      <guid>https://www.agency.example/news/fairfield</guid>
      <category domain="https://www.agency.example/topics">Offices</category>
      <media:content url="/images/fairfield.jpg" type="image/jpeg" width="1200" height="800" medium="image">
        <media:description type="plain">A ribbon is cut before a brick building</media:description>
        <media:title>fairfield-final2</media:title>
      </media:content>
      <enclosure url="/images/fairfield.jpg" type="image/jpeg" length="99"/>
    </item>
    <item xml:lang="en">
      <title>Fewer than 5 &lt; 10 minutes: if a &lt; b</title>
      <guid isPermaLink="true">https://www.agency.example/news/minutes</guid>
      <description>Plain words, a <![CDATA[<b>bold</b>]]> one.</description>
      <author>press@agency.example</author>
      <pubDate>the sixth of October</pubDate>
    </item>
  </channel>
</rss>
`,
  expected: {
    title: 'Example Agency News Releases',
    description: 'News from the press office',
    url: 'https://www.agency.example/news',
    language: 'es-us',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/news/fairfield',
        url: 'https://www.agency.example/news/fairfield',
        title: 'Secretary opens Fairfield service center',
        published: '2026-10-06T13:00:00.000Z',
        authors: [{ name: 'Press office' }],
        tags: ['Offices'],
        media: [
          {
            kind: 'image',
            url: 'https://www.agency.example/images/fairfield.jpg',
            alt: 'A ribbon is cut before a brick building',
            width: 1200,
            height: 800,
          },
        ],
        body: [
          'The center serves [nine counties](https://www.agency.example/news/counties.html).',
          'It opens at 8 a.m.',
        ],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/news/minutes',
        url: 'https://www.agency.example/news/minutes',
        title: 'Fewer than 5 < 10 minutes: if a < b',
        language: 'en',
        body: ['Plain words, a *bold* one.'],
      },
    ],
    skipped: [
      'items[1].date_published: expected a year (1924), a month (1957-06), a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00), not "the sixth of October"',
    ],
  },
};
