/** Why a part of a calendar can't be read, or is left out. */
export type CalendarFault =
  'line' | 'cut' | 'no-start' | 'date' | 'end' | 'rule' | 'too-many' | 'too-often' | 'too-long' | 'inline-file';

/** The data of each kind of problem that calendars have. */
export interface CalendarDetails {
  /** A part that can't be read. */
  calendar: { readonly fault: CalendarFault; readonly value: string; readonly title?: string | undefined };
  /** A time zone that is neither known nor defined in the calendar. */
  'calendar-zone': { readonly zone: string };
  /** An event that its owner marked as private. */
  'private-event': { readonly class: string };
  /** A series without an occurrence in the default period. */
  'outside-period': { readonly since: string; readonly until: string };
  /** Components other than events, such as tasks. */
  'no-event': { readonly kind: string; readonly count: number };
}

export type CalendarProblem = {
  [Code in keyof CalendarDetails]: { readonly code: Code } & CalendarDetails[Code];
}[keyof CalendarDetails];

/** Reports a problem of a property or a component. */
export type Note = (place: { readonly name: string; readonly line: number }, problem: CalendarProblem) => void;

/** Problems reported as warnings. */
export const CALENDAR_WARNINGS = [
  'private-event',
  'outside-period',
  'no-event',
] as const satisfies readonly (keyof CalendarDetails)[];

const WIDER = 'Read fewer days: --since 2026-10-01 --until 2026-10-31.';

const FAULTS: Readonly<Record<CalendarFault, (value: string) => string>> = {
  line: (value) => `"${value}" is not a calendar property. If it continues the line before, begin it with a space`,
  cut: (value) => `${value} has no end, so the file is incomplete. Save or download it again`,
  'no-start': () => 'the event has no DTSTART. Add its start date',
  date: (value) => `"${value}" is not a date. Write 20261006 or 20261006T130000`,
  end: (value) =>
    `"${value}" can't be the end of this event. Write a time after its start, or a duration such as PT1H30M`,
  rule: (value) => `"${value}" is not valid in a recurrence rule. Correct it in your calendar program`,
  'too-many': (value) =>
    `the event repeats more than ${value} times in this period; only the first ${value} are read. ${WIDER.slice(0, -1)}`,
  'too-often': (value) => `"${value}" repeats too often to be counted. Give the series a later start, or an end`,
  'too-long': (value) =>
    `the calendar has more than ${value} events in this period; the rest is left out. ${WIDER.slice(0, -1)}`,
  'inline-file': () => 'a file embedded in the calendar is left out. Publish the file, and link to it',
};

/** Returns the message of each kind of problem. */
export const calendarMessages = {
  calendar: ({ fault, value, title }: CalendarDetails['calendar']) =>
    `${capitalized(FAULTS[fault](short(value)))}.${title ? ` (in "${short(title)}")` : ''}`,
  'calendar-zone': ({ zone }: CalendarDetails['calendar-zone']) =>
    `The time zone "${short(zone)}" is not known, so its times are shown as written. Name the zone: --timezone America/New_York.`,
  'private-event': (problem: CalendarDetails['private-event']) =>
    `The event is marked ${problem.class}, so it is left out. To publish it, make it public in the calendar.`,
  'outside-period': ({ since, until }: CalendarDetails['outside-period']) =>
    `The event does not take place between ${since} and ${until}, so it is left out. Choose the days to read: --since 2020-01-01.`,
  'no-event': ({ kind, count }: CalendarDetails['no-event']) =>
    `${count} ${kind} ${count === 1 ? 'component is not an event and is' : 'components are not events and are'} left out.`,
} as const;

const short = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
