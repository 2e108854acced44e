import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { parseUrl } from '../../src/util/urls.js';
import { decode } from '../../src/util/decode.js';
import { checkIn, reportOf, type FileReport } from '../check/file-report.js';
import type { Reader } from '../worker/reader.js';
import { fileAt } from './files.js';
import { feedsOf } from './page-feeds.js';

/** Stands for the origin of the preview. */
const HERE = 'http://preview.invalid';

/** What `check` finds in the content of a page. */
export interface Findings {
  readonly files: readonly FileReport[];
  /** Feeds of other sites, which are not checked. */
  readonly elsewhere: readonly string[];
}

/**
 * Checks the feeds of a page that are in the folder, and the JSON in the page.
 *
 * @param pathname - The path of the page on the server.
 */
export async function findingsOf(folder: string, pathname: string, reader: Reader): Promise<Findings> {
  const page = fileAt(folder, pathname)!;
  const { urls, inline } = feedsOf(decode(await readFile(page)));
  const pathOf = (url: string): string | undefined => {
    const { origin, pathname: path } = parseUrl(url, HERE + pathname) ?? {};
    return origin === HERE ? path : undefined;
  };
  const files: FileReport[] = [];
  for (const path of new Set(urls.map(pathOf))) {
    if (path !== undefined) files.push(await checkFileAt(folder, path, reader));
  }
  const name = relative(folder, page);
  for (const { text, line } of inline) {
    const bytes = new TextEncoder().encode(text);
    const { diagnostics } = await checkIn(reader, { bytes, folder: dirname(page) });
    files.push(
      reportOf(
        name,
        diagnostics.map((one) => ({ ...one, line: one.line + line - 1 })),
      ),
    );
  }
  return { files, elsewhere: urls.filter((url) => pathOf(url) === undefined) };
}

async function checkFileAt(folder: string, pathname: string, reader: Reader): Promise<FileReport> {
  const file = fileAt(folder, pathname);
  if (!file) {
    const message = 'There is no such file in this folder.';
    const error = { code: 'missing', path: '', line: 1, column: 1, message };
    return { file: decodeURI(pathname).slice(1), errors: [error], warnings: [] };
  }
  const { diagnostics } = await checkIn(reader, { bytes: await readFile(file), folder: dirname(file) });
  return reportOf(relative(folder, file), diagnostics);
}
