/**
 * Checks the claims of the pages for offices: a link with a title names a test, which has to be there; a row of a table in
 * docs/offices/ has a link to its proof.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { DocumentError } from './document-error.js';
import { faultOf } from './evidence.js';

const FOLDER = 'docs/offices';

/** A link with a title, as Prettier writes it: `[Test](path "title")`, or in single quotes. */
const PROOF = /\]\(([^)\s]+) (?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')\)/g;

const ROW = /^\|(?! ?:?-)/;

/** Returns the pages for offices. */
export const officePages = (root = '.') =>
  readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${FOLDER}/${name}`);

function checkLine(page, line, number, isHead, root) {
  for (const [, path, double, single] of line.matchAll(PROOF)) {
    const title = (double ?? single).replace(/\\(.)/g, '$1').replaceAll('&quot;', '"');
    const fault = faultOf({ file: normalize(join(dirname(page), path)), title }, root);
    if (fault) throw new DocumentError(page, number, `${fault}.`);
  }
  if (ROW.test(line) && !isHead && !/\]\([^)]/.test(line)) {
    throw new DocumentError(page, number, 'this row claims something without a link to a test or a document; add one.');
  }
}

/**
 * Checks all pages for offices.
 *
 * @param root - The folder with the pages, the tests and the documents.
 * @throws DocumentError
 */
export function checkClaims(root = '.') {
  for (const page of officePages(root)) {
    const lines = readFileSync(join(root, page), 'utf8').split('\n');
    lines.forEach((line, index) => {
      const isHead = /^\| ?:?-/.test(lines[index + 1] ?? '');
      checkLine(page, line, index + 1, isHead, root);
    });
  }
}
