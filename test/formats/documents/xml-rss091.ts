export default {
  name: 'RSS 0.91 with a document type',
  base: 'https://www.agency.example/netscape.rss',
  document: `<?xml version="1.0" encoding="ISO-8859-1" ?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd" [
  <!-- it's > "here" ]> <rss> -->
  <!ENTITY b 'in "quotes" <rss>'>
  <!ENTITY agency "must ' not be > expanded]>">
  <?php "?>
]>
<rss version="0.91">
<channel>
<title>Caf&eacute; del pueblo</title>
<link>https://www.agency.example/</link>
<description>Se&ntilde;ales</description>
<language>es</language>
<image><title>Logo</title><url>https://www.agency.example/logo.gif</url><link>https://www.agency.example/logo</link></image>
<item><title>Uno &agency; dos</title><link>https://www.agency.example/uno</link></item>
<item><title>Tres</title><link>https://www.agency.example/tres?a=1&b=2&copy=3</link><description>&iquest;Qu&eacute;? AT&T &#x3C;b&#x3E;sí&#x3C;/b&#x3E;</description></item>
</channel>
</rss>
`,
  expected: {
    title: 'Café del pueblo',
    description: 'Señales',
    url: 'https://www.agency.example/',
    language: 'es',
    entries: [
      {
        type: 'highlight',
        id: 'https://www.agency.example/uno',
        url: 'https://www.agency.example/uno',
        title: 'Uno &agency; dos',
      },
      {
        type: 'highlight',
        id: 'https://www.agency.example/tres?a=1&b=2&copy=3',
        url: 'https://www.agency.example/tres?a=1&b=2&copy=3',
        title: 'Tres',
        body: ['¿Qué? AT&T *sí*'],
      },
    ],
  },
};
