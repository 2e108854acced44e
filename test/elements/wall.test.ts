import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { placeCards } from '../../src/elements/social-embed/masonry.js';
import '../../src/index.js';
import type { CxSocialEmbed } from '../../src/index.js';
import { until } from '../support/controls.js';
import { feedUrl, otherFeedUrl } from '../support/feeds.js';
import { faultOfGrowth } from '../support/growth.js';
import { deepAll, headingsOf, place, settled, wordsOf } from '../support/reading.js';

/** An answer that is a picture. */
const picture = (width: number, height: number): object => ({
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="40" height="30"/></svg>`,
  type: 'image/svg+xml',
});

const LONG = 'Every month the whole team reads what people ask of us. '.repeat(14);

/** Where the gap is 1em of the page. */
const GAP = 16;

const isChromium = navigator.userAgent.includes('Chrome');

const post = (index: number, item: object = {}): object => ({
  id: `${index}`,
  content_text: `Post ${index}. ${'Many words. '.repeat((index * 7) % 23)}`,
  authors: [{ name: `Author ${index}` }],
  ...item,
  _cx: { type: 'post', links: [{ url: `https://agency.example/${index}`, label: `Link ${index}` }] },
});

const posts = (count: number, item?: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => post(index, item?.(index)));

const attached = (url: string, width: number, height: number): object => ({
  attachments: [{ url, mime_type: 'image/svg+xml', _cx: { alt: 'Bars', width, height } }],
});

const withPicture = (index: number): object => {
  const height = 200 + ((index * 53) % 400);
  return attached(feedUrl(picture(640, height)), 640, height);
};

/** Layout, what observes it, and what that moves. */
const frame = async (): Promise<void> => {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
};

async function wall(
  data: unknown,
  { width = 1000, dir = 'ltr', ...more }: { width?: number; dir?: string } & Record<string, unknown> = {},
): Promise<CxSocialEmbed> {
  const element = document.createElement('cx-social-embed');
  Object.assign(element, { data, layout: 'wall' }, more);
  const around = document.createElement('div');
  around.dir = dir;
  around.style.inlineSize = `${width}px`;
  const done = settled(element);
  around.append(element);
  place(around);
  await done;
  await element.updateComplete;
  await frame();
  return element;
}

const widen = async (element: Element, width: number): Promise<void> => {
  (element.parentElement as HTMLElement).style.inlineSize = `${width}px`;
  await frame();
};

const cardsOf = (element: Element): HTMLElement[] => deepAll(element, '[part=base] > li');

interface Box {
  readonly words: string;
  readonly column: number;
  readonly top: number;
  readonly height: number;
}

/** Returns where the cards are: in pixels from the top of the list, and in columns from where reading starts. */
function boxesOf(element: Element): Box[] {
  const list = deepAll(element, '[part=base]')[0]!;
  const isRtl = getComputedStyle(list).direction === 'rtl';
  const edges = list.getBoundingClientRect();
  const rects = cardsOf(element).map((card) => card.getBoundingClientRect());
  const starts = rects.map(({ left, right }) => Math.round(isRtl ? edges.right - right : left - edges.left));
  const columns = [...new Set(starts)].sort((one, other) => one - other);
  return rects.map(({ top, height }, index) => ({
    words: wordsOf(cardsOf(element)[index]!).trim(),
    column: columns.indexOf(starts[index]!),
    top: top - edges.top,
    height,
  }));
}

/** Expects that each card is below the shortest column that the cards before it make, a gap away. */
function expectWall(element: Element, columnCount: number): void {
  const boxes = boxesOf(element);
  const ends = Array.from({ length: columnCount }, () => 0);
  for (const [index, { column, top, height }] of boxes.entries()) {
    const shortest = Math.min(...ends);
    expect(top, `card ${index}`).to.be.closeTo(shortest, 0.5);
    expect(ends[column], `card ${index}, column ${column}`).to.be.closeTo(shortest, 0.5);
    ends[column] = top + height + GAP;
  }
  expectNoHoles(element, columnCount);
}

/** Expects that the cards of a column are a gap apart, and that no column is wider than another or out of the page. */
function expectNoHoles(element: Element, columnCount: number): void {
  const ends = Array.from({ length: columnCount }, () => 0);
  for (const [index, { column, top, height }] of boxesOf(element).entries()) {
    expect(top, `card ${index}`).to.be.closeTo(ends[column]!, 0.5);
    ends[column] = top + height + GAP;
  }
  expect(Math.min(...ends), 'each column has cards').to.be.above(0);
  const list = deepAll(element, '[part=base]')[0]!;
  expect(list.offsetHeight).to.be.closeTo(Math.max(...ends) - GAP, 1);
  expect(list.scrollWidth).to.be.at.most(list.clientWidth);
}

/** Returns the indices of the cards that moved, and expects that none changed its column. */
function movedBetween(before: readonly Box[], after: readonly Box[]): number[] {
  expect(after.map(({ column }) => column)).to.deep.equal(before.map(({ column }) => column));
  return before.flatMap(({ top }, index) => (Math.abs(after[index]!.top - top) > 0.5 ? index : []));
}

const belowIn = (boxes: readonly Box[], card: number): number[] =>
  boxes.flatMap(({ column }, index) => (index > card && column === boxes[card]!.column ? index : []));

describe('placeCards', () => {
  const heights = (...all: number[]): { height: number }[] => all.map((height) => ({ height }));
  const columns = (...args: Parameters<typeof placeCards>): number[] => placeCards(...args).map(({ column }) => column);

  it('places each card in the shortest column, the first of several', () => {
    expect(placeCards(heights(100, 50, 70, 20, 10), 3, 10)).to.deep.equal([
      { column: 0, top: 0 },
      { column: 1, top: 0 },
      { column: 2, top: 0 },
      { column: 1, top: 60 },
      { column: 2, top: 80 },
    ]);
    expect(columns(heights(5, 5, 5), 1, 10)).to.deep.equal([0, 0, 0]);
    expect(placeCards([], 3, 10)).to.deep.equal([]);
  });

  it('keeps columns, up to a card that is new', () => {
    const [tall, ...others] = [900, 50, 70, 10].map((height, column) => ({ height, column: column % 3 }));
    expect(columns([tall!, ...others], 3, 10)).to.deep.equal([0, 1, 2, 0]);
    expect(columns([tall!, ...others, { height: 1 }], 3, 10)).to.deep.equal([0, 1, 2, 0, 1]);
    expect(columns([{ height: 1 }, tall!, ...others], 3, 10)).to.deep.equal([0, 1, 2, 0, 2]);
  });

  it('takes time in proportion to the number of cards', () => {
    const make = (size: number): { height: number }[] => Array.from({ length: size }, (_, height) => ({ height }));
    expect(faultOfGrowth(100_000, make, (cards) => placeCards(cards, 4, 16))).to.equal(undefined);
  });
});

describe('a wall', () => {
  const errors: string[] = [];
  const onError = ({ message }: ErrorEvent): unknown => errors.push(message);
  before(() => addEventListener('error', onError));
  after(() => removeEventListener('error', onError));
  // A loop of ResizeObserver would be reported here.
  afterEach(() => expect(errors.splice(0)).to.deep.equal([]));

  for (const [width, columnCount] of [
    [320, 1],
    [640, 2],
    [1000, 3],
    [1280, 4],
  ] as const) {
    it(`of ${width} pixels has ${columnCount} columns without holes, filled in order`, async () => {
      const element = await wall(posts(30), { width });
      expect(cardsOf(element).length).to.equal(30);
      expectWall(element, columnCount);
    });
  }

  it('is a list in the order of the document', async () => {
    const element = await wall(posts(12));
    expect(deepAll(element, '[part=base]')[0]!.getAttribute('role')).to.equal('list');
    const expected = Array.from({ length: 12 }, (_, index) => `Author ${index}`);
    expect(headingsOf(element).map((heading) => heading.slice(2))).to.deep.equal(expected);
    await expect(element).to.be.accessible();
  });

  it('is passed by the keyboard in the order of the document', async function () {
    if (!isChromium) this.skip();
    const element = await wall(posts(7));
    const links = deepAll(element, 'a');
    links[0]!.focus();
    const passed = [wordsOf(links[0]!)];
    while (passed.length < 7) {
      await sendKeys({ press: 'Tab' });
      passed.push(wordsOf(element.shadowRoot!.activeElement!));
    }
    expect(passed.map((words) => words.match(/Link \d/)![0])).to.deep.equal(
      Array.from({ length: 7 }, (_, index) => `Link ${index}`),
    );
  });

  it('starts at the right in right-to-left text', async () => {
    const element = await wall(posts(20), { dir: 'rtl' });
    const [first, second] = cardsOf(element).map((card) => card.getBoundingClientRect());
    expect(first!.left).to.be.above(second!.right);
    expectWall(element, 3);
  });

  it('moves only the cards below one that grows, in its column', async () => {
    const element = await wall(posts(30, (index) => (index === 4 ? { content_text: LONG } : {})));
    const before = boxesOf(element);
    const more = deepAll(element, 'button[name=open]')[0]!;
    more.click();
    await frame();
    const after = boxesOf(element);
    expect(after[4]!.height).to.be.above(before[4]!.height + 20);
    const below = belowIn(before, 4);
    expect(below.length).to.be.above(3);
    expect(movedBetween(before, after)).to.deep.equal(below);
    expectNoHoles(element, 3);
    more.click();
    await frame();
    expect(movedBetween(before, boxesOf(element))).to.deep.equal([]);
  });

  it('moves only the cards below pictures that the reader loads, in their column', async () => {
    const url = await otherFeedUrl(picture(40, 30));
    const foreign = attached(url, 40, 30);
    const element = await wall(posts(30, (index) => (index === 5 ? foreign : {})));
    const before = boxesOf(element);
    deepAll(element, 'button[name=load]')[0]!.click();
    await until(() => !!deepAll<HTMLImageElement>(element, 'figure img')[0]?.naturalWidth);
    await frame();
    expect(boxesOf(element)[5]!.height).to.not.be.closeTo(before[5]!.height, 5);
    expect(movedBetween(before, boxesOf(element))).to.deep.equal(belowIn(before, 5));
    expectNoHoles(element, 3);
  });

  it('is made anew when its width changes, or the size of its text', async () => {
    const element = await wall(posts(30));
    for (const [width, columnCount] of [
      [640, 2],
      [592, 2],
      [1300, 4],
      [700, 2],
      [690, 2],
      [320, 1],
      [1000, 3],
    ] as const) {
      await widen(element, width);
      expectWall(element, columnCount);
    }
    element.style.fontSize = '20px';
    await frame();
    expect(Math.max(...boxesOf(element).map(({ column }) => column))).to.equal(1);
  });

  it('adds more at the ends of the columns, and moves to the first of them', async () => {
    const element = await wall(posts(34), { limit: 12 });
    const before = boxesOf(element);
    for (const count of [24, 34]) {
      deepAll(element, '[part~=more]')[0]!.click();
      await until(() => cardsOf(element).length === count);
      await until(() => element.shadowRoot!.activeElement?.closest('li') === cardsOf(element)[count === 24 ? 12 : 24]);
      await frame();
      expect(movedBetween(before, boxesOf(element).slice(0, 12))).to.deep.equal([]);
      expectWall(element, 3);
    }
  });

  it('is in the order of the document after posts were inserted', async () => {
    const element = await wall(posts(20));
    const start = boxesOf(element);
    const [first, ...others] = posts(20);
    const news = [post(97), post(98)];
    element.data = [...news, first, ...others];
    await element.updateComplete;
    await frame();
    expect(cardsOf(element).length).to.equal(22);
    expectWall(element, 3);
    element.data = [...news, first, ...others.slice(0, 4), post(99), ...others.slice(4)];
    const before = boxesOf(element);
    await element.updateComplete;
    await frame();
    expectWall(element, 3);
    expect(movedBetween(before.slice(0, 7), boxesOf(element).slice(0, 7))).to.deep.equal([]);
    element.data = posts(20);
    await element.updateComplete;
    await frame();
    expectNoHoles(element, 3);
    expect(boxesOf(element).map(({ words }) => words)).to.deep.equal(start.map(({ words }) => words));
  });

  it('closes the gap that a removed post leaves, in its column', async () => {
    const element = await wall(posts(20));
    const before = boxesOf(element);
    element.data = posts(20).filter((_, index) => index !== 4);
    await element.updateComplete;
    await frame();
    const moved = movedBetween(
      before.filter((_, index) => index !== 4),
      boxesOf(element),
    );
    expect(moved).to.deep.equal(belowIn(before, 4).map((index) => index - 1));
    expectNoHoles(element, 3);
  });

  it('places each of 240 cards once', async () => {
    const element = document.createElement('cx-social-embed');
    Object.assign(element, { data: posts(240), layout: 'wall' });
    element.style.inlineSize = '1000px';
    let writes = 0;
    const done = settled(element);
    place(element);
    new MutationObserver((records) => (writes += records.length)).observe(element.shadowRoot!, {
      subtree: true,
      attributeFilter: ['style'],
    });
    await done;
    await element.updateComplete;
    await frame();
    expectWall(element, 3);
    // One for the column, one for the top.
    expect(writes).to.be.within(1, 2 * 240);
  });

  it('that is hidden at first is made when it is shown', async () => {
    const element = document.createElement('cx-social-embed');
    Object.assign(element, { data: posts(20), layout: 'wall' });
    const around = place(document.createElement('div'));
    around.style.inlineSize = '1000px';
    around.hidden = true;
    const done = settled(element);
    around.append(element);
    await done;
    await frame();
    around.hidden = false;
    await frame();
    expectWall(element, 3);
    const before = boxesOf(element);
    around.hidden = true;
    await frame();
    around.hidden = false;
    await frame();
    expect(movedBetween(before, boxesOf(element))).to.deep.equal([]);
  });

  it('is made anew in a narrower place, and after another layout', async () => {
    const element = await wall(posts(20));
    const narrow = place(document.createElement('div'));
    narrow.style.inlineSize = '320px';
    narrow.append(element);
    await element.updateComplete;
    await frame();
    expectWall(element, 1);
    element.layout = 'list';
    await element.updateComplete;
    expect(cardsOf(element).every((card) => !card.hasAttribute('style'))).to.equal(true);
    narrow.style.inlineSize = '640px';
    element.layout = 'wall';
    await element.updateComplete;
    await frame();
    expectWall(element, 2);
  });

  it('begins a card with its picture; for assistive technology, with its heading', async () => {
    const element = await wall(posts(4, (index) => (index === 1 ? withPicture(index) : {})));
    const card = deepAll(element, '[part~=card]')[1]!;
    const [heading] = deepAll(card, '[part=heading]');
    const [picture] = deepAll(card, 'figure');
    const rect = picture!.getBoundingClientRect();
    expect(rect.bottom).to.be.below(heading!.getBoundingClientRect().top);
    expect(rect.width).to.be.closeTo(card.clientWidth, 1);
    const order = heading!.compareDocumentPosition(picture!);
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
  });

  it('does not shift for 60 pictures of known size', async function () {
    // Only Chromium measures it.
    if (!isChromium) this.skip();
    const start = performance.now();
    const element = await wall(posts(60, withPicture));
    expectWall(element, 3);
    const before = boxesOf(element);
    const pictures = deepAll<HTMLImageElement>(element, 'figure img');
    expect(pictures.length).to.equal(60);
    for (const one of pictures) {
      one.scrollIntoView();
      await until(() => one.complete && one.naturalWidth > 0);
    }
    expect(movedBetween(before, boxesOf(element))).to.deep.equal([]);
    const observer = new PerformanceObserver(() => {});
    const shifts = await new Promise<PerformanceEntry[]>((resolve) => {
      observer.observe({ type: 'layout-shift', buffered: true });
      void frame().then(() => resolve(observer.takeRecords()));
    });
    observer.disconnect();
    const values = shifts.filter(({ startTime }) => startTime > start) as (PerformanceEntry & { value: number })[];
    expect(values.map(({ value }) => value)).to.deep.equal([]);
  });

  it('is printed in columns of text, and is the same wall afterwards', async function () {
    // Only Chromium can emulate print.
    if (!isChromium) this.skip();
    const element = await wall(posts(20));
    const before = boxesOf(element);
    await emulateMedia({ media: 'print' });
    try {
      await frame();
      const printed = boxesOf(element);
      for (const [index, { column, top, height }] of printed.slice(0, -1).entries()) {
        const next = printed[index + 1]!;
        if (next.column === column) expect(next.top).to.be.closeTo(top + height + GAP, 1);
        else expect(next.column).to.equal(column + 1);
      }
    } finally {
      await emulateMedia({ media: 'screen' });
    }
    await frame();
    expect(movedBetween(before, boxesOf(element))).to.deep.equal([]);
  });
});
