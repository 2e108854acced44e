import { parseXml } from './xml.js';

/** What a number is shown as. */
export type DateKind = 'date' | 'time' | 'date-time' | 'percent';

/** Excel's own formats for dates and times (ECMA-376, part 1, 18.8.30), further ones are those of Asian versions. */
const BUILT_IN = new Map<number, DateKind>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 17, ...range(27, 31), 36, ...range(50, 54), 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, ...range(32, 35), 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'date-time'],
]);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Returns what the numbers of each style of a workbook are shown as. */
export function dateKinds(part: Uint8Array): (DateKind | undefined)[] {
  const formats = new Map(BUILT_IN);
  const kinds: (DateKind | undefined)[] = [];
  let isInside = false;
  parseXml(part, {
    open: (element, attributes) => {
      if (element === 'cellXfs') isInside = true;
      if (element === 'numFmt') {
        const kind = kindOf(attributes['formatCode'] ?? '');
        if (kind) formats.set(Number(attributes['numFmtId']), kind);
      }
      if (element === 'xf' && isInside) kinds.push(formats.get(Number(attributes['numFmtId'] ?? 0)));
    },
    close: (element) => {
      if (element === 'cellXfs') isInside = false;
    },
  });
  return kinds;
}

/** Returns what the codes of a format show, apart from words and colors in it. */
function kindOf(code: string): DateKind | undefined {
  const codes = code
    .slice(0, 200)
    .replace(/"[^"]*"|\\.|_.|\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '')
    .split(';', 1)[0]!;
  if (/general/i.test(codes)) return undefined;
  const [hasDay, hasTime] = [/[yd]|mmm/i.test(codes), /[hs]/i.test(codes)];
  if (hasDay) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : codes.includes('%') ? 'percent' : undefined;
}

const DAY = 864e5;

/**
 * Returns the ISO 8601 form of a serial number: a day, a day and a time, or `T` and a time.
 *
 * @param is1904 - Whether days are counted from 1904, as in old workbooks from a Mac.
 */
export function dateOfSerial(serial: number, kind: DateKind | undefined, is1904 = false): string {
  // Excel has a February 29, 1900, so days before March 1900 are one off.
  const days = is1904 ? serial + 1462 : serial < 60 && serial >= 1 ? serial + 1 : serial;
  const minutes = Math.round((days - 25_569) * 24 * 60) * 60_000;
  const iso = new Date(minutes).toISOString();
  if (kind === 'time' || (serial >= 0 && serial < 1)) return `T${iso.slice(11, 16)}`;
  const hasTime = kind === 'date-time' || (kind === undefined && minutes % DAY !== 0);
  return hasTime && minutes % DAY !== 0 ? iso.slice(0, 16) : iso.slice(0, 10);
}
