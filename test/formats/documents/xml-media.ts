export default {
  name: 'Media RSS: groups, renditions, thumbnails, descriptions',
  base: 'https://www.agency.example/media.xml',
  document: `<rss version="2.0" xml:lang="en" xmlns:media="http://search.yahoo.com/mrss">
<channel>
<title>Pictures</title>
<link>https://www.agency.example/</link>
<item><guid>https://www.agency.example/1</guid><title>A group is one thing: its default</title>
 <media:group>
  <media:content url="small.jpg" type="image/jpeg" width="100"/>
  <media:content url="large.jpg" type="image/jpeg" width="1600" height="900" isDefault="true"/>
 </media:group>
 <media:thumbnail url="thumb.jpg"/>
</item>
<item><guid>https://www.agency.example/2</guid><title>A group without a default: the first; titles outside belong to no picture</title>
 <media:title>Not a description of the picture</media:title>
 <media:description>Nor this one, but the words</media:description>
 <media:group>
  <media:description>Nor this one</media:description>
  <media:content url="a.mp4" type="video/mp4" width="1280" height="720"><media:thumbnail url="poster.jpg"/></media:content>
  <media:content url="b.mp4" type="video/mp4"/>
  <media:thumbnail url="other.jpg"/>
 </media:group>
</item>
<item><guid>https://www.agency.example/3</guid><title>Only a thumbnail</title><media:thumbnail url="only.jpg" width="75"/><media:thumbnail url="second.jpg"/></item>
<item><guid>https://www.agency.example/4</guid><title>Types told by medium, by extension, by nothing</title>
 <media:content url="a" medium="image" width="100%"><media:title type="html">A &lt;b&gt;bold&lt;/b&gt; name</media:title></media:content>
 <media:content url="b.jpeg?w=1"/>
 <media:content url="c"/>
 <media:content medium="image"/>
 <media:content url="javascript:alert(1)" type="image/png"/>
 <media:content url="http://[" type="image/png"/>
</item>
<item><guid>https://www.agency.example/5</guid><title>One picture, told twice</title>
 <enclosure url="same.jpg" type="image/jpeg" length="1"/>
 <media:content url="https://www.agency.example/same.jpg" type="image/jpeg" width="20" height="10"><media:description>Said once</media:description></media:content>
</item>
<item><guid>https://www.agency.example/6</guid><title>A sound and a thumbnail</title>
 <enclosure url="sound.mp3" type="audio/mpeg" length="1"/><media:thumbnail url="sound.jpg"/>
</item>
</channel>
</rss>
`,
  expected: {
    title: 'Pictures',
    language: 'en',
    url: 'https://www.agency.example/',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/1',
        url: 'https://www.agency.example/1',
        title: 'A group is one thing: its default',
        media: [{ kind: 'image', url: 'https://www.agency.example/large.jpg', width: 1600, height: 900 }],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/2',
        url: 'https://www.agency.example/2',
        title: 'A group without a default: the first; titles outside belong to no picture',
        media: [
          {
            kind: 'video',
            url: 'https://www.agency.example/a.mp4',
            width: 1280,
            height: 720,
            poster: 'https://www.agency.example/poster.jpg',
          },
        ],
        body: ['Nor this one, but the words'],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/3',
        url: 'https://www.agency.example/3',
        title: 'Only a thumbnail',
        media: [{ kind: 'image', url: 'https://www.agency.example/only.jpg' }],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/4',
        url: 'https://www.agency.example/4',
        title: 'Types told by medium, by extension, by nothing',
        media: [
          { kind: 'image', url: 'https://www.agency.example/a', alt: 'A bold name' },
          { kind: 'image', url: 'https://www.agency.example/b.jpeg?w=1' },
        ],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/5',
        url: 'https://www.agency.example/5',
        title: 'One picture, told twice',
        media: [{ kind: 'image', url: 'https://www.agency.example/same.jpg', alt: 'Said once', width: 20, height: 10 }],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/6',
        url: 'https://www.agency.example/6',
        title: 'A sound and a thumbnail',
        media: [
          { kind: 'image', url: 'https://www.agency.example/sound.jpg' },
          { kind: 'audio', url: 'https://www.agency.example/sound.mp3' },
        ],
      },
    ],
  },
};
