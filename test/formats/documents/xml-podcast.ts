export default {
  name: 'a podcast',
  base: 'https://agency.example/podcast.rss',
  document: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <atom:link href="https://agency.example/podcast.rss" rel="self" title="MP3 Audio" type="application/rss+xml"/>
  <atom:author><atom:name>Office of Audio</atom:name></atom:author>
  <title>Public Service, Out Loud</title>
  <itunes:title>Public Service</itunes:title>
  <link>https://agency.example/podcast</link>
  <language>en-us</language>
  <itunes:author>Example Agency</itunes:author>
  <itunes:owner><itunes:name>Example Agency</itunes:name><itunes:email>audio@agency.example</itunes:email></itunes:owner>
  <itunes:category text="Government"/>
  <description>Talks about service.</description>
  <item>
    <title>12. On the phone</title>
    <itunes:title>On the phone</itunes:title>
    <itunes:episode>12</itunes:episode>
    <itunes:author>Jane Doe</itunes:author>
    <itunes:summary>Not this one.</itunes:summary>
    <description>&lt;p&gt;Why one number is enough.&lt;/p&gt;</description>
    <enclosure url="https://media.agency.example/12.mp3?source=feed" length="34216300" type="audio/mpeg"/>
    <guid isPermaLink="false">b3f1c1de-0000-4c5e-9d37-0123456789ab</guid>
    <pubDate>Thu, 01 Oct 2026 09:00:00 PST</pubDate>
    <itunes:duration>35:40</itunes:duration>
  </item>
  <item>
    <title>11. On video</title>
    <enclosure url="https://media.agency.example/11.m4v" length="1" type="video/x-m4v"/>
    <guid>https://agency.example/podcast/11</guid>
  </item>
</channel>
</rss>
`,
  expected: {
    title: 'Public Service, Out Loud',
    description: 'Talks about service.',
    url: 'https://agency.example/podcast',
    language: 'en-us',
    entries: [
      {
        type: 'highlight',
        id: 'https://agency.example/podcast.rss#b3f1c1de-0000-4c5e-9d37-0123456789ab',
        title: '12. On the phone',
        published: '2026-10-01T17:00:00.000Z',
        authors: [{ name: 'Jane Doe' }],
        media: [{ kind: 'audio', url: 'https://media.agency.example/12.mp3?source=feed' }],
        body: ['Why one number is enough.'],
      },
      {
        type: 'highlight',
        id: 'https://agency.example/podcast/11',
        url: 'https://agency.example/podcast/11',
        title: '11. On video',
        authors: [{ name: 'Office of Audio' }],
        media: [{ kind: 'video', url: 'https://media.agency.example/11.m4v' }],
      },
    ],
  },
};
