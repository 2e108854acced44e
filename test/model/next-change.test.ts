import { expect } from '@open-wc/testing';
import { timedIn } from '../../src/cards/timed.js';
import { eventChangesAt, postChangesAt } from '../../src/model/next-change.js';
import type { CampaignEvent, Entry, Post } from '../../src/model/types.js';
import { CARD_OPTIONS } from '../support/options.js';

const NOW = Date.parse('2026-10-06T12:00:00Z');

const entry = (type: Entry['type'], more: object = {}): Entry =>
  ({
    id: type,
    type,
    body: [],
    media: [],
    authors: [],
    related: [],
    links: [],
    tags: [],
    campaign: {},
    ...more,
  }) as never;

const event = entry('event', { start: '2026-10-06T12:30:00.000Z', end: '2026-10-06T13:30:00.000Z' });
const post = entry('post', { published: '2026-10-06T11:58:30.000Z' });
const quoting = entry('post', { quoted: post });
const removed = entry('post', { quoted: post, removed: true });
const highlight = entry('highlight');

const iso = (time: number): string => (time < Infinity ? new Date(time).toISOString().slice(11, 19) : 'never');

describe('the next change of an entry', () => {
  for (const [name, one, change] of [
    ['an event that counts down', event, '12:01:00'],
    ['an event in progress', { ...event, start: '2026-10-06T11:30:00.000Z' }, '13:30:00'],
    ['an event without a date', entry('event'), 'never'],
    ['a post of a minute ago', post, '12:00:30'],
    ['a post without a date', entry('post'), 'never'],
  ] as [string, CampaignEvent | Post, string][]) {
    it(`${name}: ${change}`, () => {
      const time = one.type === 'event' ? eventChangesAt(one, NOW) : postChangesAt(one, NOW);
      expect(iso(time)).to.equal(change);
    });
  }
});

describe('the entries in a card whose text depends on the time', () => {
  const related = (): Entry[] => [event];
  for (const [name, one, more, isCollapsed, timed] of [
    ['a post', post, {}, false, [post]],
    ['a post whose date is beside it', post, { withoutDate: true }, false, []],
    ['a post that quotes another', quoting, {}, false, [quoting, post]],
    ['a removed post', removed, {}, false, [removed]],
    ['a repost', { ...quoting, repostOf: 'https://example.com/1' }, {}, false, [post]],
    ['an excerpt of a post', quoting, { withoutDate: true }, true, []],
    ['a highlight with an event', highlight, { related }, false, [event]],
    ['an excerpt of a highlight', highlight, { related }, true, []],
    ['an excerpt of an event', event, { withoutDate: true }, true, [event]],
  ] as [string, Entry, object, boolean, Entry[]][]) {
    it(name, () => {
      expect(timedIn(one, { ...CARD_OPTIONS, ...more }, isCollapsed)).to.deep.equal(timed);
    });
  }
});
