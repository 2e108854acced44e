/** Calendars as programs write them, and as nobody should: each hazard by its name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSource } from './support/source.js';

const { readCalendar, calendar } = await importSource('cli/formats/calendar/calendar.ts');

const PERIOD = { since: '2026-01-01', until: '2027-12-31' };

/** A calendar of events, each a list of lines; a list that begins with another component is taken as it is. */
function file(events, head = [], end = '\r\n') {
  const body = events.flatMap((lines) =>
    lines[0].startsWith('BEGIN:') ? lines : ['BEGIN:VEVENT', ...lines, 'END:VEVENT'],
  );
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example Agency//EN', ...head, ...body, 'END:VCALENDAR', ''].join(
    end,
  );
}

const read = (text, options = PERIOD) => readCalendar(text, options);
const items = (...events) => read(file(events)).feed.items;
const one = (...lines) => items(lines)[0];
const dates = (...events) => items(...events).map(({ _cx: { start, end } }) => (end ? `${start} ${end}` : start));
const starts = (...events) => items(...events).map(({ _cx }) => _cx.start);
const codes = (text, options) =>
  read(text, options).problems.map(({ problem, line }) => `${line} ${problem.fault ?? problem.code}`);

const NEW_YORK = 'DTSTART;TZID=America/New_York:20261006T130000';

test('unfolds lines, even in the middle of a word or an escape', () => {
  const { title } = one(NEW_YORK, 'SUMMARY:Open hou', ' se\\', ' , with', '  tea');
  assert.equal(title, 'Open house, with tea');
});

test('decodes a line folded in the middle of a character', () => {
  const bytes = Buffer.from(file([[NEW_YORK, 'SUMMARY:Diseño']]));
  const at = bytes.indexOf(0xb1);
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]);
  assert.equal(calendar.read(folded, PERIOD).feed.items[0].title, 'Diseño');
});

test('reads line ends of every kind', () => {
  for (const end of ['\r\n', '\n', '\r']) {
    assert.equal(read(file([[NEW_YORK, 'SUMMARY:Tea']], [], end)).feed.items[0].title, 'Tea', JSON.stringify(end));
  }
});

test('reads a byte order mark, and names in lower case', () => {
  const text = `\uFEFF${file([[NEW_YORK, 'summary:Tea']]).replaceAll('BEGIN', 'begin')}`;
  assert.ok(calendar.matches(Buffer.from(text)));
  assert.equal(read(text).feed.items[0].title, 'Tea');
});

test('reads escaped text', () => {
  const { content_text, tags } = one(
    NEW_YORK,
    String.raw`DESCRIPTION:One\nTwo\; three\, four \\n five\Nsix`,
    String.raw`CATEGORIES:A\, B,C`,
  );
  assert.equal(content_text, 'One\nTwo; three, four \\n five\nsix');
  assert.deepEqual(tags, ['A, B', 'C']);
});

test('reads HTML in the description and in its own property', () => {
  assert.equal(one(NEW_YORK, String.raw`DESCRIPTION:<b>One</b>\nTwo`).content_html, '<b>One</b><br>Two');
  assert.equal(one(NEW_YORK, 'DESCRIPTION:x', 'X-ALT-DESC;FMTTYPE=text/html:<p>y</p>').content_html, '<p>y</p>');
  assert.equal(one(NEW_YORK, 'DESCRIPTION;ALTREP="data:text/html,%3Ci%3Ez%3C%2Fi%3E":z').content_html, '<i>z</i>');
  assert.equal(one(NEW_YORK, 'DESCRIPTION:5 < 6 and 7 > 3').content_text, '5 < 6 and 7 > 3');
});

test('without a UID, the id depends on the title and the start', () => {
  const [first, second] = [one(NEW_YORK, 'SUMMARY:Tea'), one(NEW_YORK, 'SUMMARY:Tea', 'DESCRIPTION:New')];
  assert.match(first.id, /^event-\w+$/);
  assert.equal(first.id, second.id);
  assert.notEqual(first.id, one(NEW_YORK, 'SUMMARY:Coffee').id);
});

test('the id of an occurrence stays the same when it is moved', () => {
  const series = ['UID:a@agency.example', NEW_YORK, 'RRULE:FREQ=DAILY;COUNT=3'];
  const moved = ['UID:a@agency.example', 'RECURRENCE-ID:20261007T170000Z', 'DTSTART:20261009T170000Z'];
  const ids = (...events) =>
    items(...events)
      .map(({ id }) => id)
      .sort();
  assert.deepEqual(ids(series), ids(series, moved));
  assert.equal(ids(series)[0], 'a@agency.example/20261006T170000Z');
  assert.equal(items(['UID:a@agency.example', NEW_YORK])[0].id, 'a@agency.example');
});

test('a time skipped in spring moves forward, and a repeated time in fall is the first one', () => {
  assert.deepEqual(starts(['DTSTART;TZID=America/New_York:20260308T023000']), ['2026-03-08T02:30:00-05:00']);
  assert.deepEqual(starts(['DTSTART;TZID=America/New_York:20261101T013000']), ['2026-11-01T01:30:00-04:00']);
});

test('a duration across a clock change is exact, and whole days keep the time of day', () => {
  assert.deepEqual(dates(['DTSTART;TZID=America/New_York:20261101T003000', 'DURATION:PT2H']), [
    '2026-11-01T00:30:00-04:00 2026-11-01T01:30:00-05:00',
  ]);
  assert.deepEqual(dates(['DTSTART;TZID=America/New_York:20261031T120000', 'DURATION:P1D']), [
    '2026-10-31T12:00:00-04:00 2026-11-01T12:00:00-05:00',
  ]);
});

test('a series keeps its time of day across a clock change', () => {
  assert.deepEqual(starts(['DTSTART;TZID=America/New_York:20261027T130000', 'RRULE:FREQ=WEEKLY;COUNT=2']), [
    '2026-10-27T13:00:00-04:00',
    '2026-11-03T13:00:00-05:00',
  ]);
});

test('floating times have no zone, unless the calendar or the user names one', () => {
  const text = file([['DTSTART:20261006T130000']]);
  assert.deepEqual(read(text).feed.items[0]._cx, {
    type: 'event',
    start: '2026-10-06T13:00:00',
    timezone: 'Etc/Unknown',
  });
  const named = read(text, { ...PERIOD, timezone: 'America/Denver' }).feed;
  assert.deepEqual(
    [named._cx.timezone, named.items[0]._cx],
    ['America/Denver', { type: 'event', start: '2026-10-06T13:00:00-06:00' }],
  );
  const own = read(file([['DTSTART:20261006T130000']], ['X-WR-TIMEZONE:America/Denver'])).feed;
  assert.deepEqual(own, named.title === own.title ? named : own);
  assert.equal(own.items[0]._cx.start, '2026-10-06T13:00:00-06:00');
});

test('times of an unknown zone stay as written, and the zone is reported once with its line', () => {
  const text = file([['DTSTART;TZID=Nowhere:20261006T130000', 'RRULE:FREQ=DAILY;COUNT=9']]);
  assert.equal(read(text).feed.items[0]._cx.timezone, 'Etc/Unknown');
  assert.deepEqual(codes(text), ['5 calendar-zone']);
});

test('reads zones by Windows names, with and without quotes, and with a vendor prefix', () => {
  for (const zone of [
    'Eastern Standard Time',
    '"(UTC-05:00) Eastern Time (US & Canada)"',
    '(UTC-05:00) Eastern Time (US & Canada)',
    '/freeassociation.sourceforge.net/America/New_York',
    'america/new_york',
  ]) {
    const { start, timezone } = one(`DTSTART;TZID=${zone}:20261006T130000`)._cx;
    assert.equal(start, '2026-10-06T13:00:00-04:00', zone);
    assert.equal(timezone.toLowerCase(), 'america/new_york', zone);
  }
});

const CUSTOM = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

test('a zone defined only in the calendar is recognized by its clock changes', () => {
  const event = ['DTSTART;TZID=Customized Time Zone:20261101T013000'];
  const { start, timezone } = items(CUSTOM, event)[0]._cx;
  assert.deepEqual([start, timezone], ['2026-11-01T01:30:00-04:00', 'America/New_York']);
});

test('a zone that matches no known zone gives instants', () => {
  const odd = CUSTOM.map((line) => line.replace('-0400', '-0417').replace('-0500', '-0517'));
  const event = ['DTSTART;TZID=Customized Time Zone:20260701T120000'];
  const { start, timezone } = items(odd, event)[0]._cx;
  assert.deepEqual([start, timezone], ['2026-07-01T12:00:00-04:17', undefined]);
});

test('UNTIL in UTC ends a series in another zone, and a day ends it with that day', () => {
  const series = (until) => starts([NEW_YORK, `RRULE:FREQ=DAILY;UNTIL=${until}`]).length;
  assert.equal(series('20261008T170000Z'), 3);
  assert.equal(series('20261008T165959Z'), 2);
  assert.equal(series('20261008'), 3);
});

test('reads EXDATE in another zone, as a day, and as a list', () => {
  const series = (exdate) =>
    starts([NEW_YORK, 'RRULE:FREQ=DAILY;COUNT=3', exdate])
      .map((start) => start.slice(8, 10))
      .join();
  assert.equal(series('EXDATE;TZID=America/Los_Angeles:20261007T100000'), '06,08');
  assert.equal(series('EXDATE;VALUE=DATE:20261007'), '06,08');
  assert.equal(series('EXDATE:20261006T170000Z,20261008T170000Z'), '07');
  assert.equal(
    starts(['DTSTART;VALUE=DATE:20261006', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20261007T000000Z']).join(),
    '2026-10-06',
  );
});

test('reads moved occurrences, even into or out of the period, and one without its series', () => {
  const series = ['UID:a', NEW_YORK, 'SUMMARY:Tea', 'RRULE:FREQ=DAILY;COUNT=2'];
  const moved = (from, to) => [
    'UID:a',
    `RECURRENCE-ID;TZID=America/New_York:${from}`,
    `DTSTART;TZID=America/New_York:${to}`,
    'SUMMARY:Moved',
  ];
  const read = (...events) => items(...events).map(({ title, _cx }) => `${title} ${_cx.start.slice(0, 10)}`);
  assert.deepEqual(read(series, moved('20261007T130000', '20261020T100000')), ['Tea 2026-10-06', 'Moved 2026-10-20']);
  assert.deepEqual(read(series, moved('20261007T130000', '20290101T100000')), ['Tea 2026-10-06']);
  assert.deepEqual(read(moved('20231007T130000', '20261020T100000')), ['Moved 2026-10-20']);
});

test('the newer of two changes to an occurrence wins', () => {
  const series = ['UID:a', NEW_YORK, 'RRULE:FREQ=DAILY;COUNT=1'];
  const change = (sequence) => [
    'UID:a',
    'RECURRENCE-ID:20261006T170000Z',
    NEW_YORK,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${sequence}`,
  ];
  assert.deepEqual(
    items(series, change(2), change(1)).map(({ title }) => title),
    ['2'],
  );
});

test('THISANDFUTURE moves all later occurrences, but not those with a change of their own', () => {
  const series = ['UID:a', NEW_YORK, 'DURATION:PT1H', 'SUMMARY:Tea', 'RRULE:FREQ=DAILY;COUNT=4'];
  const later = [
    'UID:a',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261007T170000Z',
    'DTSTART;TZID=America/New_York:20261007T150000',
    'DURATION:PT2H',
    'SUMMARY:Late tea',
  ];
  const own = ['UID:a', 'RECURRENCE-ID:20261008T170000Z', 'DTSTART:20261008T120000Z', 'SUMMARY:Early tea'];
  assert.deepEqual(
    items(series, later, own).map(({ title, _cx: { start, end } }) => [title, start, end].join(' ')),
    [
      'Tea 2026-10-06T13:00:00-04:00 2026-10-06T14:00:00-04:00',
      'Late tea 2026-10-07T15:00:00-04:00 2026-10-07T17:00:00-04:00',
      'Early tea 2026-10-08T12:00:00Z ',
      'Late tea 2026-10-09T15:00:00-04:00 2026-10-09T17:00:00-04:00',
    ],
  );
});

test('a canceled occurrence stays, as canceled', () => {
  const series = ['UID:a', NEW_YORK, 'RRULE:FREQ=DAILY;COUNT=2'];
  const change = ['UID:a', 'RECURRENCE-ID:20261007T170000Z', 'DTSTART:20261007T170000Z', 'STATUS:CANCELLED'];
  assert.deepEqual(
    items(series, change).map(({ _cx }) => _cx.status),
    [undefined, 'cancelled'],
  );
});

test('finds the last Friday, the second-to-last day, and both ends of a year', () => {
  const series = (rule) =>
    starts(['DTSTART;VALUE=DATE:20260101', `RRULE:${rule}`])
      .slice(1, 4)
      .join(' ');
  assert.equal(series('FREQ=MONTHLY;BYDAY=-1FR'), '2026-01-30 2026-02-27 2026-03-27');
  assert.equal(series('FREQ=MONTHLY;BYMONTHDAY=-2'), '2026-01-30 2026-02-27 2026-03-30');
  assert.equal(series('FREQ=YEARLY;BYYEARDAY=-1,2'), '2026-01-02 2026-12-31 2027-01-02');
  assert.equal(series('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'), '2026-01-30 2026-02-27 2026-03-31');
  assert.equal(series('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), '');
});

test('a numbered weekday next to a plain one means either', () => {
  assert.equal(
    starts(['DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=MONTHLY;BYDAY=1FR,MO;COUNT=3']).join(' '),
    '2026-06-01 2026-06-05 2026-06-08',
  );
});

test('COUNT counts from the start of the series, even before the period', () => {
  assert.deepEqual(starts(['DTSTART:20251230T120000Z', 'RRULE:FREQ=DAILY;COUNT=4']), [
    '2026-01-01T12:00:00Z',
    '2026-01-02T12:00:00Z',
  ]);
});

test('RDATE with a period has an end of its own', () => {
  const event = [
    'DTSTART:20261006T120000Z',
    'DURATION:PT1H',
    'RDATE;VALUE=PERIOD:20261010T120000Z/PT3H,20261012T120000Z/20261012T123000Z',
  ];
  assert.deepEqual(
    dates(event).map((both) => both.slice(-9)),
    ['13:00:00Z', '15:00:00Z', '12:30:00Z'],
  );
});

test('all-day events end on their last day', () => {
  assert.deepEqual(dates(['DTSTART;VALUE=DATE:20261005', 'DTEND;VALUE=DATE:20261010']), ['2026-10-05 2026-10-09']);
  assert.deepEqual(dates(['DTSTART;VALUE=DATE:20261005', 'DTEND;VALUE=DATE:20261006']), ['2026-10-05']);
  assert.deepEqual(dates(['DTSTART;VALUE=DATE:20261005', 'DURATION:P2D']), ['2026-10-05 2026-10-06']);
  assert.deepEqual(dates(['DTSTART:20261005']), ['2026-10-05']);
});

test('reports a missing start, a day that does not exist, and an end before the start, with their lines', () => {
  const text = file([
    ['SUMMARY:No start'],
    ['DTSTART;VALUE=DATE:20260230'],
    ['DTSTART:20261006T120000Z', 'DTEND:20261005T120000Z'],
    ['DTSTART:20261006T120000Z', 'DURATION:-PT1H'],
    ['DTSTART:20261006T120000Z', 'RRULE:FREQ=FORTNIGHTLY'],
  ]);
  assert.deepEqual(codes(text), ['4 no-start', '8 date', '12 end', '16 end', '20 rule']);
  assert.equal(read(text).feed.items.length, 3);
});

test('an unreadable rule leaves the first occurrence', () => {
  for (const rule of [
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYDAY=60MO',
    'FREQ=DAILY;BYMONTHDAY=32',
    'FREQ=DAILY;COUNT=-1',
    '',
  ]) {
    assert.equal(starts(['DTSTART:20261006T120000Z', `RRULE:${rule}`]).length, 1, rule);
  }
});

test('of fifty years of daily events, reads the first thousand and says how to choose fewer days', () => {
  const text = file([['UID:a', 'DTSTART:19760101T120000Z', 'RRULE:FREQ=DAILY', 'SUMMARY:Stand-up']]);
  assert.equal(read(text).feed.items.length, 730);
  assert.deepEqual(codes(text), []);
  const all = { since: '1976-01-01', until: '2026-12-31' };
  assert.equal(read(text, all).feed.items.length, 1000);
  assert.deepEqual(codes(text, all), ['4 too-many']);
});

test('rules without an end or a match stop in time', () => {
  const started = performance.now();
  const series = (rule) => ['DTSTART:19760101T120000Z', `RRULE:${rule}`];
  const text = file([
    series('FREQ=SECONDLY;COUNT=999999999'),
    series('FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'),
    series('FREQ=DAILY;BYSETPOS=5;BYMONTH=3'),
    series('FREQ=YEARLY;INTERVAL=999999999'),
  ]);
  assert.ok(codes(text).includes('6 too-often'));
  assert.ok(performance.now() - started < 10_000);
});

test('reports a series that ended before the default period', () => {
  const text = file([['DTSTART:20100101T120000Z', 'RRULE:FREQ=DAILY;COUNT=3']]);
  assert.deepEqual(codes(text, {}), ['4 outside-period']);
  assert.equal(read(text, { since: '2010', until: '2010' }).feed.items.length, 3);
});

test('reads an event that does not repeat on any day, unless days are given', () => {
  const text = file([['DTSTART:20100101T120000Z']]);
  assert.equal(read(text, {}).feed.items.length, 1);
  assert.equal(read(text).feed.items.length, 0);
});

test('private events are left out and reported; organizers and attendees are never read', () => {
  const text = file([
    [NEW_YORK, 'CLASS:CONFIDENTIAL', 'SUMMARY:Secret'],
    [
      NEW_YORK,
      'ORGANIZER;CN=Sample Person:mailto:person@agency.example',
      'ATTENDEE;CN=Other:mailto:other@agency.example',
      'GEO:38.9;-77.0',
    ],
  ]);
  const { feed } = read(text);
  assert.equal(feed.items.length, 1);
  assert.doesNotMatch(JSON.stringify(feed), /Secret|Person|Other|agency\.example|38\.9/);
  assert.deepEqual(codes(text), ['6 private-event']);
});

test('finds the URL of an online meeting in its property, the place and the text', () => {
  const url = (...lines) => one(NEW_YORK, ...lines)._cx.online_url;
  assert.equal(url('CONFERENCE;VALUE=URI:https://meet.agency.example/a'), 'https://meet.agency.example/a');
  assert.equal(url('LOCATION:https://agency.example/live'), 'https://agency.example/live');
  assert.equal(
    url(String.raw`DESCRIPTION:Join: https://agency.zoomgov.com/j/1\nSee https://agency.example`),
    'https://agency.zoomgov.com/j/1',
  );
  assert.equal(url('DESCRIPTION:See https://agency.example'), undefined);
  assert.equal(one(NEW_YORK, 'LOCATION:https://agency.example/live')._cx.location, undefined);
});

test('shows pictures, links other files, and reports embedded ones', () => {
  const text = file([
    [
      NEW_YORK,
      'ATTACH;FMTTYPE=image/png:https://agency.example/a',
      'ATTACH;FILENAME=Agenda.pdf:https://agency.example/b.pdf',
      'ATTACH;ENCODING=BASE64;VALUE=BINARY:QUJD',
    ],
  ]);
  const [{ attachments, _cx }] = read(text).feed.items;
  assert.deepEqual(attachments, [{ url: 'https://agency.example/a', mime_type: 'image/png' }]);
  assert.deepEqual(_cx.links, [{ url: 'https://agency.example/b.pdf', label: 'Agenda.pdf' }]);
  assert.deepEqual(codes(text), ['8 inline-file']);
});

test('an incomplete calendar keeps its complete events', () => {
  const text = file([
    [NEW_YORK, 'SUMMARY:Whole'],
    [NEW_YORK, 'SUMMARY:Half'],
  ]).split('SUMMARY:Half')[0];
  assert.deepEqual(
    read(text).feed.items.map(({ title }) => title),
    ['Whole'],
  );
  assert.deepEqual(codes(text), ['8 cut']);
});

test('a line that is not a property is reported and changes nothing', () => {
  const text = file([[NEW_YORK, 'SUMMARY:Tea', '<html>broken', 'END:VALARM']]);
  assert.deepEqual(codes(text), ['7 line', '8 line']);
  assert.equal(read(text).feed.items[0].title, 'Tea');
});

test('tasks are reported, and alarms are not events', () => {
  const text = file([
    [NEW_YORK, 'SUMMARY:Tea', 'BEGIN:VALARM', 'SUMMARY:Alarm', 'TRIGGER:-PT5M', 'END:VALARM'],
    ['BEGIN:VTODO', 'SUMMARY:x', 'END:VTODO'],
  ]);
  assert.deepEqual(codes(text), ['12 no-event']);
  assert.equal(read(text).feed.items[0].title, 'Tea');
  assert.throws(() => read(file([['BEGIN:VTODO', 'END:VTODO']])), { code: 'schema', reason: /no events.*only VTODO/ });
});

test('hostile text stays text, and hostile URLs are left out', () => {
  const item = one(
    NEW_YORK,
    'SUMMARY:<script>alert(1)</script>',
    'URL:javascript:alert(1)',
    'ATTACH:javascript:alert(1)',
    'CONFERENCE:javascript:alert(1)',
    'UID:__proto__',
    'CATEGORIES:__proto__',
  );
  assert.equal(item.title, '<script>alert(1)</script>');
  assert.deepEqual(
    [item.url, item._cx.links, item._cx.online_url, item.id],
    [undefined, undefined, undefined, '__proto__'],
  );
  const nested = Array.from({ length: 5000 }, () => 'BEGIN:VEVENT').join('\n');
  assert.throws(() => read(`BEGIN:VCALENDAR\n${nested}`), { code: 'schema' });
});

test('a file of 10 MB is read in seconds', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => [
    `UID:${index}`,
    NEW_YORK,
    `SUMMARY:Event ${index}`,
    `DESCRIPTION:${'Long text. '.repeat(40)}`,
  ]);
  const text = file(lines);
  assert.ok(text.length > 10_000_000);
  const started = performance.now();
  const { feed, problems } = read(text);
  const took = performance.now() - started;
  assert.equal(feed.items.length, 10_000);
  assert.deepEqual(
    problems.map(({ problem }) => problem.fault),
    ['too-long'],
  );
  assert.ok(took < 20_000, `${took} ms`);
});

test('reads one line of 10 MB, and ten million folds', () => {
  const started = performance.now();
  read(file([[NEW_YORK, `SUMMARY:${'x'.repeat(10_000_000)}`]]));
  read(file([[NEW_YORK, `SUMMARY:x${'\r\n x'.repeat(1_000_000)}`]]));
  read(file([[NEW_YORK, `SUMMARY${';A=B'.repeat(200_000)}:x`]]));
  read(file([[NEW_YORK, `ATTENDEE;MEMBER="a"${',"b"'.repeat(200_000)}:x`]]));
  assert.ok(performance.now() - started < 20_000);
});
