/**
 * Writes the tables of README.md that are told by the code: between `<!-- NAME:start -->` and `<!-- NAME:end -->`, from
 * dist/. With `--check` it writes nothing, and fails where they are not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process, { argv, stderr } from 'node:process';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { CDN_ENTRY } from './entries.js';
import { namedValues } from './named-values.js';

const README = 'README.md';

/** What an attribute takes, in a word; the names of other types are looked up in the source. */
const WORDS = { string: 'text', number: 'number', boolean: 'flag', unknown: 'JSON' };

/** What a manifest says of an element, with the heading of its column and what is told beside the name. */
const PARTS_OF_TABLES = [
  { key: 'attributes', title: 'Attribute', more: { Value: valuesOf, Default: ({ default: value }) => code(value) } },
  { key: 'events', title: 'Event', more: { Class: ({ type }) => code(type?.text) } },
  { key: 'slots', title: 'Slot', more: {} },
  { key: 'cssParts', title: 'Part', more: {} },
  { key: 'cssProperties', title: 'Property', more: { Default: ({ default: value }) => code(value) } },
  { key: 'cssStates', title: 'State', more: {} },
];

const code = (text) => (text === undefined ? '' : `\`${text.replace(/^'(.*)'$/, '$1')}\``);

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(titles, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function tableOf({ title, more }, items) {
  const rows = items.map((item) => [
    item.name ? code(item.name) : 'default',
    ...Object.values(more).map((tell) => tell(item)),
    item.description ?? '',
  ]);
  return table([title, ...Object.keys(more), 'What it is'], rows);
}

const VALUES = namedValues();

function valuesOf({ type }) {
  const [, many, name] = /^(readonly )?(\w+)/.exec(type?.text ?? '') ?? [];
  const values = VALUES.get(name)?.map(code).join(', ');
  return values ? (many ? `any of ${values}` : values) : (WORDS[name] ?? code(type?.text));
}

function elements() {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
}

const isSame = (one, other) => one.name === other.name && one.description === other.description;

/** What every element has, told as most of them tell it. */
function common(all, key) {
  const items = all.flatMap((element) => element[key] ?? []);
  const count = (item) => items.filter((one) => isSame(one, item)).length;
  const names = [...new Set(items.map(({ name }) => name))];
  return names
    .map((name) => items.filter((item) => item.name === name))
    .filter(({ length }) => length === all.length)
    .map((alike) => alike.reduce((most, item) => (count(item) > count(most) ? item : most)));
}

/** What one element has and others have not, or tell otherwise. */
function own(all, element, key) {
  const shared = common(all, key);
  return (element[key] ?? []).filter((item) => !shared.some((one) => isSame(one, item)));
}

function commonTables(all) {
  return PARTS_OF_TABLES.filter(({ key }) => key !== 'cssProperties')
    .map((part) => [part, common(all, part.key)])
    .filter(([, items]) => items.length)
    .map(([part, items]) => tableOf(part, items))
    .join('\n\n');
}

function elementTables(all) {
  return all
    .map((element) => {
      const tables = PARTS_OF_TABLES.map((part) => [part, own(all, element, part.key)])
        .filter(([, items]) => items.length)
        .map(([part, items]) => tableOf(part, items));
      return [`### \`<${element.tagName}>\``, element.summary, ...tables].join('\n\n');
    })
    .join('\n\n');
}

function tokenTable(all) {
  return tableOf(
    PARTS_OF_TABLES.find(({ key }) => key === 'cssProperties'),
    common(all, 'cssProperties'),
  );
}

/** In whole kilobytes, so that a comma more in the source does not ask for a new README. */
function sizeTable() {
  const script = readFileSync(CDN_ENTRY.file);
  const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
  return table(
    ['File', 'As it is', 'gzip', 'brotli', 'The build fails above (brotli)'],
    [
      [
        code(CDN_ENTRY.file),
        kilobytes(script.length),
        kilobytes(gzipSync(script, { level: 9 }).length),
        kilobytes(brotliCompressSync(script).length),
        kilobytes(CDN_ENTRY.budget),
      ],
    ],
  );
}

/** Painted after so many milliseconds, ours beside others, as bench/ measured it last. */
function speedTable() {
  const { cases } = JSON.parse(readFileSync('bench/results/latest.json', 'utf8'));
  const columns = ['posts-20', 'posts-100', 'posts-1000', 'timeline-500'].map((name) =>
    cases.find((one) => one.name === name),
  );
  const names = [...new Set(columns.flatMap(({ variants }) => variants.map(({ title }) => title)))];
  const time = ({ variants }, title) => {
    const paint = variants.find((one) => one.title === title)?.figures.paint.median;
    return paint === undefined ? '' : Math.round(paint).toLocaleString('en');
  };
  return table(
    ['Painted, ms', ...columns.map(({ title }) => title)],
    names.map((name) => [name, ...columns.map((column) => time(column, name))]),
  );
}

/** The tag of the script with its hash, to be copied. */
function scriptTag() {
  const { 'cx-widgets.js': hash } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
  return `\`\`\`html\n<script type="module" src="/assets/cx-widgets.js" integrity="${hash}"></script>\n\`\`\``;
}

async function withTables(readme) {
  const all = elements();
  const tables = {
    tag: scriptTag(),
    common: commonTables(all),
    elements: elementTables(all),
    tokens: tokenTable(all),
    sizes: sizeTable(),
    speed: speedTable(),
  };
  let text = readme;
  for (const [name, content] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name}:start -->)[^]*?(<!-- ${name}:end -->)`);
    if (!place.test(text)) throw new Error(`${README} has no place for the table "${name}".`);
    text = text.replace(place, (_found, start, end) => `${start}\n\n${content}\n\n${end}`);
  }
  return format(text, { ...(await resolveConfig(README)), parser: 'markdown' });
}

const before = readFileSync(README, 'utf8');
const after = await withTables(before);
if (!argv.includes('--check')) writeFileSync(README, after);
else if (after !== before) {
  stderr.write(`The tables in ${README} are not up to date. Run: npm run build && node scripts/readme.js\n`);
  process.exitCode = 1;
}
