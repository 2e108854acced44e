/** `cx-widgets check` on dates that can't be read, with the form to write, and on events whose dates don't agree. */
import { cx, event, folderOf, item, testFindings } from './support/findings.js';

testFindings(folderOf(), [
  [
    'a 12-hour time',
    event('2027-03-10 6:00 PM', '2027-03-10T19:00'),
    ['value items[0]._cx.start: ^write 2027-03-10T18:00, '],
  ],
  ['noon', event('2027-03-10 12:30 am', '2027-03-10T19:00'), ['value items[0]._cx.start: write 2027-03-10T00:30']],
  [
    'a time with a zone',
    event('March 10, 2027, 6 p.m. ET', '2027-03-10T19:00'),
    ['value items[0]._cx.start: write 2027-03-10T18:00, and its zone in "timezone"'],
  ],
  ['a day in words', item({ date_published: '5th May 2027' }), ['value items[0].date_published: write 2027-05-05']],
  [
    'a day in Spanish',
    item({ date_published: '5 de enero de 2027' }),
    ['value items[0].date_published: write 2027-01-05'],
  ],
  [
    'slashes that mean one day',
    item({ date_published: '5/27/2027' }),
    ['value items[0].date_published: write 2027-05-27'],
  ],
  [
    'slashes that may mean two',
    item({ date_published: '5/6/2027' }),
    ['value items[0].date_published: write 2027-05-06 or 2027-06-05'],
  ],
  ['one figure', item({ date_published: '2027-5-6' }), ['value items[0].date_published: write 2027-05-06']],
  [
    'seconds since 1970',
    item({ date_published: 1_741_600_000 }),
    ['value items[0].date_published: "2025-03-10T09:46:40Z"'],
  ],
  [
    'a day that is in no calendar',
    item({ date_published: '2027-04-31' }),
    ['left-out items[0].date_published: there is no April 31'],
  ],
  [
    'a leap day',
    item({ date_published: '2027-02-29' }),
    ['left-out items[0].date_published: February 2027 has 28 days'],
  ],
  [
    'a month that is none',
    item({ date_published: '2027-13-01' }),
    ['value items[0].date_published: there is no month 13'],
  ],
  [
    'an hour that is none',
    event('2027-03-10T25:00', '2027-03-11T19:00'),
    ['value items[0]._cx.start: there is no hour 25'],
  ],

  [
    'an end before its start',
    event('2027-03-10T18:00', '2027-03-10T17:30'),
    ['event-end items[0]._cx.end: ends at 17:30, before it begins at 18:00'],
  ],
  [
    'an end the day before',
    event('2027-03-10T18:00', '2027-03-09T19:00'),
    ['event-end items[0]._cx.end: 2027-03-09T19:00, before it begins at 2027-03-10T18:00'],
  ],
  [
    'an end with its own day, late in its zone',
    event('2027-03-10T23:30:00-05:00', '2027-03-10', { timezone: undefined }),
    ['event-timezone items[0]._cx.start: time zone'],
  ],
  [
    'the end of a milestone before its start',
    cx({ type: 'milestone', start: '1981', end: '1978' }),
    ['event-end items[0]._cx.end: ends at 1978, before it begins at 1981'],
  ],
  ['a milestone within one year', cx({ type: 'milestone', start: '1957', end: '1957-06' }), []],
  [
    'the end of a campaign before its start',
    { ...event('2027-03-10', '2027-03-11'), _cx: { start: '2027-03-12', end: '2027-03-01' } },
    ['event-end _cx.end: ends at 2027-03-01, before it begins at 2027-03-12'],
  ],
  [
    'a date in the basic format',
    event('20270310T180000', '2027-03-10T19:00'),
    ['value items[0]._cx.start: write 2027-03-10T18:00:00'],
  ],
  [
    'a Windows zone that has another name in some browsers',
    event('2027-03-10T18:00', '2027-03-10T19:00', { timezone: 'India Standard Time' }),
    ['value items[0]._cx.timezone: "Asia/(?:Calcutta|Kolkata)"'],
  ],
  ['an end that can not be read', event('2027-03-10T18:00', 'later'), ['value items[0]._cx.end: expected']],
  [
    'an event outside of the campaign',
    cx({ type: 'event', start: '2027-05-01', end: '2027-05-02' }, { _cx: { start: '2027-03-01', end: '2027-03-05' } }),
    ['outside-campaign items[0]._cx.start: after'],
  ],
  [
    'an event that ends outside of it',
    cx({ type: 'event', start: '2027-03-04', end: '2027-05-02' }, { _cx: { start: '2027-03-01', end: '2027-03-05' } }),
    ['outside-campaign items[0]._cx.end: after'],
  ],
  [
    'a zone of the feed that is none',
    { ...event('2027-03-10T18:00', '2027-03-10T19:00', { timezone: undefined }), _cx: { timezone: 'Mars/Olympus' } },
    ['left-out _cx.timezone: zone'],
  ],
]);
