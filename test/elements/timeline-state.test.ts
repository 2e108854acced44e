import { expect } from '@open-wc/testing';
import {
  INITIAL_STATE,
  reduce,
  type TimelineAction,
  type TimelineState,
} from '../../src/elements/campaign-timeline/timeline-state.js';

const toggle = (id: string): TimelineAction => ({ type: 'toggle-entry', id });
const reveal = (id: string, group: string, isListed = true): TimelineAction => ({
  type: 'reveal',
  id,
  group,
  isListed,
});
const filter: TimelineAction = { type: 'filter', filters: { q: 'mail' } };
const copy: TimelineAction = { type: 'copy', copied: { id: 'a' } };

/** The state as plain lists, without what is as at first. */
function describeState({ filters, expanded, current, collapsed, copied, isPrinting }: TimelineState): object {
  return {
    ...(Object.keys(filters).length ? { filters } : {}),
    ...(expanded.size ? { expanded: [...expanded] } : {}),
    ...(current ? { current } : {}),
    ...(collapsed.size ? { collapsed: [...collapsed] } : {}),
    ...(copied ? { copied } : {}),
    ...(isPrinting ? { isPrinting } : {}),
  };
}

describe('the state of a timeline', () => {
  const rows: readonly [name: string, actions: readonly TimelineAction[], expected: object][] = [
    ['has nothing expanded at first', [], {}],
    ['keeps the filters', [filter], { filters: { q: 'mail' } }],
    ['expands an entry', [toggle('a')], { expanded: ['a'], current: 'a' }],
    ['collapses it again', [toggle('a'), toggle('a')], {}],
    [
      'has the entry that was expanded last as the current one',
      [toggle('a'), toggle('b')],
      { expanded: ['a', 'b'], current: 'b' },
    ],
    [
      'keeps the current entry when another one is collapsed',
      [toggle('a'), toggle('b'), toggle('a')],
      { expanded: ['b'], current: 'b' },
    ],
    ['collapses a group', [{ type: 'toggle-group', key: '2024' }], { collapsed: ['2024'] }],
    [
      'collapses and expands the group without a date',
      [
        { type: 'toggle-group', key: undefined },
        { type: 'toggle-group', key: undefined },
      ],
      {},
    ],
    [
      'expands the group of an entry that is revealed, and keeps the filters that it passes',
      [filter, { type: 'toggle-group', key: '2024' }, reveal('a', '2024')],
      { filters: { q: 'mail' }, expanded: ['a'], current: 'a' },
    ],
    [
      'clears the filters that an entry fails when it is revealed',
      [filter, { type: 'toggle-group', key: '2023' }, reveal('a', '2024', false)],
      { expanded: ['a'], current: 'a', collapsed: ['2023'] },
    ],
    ['keeps the result of a copy', [toggle('a'), copy], { expanded: ['a'], current: 'a', copied: { id: 'a' } }],
    ['forgets it when an entry is toggled', [copy, toggle('b')], { expanded: ['b'], current: 'b' }],
    ['knows that the page is printed', [{ type: 'print', isPrinting: true }], { isPrinting: true }],
  ];
  for (const [name, actions, expected] of rows) {
    it(name, () => {
      expect(describeState(actions.reduce(reduce, INITIAL_STATE))).to.deep.equal(expected);
    });
  }

  it('is immutable', () => {
    reduce(reduce(INITIAL_STATE, toggle('a')), { type: 'toggle-group', key: '2024' });
    expect(describeState(INITIAL_STATE)).to.deep.equal({});
  });
});
