/** The schema that authors check their campaign files with. Run `npm run build` before. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const validate = new Ajv.default({ allErrors: true }).compile(read('dist/campaign.schema.json'));

const VERSION = 'https://jsonfeed.org/version/1.1';
const faultsOf = (item, feed = {}) => {
  validate({ version: VERSION, title: 'Ours', items: [{ id: '1', ...item }], ...feed });
  return (validate.errors ?? []).map(({ instancePath }) => instancePath);
};

for (const name of readdirSync('examples').filter((file) => file.endsWith('.json'))) {
  test(`examples/${name} is a campaign file`, () => {
    validate(read(`examples/${name}`));
    assert.deepEqual(validate.errors, null);
  });
}

test('JSON Feed needs a version, a title and items with ids', () => {
  assert.equal(validate({ items: [] }), false);
  assert.equal(validate({ version: VERSION, title: 'Ours', items: [{}] }), false);
});

for (const [name, item, path] of [
  ['a date that is none', { date_published: 'last Tuesday' }, '/items/0/date_published'],
  ['a month that is none', { date_published: '1957-13' }, '/items/0/date_published'],
  ['a date in words', { _cx: { start: 'June 1957' } }, '/items/0/_cx/start'],
  ['a year before 1000', { _cx: { start: '0924' } }, '/items/0/_cx/start'],
  ['a year that is a number', { _cx: { start: 1924 } }, '/items/0/_cx/start'],
  ['a link that runs a script', { url: 'javascript:alert(1)' }, '/items/0/url'],
  ['a type that we do not know', { _cx: { type: 'news' } }, '/items/0/_cx/type'],
  ['a misspelt key', { _cx: { agencies: [] } }, '/items/0/_cx'],
  ['a person without a name', { _cx: { person: { role: 'Director' } } }, '/items/0/_cx/person'],
  ['a fault in a quoted post', { _cx: { quoted: { id: '2', title: 1 } } }, '/items/0/_cx/quoted/title'],
]) {
  test(`${name} is an error`, () => assert.ok(faultsOf(item).includes(path), faultsOf(item).join()));
}

test('a date can be a year, a month, a day or a moment', () => {
  for (const start of ['1924', '1957-06', '2024-10-01', '2024-10-01T13:00', '2024-10-01T13:00:00-04:00'])
    assert.deepEqual(faultsOf({ date_published: start, _cx: { start, end: start } }), []);
});

test('other extensions and all JSON Feed keys are valid', () => {
  assert.deepEqual(
    faultsOf(
      {
        _other: { anything: 1 },
        external_url: '/relative',
        banner_image: 'a.png',
        attachments: [{ url: 'a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 1, _cx: { alt: 'A' } }],
        _cx: {
          agency: 'Example Agency',
          poll: { options: [{ label: 'Yes', votes: 1 }], closed: true },
          video: { url: 'v.mp4', captions: [{ url: 'v.vtt', language: 'en' }], duration: 60 },
          start: '2024-10-01T13:00',
          timezone: 'America/New_York',
        },
      },
      { _other: 1, next_url: 'https://example.gov/2.json', expired: false },
    ),
    [],
  );
});
