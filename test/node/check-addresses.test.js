/** `cx-widgets check` on addresses that lead elsewhere than their author thought, and on files that are not there. */
import { cx, folderOf, item, media, testFindings } from './support/findings.js';

testFindings(folderOf(['img/Desk.PNG', 'img/desk plan (2).png', 'files/plan.pdf', 'notes.io']), [
  [
    'no scheme, www',
    cx({ links: [{ url: 'www.agency.example/a' }] }),
    ['missing-scheme items[0]._cx.links[0].url: did you mean https://www.agency.example/a\\?'],
  ],
  [
    'no scheme, host and path',
    item({ url: 'agency.example/a' }),
    ['missing-scheme items[0].url: https://agency.example/a'],
  ],
  [
    'no scheme, host alone',
    item({}, { home_page_url: 'agency.gov' }),
    ['missing-scheme home_page_url: https://agency.gov'],
  ],
  [
    'no scheme, with a port',
    item({ url: 'agency.example:8080/a' }),
    ['value items[0].url: https://agency.example:8080/a'],
  ],
  [
    'no scheme, in HTML',
    item({ content_html: '<a href="www.agency.example/a">A</a>' }),
    ['missing-scheme items[0].content_html: https://www.agency.example/a'],
  ],
  [
    'an e-mail address',
    cx({ registration_url: 'desk@agency.example' }),
    ['missing-scheme items[0]._cx.registration_url: mailto:desk@agency.example'],
  ],
  [
    'a handle',
    item({}, { _cx: { channels: [{ url: '@ExampleAgency' }] } }),
    ['missing-scheme _cx.channels[0].url: https://x.com/ExampleAgency'],
  ],
  [
    'a handle with a host',
    item({ authors: [{ name: 'A', url: '@desk@social.example' }] }),
    ['missing-scheme items[0].authors[0].url: https://social.example/@desk'],
  ],
  ['a telephone number', item({ url: '(202) 555-0100' }), ['missing-scheme items[0].url: tel:2025550100']],
  [
    'one slash',
    item({ url: 'https:/agency.example/' }),
    ['missing-scheme items[0].url: did you mean https://agency.example/'],
  ],
  [
    'no colon',
    item({ url: 'https//agency.example/' }),
    ['missing-scheme items[0].url: did you mean https://agency.example/'],
  ],
  ['htps', item({ url: 'htps://agency.example/' }), ['value items[0].url: did you mean https://agency.example/']],
  ['https twice', item({ url: 'https://https://agency.example/' }), ['missing-scheme items[0].url: twice']],
  ['words', cx({ online_url: 'on our site' }), ['missing-scheme items[0]._cx.online_url: words']],
  [
    'good ones',
    item({
      url: '/a',
      external_url: 'https://agency.example',
      _cx: {
        links: [
          { url: 'mailto:desk@agency.example' },
          { url: 'tel:+12025550100' },
          { url: 'page' },
          { url: '#a' },
          { url: '?a' },
          { url: 'notes.io' },
        ],
      },
    }),
    [],
  ],

  [
    'a picture that is not there',
    media('img/none.png'),
    ['missing-file items[0].attachments[0].url: no file img/none.png'],
  ],
  [
    'a picture in other capitals',
    media('img/desk.png'),
    ['missing-file items[0].attachments[0].url: its name is img/Desk.PNG'],
  ],
  [
    'a folder in other capitals',
    media('Img/Desk.PNG'),
    ['missing-file items[0].attachments[0].url: its name is img/Desk.PNG'],
  ],
  ['a picture that is there', media('./img/Desk.PNG?v=2'), []],
  ['a picture with spaces that is there', media('img/desk plan (2).png'), []],
  ['the same, encoded', media('img/desk%20plan%20(2).png'), []],
  [
    'a portrait',
    cx({ person: { name: 'Alex Example', photo: 'alex.jpg' } }),
    ['missing-file items[0]._cx.person.photo: alex.jpg'],
  ],
  [
    'the picture of an item, in other capitals',
    item({ image: 'img/desk.png' }),
    ['alt-missing items[0].image: description', 'missing-file items[0].image: its name is img/Desk.PNG'],
  ],
  [
    'the picture of an item without https',
    item({ image: 'agency.example/desk' }),
    ['alt-missing items[0].image: description', 'missing-scheme items[0].image: https://agency.example/desk'],
  ],
  [
    'the picture of a card',
    cx({ card: { url: 'https://agency.example/', image: 'img/none.png' } }),
    ['missing-file items[0]._cx.card.image: no file img/none.png'],
  ],
  [
    'the picture of the campaign',
    item({}, { _cx: { image: { url: 'img/none.png', alt: 'A desk' } } }),
    ['missing-file _cx.image.url: no file img/none.png'],
  ],
  [
    'a picture in HTML',
    item({ content_html: '<p>A desk.</p><p><img src="img/desk.png" alt="A desk"></p>' }),
    ['missing-file items[0].content_html: its name is img/Desk.PNG'],
  ],
  [
    'a picture in HTML that is there',
    item({ content_html: '<p>A desk.</p><p><img src="img/desk%20plan%20(2).png" alt="A desk"></p>' }),
    [],
  ],
  [
    'captions',
    cx({ type: 'event', video: { url: 'https://agency.example/a.mp4', captions: [{ url: 'a.vtt', language: 'en' }] } }),
    ['missing-file items[0]._cx.video.captions[0].url: a.vtt'],
  ],
  [
    'a document',
    cx({ links: [{ url: 'files/plans.pdf' }] }),
    ['missing-file items[0]._cx.links[0].url: did you mean files/plan.pdf\\?'],
  ],
  [
    'a picture from the root of the site, and pages',
    item({ url: 'page.html', attachments: [{ url: '/img/none.png', mime_type: 'image/png', _cx: { alt: '' } }] }),
    [],
  ],
  [
    'a path of Windows',
    cx({ person: { name: 'A', photo: 'C:\\Users\\alex\\desk.png' } }),
    ['value items[0]._cx.person.photo: computer.*write img/desk.png'],
  ],
  ['a path of Windows with slashes', media('D:/desk.png'), ['value items[0].attachments[0].url: write img/desk.png']],
  [
    'a path of a network',
    media('\\\\server\\share\\desk.png'),
    ['missing-file items[0].attachments[0].url: write img/desk.png'],
  ],
  ['a path of a Mac', media('/Users/alex/desk.png'), ['missing-file items[0].attachments[0].url: write img/desk.png']],
  ['a file address', item({ url: 'file:///home/alex/plan.pdf' }), ['value items[0].url: write plan.pdf']],
]);
