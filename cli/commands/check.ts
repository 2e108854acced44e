import { Command, InvalidArgumentError } from 'commander';
import { dirname } from 'node:path';
import { checkIn, reportOf, type FileReport } from '../check/file-report.js';
import type { PrintedDiagnostic } from '../check/messages.js';
import { addSourceOptions, sourceOptionsOf } from '../formats/command-options.js';
import type { SourceOptions } from '../formats/options.js';
import { findBrokenLinks } from '../net/broken-links.js';
import { jsonLines, print, printError } from '../print.js';
import { readBytes, STDIN } from '../read-file.js';
import { timeoutOption } from '../timeout-option.js';
import { EXIT } from '../usage-error.js';
import type { Jobs } from '../worker/jobs.js';
import { Reader } from '../worker/reader.js';

interface Options extends SourceOptions {
  readonly links?: boolean;
  readonly json?: boolean;
  readonly maxWarnings?: number;
  readonly timeout?: number;
}

type Input = Jobs['check']['input'];
type Checked = Jobs['check']['output'];

/** Matches the names of web pages. */
const PAGE = /\.(?:x?html?|aspx?|php|jsp|cfm)$/i;

/**
 * Defines `cx-widgets check`: finds errors in campaign files and feeds, and warns about problems that an editor would
 * fix.
 */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('Checks campaign files, feeds and web pages: errors, and warnings with their fix.')
    .argument(
      '<file...>',
      'campaign files, feeds, spreadsheets, calendars, or web pages with embeds; - reads piped input',
    )
    .option('--links', 'request every address, and warn of those that lead nowhere')
    .option('--json', 'print one JSON object, for machines')
    .option('--max-warnings <number>', 'fail if there are more warnings', wholeNumber)
    .addOption(timeoutOption())
    .action(check);
  return addSourceOptions(command);
}

function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number.');
}

async function check(files: readonly string[], options: Options): Promise<void> {
  const { links, json, maxWarnings = Infinity, timeout } = options;
  const inputs = new Map<string, Input>();
  // All files are read before anything is printed, so that a wrong name fails early.
  for (const file of new Set(files)) {
    const folder = file === STDIN ? undefined : dirname(file);
    inputs.set(file, {
      bytes: await readBytes(file),
      folder,
      options: sourceOptionsOf(options),
      isPage: PAGE.test(file),
    });
  }
  const reader = new Reader(timeout);
  const checked = new Map<string, Checked>();
  for (const [file, input] of inputs) checked.set(file, await checkIn(reader, input));
  if (links) await checkLinks(reader, inputs, checked);
  reader.close();
  const reports = Array.from(checked, ([file, { diagnostics }]) => reportOf(file, diagnostics));

  print(...(json ? jsonLines({ files: reports }) : reportLines(reports)));
  const { errors, warnings } = totals(reports);
  if (errors || warnings > maxWarnings) process.exitCode = EXIT.faults;
  if (!errors && warnings > maxWarnings) printError(`There are ${warnings} warnings; ${maxWarnings} are allowed.`);
}

/** Requests all links, and checks files with broken ones again. */
async function checkLinks(
  reader: Reader,
  inputs: ReadonlyMap<string, Input>,
  checked: Map<string, Checked>,
): Promise<void> {
  const addresses = [...checked.values()].flatMap((one) => one.addresses);
  const broken = await findBrokenLinks(addresses, (done, count) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count} addresses${done === count ? '\n' : ''}`);
  });
  for (const [file, input] of inputs) {
    const hasBroken = checked.get(file)!.addresses.some((url) => broken.has(url));
    if (hasBroken) checked.set(file, await checkIn(reader, { ...input, broken }));
  }
}

function totals(reports: readonly FileReport[]): { errors: number; warnings: number } {
  const count = (kind: 'errors' | 'warnings'): number => reports.reduce((sum, report) => sum + report[kind].length, 0);
  return { errors: count('errors'), warnings: count('warnings') };
}

/** Returns one line per diagnostic, in a form that editors and terminals can open, and a summary. */
function reportLines(reports: readonly FileReport[]): string[] {
  const { errors, warnings } = totals(reports);
  const blocks = reports
    .map(({ file, errors, warnings }) => [
      ...errors.map((one) => line(file, 'error', one)),
      ...warnings.map((one) => line(file, 'warning', one)),
    ])
    .filter(({ length }) => length)
    .flatMap((lines) => [...lines, '']);
  const counts = [counted(reports.length, 'file'), counted(errors, 'error'), counted(warnings, 'warning')];
  return [...blocks, counts.join(', ')];
}

function line(
  file: string,
  kind: string,
  { line, column, path, place = path, message, code, entry }: PrintedDiagnostic,
): string {
  const inEntry = entry ? ` (in "${entry}")` : '';
  return `${file}:${line}:${column}: ${kind}: ${place && `${place}: `}${message}${inEntry} [${code}]`;
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
