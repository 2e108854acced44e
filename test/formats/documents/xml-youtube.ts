export default {
  name: "YouTube's feed of a channel",
  base: 'https://www.agency.example/feeds/youtube.xml',
  document: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=UCexample"/>
 <id>yt:channel:example</id>
 <yt:channelId>example</yt:channelId>
 <title>Example Agency</title>
 <link rel="alternate" href="https://www.youtube.com/channel/UCexample"/>
 <author>
  <name>Example Agency</name>
  <uri>https://www.youtube.com/channel/UCexample</uri>
 </author>
 <published>2012-03-01T15:24:42+00:00</published>
 <entry>
  <id>yt:video:Ab_3dEfGh1k</id>
  <yt:videoId>Ab_3dEfGh1k</yt:videoId>
  <yt:channelId>UCexample</yt:channelId>
  <title>How to renew &amp; what to bring #shorts</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=Ab_3dEfGh1k"/>
  <author>
   <name>Example Agency</name>
   <uri>https://www.youtube.com/channel/UCexample</uri>
  </author>
  <published>2026-10-06T13:00:21+00:00</published>
  <updated>2026-10-06T15:09:10+00:00</updated>
  <media:group>
   <media:title>How to renew &amp; what to bring #shorts</media:title>
   <media:content url="https://www.youtube.com/v/Ab_3dEfGh1k?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://i2.ytimg.com/vi/Ab_3dEfGh1k/hqdefault.jpg" width="480" height="360"/>
   <media:description>Bring a &lt;photo&gt; &amp; more.

Read on: https://www.agency.example/renew</media:description>
   <media:community>
    <media:starRating count="12" average="5.00" min="1" max="5"/>
    <media:statistics views="340"/>
   </media:community>
  </media:group>
 </entry>
</feed>
`,
  expected: {
    title: 'Example Agency',
    url: 'https://www.youtube.com/channel/UCexample',
    entries: [
      {
        type: 'post',
        id: 'yt:video:Ab_3dEfGh1k',
        url: 'https://www.youtube.com/watch?v=Ab_3dEfGh1k',
        title: 'How to renew & what to bring #shorts',
        published: '2026-10-06T13:00:21.000Z',
        modified: '2026-10-06T15:09:10.000Z',
        authors: [{ name: 'Example Agency', url: 'https://www.youtube.com/channel/UCexample' }],
        media: [
          {
            kind: 'video',
            url: 'https://www.youtube.com/watch?v=Ab_3dEfGh1k',
            width: 640,
            height: 390,
            poster: 'https://i2.ytimg.com/vi/Ab_3dEfGh1k/hqdefault.jpg',
          },
        ],
        network: 'youtube',
        body: ['Bring a <photo> & more.', 'Read on: [agency.example/renew](https://www.agency.example/renew)'],
      },
    ],
  },
};
