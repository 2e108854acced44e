/** Every key of a campaign file has a field in the studio, or is left out on purpose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSource } from './support/source.js';

const { SCHEMA, ITEM_SCHEMA, FEED_MAIN, FEED_MORE, FEED_WITHOUT_FIELD, ITEM_FIELDS, ITEM_WITHOUT_FIELD, fieldsOf } =
  await importSource('cli/validators/campaign.js', 'studio/write/fields-feed.ts', 'studio/write/fields-item.ts');
const { FIELDS_EN, FIELDS_ES } = await importSource('studio/write/field-words-en.ts', 'studio/write/field-words-es.ts');

const DATES = ['date', 'moment'];
/** Fields that a widget shows as members of an object of the schema. */
const inner = (schema) =>
  schema.items
    ? inner(schema.items)
    : schema.properties
      ? schema
      : (schema.anyOf?.map(inner).find(Boolean) ?? undefined);

/** The paths of all keys in a schema; those of objects in lists end where the list is. */
function pathsIn(schema, before = []) {
  return Object.entries(schema.properties).flatMap(([key, value]) => {
    const path = [...before, key];
    const own = value.$ref ? undefined : inner(value);
    return [path.join('.'), ...(own ? pathsIn(own, path) : [])];
  });
}

/** The paths that fields write. */
function pathsOf(fields, before = []) {
  return fields.flatMap(({ path, fields: own, alsoWrites = [] }) => {
    const whole = [...before, ...path];
    const outer = whole.slice(0, -1).map((_, index) => whole.slice(0, index + 1).join('.'));
    const others = alsoWrites.map((key) => [...whole.slice(0, -1), key].join('.'));
    return [...outer, whole.join('.'), ...others, ...(own ? pathsOf(own, whole) : [])];
  });
}

function compare(schema, fields, without) {
  const shown = new Set([...pathsOf(fields), ...without]);
  const all = pathsIn(schema);
  assert.deepEqual(
    all.filter((path) => !shown.has(path) && !without.some((one) => path.startsWith(`${one}.`))),
    [],
    'keys without a field',
  );
  assert.deepEqual(
    [...shown].filter((path) => !all.includes(path)),
    [],
    'fields without a key',
  );
}

test('each key of a campaign has a field, or is left out on purpose', () => {
  compare({ properties: { ...SCHEMA.properties, items: {} } }, [...FEED_MAIN, ...FEED_MORE], FEED_WITHOUT_FIELD);
});

test('each key of an entry has a field, or is left out on purpose', () => {
  compare(ITEM_SCHEMA, ITEM_FIELDS, ITEM_WITHOUT_FIELD);
});

test('each date of the schema is edited as a date', () => {
  const dates = Object.entries(ITEM_SCHEMA.properties._cx.properties).filter(([, { format }]) => /date/.test(format));
  assert.equal(dates.length, 3);
  for (const [key] of dates) {
    const field = ITEM_FIELDS.find(({ path }) => path.join('.') === `_cx.${key}`);
    assert.ok(DATES.includes(field.widget), key);
  }
});

test('each type of entry shows all fields that concern it, once', () => {
  for (const type of ['highlight', 'spotlight', 'post', 'event', 'milestone']) {
    const { main, more } = fieldsOf(type, () => false);
    const names = [...main, ...more].map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    const concerned = ITEM_FIELDS.filter(({ types }) => !types || types.includes(type));
    assert.deepEqual(
      concerned.filter(({ name }) => !names.includes(name)),
      [],
    );
    assert.ok(fieldsOf(type, () => true).more.length + main.length === ITEM_FIELDS.length);
  }
});

test('each field has a label in English and Spanish, and a hint in both or in none', () => {
  assert.deepEqual(Object.keys(FIELDS_ES).sort(), Object.keys(FIELDS_EN).sort());
  for (const [name, texts] of Object.entries(FIELDS_EN)) {
    assert.deepEqual(
      FIELDS_ES[name].map((text) => Boolean(text)),
      texts.map((text) => Boolean(text)),
      name,
    );
  }
});
