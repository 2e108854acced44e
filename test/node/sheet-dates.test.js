/** Dates and times as people write them in a spreadsheet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSource } from './support/source.js';

const { readPeriod, readTimes, splitTimes, zoneNamed } = await importSource(
  'cli/formats/sheet/dates.ts',
  'cli/formats/sheet/times.ts',
);

const US = { order: 'us' };
const DAY_FIRST = { order: 'day-first' };

for (const [written, expected, context = {}] of [
  ['2024-10-01', '2024-10-01'],
  ['2024-10', '2024-10'],
  ['1924', '1924'],
  ['2024-10-01 13:00', '2024-10-01T13:00'],
  ['2024-10-01T13:00:00-04:00', '2024-10-01T13:00:00-04:00'],
  ['2024-10-01/2024-10-04', '2024-10-01/2024-10-04'],
  ['45566', '2024-10-01'],
  ['45566.5416666667', '2024-10-01T13:00'],
  ['10/1/24', 'ambiguous-date 2024-10-01 2024-01-10'],
  ['10/1/2024', 'ambiguous-date 2024-10-01 2024-01-10'],
  ['10/1/2024', '2024-10-01', US],
  ['10/1/24', '2024-01-10', DAY_FIRST],
  ['10/13/2024', '2024-10-13'],
  ['13/10/2024', '2024-10-13'],
  ['13/10/2024', 'no-date', US],
  ['10/10/24', '2024-10-10'],
  ['10/1', 'no-year'],
  ['10/1', '2024-10-01', { ...US, year: 2024 }],
  ['10/1/2024 - 10/4/2024', '2024-10-01/2024-10-04', US],
  ['10/1-10/4/2024', 'no-date', US],
  ['10/1 – 10/4/2024', '2024-10-01/2024-10-04', US],
  ['Oct 1, 2024', '2024-10-01'],
  ['Oct. 1st, 2024', '2024-10-01'],
  ['Tuesday, October 1, 2024', '2024-10-01'],
  ['Oct 1', 'no-year'],
  ['Oct 1', '2024-10-01', { year: 2024 }],
  ['1-Oct-24', '2024-10-01'],
  ['1 Oct 2024', '2024-10-01'],
  ['Oct-24', 'ambiguous-date 2024-10 Oct 24'],
  ['October 2024', '2024-10'],
  ['October 1–4, 2024', '2024-10-01/2024-10-04'],
  ['October 1-4, 2024', '2024-10-01/2024-10-04'],
  ['October 1 to 4, 2024', '2024-10-01/2024-10-04'],
  ['Oct 30 – Nov 2, 2024', '2024-10-30/2024-11-02'],
  ['December 30 - January 2, 2025', '2024-12-30/2025-01-02'],
  ['1–4 October 2024', '2024-10-01/2024-10-04'],
  ['1 de octubre de 2024', '2024-10-01'],
  ['del 1 al 4 de octubre de 2024', '2024-10-01/2024-10-04'],
  ['octubre de 2024', '2024-10'],
  ['September - October 2024', '2024-09/2024-10'],
  ['FY24 Q4', 'fiscal 2024-07/2024-09'],
  ['FY2025 Q1', 'fiscal 2024-10/2024-12'],
  ['FY24', 'fiscal 2023-10/2024-09'],
  ['TBD', 'not-decided'],
  ['por definir', 'not-decided'],
  ['February 30, 2024', 'no-date'],
  ['Fall 2024', 'no-date'],
  ['ask the office', 'no-date'],
  ['2/29/2023', 'no-date'],
]) {
  test(`the date ${written}${context.order ? ` (${context.order})` : ''}${context.year ? ' with a year' : ''}`, () => {
    const { start, end, isFiscal, fault, forms = [] } = readPeriod(written, context);
    const period = [start, end].filter(Boolean).join('/');
    assert.equal(fault ? [fault, ...forms].join(' ') : `${isFiscal ? 'fiscal ' : ''}${period}`, expected);
  });
}

for (const [written, expected] of [
  ['1pm ET', '13:00 ET'],
  ['1:00 PM - 2:30 PM EDT', '13:00-14:30 EDT'],
  ['13:00', '13:00'],
  ['T13:00', '13:00'],
  ['1 – 2:30 p.m. (ET)', '13:00-14:30 ET'],
  ['11 - 1 pm', '11:00-13:00'],
  ['9:30 a.m. to noon Eastern', '09:30-12:00 Eastern'],
  ['from 10 am to 11 am Pacific Time', '10:00-11:00 Pacific Time'],
  ['12 AM', '00:00'],
  ['de 13:00 a 14:30', '13:00-14:30'],
  ['25:00', undefined],
  ['13 pm', undefined],
  ['3', undefined],
  ['after lunch', undefined],
]) {
  test(`the time ${written}`, () => {
    const times = readTimes(written);
    assert.equal(
      times && [[times.start, times.end].filter(Boolean).join('-'), times.zone].filter(Boolean).join(' '),
      expected,
    );
  });
}

for (const [written, expected] of [
  ['October 1, 2024 1pm ET', 'October 1, 2024 | 13:00 ET'],
  ['October 1, 2024, at 1:00 PM - 2:30 PM EDT', 'October 1, 2024 | 13:00 14:30 EDT'],
  ['10/1/2024 13:00', '10/1/2024 | 13:00'],
  ['October 1, 2024', undefined],
]) {
  test(`a date with a time: ${written}`, () => {
    const split = splitTimes(written);
    assert.equal(split && `${split.date} | ${Object.values(split.times).join(' ')}`, expected);
  });
}

test('time zones by their names', () => {
  const names = ['ET', 'EDT', 'Eastern', 'Eastern Time', 'CT', 'America/Denver', 'UTC', 'Hawaii', 'nowhere'];
  const zones = ['America/New_York', 'America/New_York', 'America/New_York', 'America/New_York', 'America/Chicago'];
  assert.deepEqual(names.map(zoneNamed), [...zones, 'America/Denver', 'UTC', 'Pacific/Honolulu', undefined]);
});
