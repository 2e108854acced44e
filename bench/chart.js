import { escapeHtml } from './shapes/text.js';

const LABELS = 216;
const BARS = 190;
const VALUES = 58;
const COLUMN = LABELS + BARS + VALUES;
const ROW = 18;
const MARGIN = 16;
const TOP = 48;

const STYLE = `
svg { --paper: #fff; --ink: #1b1b1b; --peer: #71767a; --string: #a9aeb1; --ours: #005ea2; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #1b1b1b; --ink: #f0f0f0; --peer: #a9aeb1; --string: #71767a; --ours: #73b3e7; }
}
.paper { fill: var(--paper); }
text { fill: var(--ink); font: 12px system-ui, sans-serif; }
.case { font-weight: bold; }
.head { font-size: 16px; }
.label { text-anchor: end; }
.peer { fill: var(--peer); }
.string { fill: var(--string); }
.ours { fill: var(--ours); }`;

/** The time to the paint as bars, a panel for each case: posts in one column, all else in the other. */
export function renderChart({ cases: all, date, browser }) {
  const cases = all.filter(({ slow }) => !slow);
  const columns = [cases.filter(({ kind }) => kind === 'posts'), cases.filter(({ kind }) => kind !== 'posts')].filter(
    ({ length }) => length,
  );
  const stacks = columns.map((column, index) => stack(column, MARGIN + index * (COLUMN + MARGIN)));
  const width = MARGIN + columns.length * (COLUMN + MARGIN);
  const height = Math.max(...stacks.map(({ bottom }) => bottom));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">Time until the content is painted, in milliseconds</title>
<desc id="description">${describe(cases)} Measured on ${date.slice(0, 10)} in ${escapeHtml(browser)}.</desc>
<style>${STYLE}
</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="head case" x="${MARGIN}" y="26">Painted after so many milliseconds; shorter is better</text>
${stacks.map(({ svg }) => svg).join('\n')}
</svg>
`;
}

/** The panels of a column below each other, and where they end. */
function stack(cases, left) {
  let top = TOP;
  const panels = cases.map((one) => {
    const svg = panel(one, left, top);
    top += (one.variants.length + 2) * ROW;
    return svg;
  });
  return { svg: panels.join('\n'), bottom: top };
}

/** A case: its own scale, up to its slowest contender. */
function panel({ title, variants }, left, top) {
  const longest = Math.max(...variants.map(median));
  const bars = variants.map((variant, index) => {
    const y = top + (index + 1) * ROW;
    const length = Math.max(1, Math.round((median(variant) / longest) * BARS));
    const start = left + LABELS;
    return `<text class="label" x="${start - 6}" y="${y}">${escapeHtml(variant.title)}</text><rect class="${colour(variant)}" x="${start}" y="${y - 11}" width="${length}" height="14"/><text x="${start + length + 5}" y="${y}">${shown(variant)}</text>`;
  });
  return [`<text class="case" x="${left}" y="${top}">${escapeHtml(title)}</text>`, ...bars].join('\n');
}

const median = ({ figures }) => figures.paint.median;

const shown = (variant) => Math.round(median(variant)).toLocaleString('en');

function colour({ name, isPeer }) {
  if (name.startsWith('cx-')) return 'ours';
  return isPeer ? 'peer' : 'string';
}

/** The chart in words. */
function describe(cases) {
  return cases
    .map(({ title, variants }) => {
      const figures = variants.map((variant) => `${escapeHtml(variant.title)} ${shown(variant)}`);
      return `${escapeHtml(title)}: ${figures.join(', ')}.`;
    })
    .join(' ');
}
