import type { EntryType } from '../../../src/model/types.js';
import { isPeriod } from '../../../src/model/dates.js';
import { NOTHING, readPeriod, type DateContext, type Period } from './dates.js';
import type { Draft, Filled } from './draft.js';
import { isAllDay, readTimes, splitTimes, zoneNamed, type Times } from './times.js';

/** A date with the times that stand in the same cell. */
interface Moment {
  readonly period: Period;
  readonly times?: Times | undefined;
}

/** Sets the dates of an item from its columns for days, times and time zones. */
export function putDates(draft: Draft, type: EntryType | undefined, context: DateContext): void {
  const date = momentOf(draft, 'date', context);
  const start = momentOf(draft, 'start', context) ?? date;
  const end = momentOf(draft, 'end', context);
  const clock = timesOf(draft, 'time');
  const endClock = timesOf(draft, 'endTime');
  putZone(draft, [clock, endClock, start?.times, end?.times]);
  const isDated = type === 'event' || type === 'milestone';
  if (!isDated) return putPublished(draft, date ?? start, clock);
  if (!start) return;
  if (start.period.isFiscal && type === 'event') return reportQuarter(draft, 'start', start.period);
  const from = draft.of('start')[0] ?? draft.of('date')[0]!;
  const times = clock ?? start.times;
  const first = withTime(start.period.start, times?.start);
  draft.set(['_cx', 'start'], first, from.heading.index);
  const until = endOf({ start, end, times, endTime: endClock?.start });
  const column = (draft.of('end')[0] ?? draft.of('endTime')[0] ?? draft.of('time')[0] ?? from).heading.index;
  if (until && until !== first) draft.set(['_cx', 'end'], until, column);
}

/** Returns the end of an event or a milestone: of its own cells, else of a period in the cell of the start. */
function endOf({
  start,
  end,
  times,
  endTime,
}: {
  start: Moment;
  end: Moment | undefined;
  times: Times | undefined;
  endTime: string | undefined;
}): string | undefined {
  const time = endTime ?? end?.times?.start ?? times?.end;
  if (end) return withTime(end.period.end ?? end.period.start, time);
  if (start.period.end) return withTime(start.period.end, time);
  return time ? withTime(start.period.start, time) : undefined;
}

const withTime = (day: string, time: string | undefined): string =>
  time && /^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T${time}` : day;

function momentOf(draft: Draft, key: string, context: DateContext): Moment | undefined {
  const [filled] = draft.of(key);
  const text = filled?.cell.text.trim() ?? '';
  if (!filled || NOTHING.test(text)) return undefined;
  const split = splitTimes(text);
  const period = readPeriod(split?.date ?? text, context);
  if (!('fault' in period)) return { period, times: split?.times };
  draft.report(filled.heading.index, period.fault, text, period.forms);
  return undefined;
}

function timesOf(draft: Draft, key: string): Times | undefined {
  const [filled] = draft.of(key);
  const text = filled?.cell.text.trim() ?? '';
  if (!filled || NOTHING.test(text) || isAllDay(text)) return undefined;
  // A cell of a time may have a day that nobody sees.
  const times = readTimes(filled.cell.kind === 'date' ? text.replace(/^.*T/, '') : text);
  if (!times) draft.report(filled.heading.index, /^tb[ad]$/i.test(text) ? 'not-decided' : 'no-time', text);
  return times;
}

/** Sets the time zone: of its column, else the one behind a time. */
function putZone(draft: Draft, times: readonly (Times | undefined)[]): void {
  const [own] = draft.of('timezone');
  const written = own ? { name: own.cell.text.trim(), index: own.heading.index } : zoneIn(draft, times);
  if (!written || NOTHING.test(written.name)) return;
  const zone = zoneNamed(written.name);
  if (zone) draft.set(['_cx', 'timezone'], zone, written.index);
  else draft.report(written.index, 'no-zone', written.name);
}

function zoneIn(draft: Draft, times: readonly (Times | undefined)[]): { name: string; index: number } | undefined {
  const name = times.find((one) => one?.zone)?.zone;
  const near: Filled | undefined = ['time', 'endTime', 'start', 'date', 'end'].flatMap((key) => draft.of(key))[0];
  return name && near ? { name, index: near.heading.index } : undefined;
}

function putPublished(draft: Draft, date: Moment | undefined, clock: Times | undefined): void {
  const [from] = [...draft.of('date'), ...draft.of('start')];
  if (!date || !from) return;
  if (date.period.isFiscal) return reportQuarter(draft, from.heading.column.key, date.period);
  const { start, end } = date.period;
  if (end) draft.report(from.heading.index, 'first-day', from.cell.text.trim(), [start]);
  const time = clock?.start ?? date.times?.start;
  draft.set(['date_published'], isPeriod(start) ? withTime(start, time) : start, from.heading.index);
}

function reportQuarter(draft: Draft, key: string, { start, end }: Period): void {
  const [filled] = [...draft.of(key), ...draft.of('date')];
  if (filled) draft.report(filled.heading.index, 'quarter', filled.cell.text.trim(), [start, end!]);
}
