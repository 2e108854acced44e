import { InvalidArgumentError, Option, type Command } from 'commander';
import { normalDate } from '../../src/model/read-date.js';
import { zoneOf } from '../../src/model/zones.js';
import { DATE_ORDERS, type SourceOptions } from './options.js';

/** Adds the options that supply details missing from a file, such as a time zone, to a command. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--dates <order>', 'the order in dates such as 10/1/2024: month first (us) or day first').choices(
        DATE_ORDERS,
      ),
    )
    .option('--timezone <zone>', 'the time zone for times without one, such as America/New_York', timeZone)
    .option('--year <year>', 'the year for dates without one', year)
    .option('--since <day>', 'the first day to read from a calendar, such as 2026-10-01', day)
    .option('--until <day>', 'the last day to read from a calendar', day)
    .option('--map <header=column>', 'read a column of a spreadsheet as another; can be repeated', collect);
}

/** Returns these options alone. */
export function sourceOptionsOf({ dates, timezone, year, map, since, until }: SourceOptions): SourceOptions {
  return { dates, timezone, year, map, since, until };
}

function timeZone(value: string): string {
  const zone = zoneOf(value);
  if (zone) return zone;
  throw new InvalidArgumentError('Write an IANA time zone, such as America/New_York.');
}

function year(value: string): number {
  if (/^[12]\d{3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a year with four digits, such as 2026.');
}

function day(value: string): string {
  try {
    if (/^\d{4}(?:-\d\d){0,2}$/.test(value)) return normalDate(value);
  } catch {
    // The same message as for other text.
  }
  throw new InvalidArgumentError('Write a day, such as 2026-10-01.');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  if (/^\s*[^\s=][^=]*=\s*\S/.test(value)) return [...before, value];
  throw new InvalidArgumentError('Write the header, an equals sign and the column, such as "Bureau=agency".');
}
