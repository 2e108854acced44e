/** Occurrences of 500 seeded calendars, as other libraries expand them; test/calendars/make.py made the fixture. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { importSource } from './support/source.js';

const { readCalendar } = await importSource('cli/formats/calendar/calendar.ts');
const FIXTURE = 'test/calendars/occurrences.json.gz';
const { since, until, calendars } = JSON.parse(gunzipSync(readFileSync(FIXTURE)));

/** A start or an end as the fixture has it: a day, a floating time, or an instant in UTC. */
function stamp(date, zone) {
  if (date.length === 10) return date.replaceAll('-', '');
  const iso = zone === 'Etc/Unknown' ? date : new Date(date).toISOString().replace('.000', '');
  return iso.replace(/[-:]/g, '');
}

/** The day after, as calendars write the end of a day. */
const dayAfter = (day) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10).replaceAll('-', '');

function outline(text) {
  const { feed, problems } = readCalendar(text, { since, until });
  assert.deepEqual(problems, []);
  return feed.items
    .map(({ title, _cx: { start, end, timezone } }) => [
      stamp(start, timezone),
      start.length === 10 ? dayAfter(end ?? start) : stamp(end ?? start, timezone),
      title,
    ])
    .sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

test('500 calendars have the occurrences that dateutil and recurring_ical_events find', () => {
  assert.equal(calendars.length, 500);
  for (const { calendar, expected } of calendars) {
    assert.deepEqual(outline(calendar), expected, calendar);
  }
});
