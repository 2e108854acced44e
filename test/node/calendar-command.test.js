/** Calendars in `check`, `convert` and `pull`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from './support/command.js';
import { folderWith, pull, serve } from './support/pull.js';

const SAMPLE = 'examples/pull/sources/calendar.ics';
const DAYS = ['--since', '2026-10', '--until', '2026-10'];

const calendar = (...events) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']), 'END:VCALENDAR', ''].join(
    '\r\n',
  );
const DAILY = [
  'UID:desk@agency.example',
  'SUMMARY:Help desk',
  'DTSTART;TZID=America/Denver:20261001T100000',
  'DTEND;TZID=America/Denver:20261001T110000',
  'RRULE:FREQ=DAILY;COUNT=30',
];

test('check accepts the sample calendar', () => {
  const { code, stdout } = run(['check', SAMPLE, ...DAYS]);
  assert.deepEqual([code, stdout], [0, '1 file, 0 errors, 0 warnings\n']);
});

test('check names the property and the line, and reports a series only once', () => {
  const { code, stdout } = run(['check', '-', ...DAYS], calendar([...DAILY.slice(0, 3), 'RRULE:FREQ=DAILY;COUNT=9']));
  assert.equal(code, 0);
  const lines = stdout.trim().split('\n');
  assert.match(lines[0], /^-:2:1: warning: VEVENT, line 2: .*end.* \[event-end\]$/);
  assert.equal(lines.at(-1), '1 file, 0 errors, 1 warning');
  const bad = run(['check', '-'], calendar(['SUMMARY:No date']));
  assert.equal(bad.code, 1);
  assert.match(bad.stdout, /^-:2:1: error: VEVENT, line 2: The event has no DTSTART\. .*\(in "No date"\) \[calendar\]/);
});

test('a file without events is reported as such, not as broken JSON', () => {
  const { code, stdout } = run(['check', '-'], 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n');
  assert.equal(code, 1);
  assert.match(stdout, /This calendar has no events \(VEVENT\).* \[schema\]/);
});

test('convert writes only the events of the chosen days', () => {
  const { code, stdout, stderr } = run(
    ['convert', '-', '--to', 'json-feed', '--since', '2026-10-05', '--until', '2026-10-06'],
    calendar(DAILY),
  );
  assert.deepEqual([code, stderr], [0, '']);
  const { items } = JSON.parse(stdout);
  assert.deepEqual(
    items.map(({ id }) => id),
    ['desk@agency.example/20261005T160000Z', 'desk@agency.example/20261006T160000Z'],
  );
  assert.equal(items[0]._cx.timezone, 'America/Denver');
});

test('a calendar converted to a calendar keeps its events', () => {
  const { stdout } = run(['convert', SAMPLE, '--to', 'ics', ...DAYS]);
  const starts = (text) => text.match(/^DTSTART.*$/gm).map((line) => line.trim());
  assert.equal(starts(stdout).length, 7);
  const again = run(['convert', '-', '--to', 'ics', ...DAYS], stdout);
  assert.deepEqual(starts(again.stdout), starts(stdout));
  assert.deepEqual(again.stdout.match(/^STATUS.*$/gm), stdout.match(/^STATUS.*$/gm));
});

test('invalid days, and days in the wrong order, are refused', () => {
  assert.match(run(['check', SAMPLE, '--since', 'October']).stderr, /Write a day, such as 2026-10-01/);
  const { code, stderr } = run(['convert', SAMPLE, '--to', 'rss', '--since', '2026-10-09', '--until', '2026-10-05']);
  assert.equal(code, 1);
  assert.match(stderr, /The first day, 2026-10-09, is after the last day, 2026-10-05\. Swap --since and --until\./);
});

const config = (from, more = {}) => ({
  title: 'Week',
  timezone: 'America/New_York',
  start: '2026-10-05',
  end: '2026-10-09',
  sources: [{ from, ...more }],
});

test('pull reads the events of the campaign from a file, each in its own zone', async (t) => {
  const folder = folderWith(t, { 'a.ics': calendar(DAILY), 'pull.json': config('a.ics') });
  const first = await pull(folder);
  assert.equal(first.code, 0, first.complaints);
  const { items } = folder.json('campaign.json');
  assert.equal(items.length, 5);
  assert.deepEqual(
    [items[0].id, items[0]._cx.timezone],
    ['a.ics#desk@agency.example/20261009T160000Z', 'America/Denver'],
  );
  const second = await pull(folder);
  assert.deepEqual([second.report.written, second.report.sources[0].status], [false, 'unchanged']);
});

test('pull reads other days of a source if its config says so, and reports problems', async (t) => {
  const folder = folderWith(t, { 'a.ics': calendar(DAILY, ['SUMMARY:No date']), 'pull.json': config('a.ics') });
  await pull(folder);
  folder.write('pull.json', config('a.ics', { since: '2026-10-08', until: '2026-10-20' }));
  const { report, code } = await pull(folder);
  assert.equal(code, 0);
  assert.equal(report.entries, 13);
  assert.match(report.left_out[0], /^a\.ics: VEVENT, line 9: The event has no DTSTART/);
});

test('pull reads a calendar from a server, and requests it again only if it has changed', async (t) => {
  const server = await serve(t, { '/basic.ics': calendar(DAILY) });
  const folder = folderWith(t, { 'pull.json': config(`${server.url}/basic.ics`) });
  const first = await pull(folder);
  assert.equal(first.report?.entries, 5, first.complaints);
  const second = await pull(folder);
  assert.equal(second.report.sources[0].status, 'unchanged');
  assert.equal(server.asked[1].headers['if-none-match'] !== undefined, true);
});

test('the zone of a calendar stays with its events in a campaign of another zone', async (t) => {
  const text = calendar(DAILY).replace('VCALENDAR\r\n', 'VCALENDAR\r\nX-WR-TIMEZONE:America/Denver\r\n');
  const folder = folderWith(t, { 'a.ics': text, 'pull.json': config('a.ics') });
  await pull(folder);
  assert.equal(folder.json('campaign.json').items[0]._cx.timezone, 'America/Denver');
});

test('advice is in the terms of the calendar', () => {
  const utc = calendar(['UID:a', 'SUMMARY:Tea', 'DTSTART:20261006T120000Z']);
  const { stdout } = run(['check', '-'], utc);
  assert.match(stdout, /^-:5:1: warning: DTSTART, line 5: .*--timezone America\/New_York\. .*\[event-timezone\]$/m);
  assert.match(stdout, /Add DTEND, .*\[event-end\]$/m);
  assert.doesNotMatch(stdout, /_cx/);
  assert.doesNotMatch(run(['check', '-', '--timezone', 'America/Denver'], utc).stdout, /event-timezone/);
});

test('render links to a calendar among the channels with webcal:', () => {
  const channels = [{ url: 'https://agency.example/week.ics', label: 'All events' }];
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [], _cx: { channels } });
  const { stdout } = run(['render', '-', '--element', 'follow', '--url', 'https://agency.example/'], feed);
  assert.match(stdout, /<a href="webcal:\/\/agency\.example\/week\.ics">All events<\/a>/);
});

test('an address for calendar programs is read by https, and check says how to write it', async (t) => {
  const folder = folderWith(t, { 'pull.json': config('webcal://calendar.invalid/a.ics') });
  const { report } = await pull(folder);
  assert.match(report.sources[0].error, /^https:\/\/calendar\.invalid\/a\.ics: /);
  const channels = [{ url: 'webcal://agency.example/a.ics' }];
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [], _cx: { channels } };
  const { stdout } = run(['check', '-'], JSON.stringify(feed));
  assert.match(stdout, /an address for calendar programs; write https:\/\/agency\.example\/a\.ics, and/);
});
