/** Spreadsheets through the command: what is printed, written and pulled. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './support/command.js';
import { folderWith, pull } from './support/pull.js';

const CSV = 'Agency,Title,Text,Date,POC,Image,Alt text\nExample Agency (EXA),A,Words,10/1/2026,Alex,a.png,A desk\n';

test('check prints the cell, for people and for machines', (t) => {
  const folder = folderWith(t, { 'sheet.csv': CSV, 'a.png': '' });
  const file = join(folder.path, 'sheet.csv');
  const { code, stdout } = run(['check', file]);
  assert.equal(code, 1);
  assert.match(stdout, /sheet\.csv:2:4: error: D2: 10\/1\/2026 may be 2026-10-01 or 2026-01-10\. .* \[cell\]/);
  assert.match(stdout, /sheet\.csv:1:5: warning: E1: .*contact details are never published/);
  const [{ errors }] = JSON.parse(run(['check', '--json', file]).stdout).files;
  assert.deepEqual([errors[0].place, errors[0].line, errors[0].column], ['D2', 2, 4]);
  assert.equal(run(['check', '--dates', 'us', file]).code, 0);
});

test('a spreadsheet becomes a campaign file with its pictures beside it, and goes back', (t) => {
  const folder = folderWith(t, { 'sheet.csv': CSV });
  const [from, json, xlsx] = ['sheet.csv', 'campaign.json', 'back.xlsx'].map((name) => join(folder.path, name));
  const { code, stderr } = run(['convert', from, '--dates', 'us', '--to', 'json-feed', '-o', json]);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /E1: .*contact details are never published/);
  const [item] = folder.json('campaign.json').items;
  assert.deepEqual([item.image, item.date_published], ['a.png', '2026-10-01']);
  const back = run(['convert', json, '--to', 'xlsx', '-o', xlsx]);
  assert.equal(back.code, 0, back.stderr);
  const again = JSON.parse(run(['convert', xlsx, '--to', 'json-feed']).stdout);
  assert.deepEqual(again.items, folder.json('campaign.json').items);
});

test('new --sheet writes a spreadsheet in which check finds nothing, and overwrites none', (t) => {
  const folder = folderWith(t);
  assert.equal(run(['new', '--sheet', folder.path]).code, 0);
  assert.deepEqual(folder.names(), ['campaign.xlsx']);
  const { code, stdout } = run(['check', '--max-warnings', '0', join(folder.path, 'campaign.xlsx')]);
  assert.equal(code, 0, stdout);
  assert.equal(run(['new', '--sheet', folder.path]).code, 2);
});

test('pull reads a spreadsheet with the options of its source', async (t) => {
  const folder = folderWith(t, {
    'sheet.csv': CSV.replace(',a.png,A desk', ',,'),
    'pull.json': { output: 'out.json', sources: [{ from: 'sheet.csv', dates: 'us' }] },
  });
  const { code, report } = await pull(folder);
  assert.equal(code, 0);
  assert.match(report.left_out.join(), /E1: .*contact details are never published/);
  assert.equal(folder.json('out.json').items[0].date_published, '2026-10-01');
  folder.write('pull.json', { output: 'out.json', sources: [{ from: 'sheet.csv', dates: 'day-first' }] });
  await pull(folder);
  assert.equal(folder.json('out.json').items[0].date_published, '2026-01-10');
});

test('the sheet of 24 agencies in the example is clean', (t) => {
  const { code, stdout } = run(['check', '--max-warnings', '0', 'examples/pull/sources/agencies.csv']);
  assert.equal(code, 0, stdout);
  const folder = folderWith(t);
  const output = join(folder.path, 'a.json');
  run(['convert', 'examples/pull/sources/agencies.csv', '--to', 'json-feed', '-o', output]);
  const agencies = new Set(JSON.parse(readFileSync(output)).items.map(({ _cx }) => _cx.agency.name));
  assert.equal(agencies.size, 24);
});
