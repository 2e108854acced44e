import type { XmlDocument } from './xml-document.js';

/** Dates as publishers write them, and what they are; none where they are no date. */
const DATES: readonly (readonly [written: string, expected?: string])[] = [
  ['Tue, 06 Oct 2026 14:00:00 GMT', '2026-10-06T14:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 +0000', '2026-10-06T14:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 -0430', '2026-10-06T18:30:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 +05:30', '2026-10-06T08:30:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 EST', '2026-10-06T19:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 EDT', '2026-10-06T18:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 CST', '2026-10-06T20:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 MST', '2026-10-06T21:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 PDT', '2026-10-06T21:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 UT', '2026-10-06T14:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 UTC', '2026-10-06T14:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00 Z', '2026-10-06T14:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00Z', '2026-10-06T14:00:00.000Z'],
  // A zone that only some know, and none: UTC, since this feed has no zone of its own.
  ['Tue, 06 Oct 2026 14:00:00 XYZT', '2026-10-06T14:00:00.000Z'],
  ['Tue, 06 Oct 2026 14:00:00', '2026-10-06T14:00:00.000Z'],
  // A weekday that is wrong, long, or not there.
  ['Mon, 06 Oct 2026 14:00:00 GMT', '2026-10-06T14:00:00.000Z'],
  ['Tuesday, 06 October 2026 14:00:00 GMT', '2026-10-06T14:00:00.000Z'],
  ['Tue 6 oct 2026 14:00:00 GMT', '2026-10-06T14:00:00.000Z'],
  ['6 Oct 2026 14:00 GMT', '2026-10-06T14:00:00.000Z'],
  // Short: without seconds, an hour of one digit, two digits of the year, no time at all.
  ['Tue, 06 Oct 26 9:05 EST', '2026-10-06T14:05:00.000Z'],
  ['Sun, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
  ['\n Tue,  06  Oct  2026\n 14:00:00  GMT ', '2026-10-06T14:00:00.000Z'],
  ['06 Oct 2026', '2026-10-06'],
  // RFC 3339 and W3CDTF.
  ['2026-10-06T14:00:00Z', '2026-10-06T14:00:00.000Z'],
  ['2026-10-06t14:00:00z', '2026-10-06T14:00:00.000Z'],
  ['2026-10-06T14:00-05:00', '2026-10-06T19:00:00.000Z'],
  ['2026-10-06T14:00:00-0500', '2026-10-06T19:00:00.000Z'],
  ['2026-10-06 14:00:00 -0500', '2026-10-06T19:00:00.000Z'],
  ['2026-10-06 14:00:00 UTC', '2026-10-06T14:00:00.000Z'],
  ['2026-10-06T14:00:00.25Z', '2026-10-06T14:00:00.250Z'],
  ['2026-10-06T14:00:00.123456+02:00', '2026-10-06T12:00:00.123Z'],
  ['2026-10-06', '2026-10-06'],
  ['2024-02-29', '2024-02-29'],
  // No dates.
  ['2026-02-29'],
  ['31 Feb 2026 14:00:00 GMT'],
  ['2026-10-06T25:00:00Z'],
  ['Tue, 06 Foo 2026 14:00:00 GMT'],
  ['Tue, 06 Oct 20266 14:00:00 GMT'],
  ['last Tuesday'],
  ['2026-10'],
  ['1791295200'],
];

export default DATES.map(([written, published]): XmlDocument => ({
  name: `a date: ${JSON.stringify(written)}`,
  base: 'https://www.agency.example/feed.xml',
  document: `<rss version="2.0"><channel><item><guid>urn:x:1</guid><pubDate>${written}</pubDate></item></channel></rss>`,
  expected: {
    entries: [{ type: 'highlight', id: 'urn:x:1', ...(published && { published }) }],
    ...(!published && {
      skipped: [
        'items[0].date_published: expected a day (2024-10-01) or a moment (2024-10-01T13:00:00-04:00), ' +
          `not ${JSON.stringify(written.trim())}`,
      ],
    }),
  },
}));
