import { quantile } from './statistics.js';
import { targetRows } from './targets.js';
import { UPDATE_FIGURES } from './updates.js';

const whole = (value) => Math.round(value).toLocaleString('en');
const kilobytes = (value) => (value / 1000).toFixed(1);
const megabytes = (value) => (value / 1e6).toFixed(2);

/** The columns of a case's table. */
const COLUMNS = [
  { key: 'paint', title: 'Painted, ms', show: whole, spread: true, ratios: true },
  { key: 'processor', title: 'Processor, ms', show: whole, ratios: true },
  { key: 'seen', title: 'Seen, ms', show: whole },
  { key: 'domReady', title: 'DOM ready, ms', show: whole, spread: true },
  { key: 'longestTask', title: 'Longest task, ms', show: whole },
  { key: 'blockingTime', title: 'Blocked, ms', show: whole },
  { key: 'bytes', title: 'kB', show: kilobytes },
  { key: 'requests', title: 'Requests', show: whole },
  { key: 'heap', title: 'Heap, MB', show: megabytes },
  { key: 'nodes', title: 'Nodes', show: whole },
  { key: 'layoutShift', title: 'Shift', show: (value) => value.toFixed(3) },
];

const KINDS = { posts: 'Posts', timeline: 'Timelines', campaign: 'Campaigns' };

/** The report as a page to read, laid out as Prettier would. */
export function renderMarkdown(results) {
  const { cases, slow, updates, evaluation, elsewhere } = results;
  const sections = [
    ...cases.map(caseSection),
    updates && updatesSection(updates),
    evaluation && evaluationSection(evaluation),
    ...Object.values(elsewhere).map(elsewhereSection),
    ...Object.keys(KINDS).map((kind) => conductSection(kind, cases)),
  ];
  return `# Results

${describe(results)}

For each case the medians of its page loads, with the 10th and the 90th percentile in parentheses. "To string", "to
current" and "to cx" are the medians of the ratios to the HTML string, to the string of the current markup and to cx-widgets in the
same round. Ratios carry over to other machines, milliseconds do not; small differences between few page loads say nothing.
[The README](../README.md) explains each figure, and how a peer shows more posts than it does at once.${
    slow > 1 ? `\n\nThe processor was slowed ${slow} times.` : ''
  }

## Targets

Times are ratios within one round. "Hold" must not be exceeded, "goal" is the aim; other browsers may exceed "hold" by 1.3 times.
"Slowed" is a processor slowed 4 times. Times without another word are until everything is painted; beside them is the same
ratio for the processor time of the main thread. Longest tasks are in processor time.

${aligned(targetRows(results))}

${remarks(cases)}

${sections.filter(Boolean).join('\n\n')}
`;
}

function describe({ date, browser, node, library, scriptBrotli, processor, processors, memory, system, load, window }) {
  return [
    `- ${date.slice(0, 10)}, ${browser}, Node ${node}, window of ${window}`,
    `- cx-widgets ${library}, its script ${kilobytes(scriptBrotli)} kB with brotli`,
    `- ${processors} processors (${processor}), ${memory}, ${system}, load ${load} at the start`,
  ].join('\n');
}

/** What a reader must know before the figures: copies that are none, what watching costs, how much more is how slow. */
function remarks(cases) {
  const all = cases.flatMap((one) => one.variants.map((variant) => ({ ...variant, caseTitle: one.title })));
  const unlike = all
    .filter(({ notTheSame }) => notTheSame)
    .map(({ caseTitle, title, notTheSame }) => `- ${caseTitle}, ${title}: not the same ${notTheSame} as cx-widgets.`);
  const watching = Math.max(0, ...all.map((variant) => variant.watching ?? 0));
  return [
    all.length &&
      (unlike.length
        ? unlike.join('\n')
        : 'Each string of the current markup had the same elements, texts and comments as what cx-widgets drew, and the same picture in the window.'),
    watching &&
      `Watching for the items of peers took at most ${(watching * 100).toFixed(1)} % of the time to their paint.`,
    comparison(cases, 'timeline-10000', 'timeline-100'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function comparison(cases, ...names) {
  const pair = names.map((name) => cases.find((one) => one.name === name));
  if (!pair.every(Boolean)) return '';
  const paints = pair.map(({ variants }) => variants.find(({ name }) => name === 'cx-widgets').figures.paint.median);
  const [large, small] = pair.map(
    ({ title, items }, index) => `"${title}" (${items.toLocaleString('en')} on the page) in ${whole(paints[index])} ms`,
  );
  return `cx-widgets painted ${large}, ${small}: ${(paints[0] / paints[1]).toFixed(1)} times as long.`;
}

function caseSection({ title, items, rounds, variants }) {
  const head = COLUMNS.flatMap(({ title, ratios }) => (ratios ? [title, 'to string', 'to current', 'to cx'] : [title]));
  const body = variants.map((variant) => [variant.title, ...COLUMNS.flatMap((column) => cells(column, variant))]);
  return `## ${title}

${items.toLocaleString('en')} ${items === 1 ? 'item' : 'items'} drawn by cx-widgets; ${rounds} page ${rounds === 1 ? 'load' : 'loads'} each.

${aligned([['', ...head], ...body])}`;
}

function cells({ key, show, spread, ratios }, { figures }) {
  const { median, p10, p90, toString, toCurrent, toLibrary } = figures[key];
  const isSpread = spread && show(p10) !== show(p90);
  const value = show(median) + (isSpread ? ` (${show(p10)} to ${show(p90)})` : '');
  return ratios ? [value, ...[toString, toCurrent, toLibrary].map((one) => one?.median?.toFixed(2) ?? '')] : [value];
}

function updatesSection(updates) {
  const spread = ({ median, p10, p90 }) => `${whole(median)} (${whole(p10)} to ${whole(p90)})`;
  const rows = updates.map(({ title, figures }) => [
    title,
    ...Object.keys(UPDATE_FIGURES).map((key) => spread(figures[key])),
  ]);
  return `## Updates

From the change, or the navigation, until it is in the DOM, and until the second animation frame after that. Mutations are
those that a \`MutationObserver\` sees in the element's shadow tree.

${aligned([['', ...Object.values(UPDATE_FIGURES)], ...rows])}`;
}

function evaluationSection({ median, p10, p90 }) {
  const [middle, low, high] = [median, p10, p90].map((time) => time.toFixed(1));
  return `## Evaluating the script

A page without our elements spends ${middle} ms (${low} to ${high}) of its main thread's processor time on compiling and evaluating the script.`;
}

function elsewhereSection({ version, cases }) {
  const middle = (values) => whole(quantile(values, 0.5));
  const titles = [...new Set(cases.flatMap(({ variants }) => variants.map(({ title }) => title)))];
  const head = ['Painted, ms; processor, ms', ...cases.map(({ name }) => name)];
  const rows = titles.map((title) => [
    title,
    ...cases.map(({ variants }) => {
      const loads = variants.find((one) => one.title === title)?.loads;
      return loads ? `${middle(loads.paint)}; ${middle(loads.processor)}` : '';
    }),
  ]);
  return `## ${version}

Medians of ${cases[0].variants[0].loads.paint.length} page loads.

${aligned([head, ...rows])}`;
}

/** What does not depend on how many items there are, from the largest case of its kind that was looked at. */
function conductSection(kind, cases) {
  const looked = cases.filter((one) => one.kind === kind && one.variants[0].axe).at(-1);
  if (!looked) return '';
  const rows = looked.variants.map(({ title, drawnAs, hosts, axe, policy, policyWithNetwork }) => [
    title,
    drawnAs ?? '',
    hosts,
    axe.map(({ id, places }) => `${id} ${places}`).join(', ') || 'nothing',
    refusals(policy),
    policyWithNetwork ? refusals(policyWithNetwork) : '',
  ]);
  const head = ['', 'drawn as', 'hosts', 'axe finds', 'the policy refuses', 'and with its network allowed'];
  return `## ${KINDS[kind]}: hosts, accessibility, strict policy

Seen with "${looked.title}".

${aligned([head, ...rows])}`;
}

function refusals({ violations, drawn }) {
  const counts = Object.entries(violations).map(([directive, count]) => `${directive} ${count}`);
  return `${counts.join(', ') || 'nothing'}; ${drawn ? 'drawn' : 'not drawn'}`;
}

/** A table whose columns are as wide as their widest cell. */
export function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column]))));
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
