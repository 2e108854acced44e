import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { deepAll, wordsOf } from '../support/reading.js';
import { item, LONG, timeline } from '../support/timeline.js';

const datesOf = (element: Element): string[] =>
  deepAll(element, '.entries > li').map((entry) =>
    wordsOf(entry.querySelector(':scope > [part~=date]') ?? entry.firstChild!).trim(),
  );

const box = (element: Element): DOMRect => element.getBoundingClientRect();

const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

describe('the look of a timeline', () => {
  it('has one date for the entries of a day or of a range of days', async () => {
    const element = await timeline(
      [
        item('a', '2024-10-03', 'milestone'),
        item('b', '2024-10-02T09:00:00Z'),
        item('c', '2024-10-02T08:00:00Z', 'event', {}, { end: '2024-10-02T09:00:00Z' }),
        item('d', '2024-10-01', 'milestone', {}, { end: '2024-10-04' }),
        item('e', '2024-10-01', 'milestone'),
      ],
      '',
      { _cx: { timezone: 'UTC' } },
    );
    expect(datesOf(element)).to.deep.equal([
      'October 3, 2024',
      'October 2, 2024',
      '',
      'October 1 – 4, 2024',
      'October 1, 2024',
    ]);
  });

  it('packs both sides: an entry begins right below the one before it on its side, in the order of the document', async () => {
    const element = await timeline(
      Array.from({ length: 9 }, (_, index) =>
        item(`${index}`, `2024-0${9 - index}-01`, 'highlight', { content_text: index % 3 ? 'Few words.' : LONG }),
      ),
    );
    element.style.width = '60em';
    const entries = deepAll(element, '.entries > li');
    const tops = entries.map((entry) => Math.round(box(entry).top));
    expect(tops, 'time runs down the page').to.deep.equal([...tops].sort((one, other) => one - other));
    const [left, right] = [0, 1].map((side) => entries.filter((_, index) => index % 2 === side));
    expect(box(left![0]!).right).to.be.at.most(box(right![0]!).left + 1);
    for (const side of [left!, right!]) {
      side.slice(1).forEach((entry, index) => {
        const gap = box(entry).top - box(side[index]!).bottom;
        const isHeldBack = entries.some(
          (other) => entries.indexOf(other) < entries.indexOf(entry) && Math.abs(box(other).top - box(entry).top) < 1,
        );
        expect(gap < 2.5 * size(entry) || isHeldBack, `${index}: ${gap}`).to.equal(true);
      });
    }
    element.style.width = '40em';
    expect(new Set(entries.map((entry) => box(entry).left)).size, 'one side').to.equal(1);
  });

  it('has an entry alone in its group on the line', async () => {
    const element = await timeline([item('a', '2024-10-03'), item('b', '2023-10-03')]);
    element.style.width = '60em';
    for (const entry of deepAll(element, '.entries > li')) {
      expect(box(entry).left + box(entry).width / 2).to.be.closeTo(box(element).left + box(element).width / 2, 1);
    }
  });

  it('has milestones without a frame and with a large figure, and large years', async () => {
    const element = await timeline([
      item('Calls', '2024-10-03', 'milestone', {}, { figure: { value: '38 %', label: 'fewer calls' } }),
      item('b', '2024-10-02'),
    ]);
    const [milestone, highlight] = deepAll(element, 'article');
    expect(getComputedStyle(milestone!).borderTopWidth).to.equal('0px');
    expect(getComputedStyle(highlight!).borderTopWidth).not.to.equal('0px');
    const [value] = deepAll(element, '[part=figure] strong');
    const [year, title] = deepAll(element, '[part=heading]');
    expect(size(value!)).to.be.above(1.5 * size(title!));
    expect(size(year!)).to.be.above(1.2 * size(title!));
    expect(box(year!).width, 'no band across the page').to.be.below(box(element).width / 2);
  });

  it('leads with the picture in a strip', async () => {
    const element = await timeline(
      [item('a', '2024-10-03', 'highlight', { image: '/examples/media/queue.svg' })],
      'orientation="horizontal"',
    );
    const [card] = deepAll(element, 'article');
    const [image] = deepAll(element, 'img');
    expect(box(image!).width).to.be.closeTo(box(card!).width, 4);
    expect(box(image!).bottom).to.be.below(box(deepAll(card!, '[part=heading]')[0]!).top);
  });
});
