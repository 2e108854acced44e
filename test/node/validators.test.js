/** The compiled validators of the command, and the small reader of the page, on the same files. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importSource } from './support/source.js';

const { validateFeed, ITEM_SCHEMA, SCHEMA, violationsOf, readCampaign, readItem, jsonFeed, LIMITS } =
  await importSource(
    'cli/validators/campaign.js',
    'cli/validators/violation.ts',
    'src/formats/campaign.ts',
    'src/formats/item.ts',
    'src/formats/json-feed.ts',
    'src/formats/limits.ts',
  );

/** Returns numbers from 0 up to 1, the same for each seed (mulberry32). */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WRONG = [
  ...[7, -1, true, [], {}, ['a'], { a: 1 }, 'word', '2027-02-30', 'October 1, 2027', '2027', 'javascript:alert(1)'],
  ...['agency.example', 'EST', 'Mars/Olympus', 'person', 'https://agency.example/'],
];

/** Returns the paths of all values in a campaign file, outermost first. */
function pathsIn(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

const parentOf = (root, path) => path.slice(0, -1).reduce((value, key) => value[key], root);

/** Replaces one value of a campaign file; returns the path and the new value. */
function mutate(feed, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const path = pick(pathsIn(feed).filter(({ length }) => length > 1 && length < 9));
  const value = pick(WRONG);
  parentOf(feed, path)[path.at(-1)] = value;
  return { path, value };
}

/** Returns the paths at which the page's reader drops something. */
function dropped(feed) {
  const faults = [];
  const source = jsonFeed.read(feed);
  const base = 'https://agency.example/feed.json';
  const campaign = readCampaign({ ...source, items: [] }, base, undefined, faults);
  source.items.slice(0, LIMITS.items).forEach((item, index) => {
    try {
      readItem(item, { campaign, base, faults, path: ['items', index] });
    } catch {
      faults.push({ path: ['items', index] });
    }
  });
  return faults.map(({ path }) => path.map(String));
}

const refused = (feed) =>
  violationsOf(validateFeed, SCHEMA, feed).map(({ path, keyword, key }) =>
    (keyword === 'required' || keyword === 'additionalProperties' ? [...path, key] : path).map(String),
  );

const isAround = (one, other) => one.every((key, index) => other[index] === key) || other.every((key, index) => one[index] === key); // prettier-ignore

/**
 * The documented differences. Where the validator alone refuses, the page is more tolerant on purpose: it reads texts
 * that stand for what the schema asks for. Where the page alone drops something, the value has the right form and is
 * wrong all the same; `check` reports it as `left-out`.
 */
const TOLERATED = {
  'a key that the page does not show, or a key of somebody else': ({ key, value }) => !SHOWN.has(key) || typeof value === 'object', // prettier-ignore
  'a date in another spelling, or a year as a number': ({ value }) => ['October 1, 2027', 7, -1].includes(value),
  'a time zone under another name': ({ key }) => key === 'timezone',
  'an empty object or list, which says nothing': ({ value }) => typeof value === 'object',
  'an id that is a number': ({ key, value }) => key === 'id' && typeof value === 'number',
  'a single value where a list is asked for, and the reverse': ({ key }) => LISTS.has(key),
};
const DROPPED = {
  'a day that is in no calendar': ({ value }) => value === '2027-02-30',
  'a time zone that does not exist': ({ value }) => value === 'Mars/Olympus',
};
const schemas = [SCHEMA, ITEM_SCHEMA];
const SHOWN = new Set();
const LISTS = new Set();
for (let schema; (schema = schemas.pop());) {
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    SHOWN.add(key);
    if (inner.type === 'array') LISTS.add(key);
    schemas.push(inner, ...(inner.items ? [inner.items] : []), ...(inner.anyOf ?? []));
  }
}
for (const key of ['version', '$schema', 'feed_url', 'user_comment', 'icon', 'favicon', 'expired', 'banner_image']) SHOWN.delete(key); // prettier-ignore

test('the validator and the elements agree on 1,000 seeded mutations, except for the documented differences', () => {
  const files = readdirSync('examples').filter((name) => name.endsWith('.json'));
  const originals = files.map((name) => JSON.parse(readFileSync(`examples/${name}`, 'utf8'))).filter((feed) => feed.items); // prettier-ignore
  const surprises = [];
  let agreed = 0;
  for (let seed = 1; seed <= 1000; seed++) {
    const random = randomFrom(seed);
    const feed = structuredClone(originals[seed % originals.length]);
    const { path, value } = mutate(feed, random);
    const key = path.findLast((one) => !/^\d+$/.test(one));
    const isRefused = refused(feed).some((one) => isAround(one, path));
    const isDropped = dropped(feed).some((one) => isAround(one, path));
    if (isRefused === isDropped) {
      agreed++;
      continue;
    }
    const reasons = isRefused ? TOLERATED : DROPPED;
    if (!Object.values(reasons).some((fits) => fits({ key, value, path }))) {
      surprises.push(
        `${seed}: ${path.join('.')} = ${JSON.stringify(value)}: ${isRefused ? 'refused' : 'dropped'} alone`,
      );
    }
  }
  assert.deepEqual(surprises, []);
  assert.ok(agreed > 500, `${agreed} agree`);
});

test('the command line compiles nothing at run time, as a strict Content-Security-Policy requires', () => {
  for (const name of ['main.js', 'worker.js']) {
    const code = readFileSync(`cli/dist/${name}`, 'utf8');
    assert.doesNotMatch(code, /new Function\b|\beval\(/, name);
    assert.doesNotMatch(code, /(?:from |require\()["']ajv/, name);
  }
});

test('the rules of check need neither Node nor a document', () => {
  for (const name of readdirSync('cli/check')) {
    const code = readFileSync(`cli/check/${name}`, 'utf8');
    assert.doesNotMatch(code, /from 'node:|\bBuffer\b|\bprocess\.|\bdocument\./, name);
  }
});

test('a key named like a method is unknown like any other; __proto__ is an extension, like all keys that begin with _', () => {
  for (const key of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
    const item = JSON.parse(`{"id": "1", "_cx": {"${key}": {"title": 1}, "person": {"name": "A", "${key}": 1}}}`);
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [item] };
    assert.deepEqual(
      violationsOf(validateFeed, SCHEMA, feed).map(({ keyword, path, key: name }) => [
        keyword,
        [...path, name].join('.'),
      ]),
      key === '__proto__'
        ? []
        : [
            ['additionalProperties', `items.0._cx.${key}`],
            ['additionalProperties', `items.0._cx.person.${key}`],
          ],
    );
  }
});
