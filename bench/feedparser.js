/**
 * How much of the test suite of kurtmckee/feedparser is read as it says: `node bench/feedparser.js FOLDER [--failures]`.
 * The folder has `feedparser-expectations.json`, which says what each file must give, and the suite's `tests/`.
 *
 * A condition counts if it compares a field that we show with a string. Each file is decoded as its `Content-Type` says,
 * and read as the command line reads it, at the address where the suite's own server has it. Both sides are compared as
 * text: without tags, references decoded, white space folded; a title counts as text or as HTML.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVER = 'http://127.0.0.1:8097/tests/';
const GOAL = 0.95;

/** How a field of the suite is read: from the campaign where its name begins with `feed`, else from an entry. */
const FIELDS = {
  'feed.title': ({ title }) => title,
  'feed.link': ({ url }) => url,
  'feed.language': ({ language }) => language,
  'entries.title': ({ title }) => title,
  'entries.title_detail.value': ({ title }) => title,
  'entries.link': ({ url }) => url,
  // An id that is no URI counts within its feed.
  'entries.id': ({ id }) => (id.startsWith(SERVER) ? id.replace(/^.*?#/, '') : id),
  'entries.description': ({ body }) => readers.plainText(body),
  'entries.summary': ({ body }) => readers.plainText(body),
  'entries.content.value': ({ body }) => readers.plainText(body),
  'entries.author': ({ authors }) => authors[0]?.name,
  'entries.tags.term': ({ tags }, index) => tags[index],
};

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { failures: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (!folder) throw new Error('Name the folder with feedparser-expectations.json and tests/.');

const readers = await importReaders();
readers.supplyDom();
const results = [];
for (const { file, conds, content_type: type } of JSON.parse(
  await readFile(join(folder, 'feedparser-expectations.json'), 'utf8'),
)) {
  const conditions = conds.flatMap(asCondition);
  if (!conditions.length) continue;
  const campaign = read(await readFile(join(folder, 'tests', file)), type, SERVER + file);
  for (const condition of conditions) {
    const found = valueOf(campaign, condition);
    results.push({ ...condition, file, found, isRight: isSame(condition, found) });
  }
}
report();

/** The readers of the source and what supplies them in Node, as one module. */
async function importReaders() {
  const files = ['src/formats/sync', 'src/util/decode', 'src/text/plain-text', 'cli/dom'];
  const place = await mkdtemp(join(ROOT, 'node_modules/.feedparser-'));
  try {
    const outfile = join(place, 'readers.mjs');
    await build({
      stdin: { contents: files.map((file) => `export * from './${file}.ts';`).join('\n'), resolveDir: ROOT },
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(place, { recursive: true });
  }
}

/** A condition on a field that we show; nothing for any other. */
function asCondition({ path, equals }) {
  if (!path || typeof equals !== 'string') return [];
  const field = path.filter((key) => typeof key === 'string').join('.');
  const [, entry = 0, , index = 0] = path;
  return Object.hasOwn(FIELDS, field) ? [{ field, entry, index, expected: equals }] : [];
}

function read(bytes, type, url) {
  try {
    return readers.parseFeed(readers.decode(bytes, type), url, url);
  } catch (error) {
    return { error };
  }
}

function valueOf({ error, ...campaign }, { field, entry, index }) {
  if (error) return '';
  const holder = field.startsWith('feed') ? campaign : campaign.entries[entry];
  return (holder && FIELDS[field](holder, index)) ?? '';
}

function isSame({ field, expected }, found) {
  const sides = /title/.test(field) ? [fold, (words) => fold(textOf(words))] : [fold];
  return sides.some((side) => side(found) === fold(textOf(expected)) || side(found) === side(expected));
}

function fold(words) {
  return words.replace(/\s+/g, ' ').trim();
}

function textOf(html) {
  const document = new DOMParser().parseFromString(html.replace(/<br\b/gi, ' <br'), 'text/html');
  return document.body.textContent;
}

/** Prints the score, and for each folder and field how many conditions fail; each of them where that is asked for. */
function report() {
  const failures = results.filter(({ isRight }) => !isRight);
  const right = results.length - failures.length;
  const percent = ((100 * right) / results.length).toFixed(1);
  stdout.write(`${right} of ${results.length} conditions (${percent} %); the goal is ${100 * GOAL} %.\n`);
  const classes = {};
  for (const failure of failures) (classes[classOf(failure)] ??= []).push(failure);
  for (const [name, members] of Object.entries(classes).sort(([, one], [, other]) => other.length - one.length)) {
    stdout.write(`${String(members.length).padStart(4)}  ${name}\n`);
    if (!values.failures) continue;
    for (const { file, expected, found } of members) {
      stdout.write(`      ${file}: ${JSON.stringify(expected)}, not ${JSON.stringify(found)}\n`);
    }
  }
  if (right < GOAL * results.length) process.exitCode = 1;
}

function classOf({ file, field }) {
  return `${file.replace(/\/[^/]*$/, '')}, ${field}`;
}
