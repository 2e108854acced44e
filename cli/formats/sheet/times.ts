import { fixZone } from '../../check/zone-fix.js';

/** The times in a text, as `13:00`, and the name of their zone. */
export interface Times {
  readonly start: string;
  readonly end?: string;
  /** As written, such as `EDT`. */
  readonly zone?: string;
}

const CLOCK =
  '(\\d{1,2})(?:[:.h](\\d\\d))?(?::\\d\\d)?\\s*([ap]\\.?\\s?m\\b\\.?)?|(noon|midnight|mediod[ií]a|medianoche)\\b';
const TIME = new RegExp(`(?<![\\d/:-])(?:${CLOCK})`, 'gi');
const ZONE =
  /\(?\b((?:[ECMPAH]|AK|HA)[SD]?T|UTC|GMT|Z|(?:US[/ ])?(?:Eastern|Central|Mountain|Pacific|Alaska|Hawaii|Atlantic)(?: (?:Standard |Daylight )?Time)?|(?:America|Pacific|Europe|Asia|Africa|Atlantic|Australia)\/[A-Za-z_/]+)\b\)?\.?\s*$/i;

/** Whether a text says that something takes the whole day. */
export const isAllDay = (text: string): boolean =>
  /^(?:all[\s-]?day|whole day|full day|todo el d[ií]a|d[ií]a completo)\.?$/i.test(text.trim());

/** Reads the times in a text that has nothing else: `1pm ET`, `1:00 PM - 2:30 PM EDT`, `13:00`. */
export function readTimes(written: string): Times | undefined {
  const text = written.replace(/\s+/g, ' ').trim().slice(0, 100);
  const zone = ZONE.exec(text);
  const clocks = (zone ? text.slice(0, zone.index) : text).replace(/^T(?=\d)/, '').trim();
  const found = [...clocks.matchAll(TIME)];
  const rest = clocks
    .replace(TIME, '')
    .replace(/\b(?:from|de|to|until|till|a|al|hasta|through|at|las?)\b|[\s–—-]/gi, '');
  if (rest || !found.length || found.length > 2) return undefined;
  const [first, last] = found.map(clockOf);
  if (!first || (found.length > 1 && !last)) return undefined;
  const hasMark = found.some(([whole]) => /[:.h]\d|[ap]\.?\s?m|[a-z]{4}/i.test(whole));
  if (!hasMark) return undefined;
  const start = last && first.half === '' && last.half ? sameHalf(first, last) : first;
  return {
    start: textOf(start),
    ...(last && { end: textOf(last) }),
    ...(zone && { zone: zone[1]! }),
  };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** `a`, `p` or none. */
  readonly half: string;
}

function clockOf([, hours = '', minutes = '00', mark = '', name = '']: RegExpMatchArray | RegExpExecArray):
  Clock | undefined {
  if (name) return { hour: /^(?:noon|mediod)/i.test(name) ? 12 : 0, minute: 0, half: 'named' };
  const half = mark.slice(0, 1).toLowerCase();
  const given = Number(hours);
  if (given > (half ? 12 : 24) || (half && !given) || Number(minutes) > 59) return undefined;
  return { hour: half ? (given % 12) + (half === 'p' ? 12 : 0) : given % 24, minute: Number(minutes), half };
}

/** Returns a start without "am" or "pm" in the half of the day that puts it before its end: `11 - 1 pm` is 11 am. */
function sameHalf(start: Clock, end: Clock): Clock {
  const later = { ...start, hour: (start.hour % 12) + (end.half === 'a' ? 0 : 12) };
  if (end.half === 'named' || start.hour > 12) return start;
  return later.hour * 60 + later.minute < end.hour * 60 + end.minute ? later : start;
}

const textOf = ({ hour, minute }: Clock): string =>
  [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');

const TIME_AT_END = new RegExp(
  `[,;]?\\s*(?:\\bat\\b|@|\\ba las?\\b)?\\s*((?:${CLOCK.replace('(?:[:.h](\\d\\d))?', '(?:[:h](\\d\\d))?')})(?:\\s*(?:[-–—]|to|a)\\s*(?:${CLOCK}))?(?:\\s*\\(?[A-Z][A-Za-z/_ ]*\\)?\\.?)?)$`,
  'i',
);

/** Splits a text that has a date and times, such as `October 1, 2024, 1 pm ET`; undefined if it has no times. */
export function splitTimes(text: string): { date: string; times: Times } | undefined {
  const found = TIME_AT_END.exec(text.trim());
  const times = found && /[ap]\.?m|:\d\d|noon|midnight|mediod|medianoche/i.test(found[1]!) && readTimes(found[1]!);
  const date = text.trim().slice(0, found?.index).trim();
  return times && date ? { date, times } : undefined;
}

/** Returns the IANA name of a zone as people write it; undefined if there is none. */
export function zoneNamed(name: string): string | undefined {
  if (name === 'Etc/Unknown') return name;
  if (/^(?:utc|gmt|z)$/i.test(name.trim())) return 'UTC';
  return fixZone(name.trim()).place;
}
