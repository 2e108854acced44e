export default {
  name: 'RSS: a relative xml:base of the feed starts from its own address',
  base: 'https://www.agency.example/feeds/all.xml',
  document: `<rss version="2.0" xml:base="../"><channel><link>https://blog.agency.example/</link>
<item><guid>urn:x:1</guid><link>a</link><description>&lt;a href="b"&gt;b&lt;/a&gt;</description></item></channel></rss>`,
  expected: {
    url: 'https://blog.agency.example/',
    entries: [
      {
        type: 'highlight',
        id: 'urn:x:1',
        url: 'https://www.agency.example/a',
        body: ['[b](https://www.agency.example/b)'],
      },
    ],
  },
};
