import { aligned } from '../markdown.js';

const whole = (value) => Math.round(value).toLocaleString('en');
const percent = (value) => `${(value * 100).toFixed(value > 0.99 && value < 1 ? 2 : 1)} %`;

/** The table of a lane: what was requested in each phase, and what reached the origin. */
export function laneTable({ phases }) {
  const head = [
    '',
    'Seconds',
    'Requests',
    'for the campaign file, a minute',
    'of these 304',
    'Answered by the cache',
    'Origin requests a minute',
    'Failed',
  ];
  return aligned([
    head,
    ...phases.map((phase) => [
      phase.title,
      whole(phase.seconds),
      whole(phase.requests),
      whole(phase.toFeed),
      percent(phase.notModified),
      percent(phase.hitRate),
      `${phase.originPerMinute}`,
      whole(phase.failed),
    ]),
  ]);
}

/** The table of readers: whether any of them lost content, or arrived and got none. */
export function readersTable(lanes) {
  const head = [
    '',
    'Readers',
    'Newcomers',
    'Saw the campaign',
    'Lost it again',
    'Marked as outdated for a while',
    'Never saw it',
  ];
  return aligned([
    head,
    ...lanes.map(({ title, readers, newcomers, content }) => [
      title,
      ...[readers, newcomers, content.shown, content.lost, content.wasStale, content.never].map(whole),
    ]),
  ]);
}

/** The table of newcomers while something is wrong. */
export function newcomersTable(lanes) {
  const rows = lanes.flatMap(({ name, phases }) =>
    phases
      .filter(({ newcomers, title }) => newcomers && name !== 'max-age' && !/well|back/.test(title))
      .map(({ title, newcomers, newcomersAtOnce, newcomersNever, slowest }) => [
        title,
        ...[newcomers, newcomersAtOnce, newcomersNever, slowest].map(whole),
      ]),
  );
  return aligned([['While', 'Newcomers', 'Saw it at once', 'Never', 'Slowest answer, ms'], ...rows]);
}

/** The table of arrivals: how much busier the busiest second is than the average one. */
export function flatnessTable(flatness) {
  const head = ['700,000 readers', 'Requests a second', 'Busiest second', 'Ratio', 'Spread', 'Spread by chance alone'];
  return aligned([
    head,
    ...flatness.map(({ title, readers, mean, peak, ratio, variation, byChance }) => [
      title,
      whole((mean * 700_000) / readers),
      whole((peak * 700_000) / readers),
      ratio.toFixed(2),
      percent(variation),
      percent(byChance),
    ]),
  ]);
}

/** The table of take-downs. */
export function goneTable(lanes) {
  const rows = lanes
    .filter(({ gone }) => gone)
    .map(({ title, gone }) => [
      title,
      `${whole(gone.gone)} of ${whole(gone.readers)}`,
      `${gone.median} s`,
      `${gone.last} s`,
      `${whole(gone.ofTheseSawIt)} of ${whole(gone.newcomersAfterAMinute)}`,
    ]);
  const head = ['', 'Open pages without the entry', 'Median', 'Last reader', 'Newcomers who saw it, a minute later'];
  return aligned([head, ...rows]);
}

/** The table of wrk. */
export function wrkTable({ conditional, whole: full, script }) {
  const row = (title, { requests, perSecond, p99, failed }) => [
    title,
    whole(requests),
    whole(perSecond),
    p99,
    whole(failed),
  ];
  return aligned([
    ['', 'Requests', 'a second', '99 % within', 'Failed'],
    row('Campaign file, answered with 304', conditional),
    row('Campaign file', full),
    row('Script', script),
  ]);
}

/** What the pages in a browser showed. */
export const pageLines = (pages) => pages.map(pageLine).join('\n');

function pageLine({ openedAt, changes, leastHeadings, isAlwaysShown }) {
  const states = changes.map(({ at, states }) => `${states} from ${at} s`).join(', ');
  return `- Opened at ${openedAt} s: ${states}. At least ${leastHeadings} headings${isAlwaysShown ? ', and the content at every look' : '; the content was missing'}.`;
}

export function renderReport(results) {
  const { date, minutes, nginx, node, processors, load, flatness, wrk, pages, lanes } = results;
  return `# National scale

- ${date}, ${minutes} minutes, ${nginx}, Node ${node}, ${processors} processors, load ${load[0]} at the start and ${load[1]} at the end

[\`bench/scale/\`](../README.md#national-scale) made these figures with [the documented
configuration](../../examples/servers/nginx.conf). Counts and ratios hold anywhere; rates and times are those of this
machine, which did other work too.

## Arrivals

The library's own timing for ${whole(flatness[0].readers)} readers in virtual time, multiplied; the last five minutes of each run.

${flatnessTable(flatness)}

${lanes.map((lane) => `## ${lane.title}\n\n${laneTable(lane)}`).join('\n\n')}

## Readers

${readersTable(lanes)}

${newcomersTable(lanes)}

## Taken down

${goneTable(lanes)}

## A page in a browser

The origin was dead from 180 s to 480 s.

${pageLines(pages)}

## wrk

64 connections, from the same machine. ${whole(wrk.originRequests)} of ${whole(wrk.conditional.requests + wrk.whole.requests + wrk.script.requests)} requests reached the origin, readers' own included.

${wrkTable(wrk)}
`;
}
