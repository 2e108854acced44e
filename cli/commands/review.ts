import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { jsonLines, print, printError } from '../print.js';
import { ConfigError } from '../pull/config-error.js';
import { readConfig } from '../pull/config.js';
import type { Config } from '../pull/config-schema.js';
import { decide, decisionLines, withDecisions } from '../review/decisions.js';
import { readReview, reviewPathsOf, writeReview, type ReviewPaths } from '../review/files.js';
import { entryLines, headline, listLines } from '../review/lines.js';
import { writePage } from '../review/page.js';
import { Records } from '../review/records.js';
import type { Decision, Review, Waiting } from '../review/review.js';
import { choose, reopened } from '../review/select.js';
import { review as askAbout } from '../review/session.js';
import { EXIT, UsageError } from '../usage-error.js';

interface Options {
  readonly list?: boolean;
  readonly show?: readonly string[] | true;
  readonly approve?: readonly string[] | true;
  readonly reject?: readonly string[] | true;
  readonly reopen?: readonly string[];
  readonly allFrom?: string;
  readonly html?: string;
  readonly by?: string;
  readonly note?: string;
  readonly json?: boolean;
}

/** Defines `cx-widgets review`, which decides what `pull` may publish; see docs/how-to/review.md. */
export function reviewCommand(): Command {
  return new Command('review')
    .summary('Approves or rejects entries that "pull" holds for review.')
    .description(
      'Shows the entries that "pull" holds for review, and approves or rejects them. ' +
        'In a terminal, it asks about each one, unless an option says what to do. Run "pull" afterwards to publish.',
    )
    .argument('<config>', 'the config of "pull"')
    .option('--list', 'list the queue')
    .option('--show [id...]', 'show entries, or all, with what differs from the approved version')
    .option('--approve [id...]', 'approve entries')
    .option('--reject [id...]', 'reject entries; they never return')
    .option('--reopen <id...>', 'undo a rejection: the next run of "pull" treats the entry as new')
    .option('--all-from <source>', 'with --approve, --reject or --show: all entries of a source, by name or URL')
    .option('--html <file>', 'write a page that shows the entries as they would look')
    .option('--by <name>', 'the name of the person who decides (default: the user name)')
    .option('--note <text>', 'with --reject: the reason')
    .addOption(new Option('--json', 'with --list or --show: print the queue as JSON'))
    .action(run);
}

/** Everything that a decision needs. */
interface Desk {
  readonly file: string;
  readonly config: Config;
  readonly paths: ReviewPaths;
  review: Review;
  readonly by: string;
  readonly note: string | undefined;
}

async function run(file: string, options: Options): Promise<void> {
  const actions = [options.approve, options.reject, options.reopen].filter((one) => one !== undefined);
  if (actions.length > 1) throw new UsageError('Use only one of --approve, --reject and --reopen.');
  try {
    const folder = dirname(resolve(file));
    const config = await readConfig(file, `file://${folder}/`);
    const paths = reviewPathsOf(file, config);
    // Decisions written into the queue by hand come first.
    const review = withDecisions(await readReview(paths), new Date().toISOString());
    const desk = { file, config, paths, review, by: options.by ?? userName(), note: options.note };
    await act(desk, options);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    printError(...error.problems);
    process.exitCode = EXIT.usage;
  }
}

async function act(desk: Desk, options: Options): Promise<void> {
  const { approve, reject, reopen, show, allFrom, html, json, list } = options;
  const { waiting } = desk.review;
  if (approve ?? reject)
    return settle(desk, choose(waiting, approve ?? reject, allFrom), approve ? 'approve' : 'reject');
  if (reopen) return takeBack(desk, reopen);
  if (html !== undefined) return writePage(html, desk.file, desk.config, desk.review);
  const shown = show
    ? choose(waiting, show === true && !allFrom ? waiting.map(({ id }) => id) : show, allFrom)
    : waiting;
  if (json) return print(...jsonLines(shown));
  if (show) return print(...shown.flatMap((entry) => [...entryLines(entry), '']));
  if (!waiting.length) return print('Nothing waits for review.');
  if (list || !process.stdin.isTTY || !process.stdout.isTTY) return print(...listLines(waiting));
  const save = (entry: Waiting, decision: Decision): Promise<void> => record(desk, [entry], decision);
  const count = await askAbout(waiting, { input: process.stdin, output: process.stdout, save });
  print('', ...closing(desk, count));
}

/** Decides on entries, and prints each decision. */
async function settle(desk: Desk, entries: readonly Waiting[], decision: Decision): Promise<void> {
  await record(desk, entries, decision);
  print(...entries.map((entry) => `${decision === 'approve' ? 'approved' : 'rejected'}: ${headline(entry)}`));
  print(...closing(desk, entries.length));
}

/** Saves decisions; the records get them first. */
async function record(desk: Desk, entries: readonly Waiting[], decision: Decision): Promise<void> {
  const { file, config, paths, by, note } = desk;
  const reasons = { at: new Date().toISOString(), by, note };
  const lines = decisionLines(entries, decision, reasons);
  if (config.records !== undefined) await (await Records.read(resolve(dirname(file), config.records))).add(lines);
  desk.review = decide(desk.review, entries, decision, reasons);
  await writeReview(paths, desk.review);
}

async function takeBack(desk: Desk, ids: readonly string[]): Promise<void> {
  const { review, opened } = reopened(desk.review, ids);
  await writeReview(desk.paths, review);
  print(...opened.map(({ id }) => `reopened: ${id}`), `Run "cx-widgets pull ${desk.file}" to treat it as new.`);
}

function closing({ file, review }: Desk, count: number): string[] {
  const { length } = review.waiting;
  const left = `${length} ${length === 1 ? 'entry waits' : 'entries wait'}.`;
  return [left, ...(count ? [`Run "cx-widgets pull ${file}" to publish what you decided.`] : [])];
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
