const whole = (value) => Math.round(value).toLocaleString('en');
const kilobytes = (value) => (value / 1000).toFixed(1);
const megabytes = (value) => (value / 1e6).toFixed(2);

/** The tables of the report, one for each figure or pair of figures. */
const TABLES = [
  { key: 'paint', title: 'Painted, milliseconds since the start of the navigation', show: whole, ratios: true },
  { key: 'domReady', title: 'DOM ready, milliseconds since the start of the navigation', show: whole, ratios: true },
  { key: 'longestTask', title: 'Longest task, milliseconds; 0 where none took 50', show: whole },
  { key: 'blockingTime', title: 'Total blocking time, milliseconds', show: whole },
  { key: 'bytes', title: 'Kilobytes on the wire until painted', show: kilobytes, ratios: true },
  { key: 'requests', title: 'Requests until painted', show: whole },
  { key: 'heap', title: 'JavaScript heap after a collection, megabytes', show: megabytes },
  { key: 'nodes', title: 'Nodes in the page, shadow roots included', show: whole },
  { key: 'layoutShift', title: 'Layout shift', show: (value) => value.toFixed(3) },
];

/** The report as a page to read, laid out as Prettier would. */
export function renderMarkdown(results) {
  const { cases, rounds, slow } = results;
  const contenders = new Map(cases.flatMap(({ variants }) => variants.map(({ name, title }) => [name, title])));
  const hosts = [...new Set(cases.flatMap(({ variants }) => variants.map((variant) => variant.hosts)))].join(', ');
  return `# Results

${describe(results)}

Median of ${rounds} interleaved page loads, with the 10th and the 90th percentile in parentheses; after the semicolon the
median of the ratios to the HTML string of the same round. Ratios carry over to other machines, milliseconds do not.${
    slow > 1 ? ` The CPU was slowed ${slow} times.` : ''
  }

Hosts contacted in all page loads: ${hosts}.

${remarks(cases)}

${TABLES.map((one) => `## ${one.title}\n\n${table(one, cases, contenders)}`).join('\n\n')}
`;
}

function describe({ date, browser, node, library, scriptBrotli, processor, processors, memory, system, load, window }) {
  return [
    `- ${date.slice(0, 10)}, ${browser}, Node ${node}, window of ${window}`,
    `- cx-widgets ${library}, its script ${kilobytes(scriptBrotli)} kB with brotli`,
    `- ${processors} processors (${processor}), ${memory}, ${system}, load ${load} at the start`,
  ].join('\n');
}

/** What a reader must know before the figures: copies that are none, and items that were not drawn. */
function remarks(cases) {
  const unlike = cases.flatMap(({ title, variants }) =>
    variants
      .filter(({ notTheSame }) => notTheSame)
      .map((variant) => `- ${title}, ${variant.title}: not the same ${variant.notTheSame} as cx-widgets.`),
  );
  const drawn = cases.map(({ title, items }) => `${title} ${items.toLocaleString('en')}`).join(', ');
  return [
    `Items drawn: ${drawn}.`,
    unlike.length
      ? `\n${unlike.join('\n')}`
      : 'Each string had the same elements, texts and comments as what cx-widgets drew, and the same picture in the window.',
  ].join('\n');
}

function table({ key, show, ratios }, cases, contenders) {
  const shown = (variant) => {
    if (!variant) return '';
    const { median, p10, p90, toFloor } = variant.figures[key];
    const spread = show(p10) === show(p90) ? '' : ` (${show(p10)} to ${show(p90)})`;
    const value = show(median) + spread;
    return ratios && toFloor ? `${value}; ${toFloor.median.toFixed(2)}` : value;
  };
  return aligned([
    ['', ...contenders.values()],
    ...cases.map(({ title, variants }) => [
      title,
      ...[...contenders.keys()].map((name) => shown(variants.find((variant) => variant.name === name))),
    ]),
  ]);
}

/** A table whose columns are as wide as their widest cell. */
export function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const [head, ...body] = rows.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column]))));
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}
