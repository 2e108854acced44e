/**
 * Looks up evidence: "test file > title of the test", or the path of a document. In a title with parts that vary, "…"
 * stands for each of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test on a line of its own. One that is skipped or commented out proves nothing. */
const TEST = /^[ \t]*(?:it|test)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/gm;

const titles = new Map();

/** Returns the titles of the tests in a file. */
function titlesIn(path) {
  if (!titles.has(path)) {
    const found = [...readFileSync(path, 'utf8').matchAll(TEST)].map(([, , title]) =>
      title.replace(/\$\{[^}]*\}/g, '…').replace(/\\(.)/g, '$1'),
    );
    titles.set(path, new Set(found));
  }
  return titles.get(path);
}

/** Splits a line of evidence into its file and title. */
export function parseEvidence(line) {
  const [, file, title] = /^(\S+) > (.+)$/s.exec(line) ?? [undefined, line];
  return { file, title };
}

/** Returns why evidence proves nothing, with the fix; undefined if it is there. */
export function faultOf({ file, title }, root = '.') {
  const path = join(root, file);
  if (!existsSync(path)) return `${file} does not exist; name the test or document that shows this now`;
  if (title === undefined) {
    return /\.test\.[jt]s$/.test(file) ? `${file} is a file of tests; add " > " and the title of the test` : undefined;
  }
  if (titlesIn(path).has(title)) return undefined;
  return `${file} has no test "${title}"; name the test that shows this now, or lower the claim`;
}
