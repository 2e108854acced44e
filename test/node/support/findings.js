/** Tables of documents and of what `cx-widgets check` finds in them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { run } from './command.js';

/** With an extension it is held to the schema. */
const FEED = { version: 'https://jsonfeed.org/version/1.1', title: 'Open week', _cx: {} };

/** A feed with items. */
export const feed = (items, more = {}) => ({ ...FEED, ...more, items });
/** A feed with one item. */
export const item = (more, around) => feed([{ id: 'a', title: 'Open desk', ...more }], around);
/** The same, with an extension. */
export const cx = (_cx, around) => item({ _cx }, around);
export const event = (start, end, more) => cx({ type: 'event', start, end, timezone: 'America/New_York', ...more });
/** An item with a picture. */
export const media = (url, more) =>
  item({ attachments: [{ url, mime_type: 'image/png', _cx: { alt: 'A desk' }, ...more }] });

/** A folder for the tests of a file, with empty files in it. */
export function folderOf(files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-check-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

/** Checks files in a folder; gives their reports. */
export function check(folder, contents) {
  const files = contents.map((content, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(
      file,
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 1),
    );
    return file;
  });
  return JSON.parse(run(['check', '--json', ...files]).stdout).files;
}

/**
 * A test for each row: a name, a document, and `code path: what its message says` for each finding, each of which names
 * its item.
 */
export function testFindings(folder, cases) {
  const reports = check(
    folder,
    cases.map(([, document]) => document),
  );
  for (const [index, [name, , expected]] of cases.entries()) {
    test(`${name}: ${expected.length ? 'reported once' : 'nothing to report'}`, () => {
      const { errors, warnings } = reports[index];
      const found = [...errors, ...warnings];
      assert.deepEqual(
        found.map(({ code, path }) => `${code} ${path}`),
        expected.map((one) => one.split(':')[0]),
        found.map(({ message }) => message).join('\n'),
      );
      for (const [at, one] of expected.entries()) {
        assert.match(found[at].message, new RegExp(one.slice(one.indexOf(':') + 1).trim()));
        if (found[at].path.startsWith('items[0].')) assert.ok(found[at].entry, 'names its item');
      }
    });
  }
}
