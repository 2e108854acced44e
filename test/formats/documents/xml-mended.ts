export default {
  name: 'what is mended',
  base: 'https://www.agency.example/feed.xml',
  document: `\ufeff
 <?xml version="1.1" encoding="UTF-16" standalone='yes'?>
<!-- it's a "feed" <rss> -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Fish & chips&nbsp;&mdash; since\u000b\ud800 1950 &#0;&#x1F;&lt;ok&gt;</title>
<link>https://www.agency.example/?a=1&b=2</link>
<atom:link rel="next" href="/feed.xml?page=2&copy=1"/>
<!-- A bare & -- and &nbsp; -- in a comment,
 <item> too -->
<item>
<title><![CDATA[Bare & in &hellip; CDATA, &NotAName;]]></title>
<guid isPermaLink="false">1</guid>
<content:encoded><![CDATA[<p>R&D &amp; <a href="/x?a=1&b=2">more</a>\u0008 &copy;</p><!-- & -->]]></content:encoded>
<media:content url="/a.jpg" type="image/jpeg"><media:description>Se&ntilde;al &amp; sol</media:description></media:content>
<dc:creator>Jos&eacute;</dc:creator>
<category>Q & A</category>
<foo:bar baz:qux="1"/>
</item>
</channel>
</rss>`,
  expected: {
    title: 'Fish & chips — since 1950 �<ok>',
    url: 'https://www.agency.example/?a=1&b=2',
    next: 'https://www.agency.example/feed.xml?page=2&copy=1',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/feed.xml#1',
        title: 'Bare & in … CDATA, &NotAName;',
        authors: [{ name: 'José' }],
        tags: ['Q & A'],
        media: [{ kind: 'image', url: 'https://www.agency.example/a.jpg', alt: 'Señal & sol' }],
        body: ['R&D & [more](https://www.agency.example/x?a=1&b=2) ©'],
      },
    ],
  },
};
