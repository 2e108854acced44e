import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { attribute } from '../support/posts.js';
import { headingsOf, show } from '../support/reading.js';

const post = {
  id: 'p',
  url: 'https://x.com/ExampleAgency/status/7',
  content_text: 'Said.',
  authors: [{ name: 'Example Agency' }],
};
const highlight = (title?: string): object => ({
  id: 'h',
  title,
  content_text: 'Done.',
  _cx: { type: 'highlight', related: ['p'] },
});
const event = { id: 'e', content_text: 'Come.', _cx: { type: 'event', start: '2199-01-01' } };
const quoting = { ...post, id: 'q', title: 'A title', _cx: { type: 'post', quoted: { ...post, title: 'Another' } } };

/** What a screen reader lists: each level is one deeper than the one before at most. */
function expectNoGap(headings: readonly string[], first: number): void {
  let before = Number(headings[0]?.[0] ?? first);
  for (const heading of headings) {
    const level = Number(heading[0]);
    expect(level, headings.join('; ')).to.be.within(first, before + 1);
    before = level;
  }
}

describe('heading levels', () => {
  const contents: [name: string, json: object][] = [
    ['a highlight without a title', { title: 'Days', items: [highlight(), post] }],
    ['a highlight with a title', { title: 'Days', items: [highlight('Deed'), post] }],
    ['a campaign without a title', { items: [highlight('Deed'), post] }],
    ['neither with a title', { items: [highlight(), post] }],
    ['an event without a title, and a quotation', { title: 'Days', items: [event, quoting] }],
  ];
  for (const [name, json] of contents) {
    for (const level of [1, 2, 4]) {
      it(`follow from the rendered content, from ${level} on: ${name}`, async () => {
        for (const tag of ['cx-campaign', 'cx-highlight', 'cx-social-embed', 'cx-event', 'cx-campaign-timeline']) {
          const element = await show(`<${tag} heading-level="${level}" data='${attribute(json)}'></${tag}>`);
          expectNoGap(headingsOf(element), level);
        }
      });
    }
  }

  it('of related entries: one deeper than the highlight’s title, otherwise at its level', async () => {
    const titled = await show(`<cx-highlight data='${attribute([highlight('Deed'), post])}'></cx-highlight>`);
    expect(headingsOf(titled)).to.deep.equal(['2 Deed', '3 Example Agency']);
    const untitled = await show(`<cx-highlight data='${attribute([highlight(), post])}'></cx-highlight>`);
    expect(headingsOf(untitled)).to.deep.equal(['2 Example Agency']);
  });
});
