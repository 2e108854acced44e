import { expect } from '@open-wc/testing';
import { cut } from '../../src/text/cut.js';
import { plainText } from '../../src/text/plain-text.js';
import type { Inline, RichText } from '../../src/text/rich-text.js';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): RichText => [{ type: 'paragraph', children }];

describe('an excerpt of rich text', () => {
  const cases: [name: string, rich: RichText, length: number, words: string][] = [
    ['ends between two words', paragraph(text('One two three four')), 10, 'One two…'],
    ['ends after a whole word', paragraph(text('One two three four')), 13, 'One two…'],
    ['cuts a word that is all there is', paragraph(text('Onetwothreefour')), 6, 'Onetwo…'],
    ['cuts no character in two', paragraph(text('😀😀😀😀')), 5, '😀😀…'],
    [
      'leaves out the paragraphs after it',
      [...paragraph(text('One two three')), ...paragraph(text('Four'))],
      9,
      'One two…',
    ],
    [
      'goes on into the next paragraph',
      [...paragraph(text('One')), ...paragraph(text('Two three four'))],
      8,
      'One\nTwo…',
    ],
    [
      'keeps what is marked and linked',
      paragraph({ type: 'link', url: 'https://example.gov/', children: [text('One two three four')] }, text(' five')),
      9,
      'One two…',
    ],
    [
      'leaves out the rest of a list',
      [
        {
          type: 'list',
          ordered: false,
          children: ['One', 'Two', 'Three four five'].map((word) => paragraph(text(word))),
        },
      ],
      8,
      'One\nTwo\n…',
    ],
    [
      'shows no half name',
      paragraph(
        text('One two '),
        { type: 'link', url: 'https://x.com/three', children: [text('@three')] },
        text(' four'),
      ),
      11,
      'One two …',
    ],
    ['cuts a quotation', [{ type: 'blockquote', children: paragraph(text('One two three four')) }], 9, 'One two…'],
    ['cuts code', [{ type: 'code', value: 'one two three four' }], 9, 'one two…'],
    [
      'shows no half emoji',
      paragraph(
        text('One '),
        { type: 'emoji', value: ':a_long_name:', url: 'https://example.gov/a.png' },
        text(' more'),
      ),
      8,
      'One …',
    ],
  ];
  for (const [name, rich, length, words] of cases) {
    it(name, () => {
      expect(plainText(cut(rich, length))).to.equal(words);
    });
  }

  it('is the full text if that is hardly longer', () => {
    const rich = paragraph(text('One two three'));
    expect(cut(rich, 11)).to.equal(rich);
    expect(cut(rich, 13)).to.equal(rich);
    expect(cut(rich, 10)).not.to.equal(rich);
    expect(cut([], 10)).to.deep.equal([]);
  });

  it('keeps the URL of a link that it cuts', () => {
    const rich = paragraph({ type: 'link', url: 'https://example.gov/', children: [text('One two three four')] });
    expect(JSON.stringify(cut(rich, 9))).to.contain('https://example.gov/');
  });
});
