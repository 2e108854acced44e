import { dayOf, isPeriod } from '../../src/model/dates.js';
import type { CampaignDate } from '../../src/model/types.js';
import type { Path, Report } from './diagnostics.js';

interface Span {
  readonly start: CampaignDate;
  readonly end: CampaignDate;
  readonly timezone: string | undefined;
}

/**
 * Requires an event, a milestone or the campaign to end after it begins. A day, a month or a year lasts until its end, so
 * an event may end on the day on which it begins.
 *
 * @param written - The `_cx` of the item or the feed: the message shows times as written.
 * @returns Whether the dates are in order.
 */
export function checkOrder(
  { start, end, timezone }: Span,
  written: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): boolean {
  const [from, to] = [asWritten(written['start'], start), asWritten(written['end'], end)];
  // Days are compared in the zone in which each is written; two instants are compared directly.
  const dayIn = (date: CampaignDate, text: string): string =>
    date.length <= 10 ? date : /^\d{4}-\d\d-\d\d/.test(text) ? text.slice(0, 10) : dayOf(date, timezone);
  const length = Math.min(start.length, end.length, 10);
  const isEarly =
    isPeriod(start) || isPeriod(end)
      ? dayIn(end, to).slice(0, length) < dayIn(start, from).slice(0, length)
      : end < start;
  if (!isEarly) return true;
  const [fromTime, toTime] = [from, to].map((date) => /^(\d{4}-\d\d-\d\d)[T ]+(\d\d?:\d\d)$/.exec(date));
  const isOneDay = fromTime && toTime && fromTime[1] === toTime[1];
  const [first, last] = isOneDay ? [fromTime[2]!, toTime[2]!] : [from, to];
  report(path, { code: 'event-end', start: first, end: last });
  return false;
}

const asWritten = (value: unknown, read: string): string => (typeof value === 'string' ? value.trim() : read);
