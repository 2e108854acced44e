/** The command line: the default run makes `results/latest.json` and `results/latest.md`. */
import { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.js';

const HELP = `Times cx-widgets beside the same content as one HTML string, and beside its peers.

  --rounds N    rounds that count, 7 by default; one more before them warms up
  --quick       3 rounds, one of large cases; some minutes
  --only NAME   a case, such as timeline-100; a kind, such as posts; updates, evaluate, firefox or webkit; may be repeated
  --slow N      the processor slowed N times, in cases that have no such number of their own
  --name NAME   the name of the files in results/: latest for a full run, else partial
`;

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    slow: { type: 'string', default: '1' },
    name: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  stdout.write(HELP);
  exit();
}

const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
const slow = Number(values.slow);
if (!Number.isInteger(rounds) || rounds < 1 || !(slow >= 1)) {
  stderr.write(HELP);
  exit(1);
}
const isFull = rounds >= 5 && slow === 1 && !values.only.length;

prepare();
// Only now: what it imports may just have been installed.
const { bench } = await import('./bench.js');
await bench({
  rounds,
  quick: values.quick,
  slow,
  only: values.only,
  name: values.name ?? (isFull ? 'latest' : 'partial'),
});
