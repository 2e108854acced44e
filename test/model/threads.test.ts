import { expect } from '@open-wc/testing';
import { threadGrouper, withThreads } from '../../src/model/threads.js';
import type { Entry } from '../../src/model/types.js';

const URL = 'https://x.com/ExampleAgency/status/';

/** A post by its number, which answers another: `2<1`; `2<1!` is another author's, `2<1@5` of the fifth day. */
function post(shape: string): Entry {
  const [, number, parent, other, day] = /^(\w+)(?:<(\w+))?(!)?(?:@(\d))?$/.exec(shape)!;
  return {
    type: 'post',
    id: number,
    url: `${URL}${number}`,
    network: 'x',
    handle: other ? 'Other' : 'ExampleAgency',
    authors: [],
    replyTo: parent && `${URL}${parent}?utm_source=x`,
    published: day && `2024-10-0${day}`,
  } as unknown as Entry;
}

const grouped = (shapes: string): string =>
  threadGrouper()(withThreads(shapes.split(' ').map(post)))
    .map((thread) => thread.map(({ id }) => id).join('-'))
    .join(' ');

const TABLE: [name: string, shapes: string, expected: string][] = [
  ['none', '1 2 3', '1 2 3'],
  ['newest first', '9 3<2 2<1 1 8', '9 1-2-3 8'],
  ['oldest first', '9 1 2<1 3<2 8', '9 1-2-3 8'],
  ['others between', '3<2 9 1 8 2<1', '1-2-3 9 8'],
  ['two threads', '4<2 3<1 2 1', '2-4 1-3'],
  ['an answer to another', '2<1! 1', '2 1'],
  ['a missing parent', '4<3 3<2 1', '3-4 1'],
  ['a root that is not in the list', '3<2 2<0', '2-3'],
  ['a post that answers itself', '1<1 2', '1 2'],
  ['a circle', '9 1<2 2<1', '9 1-2'],
  ['a circle of three', '2<1 3<2 1<3', '2-3-1'],
  ['a fork without dates', '1 2<1 3<1 4<3', '1-2 3-4'],
  ['a fork, where the older goes on', '1 3<1@4 2<1@3', '1-2 3'],
  ['a fork where one has no date', '1 3<1 2<1@3', '1-3 2'],
];

describe('threads', () => {
  for (const [name, shapes, expected] of TABLE) {
    it(`${name}: ${shapes}`, () => {
      expect(grouped(shapes)).to.equal(expected);
    });
  }

  it('of a thousand posts are built in linear time, each post once', () => {
    const shapes = Array.from({ length: 1000 }, (_, index) => `${index}<${index - 1}`.replace('<-1', ''));
    const [thread, ...others] = threadGrouper()(withThreads(shapes.reverse().map(post)));
    expect(thread!.map(({ id }) => Number(id))).to.deep.equal([...Array(1000).keys()]);
    expect(others).to.deep.equal([]);
  });

  it('contain only posts by a known author', () => {
    const [parent, answer] = [post('1'), post('2<1')].map((one) => ({ ...one, handle: undefined }) as Entry);
    expect(threadGrouper()(withThreads([parent!, answer!])).length).to.equal(2);
    const highlight = { ...post('2<1'), type: 'highlight' } as Entry;
    expect(threadGrouper()(withThreads([post('1'), highlight])).length).to.equal(2);
  });

  it('treat the old name of X as the new one', () => {
    const old = { ...post('1'), url: 'https://twitter.com/ExampleAgency/status/1' } as Entry;
    expect(threadGrouper()(withThreads([old, post('2<1')])).length).to.equal(1);
  });

  it('are the same lists, however the list of entries grows or changes', () => {
    const entries = withThreads('9 3<2 2<1 1 8 7<6 6 5'.split(' ').map(post));
    const group = threadGrouper();
    for (let end = 1; end <= entries.length; end++) {
      const some = entries.slice(0, end);
      expect(group(some)).to.deep.equal(threadGrouper()(some));
    }
    for (const others of [entries.slice(2), entries.toReversed(), [], entries])
      expect(group(others)).to.deep.equal(threadGrouper()(others));
  });
});
