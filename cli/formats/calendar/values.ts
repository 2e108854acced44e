import { DAY } from '../../../src/model/dates.js';

/** A day, or a time of day in UTC or in a zone that a parameter names. */
export interface CalendarTime {
  /** Milliseconds, as if the local clock showed UTC. */
  readonly wall: number;
  readonly isDay: boolean;
  readonly isUtc: boolean;
}

/** A length of time: whole days follow the calendar, the rest the clock (RFC 5545, section 3.3.6). */
export interface Duration {
  readonly days: number;
  readonly time: number;
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(?:[.,]\d+)?(Z)?)?$/i;

/** Reads a date or a time; undefined if it is none, such as February 30. */
export function readTime(value: string): CalendarTime | undefined {
  const [whole, year, month, day, hour, minute = '0', second = '0', zone] = TIME.exec(value.trim()) ?? [];
  if (!whole || year === '0000') return undefined;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const time = [hour ?? '0', minute, second].map(Number) as [number, number, number];
  const isReal = new Date(date).getUTCDate() === Number(day) && Number(month) < 13;
  // A leap second is the second before; 24:00 is the next day.
  if (!isReal || time[0] > 24 || time[1] > 59 || time[2] > 60) return undefined;
  const clock = (time[0] * 3600 + time[1] * 60 + Math.min(59, time[2])) * 1000;
  return { wall: date + clock, isDay: hour === undefined, isUtc: !!zone };
}

const DURATION = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i;

/** Reads a duration; undefined if it is none or negative. */
export function readDuration(value: string): Duration | undefined {
  const [whole, sign, ...parts] = DURATION.exec(value.trim()) ?? [];
  if (!whole || sign === '-' || !parts.some(Boolean)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part || 0));
  return { days: weeks * 7 + days, time: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** Reads an offset from UTC, in milliseconds. */
export function readOffset(value: string): number | undefined {
  const [whole, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(value.trim()) ?? [];
  if (!whole || Number(hours) > 23) return undefined;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Replaces the escapes of a text. */
export const readText = (value: string): string =>
  value.replace(/\\([^])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one)).trim();

/** Splits a list of texts at its commas. */
export const readTexts = (value: string): string[] =>
  (value.match(/(?:\\[^]|[^\\,])+/g) ?? []).map(readText).filter(Boolean);

/** Returns the ISO form of a wall-clock time: a day, or a time without a zone. */
export function isoOf(wall: number, isDay: boolean): string {
  return new Date(wall).toISOString().slice(0, isDay ? 10 : 19);
}

/** Returns the beginning of a time's day. */
export const dayStart = (wall: number): number => Math.floor(wall / DAY) * DAY;

/** Returns the weekday of a time, 0 for Monday. The epoch was a Thursday. */
export const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY) + 3) % 7) + 7) % 7;
