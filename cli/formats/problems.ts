import { calendarMessages, CALENDAR_WARNINGS, type CalendarDetails } from './calendar/problems.js';
import { pageMessages, PAGE_WARNINGS, type PageDetails } from '../inventory/problems.js';
import { sheetMessages } from './sheet/messages.js';
import { SHEET_WARNINGS, type SheetDetails } from './sheet/problems.js';

/** The data of each kind of problem found only in spreadsheets, calendars and web pages. */
export interface SourceDetails extends SheetDetails, CalendarDetails, PageDetails {}

export type SourceProblem = {
  [Code in keyof SourceDetails]: { readonly code: Code } & SourceDetails[Code];
}[keyof SourceDetails];

/** Problems reported as warnings. All others are errors. */
export const SOURCE_WARNINGS: readonly SourceProblem['code'][] = [
  ...SHEET_WARNINGS,
  ...CALENDAR_WARNINGS,
  ...PAGE_WARNINGS,
];

/** Returns the message of each kind of problem. */
export const sourceMessages = { ...sheetMessages, ...calendarMessages, ...pageMessages } as const;
