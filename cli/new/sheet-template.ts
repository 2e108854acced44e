import type { EntryType } from '../../src/model/types.js';
import { COLUMNS, type Column } from '../formats/sheet/columns.js';
import { FEED_ROWS } from '../formats/sheet/feed-sheet.js';
import { writeXlsx, type Choice, type WrittenSheet } from '../formats/sheet/write-xlsx.js';

/** A sheet of the template: entries of one type, with an example. */
interface Example {
  readonly name: string;
  readonly type: EntryType;
  readonly values: Readonly<Record<string, string>>;
}

const AGENCY = 'Example Agency (EXA)';

const EXAMPLES: readonly Example[] = [
  {
    name: 'Highlights',
    type: 'highlight',
    values: {
      agency: AGENCY,
      title: 'Letters that people understand',
      text: 'Example Agency rewrote its 20 most common letters. Each one now says first what to do next.',
      date: 'October 5, 2026',
      links: 'See the letters: https://agency.example/letters',
      tags: 'PlainLanguage',
    },
  },
  {
    name: 'Events',
    type: 'event',
    values: {
      agency: AGENCY,
      title: 'Open day',
      text: 'Come and read a letter with us.',
      start: 'October 7, 2026',
      time: '1:00 PM - 3:00 PM',
      timezone: 'ET',
      location: 'Example Hall',
      registrationUrl: 'https://agency.example/open-day',
    },
  },
  {
    name: 'People',
    type: 'spotlight',
    values: {
      agency: AGENCY,
      person: 'Alex Example',
      role: 'Writer',
      organization: 'Office of Letters',
      quote: 'If I stumble, the sentence is wrong.',
    },
  },
  {
    name: 'Posts',
    type: 'post',
    values: {
      agency: AGENCY,
      text: 'Our letters now say what to do next. #ServiceWeek',
      date: 'October 5, 2026',
      url: 'https://x.com/ExampleAgency/status/1',
    },
  },
  {
    name: 'Milestones',
    type: 'milestone',
    values: {
      agency: AGENCY,
      title: 'Fewer calls about letters',
      start: '2026-09-15',
      figure: '38%',
      figureLabel: 'fewer calls',
    },
  },
];

/** Columns that a sheet for one type does not need. */
const WITHOUT: Readonly<Partial<Record<EntryType, RegExp>>> = {
  highlight: /^(?:time|timezone)$/,
  event: /^(?:date)$/,
  spotlight: /^(?:date|time|timezone|links|image|alt|caption|credit|title)$/,
  post: /^(?:title|time|timezone|featured|links)$/,
  milestone: /^(?:date|time|timezone)$/,
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  featured: ['yes', 'no'],
  timezone: ['ET', 'CT', 'MT', 'PT', 'Alaska', 'Hawaii'],
  status: ['scheduled', 'cancelled', 'postponed'],
};

const columnsOf = (type: EntryType): readonly Column[] =>
  COLUMNS.filter(
    ({ key, isCommon, types }) =>
      (isCommon === true || (key === 'status' && type === 'event')) &&
      key !== 'type' &&
      (types?.includes(type) ?? true) &&
      !WITHOUT[type]?.test(key),
  );

/** Writes a spreadsheet to fill in: instructions, the campaign, and a sheet for each type of entry. */
export function sheetTemplate(): Uint8Array {
  return writeXlsx([instructions(), campaign(), ...EXAMPLES.map(entries)]);
}

function instructions(): WrittenSheet {
  const steps = [
    'One row is one entry. Each sheet is for one kind of entry; leave a sheet empty if you have none.',
    'The first row of each sheet is an example. Replace it with yours, or delete it.',
    'You may move, delete and rename columns. Common headers in English and Spanish are known.',
    'Columns for contacts or notes (POC, Email, Notes) are never published.',
    'Write dates as October 5, 2026 or 2026-10-05, so that nobody confuses month and day.',
    'Put pictures next to this file, and write their file names. In Alt text, say what each one shows.',
    'Check the file: npx cx-widgets-cli check campaign.xlsx. It names the cell of each mistake.',
  ].map((step, index) => [`${index + 1}`, step]);
  const seen = new Set<string>();
  const columns = EXAMPLES.flatMap(({ type }) => columnsOf(type)).flatMap(({ key, en, help }) => {
    if (seen.has(key)) return [];
    seen.add(key);
    return [[en, help]];
  });
  return { name: 'Instructions', header: ['Instructions', ''], rows: [...steps, [], ...columns], widths: [24, 100] };
}

function campaign(): WrittenSheet {
  const values: Readonly<Record<string, string>> = {
    title: 'Service Week 2026',
    description: 'A week for the people who serve.',
    home: 'https://agency.example/service-week',
    language: 'en-US',
    hashtag: 'ServiceWeek',
    start: '2026-10-05',
    end: '2026-10-09',
    timezone: 'America/New_York',
    channels: 'https://x.com/ExampleAgency | Example Agency on X | x',
  };
  const rows = FEED_ROWS.map(({ key, en, help }) => [en, values[key], help]);
  return { name: 'Campaign', header: ['Key', 'Value', 'Help'], rows, widths: [20, 60, 60] };
}

function entries({ name, type, values }: Example): WrittenSheet {
  const columns = columnsOf(type);
  const choices = columns.flatMap(({ key }, column): Choice[] =>
    CHOICES[key] ? [{ column, values: CHOICES[key] }] : [],
  );
  const widths = columns.map(({ kind }) => (kind === 'body' ? 60 : 22));
  return { name, header: columns.map(({ en }) => en), rows: [columns.map(({ key }) => values[key])], choices, widths };
}
