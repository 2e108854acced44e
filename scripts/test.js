/** Runs every suite of `npm test` in order, stops at the first that fails, and prints how long each took. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { stdout } from 'node:process';
import { describeCount, describeFailure, OUTCOME } from '../test/support/reporter.js';

/** More files than this with failures are a fault, not chance. */
const MOST_REPEATED = 2;

/** Commands of one suite run at the same time; on two cores that halves the time of the linters. */
const SUITES = [
  { name: 'find browsers', commands: ['node test/support/find-browser.js'] },
  { name: 'build', commands: ['npm run --silent build'] },
  { name: 'reference pages', commands: ['node scripts/reference.js --check'] },
  { name: 'lint', commands: ['npm run --silent lint:code', 'npm run --silent lint:types'] },
  { name: 'Node tests', commands: ['npm run --silent test:node'] },
  { name: 'browser tests', run: runBrowserTests },
];

/** Runs a command in a shell and resolves with its exit code. */
const run = (command) =>
  new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });

/**
 * Runs all browser tests. Among thousands, one may fail because the machine was busy: a file or two with failures run
 * once more, whole and by themselves, and what fails only the first time is named as such. All else stays a failure.
 */
async function runBrowserTests() {
  await rm(OUTCOME, { force: true });
  const code = await run('npx --no -- wtr');
  if (!code) return 0;
  // Without an outcome, the runner itself has failed.
  const outcome = await readFile(OUTCOME, 'utf8').catch(() => '');
  if (!outcome) return code;
  const { count, failures } = JSON.parse(outcome);
  const files = [...new Set(failures.map(({ file }) => file))];
  if (!files.length || files.length > MOST_REPEATED) return code;
  stdout.write('\n> tests with failures, once more\n');
  const second = await run(`npx --no -- wtr ${files.map((file) => `--files '${file}'`).join(' ')}`);
  if (second) return second;
  const total = { ...count, passed: count.passed + count.failed, failed: 0 };
  stdout.write(`\nUnsteady, passed only when run again:\n${failures.map(describeFailure).join('\n')}\n`);
  stdout.write(`\n${describeCount(total)}\n`);
  return 0;
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(0).padStart(5);

const start = Date.now();
const times = [];
for (const { name, commands, run: runSuite } of SUITES) {
  stdout.write(`\n> ${name}\n`);
  const suiteStart = Date.now();
  const codes = runSuite ? [await runSuite()] : await Promise.all(commands.map((command) => run(command)));
  const hasFailed = codes.some(Boolean);
  times.push(`${seconds(suiteStart)} s  ${name}${hasFailed ? ' (failed)' : ''}`);
  if (!hasFailed) continue;
  process.exitCode = 1;
  break;
}
stdout.write(`\n${times.join('\n')}\n${seconds(start)} s  in all\n`);
