/** What is no feed that can be read, and what is said of it. */
const FAILURES: readonly (readonly [name: string, document: string, code: string, message: RegExp])[] = [
  ['cut short in an item', '<rss><channel><item><title>One</ti', 'syntax', /It was cut short/],
  ['cut short in an attribute', '<rss version="2', 'syntax', /It was cut short/],
  [
    'cut short in CDATA',
    '<rss><channel><description><![CDATA[One</description></channel></rss>',
    'syntax',
    /cut short/,
  ],
  ['cut short in a comment', '<rss><channel><!-- </channel></rss>', 'syntax', /cut short/],
  ['cut short before its first element', '<?xml version="1.0"?>\n', 'format', /neither RSS nor Atom/],
  ['a tag that is not closed', '<?xml version="1.0"?>\n<rss>\n<channel><b></channel>\n</rss>', 'syntax', /not XML/],
  ['a tag that closes another', '<feed><entry></feed></entry>', 'syntax', /not XML/],
  ['an attribute twice', '<rss version="2.0" version="2.0"></rss>', 'syntax', /not XML/],
  ['an address without quotes', '<rss><channel><enclosure url=/a.jpg /></channel></rss>', 'syntax', /not XML/],
  [
    'a document type in the midst',
    '<rss><!DOCTYPE rss [<!ENTITY a "b">]><channel>&a;</channel></rss>',
    'syntax',
    /not XML/,
  ],
  ['a sitemap', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', 'format', /XML/],
  ['an error of a storage service', '<Error><Code>AccessDenied</Code></Error>', 'format', /XML/],
  ['a word that begins like a feed', '<feedback></feedback>', 'format', /XML/],
  ['a web page', '<!DOCTYPE html>\n<title>Sign in</title>', 'format', /a web page(?!.*https:.*https:)/],
  ['a web page in capitals', '<HTML lang=en><TITLE>Sign in</TITLE>', 'format', /a web page/],
  [
    'a web page in XHTML',
    '<?xml version="1.0"?><!-- <rss> --><html xmlns="http://www.w3.org/1999/xhtml"/>',
    'format',
    /a web page/,
  ],
  [
    'a web page that announces its feed',
    `<!doctype html><link rel="stylesheet" href="a.css"><link rel="alternate" hreflang="es" href="/es">
<link rel="search" type="application/opensearchdescription+xml" href="/search.xml">
<link rel="alternate home" type="application/rss+xml" title="News" href="/news/feed?a=1&amp;b=2"><p>It's`,
    'format',
    /a web page.* https:\/\/www\.agency\.example\/news\/feed\?a=1&b=2/,
  ],
  [
    'a web page that announces a JSON Feed',
    '<html><head><link href="feed.json" type="application/feed+json" rel="alternate"></head></html>',
    'format',
    /a web page.* https:\/\/www\.agency\.example\/feed\.json/,
  ],
];

export default FAILURES.map(([name, document, code, message]) => ({
  name,
  base: 'https://www.agency.example/page',
  document,
  code,
  message,
}));
