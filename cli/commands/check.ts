import { Command, InvalidArgumentError } from 'commander';
import { dirname } from 'node:path';
import { isWarning, type Diagnostic } from '../check/diagnostics.js';
import { printed, type PrintedDiagnostic } from '../check/messages.js';
import { findBrokenLinks } from '../net/broken-links.js';
import { jsonLines, print, printError } from '../print.js';
import { readBytes, STDIN } from '../read-file.js';
import { timeoutOption } from '../timeout-option.js';
import { EXIT } from '../usage-error.js';
import type { Jobs } from '../worker/jobs.js';
import { Reader, ReadLimitError } from '../worker/reader.js';

interface Options {
  readonly links?: boolean;
  readonly json?: boolean;
  readonly maxWarnings?: number;
  readonly timeout?: number;
}

type Input = Jobs['check']['input'];
type Checked = Jobs['check']['output'];

/** The diagnostics of a file in the form in which they are printed. */
interface FileReport {
  readonly file: string;
  readonly errors: readonly PrintedDiagnostic[];
  readonly warnings: readonly PrintedDiagnostic[];
}

/**
 * Defines `cx-widgets check`: finds errors in campaign files and feeds, and warns about problems that an editor would
 * fix.
 */
export function checkCommand(): Command {
  return new Command('check')
    .description('Checks campaign files and feeds: errors, and warnings with their fix.')
    .argument(
      '<file...>',
      'campaign files, JSON Feeds, RSS, Atom, or answers of Mastodon, Bluesky or WordPress; - reads piped input',
    )
    .option('--links', 'request every address, and warn of those that lead nowhere')
    .option('--json', 'print one JSON object, for machines')
    .option('--max-warnings <number>', 'fail if there are more warnings', wholeNumber)
    .addOption(timeoutOption())
    .action(check);
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
    inputs.set(file, { bytes: await readBytes(file), folder: file === STDIN ? undefined : dirname(file) });
  }
  const reader = new Reader(timeout);
  const checked = new Map<string, Checked>();
  for (const [file, input] of inputs) checked.set(file, await checkOne(reader, input));
  if (links) await checkLinks(reader, inputs, checked);
  reader.close();
  const reports = Array.from(checked, ([file, { diagnostics }]) => reportOf(file, diagnostics));

  print(...(json ? jsonLines({ files: reports }) : reportLines(reports)));
  const { errors, warnings } = totals(reports);
  if (errors || warnings > maxWarnings) process.exitCode = EXIT.faults;
  if (!errors && warnings > maxWarnings) printError(`There are ${warnings} warnings; ${maxWarnings} are allowed.`);
}

/** Checks a file. Exceeding the time limit is an error of that file; the others are still checked. */
async function checkOne(reader: Reader, input: Input): Promise<Checked> {
  try {
    return await reader.do('check', input);
  } catch (error) {
    if (!(error instanceof ReadLimitError)) throw error;
    const diagnostic: Diagnostic = { code: 'timeout', reason: error.message, path: [], line: 1, column: 1 };
    return { diagnostics: [diagnostic], addresses: [] };
  }
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
    if (hasBroken) checked.set(file, await checkOne(reader, { ...input, broken }));
  }
}

function reportOf(file: string, diagnostics: readonly Diagnostic[]): FileReport {
  return {
    file,
    errors: diagnostics.filter((one) => !isWarning(one)).map(printed),
    warnings: diagnostics.filter(isWarning).map(printed),
  };
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

function line(file: string, kind: string, { line, column, path, message, code, entry }: PrintedDiagnostic): string {
  const inEntry = entry ? ` (in "${entry}")` : '';
  return `${file}:${line}:${column}: ${kind}: ${path && `${path}: `}${message}${inEntry} [${code}]`;
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
