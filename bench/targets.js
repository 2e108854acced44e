import { quantile, ratio } from './statistics.js';

const HTML = 'html-string';

const loadsOf = (cases, caseName, name) =>
  cases?.find((one) => one.name === caseName)?.variants.find((one) => one.name === name)?.loads;

/** How many times as much cx-widgets needs as another contender, or in another case, round by round. */
const times =
  (caseName, { to, of = caseName, by = 'cx-widgets' }) =>
  (cases, key) => {
    const [ours, others] = [loadsOf(cases, caseName, 'cx-widgets'), loadsOf(cases, of, to ?? by)];
    return ours && others && ratio(ours[key], others[key])?.median;
  };

const toString = (caseName) => times(caseName, { to: HTML });

/** How many times as much cx-widgets needs as the peer that needs least. */
const toFastest =
  (caseName, takesPart = () => true) =>
  (cases, key) => {
    const peers = cases?.find((one) => one.name === caseName)?.variants.filter((one) => one.isPeer && takesPart(one));
    const ratios = peers?.map(({ name }) => times(caseName, { to: name })(cases, key)).filter(Boolean);
    return ratios?.length ? Math.max(...ratios) : undefined;
  };

const figure = (caseName, key) => (cases) => {
  const values = loadsOf(cases, caseName, 'cx-widgets')?.[key];
  return values && quantile(values, 0.5);
};

const nodesPerPost = (cases) => {
  const [many, few] = ['posts-1000', 'posts-100'].map((name) => figure(name, 'nodes')(cases));
  return many && few && (many - few) / 900;
};

const longestTask =
  (name) =>
  (_cases, _key, { updates }) =>
    updates?.find((one) => one.name === name)?.figures.longestTask.median;

/** The figures to reach: `hold` must not be exceeded, `goal` is the aim. `everywhere` is measured in each browser. */
const TARGETS = [
  { title: '1 post, to the fastest peer', hold: 1, goal: 0.9, read: toFastest('posts-1'), everywhere: true },
  { title: '20 posts, to the fastest peer', hold: 1.2, goal: 1, read: toFastest('posts-20'), everywhere: true },
  { title: '20 posts, to the string', hold: 2, goal: 1.5, read: toString('posts-20'), everywhere: true },
  {
    title: '20 posts, processor time, to the string',
    hold: 1.5,
    goal: 1.3,
    read: toString('posts-20'),
    key: 'processor',
    everywhere: true,
  },
  { title: '100 posts, to the string', hold: 1.1, goal: 0.95, read: toString('posts-100'), everywhere: true },
  { title: '1,000 posts, to the string', hold: 0.72, goal: 0.65, read: toString('posts-1000'), everywhere: true },
  {
    title: '1,000 posts, slowed, to the fastest peer with one list',
    hold: 0.9,
    goal: 0.7,
    read: toFastest('posts-1000-slow', ({ perList }) => !perList),
  },
  { title: '1,000 posts, slowed, to the fastest peer with any number of lists', read: toFastest('posts-1000-slow') },
  {
    title: '2,000 posts, slowed, to 500',
    hold: 4.4,
    goal: 4,
    read: times('posts-2000-slow', { of: 'posts-500-slow' }),
  },
  {
    title: 'Timeline of 500, to 50 in TimelineJS',
    hold: 1,
    goal: 0.9,
    read: times('timeline-500', { to: 'timelinejs', of: 'timeline-50' }),
  },
  { title: '100 posts, slowed: longest task, ms', hold: 105, goal: 60, read: longestTask('load'), key: 'processor' },
  { title: 'One of 1,000 posts changes: longest task, ms', hold: 16, read: longestTask('change'), key: 'processor' },
  {
    title: '1,000 entries filtered, slowed: longest task, ms',
    hold: 100,
    read: longestTask('filter'),
    key: 'processor',
  },
  { title: 'Nodes per post', hold: 80, goal: 70, read: nodesPerPost },
  { title: '1,000 posts: JavaScript heap, MB', hold: 10, goal: 7, read: (cases) => heapOf(cases) },
  { title: '`cx-widgets.js`, brotli, kB', hold: 54, goal: 50, read: (_cases, _key, all) => all.scriptBrotli / 1000 },
];

const heapOf = (cases) => {
  const bytes = figure('posts-1000', 'heap')(cases);
  return bytes && bytes / 1e6;
};

/** How much more another browser may need than the limits for Chromium. */
const TOLERANCE = 1.3;

/** Returns the table of the targets; a figure that was not measured is an empty cell. */
export function targetRows(results) {
  const { cases, elsewhere = {} } = results;
  const head = ['', 'Hold', 'Goal', 'Chromium', 'Processor time', 'Firefox', 'WebKitGTK', 'Result'];
  const rows = TARGETS.map(({ title, hold, goal, read, key = 'paint', everywhere }) => {
    const value = read(cases, key, results);
    const isTime = key === 'paint' && value !== undefined;
    const others = ['firefox', 'webkit'].map((name) => everywhere && read(elsewhere[name]?.cases, key, results));
    return [
      title,
      shown(hold),
      shown(goal),
      shown(value),
      isTime ? processorCell(read, results, value) : '',
      ...others.map(shown),
      verdict({ value, hold, goal, others }),
    ];
  });
  return [head, ...rows];
}

function processorCell(read, results, value) {
  const spent = read(results.cases, 'processor', results);
  // Figures that aren't times are the same whatever the key.
  return spent === value ? '' : shown(spent);
}

function shown(value) {
  if (!value) return '';
  return value >= 10 ? String(Number(value.toFixed(1))) : value.toFixed(2);
}

function verdict({ value, hold, goal, others }) {
  if (!value || !hold) return '';
  const over = Math.round((value / hold - 1) * 100);
  const [inChromium] = [
    [goal && value <= goal, 'goal met'],
    [value <= hold, 'held'],
    [true, `missed by ${over || 'less than 1'}%`],
  ]
    .find(([is]) => is)
    .slice(1);
  const missed = ['Firefox', 'WebKitGTK'].filter((_name, index) => others[index] > hold * TOLERANCE);
  return missed.length ? `${inChromium}; not in ${missed.join(' and ')}` : inChromium;
}
