export default {
  name: 'Blogger',
  base: 'https://blog.agency.example/feeds/posts/default',
  document: `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="https://www.blogger.com/styles/atom.css" type="text/css"?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' xmlns:blogger='http://schemas.google.com/blogger/2008' xmlns:georss='http://www.georss.org/georss' xmlns:gd="http://schemas.google.com/g/2005" xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-1</id><updated>2026-10-06T08:00:00.000-07:00</updated><category term="Parks"/><title type='text'>Parks of Example Agency</title><subtitle type='html'>On foot &amp;amp; by &lt;i&gt;bike&lt;/i&gt;</subtitle><link rel='http://schemas.google.com/g/2005#feed' type='application/atom+xml' href='https://blog.agency.example/feeds/posts/default'/><link rel='self' type='application/atom+xml' href='https://www.blogger.com/feeds/1/posts/default'/><link rel='alternate' type='text/html' href='https://blog.agency.example/'/><link rel='hub' href='http://pubsubhubbub.appspot.com/'/><link rel='next' type='application/atom+xml' href='https://blog.agency.example/feeds/posts/default?start-index=26&amp;max-results=25'/><author><name>Park rangers</name><uri>http://www.blogger.com/profile/1</uri><email>noreply@blogger.com</email><gd:image rel='x' width='35' height='35' src='https://img1.blogblog.com/img/b16-rounded.gif'/></author><openSearch:totalResults>40</openSearch:totalResults><entry><id>tag:blogger.com,1999:blog-1.post-2</id><published>2026-10-06T07:45:00.002-07:00</published><updated>2026-10-06T08:00:00.000-07:00</updated><category scheme="http://www.blogger.com/atom/ns#" term="Trails"/><title type='text'>A trail for wheels</title><content type='html'>&lt;div class="separator"&gt;&lt;a href="https://blogger.googleusercontent.com/s1600/a.jpg"&gt;&lt;img border="0" src="https://blogger.googleusercontent.com/s320/a.jpg" /&gt;&lt;/a&gt;&lt;/div&gt;&lt;br /&gt;Paved from end to end.&lt;br /&gt;&lt;br /&gt;Open now.</content><link rel='replies' type='application/atom+xml' href='https://blog.agency.example/feeds/2/comments/default' title='Post Comments'/><link rel='replies' type='text/html' href='https://blog.agency.example/2026/10/trail.html#comment-form' title='0 Comments'/><link rel='edit' type='application/atom+xml' href='https://www.blogger.com/feeds/1/posts/default/2'/><link rel='alternate' type='text/html' href='https://blog.agency.example/2026/10/trail.html' title='A trail for wheels'/><author><name>Jane Doe</name><uri>http://www.blogger.com/profile/2</uri><email>noreply@blogger.com</email></author><media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="https://blogger.googleusercontent.com/s72-c/a.jpg" height="72" width="72"/><thr:total>0</thr:total></entry></feed>
`,
  expected: {
    title: 'Parks of Example Agency',
    description: 'On foot & by bike',
    url: 'https://blog.agency.example/',
    next: 'https://blog.agency.example/feeds/posts/default?start-index=26&max-results=25',
    entries: [
      {
        type: 'highlight',
        id: 'tag:blogger.com,1999:blog-1.post-2',
        url: 'https://blog.agency.example/2026/10/trail.html',
        title: 'A trail for wheels',
        published: '2026-10-06T14:45:00.002Z',
        modified: '2026-10-06T15:00:00.000Z',
        authors: [{ name: 'Jane Doe', url: 'http://www.blogger.com/profile/2' }],
        tags: ['Trails'],
        media: [{ kind: 'image', url: 'https://blogger.googleusercontent.com/s72-c/a.jpg' }],
        body: ['Paved from end to end.', 'Open now.'],
      },
    ],
  },
};
