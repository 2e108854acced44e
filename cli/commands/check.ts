import { Command, InvalidArgumentError } from 'commander';
import { dirname } from 'node:path';
import type { Fault, Report } from '../check/fault.js';
import { deadLinks } from '../check/links.js';
import { complain, jsonLines, print } from '../print.js';
import { readBytes, STDIN } from '../read-file.js';
import { timeoutOption } from '../timeout-option.js';
import { EXIT } from '../usage-error.js';
import type { Jobs } from '../worker/jobs.js';
import { NotRead, Reader } from '../worker/reader.js';

interface Options {
  readonly links?: boolean;
  readonly json?: boolean;
  readonly maxWarnings?: number;
  readonly timeout?: number;
}

type Input = Jobs['check']['input'];
type Checked = Jobs['check']['output'];

/** `cx-widgets check`: what is wrong with campaign files and feeds, and what an editor would fix. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Checks campaign files and feeds: errors, and warnings with their fix.')
    .argument(
      '<file...>',
      'campaign files, JSON Feeds, RSS, Atom, or what Mastodon, Bluesky or WordPress answered; - reads what is piped in',
    )
    .option('--links', 'ask for every address, and warn of those that lead nowhere')
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
  const inputs: (readonly [file: string, input: Input])[] = [];
  // All are read before anything is said, so that a wrong name is known at once.
  for (const file of new Set(files)) {
    inputs.push([file, { bytes: await readBytes(file), folder: file === STDIN ? undefined : dirname(file) }]);
  }
  const reader = new Reader(timeout);
  const checked = new Map<string, Checked>();
  for (const [file, input] of inputs) checked.set(file, await checkOne(reader, input));
  if (links) {
    const dead = await askForLinks([...checked.values()]);
    for (const [file, input] of inputs) {
      if (checked.get(file)!.addresses.some((url) => dead.has(url))) {
        checked.set(file, await checkOne(reader, { ...input, dead }));
      }
    }
  }
  reader.close();
  const reports = Array.from(checked, ([file, { errors, warnings }]): Report => ({ file, errors, warnings }));

  print(...(json ? jsonLines({ files: reports }) : inWords(reports)));
  const { errors, warnings } = totals(reports);
  if (errors || warnings > maxWarnings) process.exitCode = EXIT.faults;
  if (!errors && warnings > maxWarnings) complain(`There are ${warnings} warnings; ${maxWarnings} are allowed.`);
}

/** A file that can't be read in time is an error of that file; the others are checked. */
async function checkOne(reader: Reader, input: Input): Promise<Checked> {
  try {
    return await reader.do('check', input);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    const fault = { code: 'timeout', path: '', message: error.message, line: 1, column: 1 };
    return { errors: [fault], warnings: [], addresses: [] };
  }
}

function askForLinks(checked: readonly Checked[]): Promise<ReadonlyMap<string, string>> {
  return deadLinks(
    checked.flatMap(({ addresses }) => addresses),
    (done, count) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count} addresses${done === count ? '\n' : ''}`);
    },
  );
}

function totals(reports: readonly Report[]): { errors: number; warnings: number } {
  const count = (kind: 'errors' | 'warnings'): number => reports.reduce((sum, report) => sum + report[kind].length, 0);
  return { errors: count('errors'), warnings: count('warnings') };
}

/** One line for each finding, as editors and terminals can open it, and one for all. */
function inWords(reports: readonly Report[]): string[] {
  const { errors, warnings } = totals(reports);
  const blocks = reports
    .map(({ file, errors, warnings }) => [
      ...errors.map((fault) => line(file, 'error', fault)),
      ...warnings.map((fault) => line(file, 'warning', fault)),
    ])
    .filter(({ length }) => length)
    .flatMap((lines) => [...lines, '']);
  const counts = [counted(reports.length, 'file'), counted(errors, 'error'), counted(warnings, 'warning')];
  return [...blocks, counts.join(', ')];
}

function line(file: string, kind: string, { line, column, path, message, code, entry }: Fault): string {
  const inEntry = entry ? ` (in "${entry}")` : '';
  return `${file}:${line}:${column}: ${kind}: ${path && `${path}: `}${message}${inEntry} [${code}]`;
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
