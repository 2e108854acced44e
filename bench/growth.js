import { escapeHtml } from './shapes/text.js';

/** What is drawn against the number of entries. */
const PANELS = [
  { key: 'paint', title: 'Painted, ms', show: (value) => value },
  { key: 'heap', title: 'JavaScript heap, MB', show: (value) => value / 1e6 },
  { key: 'nodes', title: 'Nodes, thousands', show: (value) => value / 1000 },
];

const KINDS = { posts: 'Posts, all drawn', timeline: 'Timeline; of 10,000, 200 are drawn' };

const [WIDTH, HEIGHT, LEFT, TOP, GAP] = [240, 180, 56, 70, 80];

const STYLE = `
:root { --paper: #fff; --ink: #1b1b1b; --line: #a9aeb1; --posts: #005ea2; --timeline: #b50909; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1b1b; --ink: #f0f0f0; --line: #565c65; --posts: #73b3e7; --timeline: #f2938c; } }
.paper { fill: var(--paper); }
text { fill: var(--ink); font: 12px system-ui, sans-serif; }
.head { font: bold 16px system-ui, sans-serif; }
.title { font-weight: bold; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
line { stroke: var(--line); }
polyline { fill: none; stroke-width: 2; }
.posts { stroke: var(--posts); fill: var(--posts); }
.timeline { stroke: var(--timeline); fill: var(--timeline); stroke-dasharray: none; }
polyline.posts, polyline.timeline { fill: none; }
polyline.timeline { stroke-dasharray: 6 3; }`;

/** How cx-widgets grows with what it shows: lines on scales by powers of ten, so that "as many times" is a slope of one. */
export function renderGrowth({ cases, date, browser }) {
  const rows = cases
    .filter(({ kind, slow }) => kind in KINDS && !slow)
    .map(({ kind, name, variants }) => ({
      kind,
      size: Number(name.split('-')[1]),
      figures: variants.find((one) => one.name === 'cx-widgets').figures,
    }));
  if (rows.length < 2) return undefined;
  const width = LEFT + PANELS.length * (WIDTH + GAP);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${TOP + HEIGHT + 70}" width="${width}" height="${TOP + HEIGHT + 70}" role="img" aria-labelledby="title description">
<title id="title">How time, memory and nodes grow with the number of entries</title>
<desc id="description">${described(rows)} Measured on ${date.slice(0, 10)} in ${escapeHtml(browser)}.</desc>
<style>${STYLE}
</style>
<rect class="paper" width="100%" height="100%"/>
<text class="head" x="${LEFT}" y="26">How it grows with the number of entries</text>
${PANELS.map((panel, index) => drawn(panel, rows, LEFT + index * (WIDTH + GAP))).join('\n')}
${Object.entries(KINDS)
  .map(([kind, title], index) => key(kind, title, LEFT + index * 200))
  .join('\n')}
</svg>
`;
}

const key = (kind, title, x) =>
  `<polyline class="${kind}" points="${x},${TOP + HEIGHT + 50} ${x + 24},${TOP + HEIGHT + 50}"/><text x="${x + 30}" y="${TOP + HEIGHT + 54}">${title}</text>`;

function drawn({ key: figure, title, show }, rows, left) {
  const values = rows.map(({ figures }) => show(figures[figure].median));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  const least = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const x = (size) => left + (Math.log10(size) / 4) * WIDTH;
  const y = (value) => TOP + HEIGHT * (1 - Math.log10(value / least) / Math.log10(most / least));
  const lines = [];
  for (let value = least; value <= most; value *= 10) {
    lines.push(
      `<line x1="${left}" x2="${left + WIDTH}" y1="${y(value)}" y2="${y(value)}"/><text class="end" x="${left - 6}" y="${y(value) + 4}">${value.toLocaleString('en')}</text>`,
    );
  }
  const sizes = [1, 10, 100, 1000, 10_000].map(
    (size) => `<text class="middle" x="${x(size)}" y="${TOP + HEIGHT + 18}">${size.toLocaleString('en')}</text>`,
  );
  const curves = Object.keys(KINDS).map((kind) => {
    const points = rows
      .filter((row) => row.kind === kind)
      .sort((one, other) => one.size - other.size)
      .map(({ size, figures }) => [x(size), y(show(figures[figure].median))].map((place) => place.toFixed(1)));
    const dots = points.map(([cx, cy]) => `<circle class="${kind}" cx="${cx}" cy="${cy}" r="3"/>`).join('');
    return `<polyline class="${kind}" points="${points.map((point) => point.join()).join(' ')}"/>${dots}`;
  });
  return [`<text class="title" x="${left}" y="${TOP - 16}">${title}</text>`, ...lines, ...sizes, ...curves].join('\n');
}

function described(rows) {
  return rows
    .map(({ kind, size, figures: { paint, heap, nodes } }) => {
      const megabytes = (heap.median / 1e6).toFixed(1);
      return `${kind} ${size}: ${Math.round(paint.median)} ms, ${megabytes} MB, ${nodes.median} nodes.`;
    })
    .join(' ');
}
