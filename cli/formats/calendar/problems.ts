/** Why a part of a calendar can't be read, or is left out. */
export type CalendarFault =
  'line' | 'cut' | 'no-start' | 'date' | 'end' | 'rule' | 'too-many' | 'too-often' | 'too-long' | 'inline-file';

/** The data of each kind of problem that calendars have. */
export interface CalendarDetails {
  /** A part that can't be read. */
  calendar: { readonly fault: CalendarFault; readonly value: string; readonly title?: string | undefined };
  /** A zone that no list knows and that the calendar does not define. */
  'calendar-zone': { readonly zone: string };
  /** An event that its owner marked as private. */
  'private-event': { readonly class: string };
  /** A series without an occurrence in the days that are read unless others are given. */
  'outside-period': { readonly since: string; readonly until: string };
  /** Components that are no events, such as tasks. */
  'no-event': { readonly kind: string; readonly count: number };
}

export type CalendarProblem = {
  [Code in keyof CalendarDetails]: { readonly code: Code } & CalendarDetails[Code];
}[keyof CalendarDetails];

/** Reports a problem of a property or a component. */
export type Note = (place: { readonly name: string; readonly line: number }, problem: CalendarProblem) => void;

/** Problems that an editor would fix but that lose nothing. */
export const CALENDAR_WARNINGS = [
  'private-event',
  'outside-period',
  'no-event',
] as const satisfies readonly (keyof CalendarDetails)[];

const WIDER = 'Read fewer days: --since 2026-10-01 --until 2026-10-31.';

const FAULTS: Readonly<Record<CalendarFault, (value: string) => string>> = {
  line: (value) => `"${value}" is no property of a calendar. Fold long lines with a space at the start of the next one`,
  cut: (value) => `${value} has no end, so the file was cut short. Save or download it again`,
  'no-start': () => 'the event has no DTSTART. Add its date',
  date: (value) => `"${value}" is no date. Write 20261006 or 20261006T130000`,
  end: (value) => `"${value}" is no end of this event. Write a time after its start, or a duration such as PT1H30M`,
  rule: (value) => `"${value}" can't be read in a recurrence rule. Correct it in the calendar program`,
  'too-many': (value) =>
    `the event repeats more than ${value} times in this period; only the first ${value} are read. ${WIDER.slice(0, -1)}`,
  'too-often': (value) => `"${value}" has too many repetitions to count. Give the series a later start, or an end`,
  'too-long': (value) =>
    `the calendar has more than ${value} events in this period; the rest is left out. ${WIDER.slice(0, -1)}`,
  'inline-file': () => 'a file inside the calendar is left out. Publish it, and give its address',
};

/** Returns the message of each kind of problem. */
export const calendarMessages = {
  calendar: ({ fault, value, title }: CalendarDetails['calendar']) =>
    `${capitalized(FAULTS[fault](short(value)))}.${title ? ` (in "${short(title)}")` : ''}`,
  'calendar-zone': ({ zone }: CalendarDetails['calendar-zone']) =>
    `The time zone "${short(zone)}" is not known, so its times are shown as written. Say which it is: --timezone America/New_York.`,
  'private-event': (problem: CalendarDetails['private-event']) =>
    `The event is marked ${problem.class}, so it is left out. Set it to public in the calendar to publish it.`,
  'outside-period': ({ since, until }: CalendarDetails['outside-period']) =>
    `The event does not take place between ${since} and ${until}, so it is left out. Say which days to read: --since 2020-01-01.`,
  'no-event': ({ kind, count }: CalendarDetails['no-event']) =>
    `${count} ${kind} ${count === 1 ? 'is no event and is' : 'are no events and are'} left out.`,
} as const;

const short = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
