import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/formats/sync.js';
import { plainText } from '../../src/text/plain-text.js';
import { describeRich } from './describe-rich.js';

const bodyOf = (item: object): string[] => {
  const [entry] = parseFeed(JSON.stringify([{ id: '1', ...item }]), 'https://example.gov/').entries;
  return describeRich(entry!.body);
};

const PICTURE = { image: 'https://example.gov/a.png' };
const CARD = { _cx: { card: { url: 'https://example.gov/report' } } };
const QUOTED = { _cx: { quoted: { content_text: 'Theirs.' } } };

const TEXTS: [name: string, item: object, body: string[]][] = [
  ['text', { content_text: 'See https://t.co/Ab1 now' }, ['See [](https://t.co/Ab1) now']],
  ['text without a scheme', { content_text: 'See t.co/Ab1 now' }, ['See [](https://t.co/Ab1) now']],
  ['an old picture', { content_text: 'Look pic.twitter.com/Ab1' }, ['Look [](https://pic.twitter.com/Ab1)']],
  ['a new picture', { content_text: 'Look pic.x.com/Ab1' }, ['Look [](https://pic.x.com/Ab1)']],
  ['HTML', { content_html: '<p>See https://t.co/Ab1</p>' }, ['See [](https://t.co/Ab1)']],
  [
    'a link in HTML',
    { content_html: '<p>See <a href="https://t.co/Ab1"><b>pic.twitter.com/Ab1</b></a></p>' },
    ['See [](https://t.co/Ab1)'],
  ],
  [
    'a link in HTML with words of its own',
    { content_html: '<p><a href="https://t.co/Ab1">The report</a> <a href="https://t.co/Ab2">Two t.co/Ab2</a></p>' },
    ['[The report](https://t.co/Ab1) [Two](https://t.co/Ab2)'],
  ],
  [
    'a link in HTML whose address is whole',
    { content_html: '<p><a href="https://example.gov/report">https://t.co/Ab1</a></p>' },
    ['[example.gov/report](https://example.gov/report)'],
  ],
  [
    'a facet',
    {
      content_text: 'See t.co/Ab1… now',
      _cx: {
        facets: [{ index: { byteStart: 4, byteEnd: 15 }, features: [{ uri: 'https://example.gov/a?utm_id=1' }] }],
      },
    },
    ['See [example.gov/a](https://example.gov/a?utm_id=1) now'],
  ],
  ['text beside a facet', { content_text: 'See t.co/Ab1', _cx: { facets: [] } }, ['See [](https://t.co/Ab1)']],
  ['words after it', { content_text: 'See t.co/Ab1’s page' }, ['See [](https://t.co/Ab1)’s page']],
  ['a hyphen after it', { content_html: '<p>See https://t.co/Ab1- now</p>' }, ['See [](https://t.co/Ab1)- now']],
  ['Cyrillic after it', { content_text: 'https://t.co/Ab1Новости' }, ['[](https://t.co/Ab1)Новости']],
  ['a code that is too long', { content_text: `t.co/${'a'.repeat(41)}` }, [`t.co/${'a'.repeat(41)}`]],
  ['a list', { content_html: '<ul><li>https://t.co/Ab1</li></ul>' }, ['ul([](https://t.co/Ab1))']],
  ['other hosts', { content_text: 'at.co/a t.com/a' }, ['[at.co/a](https://at.co/a) [t.com/a](https://t.com/a)']],
  ['the end, with a picture', { content_text: 'Look https://t.co/Ab1', ...PICTURE }, ['Look']],
  ['the end, with a card', { content_text: 'Look\n\nhttps://t.co/Ab1', ...CARD }, ['Look']],
  ['the end, with a quoted post', { content_html: '<p>Look<br>https://t.co/Ab1</p>', ...QUOTED }, ['Look']],
  ['nothing else, with a picture', { content_text: 'https://t.co/Ab1', ...PICTURE }, []],
  [
    'more at the end than is shown',
    { content_text: 'Look https://t.co/Ab1 https://t.co/Ab2 ', ...PICTURE },
    ['Look [](https://t.co/Ab1)'],
  ],
  ['two at the end for two', { content_text: 'Look https://t.co/Ab1 https://t.co/Ab2', ...PICTURE, ...CARD }, ['Look']],
  ['the middle, with a picture', { content_text: 'A t.co/1 b', ...PICTURE }, ['A [](https://t.co/1) b']],
  [
    'another link at the end, with a picture',
    { content_text: 'A https://example.gov/a', ...PICTURE },
    ['A [example.gov/a](https://example.gov/a)'],
  ],
  [
    'parameters that track, in words of HTML',
    { content_html: '<p>At example.gov/a?utm_source=x&id=2, or example.gov/b?c=d?</p>' },
    ['At example.gov/a?id=2, or example.gov/b?c=d?'],
  ],
  [
    'parameters that track, in a facet',
    {
      content_text: 'example.gov/?fbclid=1',
      _cx: { facets: [{ index: { byteStart: 0, byteEnd: 21 }, features: [{ uri: 'https://example.gov/' }] }] },
    },
    ['[example.gov/](https://example.gov/)'],
  ],
];

describe('short and tracking URLs', () => {
  for (const [name, item, body] of TEXTS) {
    it(`are replaced by a label: ${name}`, () => {
      expect(bodyOf(item)).to.deep.equal(body);
    });
  }

  it('are kept in plain text', () => {
    const link = { type: 'link', url: 'https://t.co/Ab1', children: [] } as const;
    expect(plainText([{ type: 'paragraph', children: [link] }])).to.equal('https://t.co/Ab1');
  });
});
