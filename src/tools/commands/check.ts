import { Command, InvalidArgumentError } from 'commander';
import { dirname } from 'node:path';
import { BASE, checkFile } from '../check/check.js';
import type { Fault, Report } from '../check/fault.js';
import type { Findings } from '../check/findings.js';
import { deadLinks } from '../check/links.js';
import { readBytes, STDIN } from '../read-file.js';
import { EXIT } from '../usage-error.js';

interface Options {
  readonly links?: boolean;
  readonly json?: boolean;
  readonly maxWarnings?: number;
}

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
    .action(check);
}

function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number.');
}

async function check(files: readonly string[], { links, json, maxWarnings = Infinity }: Options): Promise<void> {
  const contents: (readonly [file: string, bytes: Uint8Array])[] = [];
  // All are read before anything is said, so that a wrong name is known at once.
  for (const file of new Set(files)) contents.push([file, await readBytes(file)]);
  const checked = contents.map(
    ([file, bytes]) => [file, checkFile(bytes, file === STDIN ? undefined : dirname(file))] as const,
  );
  if (links) await checkLinks(checked.map(([, findings]) => findings));
  const reports = checked.map(([file, { found }]): Report => ({
    file,
    errors: found.errors,
    warnings: found.warnings,
  }));

  console.log(json ? JSON.stringify({ files: reports }, null, 2) : inWords(reports));
  const { errors, warnings } = totals(reports);
  if (errors || warnings > maxWarnings) process.exitCode = EXIT.faults;
  if (!errors && warnings > maxWarnings) console.error(`There are ${warnings} warnings; ${maxWarnings} are allowed.`);
}

async function checkLinks(all: readonly Findings[]): Promise<void> {
  const addresses = all.flatMap((one) => one.addresses).filter(({ url }) => !url.startsWith(BASE));
  const dead = await deadLinks(addresses, (done, count) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${count} addresses${done === count ? '\n' : ''}`);
  });
  for (const { found, addresses } of all) {
    for (const { url, path } of addresses) {
      const reason = dead.get(url);
      if (reason) found.tell('dead-link', path, `${url} leads nowhere: ${reason}. Fix or remove it.`);
    }
  }
}

function totals(reports: readonly Report[]): { errors: number; warnings: number } {
  const count = (kind: 'errors' | 'warnings'): number => reports.reduce((sum, report) => sum + report[kind].length, 0);
  return { errors: count('errors'), warnings: count('warnings') };
}

/** One line for each finding, as editors and terminals can open it, and one for all. */
function inWords(reports: readonly Report[]): string {
  const { errors, warnings } = totals(reports);
  const blocks = reports
    .map(({ file, errors, warnings }) => [
      ...errors.map((fault) => line(file, 'error', fault)),
      ...warnings.map((fault) => line(file, 'warning', fault)),
    ])
    .filter(({ length }) => length)
    .map((lines) => `${lines.join('\n')}\n\n`);
  const counts = [counted(reports.length, 'file'), counted(errors, 'error'), counted(warnings, 'warning')];
  return `${blocks.join('')}${counts.join(', ')}`;
}

function line(file: string, kind: string, { line, column, path, message, code, entry }: Fault): string {
  const inEntry = entry ? ` (in "${entry}")` : '';
  return `${file}:${line}:${column}: ${kind}: ${path && `${path}: `}${message}${inEntry} [${code}]`;
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
