import { memo } from '../util/memo.js';
import { TEMPORAL } from './temporal.js';
import { WINDOWS_ZONES } from './windows-zones.js';

/** CLDR's name for an unknown zone: times in it are clock times only. */
export const UNKNOWN_ZONE = 'Etc/Unknown';

/**
 * Hours ahead of UTC for abbreviations in use by governments; DT in place of ST adds one hour. IST is missing because
 * three countries use it for three zones.
 */
const HOURS: Readonly<Record<string, number | undefined>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  cst: -6,
  mst: -7,
  pst: -8,
  akst: -9,
  hst: -10,
  ast: -4,
  nst: -3.5,
  sst: -11,
  chst: 10,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  sast: 2,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
  awst: 8,
  acst: 9.5,
  aest: 10,
  nzst: 12,
};

/** Returns hours ahead of UTC if a zone's name contains them, such as `-04:00`, `GMT+2` or `EDT`. */
export function offsetOf(name: string): number | undefined {
  const [, hours, minutes = '0'] = /^(?:gmt|utc?)? ?([+-]\d\d?):?(\d\d?)?$/i.exec(name) ?? [];
  const standard = name.toLowerCase().replace(/dt$/, 'st');
  const offset = hours
    ? Number(hours) + Number(hours.charAt(0) + minutes) / 60
    : Number(HOURS[standard]) + Number(/dt$/i.test(name));
  return Math.abs(offset) < 15 ? offset : undefined;
}

/**
 * Returns a time zone name that `Intl` supports, given an IANA name in any case, a Windows name, an offset or an
 * abbreviation; undefined for names that are ambiguous or unknown.
 */
export const zoneOf = memo((name: string): string | undefined =>
  candidatesFor(name)
    .map((candidate) => candidate.replaceAll(' ', '_'))
    .find(isKnown),
);

function isKnown(timeZone: string): boolean {
  try {
    if (TEMPORAL) return !!TEMPORAL.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false;
  }
}

function candidatesFor(name: string): readonly string[] {
  if (name.length > 60) return [];
  // Outlook shows "(UTC-05:00) Eastern Time (US & Canada)".
  const plain = name.toLowerCase().replace(/^\([^)]*\) ?| ?\(us &[^)]*\)$/g, '');
  // Some engines accept Java's abbreviations as names, such as IST for India.
  const given = /^(?!.et|[ehm]st|[gu]|prc|ro)...$/.test(plain) ? '' : name;
  const words = plain.replace(/ (?:standard |daylight |summer )?time\b/, '');
  // PT, PST and PDT match the first row that begins with P; Alaska's match the first with "al".
  const [, initials] = /^([cemp]|ak|[ah](?=[ds]))[ds]?t$/.exec(plain) ?? [];
  if (!initials && words === plain) {
    const offset = offsetOf(plain) ?? NaN;
    return [given, `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`];
  }
  const start = initials?.replace('k', 'l') ?? `${words}:`;
  const city = WINDOWS_ZONES.split('\n')
    .find((row) => row.startsWith(start))
    ?.split(':')[1];
  const part = `/${city ?? `${words}$`}`.replaceAll(' ', '_');
  const found = Intl.supportedValuesOf('timeZone').find((zone) => `${zone}$`.toLowerCase().includes(part));
  return [given, found ?? city ?? words];
}
