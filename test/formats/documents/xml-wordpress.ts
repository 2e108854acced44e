export default {
  name: 'WordPress',
  base: 'https://www.agency.example/feed/',
  document: `
<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	>

<channel>
	<title>Example Agency &#8211; Blog</title>
	<atom:link href="https://www.agency.example/feed/" rel="self" type="application/rss+xml" />
	<atom:link rel="next" href="https://www.agency.example/feed/?paged=2" />
	<link>https://www.agency.example/</link>
	<description>Service &amp;amp; trust</description>
	<lastBuildDate>Tue, 06 Oct 2026 14:02:11 +0000</lastBuildDate>
	<language>en-US</language>
	<sy:updatePeriod>
	hourly	</sy:updatePeriod>
	<generator>https://wordpress.org/?v=6.8</generator>
	<image>
		<url>https://www.agency.example/icon-32x32.png</url>
		<title>Icon, no title of ours</title>
		<link>https://www.agency.example/icon</link>
	</image>
	<item>
		<title>What we&#8217;ve heard: Q&amp;#038;A</title>
		<link>https://www.agency.example/2026/10/heard/</link>
					<comments>https://www.agency.example/2026/10/heard/#respond</comments>
		<dc:creator><![CDATA[Press office]]></dc:creator>
		<pubDate>Tue, 06 Oct 2026 14:00:00 +0000</pubDate>
				<category><![CDATA[Q&amp;A]]></category>
		<category><![CDATA[CX Day]]></category>
		<category><![CDATA[CX Day]]></category>
		<guid isPermaLink="false">https://www.agency.example/?p=812</guid>

					<description><![CDATA[<p>An excerpt that ends in the midst [&#8230;]</p>
<p>The post <a href="https://www.agency.example/2026/10/heard/">What we&#8217;ve heard</a> appeared first.</p>
]]></description>
										<content:encoded><![CDATA[
<p>We asked. You <em>answered</em>: <a href="/forms/?a=1&amp;b=2">a shorter form</a>.</p>



<ul class="wp-block-list">
<li>Fewer questions</li>
<li>In Spanish &amp; English</li>
</ul>
<script>alert(1)</script>
]]></content:encoded>

					<wfw:commentRss>https://www.agency.example/2026/10/heard/feed/</wfw:commentRss>
			<slash:comments>4</slash:comments>
		<enclosure url="https://www.agency.example/wp-content/uploads/office.jpg" length="81234" type="image/jpeg" />
	</item>
	<item>
		<title></title>
		<link>https://www.agency.example/2026/10/812/</link>
		<dc:creator><![CDATA[Jane Doe]]></dc:creator>
		<pubDate>Mon, 05 Oct 2026 09:30:00 +0000</pubDate>
		<guid isPermaLink="false">https://www.agency.example/?p=810</guid>
		<description><![CDATA[An entry without a title, as WordPress has for an &#8220;aside&#8221;.]]></description>
		<content:encoded><![CDATA[]]></content:encoded>
	</item>
</channel>
</rss>
<!-- Cached until Tue, 06 Oct 2026 15:00:00 GMT -->
`,
  expected: {
    title: 'Example Agency – Blog',
    description: 'Service & trust',
    url: 'https://www.agency.example/',
    language: 'en-US',
    next: 'https://www.agency.example/feed/?paged=2',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/?p=812',
        url: 'https://www.agency.example/2026/10/heard/',
        title: 'What we’ve heard: Q&A',
        published: '2026-10-06T14:00:00.000Z',
        authors: [{ name: 'Press office' }],
        tags: ['Q&A', 'CX Day'],
        media: [{ kind: 'image', url: 'https://www.agency.example/wp-content/uploads/office.jpg' }],
        body: [
          'We asked. You _answered_: [a shorter form](https://www.agency.example/forms/?a=1&b=2).',
          'ul(Fewer questions; In Spanish & English)',
        ],
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/?p=810',
        url: 'https://www.agency.example/2026/10/812/',
        published: '2026-10-05T09:30:00.000Z',
        authors: [{ name: 'Jane Doe' }],
        body: ['An entry without a title, as WordPress has for an “aside”.'],
      },
    ],
  },
};
