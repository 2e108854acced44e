export default {
  name: 'RSS 1.0 with a prefix for everything',
  base: 'https://www.agency.example/all.rdf',
  document: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/" xmlns:m="http://www.rssboard.org/media-rss">
 <rss:channel rdf:about="https://www.agency.example/"><rss:title>Example Agency</rss:title><rss:link>https://www.agency.example/</rss:link></rss:channel>
 <rss:item rdf:about="https://www.agency.example/1">
  <rss:title>One</rss:title><rss:link>https://www.agency.example/1</rss:link>
  <m:content url="https://www.agency.example/one.jpg" type="image/jpeg"/>
 </rss:item>
</rdf:RDF>
`,
  expected: {
    title: 'Example Agency',
    url: 'https://www.agency.example/',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/1',
        url: 'https://www.agency.example/1',
        title: 'One',
        media: [{ kind: 'image', url: 'https://www.agency.example/one.jpg' }],
      },
    ],
  },
};
