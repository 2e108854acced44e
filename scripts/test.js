/** Runs every suite of `npm test` in order, stops at the first that fails, and prints how long each took. */
import { spawn } from 'node:child_process';
import { env, stdout } from 'node:process';

/** Commands of one suite run at the same time; on two cores that halves the time of the linters. */
const SUITES = [
  { name: 'find browsers', commands: ['node test/support/find-browser.js'] },
  { name: 'build', commands: ['npm run --silent build'] },
  { name: 'reference pages', commands: ['node scripts/reference.js --check'] },
  { name: 'lint', commands: ['npm run --silent lint:code', 'npm run --silent lint:types'] },
  { name: 'Node tests', commands: ['npm run --silent test:node'] },
  { name: 'browser tests', commands: ['npx --no -- wtr'] },
];

/** Runs a command in a shell and resolves with its exit code. */
const run = (command) =>
  new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { COVERAGE: '1', ...env } });
    child.on('close', (code) => resolve(code ?? 1));
  });

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(0).padStart(5);

const start = Date.now();
const times = [];
for (const { name, commands } of SUITES) {
  stdout.write(`\n> ${name}\n`);
  const suiteStart = Date.now();
  const codes = await Promise.all(commands.map(run));
  const hasFailed = codes.some(Boolean);
  times.push(`${seconds(suiteStart)} s  ${name}${hasFailed ? ' (failed)' : ''}`);
  if (!hasFailed) continue;
  process.exitCode = 1;
  break;
}
stdout.write(`\n${times.join('\n')}\n${seconds(start)} s  in all\n`);
