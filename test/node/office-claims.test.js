/** Pages for offices: a claim without proof fails the build. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkClaims, officePages } from '../../scripts/office/claims.js';

const PAGE = 'docs/offices/privacy-questions.md';

let root;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'office-'));
  for (const folder of ['docs', 'test']) {
    cpSync(folder, join(root, folder), { recursive: true, filter: (path) => !/pictures\/|images\//.test(path) });
  }
});

after(() => rmSync(root, { recursive: true }));

/** Returns the message about a page with one line changed, and the number of that line. */
function messageFor(change) {
  const path = join(root, PAGE);
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const index = lines.findIndex((line) => change(line) !== line);
  assert.ok(index >= 0, 'there is a line to change');
  writeFileSync(path, lines.map((line, at) => (at === index ? change(line) : line)).join('\n'));
  try {
    checkClaims(root);
  } catch (error) {
    return [error.message, index + 1];
  } finally {
    writeFileSync(path, text);
  }
  return ['no error', index + 1];
}

test('every claim of the pages for offices has its proof', () => {
  checkClaims(root);
  const links = officePages(root).flatMap(
    (page) => readFileSync(join(root, page), 'utf8').match(/\]\(\S+ ["']/g) ?? [],
  );
  assert.ok(links.length > 25, `${links.length} tests are named`);
});

test('a claim fails with its line once its test has another title', () => {
  const [message, line] = messageFor((one) =>
    one.replace('receives no cookies, not even', 'receives no cookie, not even'),
  );
  assert.match(
    message,
    new RegExp(`^${PAGE}:${line}: test/loading/loading\\.test\\.ts has no test "receives no cookie,`),
  );
});

test('a claim fails with its line once its test file is gone', () => {
  const [message, line] = messageFor((one) => one.replace('test/embed/dap.test.ts', 'test/embed/gone.test.ts'));
  assert.match(message, new RegExp(`^${PAGE}:${line}: test/embed/gone\\.test\\.ts does not exist`));
});

test('a row without a link fails with its line', () => {
  const [message, line] = messageFor((one) => (one.startsWith('| Cookies ') ? '| Cookies | None are set. |' : one));
  assert.match(message, new RegExp(`^${PAGE}:${line}: this row claims something without a link`));
});
