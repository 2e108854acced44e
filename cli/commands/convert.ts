import { Command, Option } from 'commander';
import { FeedError } from '../../src/formats/errors.js';
import { safeUrl } from '../../src/util/urls.js';
import { addSourceOptions, sourceOptionsOf } from '../formats/command-options.js';
import type { SourceOptions } from '../formats/options.js';
import { printError, printableCalendar, printableText, printableXml, printable, withoutSecrets } from '../print.js';
import { readBytes } from '../read-file.js';
import { timeoutOption } from '../timeout-option.js';
import { reasonText } from '../../src/formats/messages.js';
import { EXIT, UsageError } from '../usage-error.js';
import { ReadLimitError, Reader } from '../worker/reader.js';
import { writeFileSafely } from '../write/file.js';

/**
 * The formats, and functions that escape a result for printing without changing its meaning, so that no terminal or log
 * interprets it.
 */
const FORMATS: Readonly<Record<string, (result: string) => string>> = {
  'json-feed': (json) => json.split('\n').map(printable).join('\n'),
  rss: printableXml,
  atom: printableXml,
  ics: printableCalendar,
  csv: printableText,
  xlsx: (text) => text,
};

interface Options extends SourceOptions {
  readonly to: string;
  readonly output?: string;
  readonly base?: string;
  readonly self?: string;
  readonly timeout?: number;
}

/** Defines `cx-widgets convert`: converts a feed of any format to a common one. */
export function convertCommand(): Command {
  const command = new Command('convert')
    .description('Writes a campaign file or a feed in another format.')
    .argument(
      '<file>',
      'a campaign file, a spreadsheet (CSV, XLSX), a calendar, JSON Feed, RSS, Atom, or a response of Mastodon or Bluesky; - reads piped input',
    )
    .addOption(new Option('--to <format>', 'the format').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .option('-o, --output <file>', 'where to write it (else it is printed)')
    .option('--base <address>', 'the address of FILE, from which relative addresses in it start', address)
    .option('--self <address>', 'the address at which the result will stand', address)
    .addOption(timeoutOption())
    .action(convert);
  return addSourceOptions(command);
}

function address(value: string): string {
  const url = /^https?:/i.test(value) && safeUrl(value);
  if (url) return url;
  throw new UsageError(`${value}: This is not an address. Write all of it, such as https://agency.example/feed.xml.`);
}

async function convert(file: string, { to, output, base, self, timeout, ...more }: Options): Promise<void> {
  if (to === 'xlsx' && !output && process.stdout.isTTY) {
    throw new UsageError('An XLSX file is not text. Name a file to write: --output campaign.xlsx');
  }
  const bytes = await readBytes(file);
  const options = sourceOptionsOf(more);
  const reader = new Reader(timeout);
  try {
    const { complaints, result } = await reader.do('convert', { bytes, file, to, base, self, options });
    printError(...complaints.map(withoutSecrets));
    if (!output) process.stdout.write(typeof result === 'string' ? FORMATS[to]!(result) : result);
    else printError(`${output}: ${(await writeFileSafely(output, result)) ? 'written.' : 'nothing has changed.'}`);
  } catch (error) {
    if (!(error instanceof FeedError || error instanceof ReadLimitError)) throw error;
    printError(withoutSecrets(`${file}: ${error instanceof FeedError ? reasonText(error) : error.message}`));
    process.exitCode = EXIT.faults;
  } finally {
    reader.close();
  }
}
