import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { tagOf, unknownName } from '../../src/embed/names.js';
import { FeedError } from '../../src/formats/errors.js';
import { reasonText } from '../../src/formats/messages.js';
import { safeUrl } from '../../src/util/urls.js';
import { withoutSecrets } from '../print.js';
import { urlBeside, urlOfPath } from '../render/into.js';
import { hideListOf } from '../review/hide-file.js';
import type { Reader } from '../worker/reader.js';
import { writeFileSafely } from '../write/file.js';
import { ConfigError } from './config-error.js';
import type { Config, PageConfig } from './config-schema.js';
import type { OutputPaths } from './output-paths.js';
import type { Progress } from './progress.js';
import type { PageReport } from './report.js';

/** The rendered pages, and a sentence for each part of the output that none of them can show. */
export interface Rendered {
  readonly pages: readonly PageReport[];
  readonly notes: readonly string[];
}

/** @throws ConfigError if a page names an unknown element or a URL that is not absolute. */
export function checkPages(file: string, { render = [] }: Config): void {
  for (const [index, { element = '', url }] of render.entries()) {
    const at = `${file}: render[${index}]`;
    if (!tagOf(element)) throw new ConfigError(`${at}.element: ${unknownName(element)}`);
    if (url !== undefined && !isWhole(url)) {
      throw new ConfigError(
        `${at}.url: expected a whole address, such as https://agency.example/week/, not ${JSON.stringify(url)}.`,
      );
    }
  }
}

const isWhole = (url: string): boolean => /^https?:/i.test(url) && safeUrl(url) !== undefined;

/** Renders the output into the pages of the config, one after another. A page that fails stays as it is. */
export async function renderPages(
  { render = [] }: Config,
  places: OutputPaths,
  { reader, signal }: { readonly reader: Reader; readonly signal: AbortSignal },
  progress: Progress,
): Promise<Rendered> {
  const pages: PageReport[] = [];
  const notes = new Set<string>();
  for (const [index, config] of render.entries()) {
    const page = relative(process.cwd(), places.pages[index]!);
    progress.update(`page ${index + 1} of ${render.length}: ${page}`);
    try {
      const isNew = await renderPage(config, places.pages[index]!, places.output, reader, notes);
      pages.push({ page, status: isNew ? 'written' : 'unchanged' });
    } catch (error) {
      signal.throwIfAborted();
      pages.push({ page, status: 'failed', error: withoutSecrets(reasonOf(error as Error)) });
    }
  }
  return { pages, notes: [...notes] };
}

/** Renders a feed into a page; false if the page already has this content. */
async function renderPage(
  { element = '', lang, url }: PageConfig,
  file: string,
  feed: string,
  reader: Reader,
  notes: Set<string>,
): Promise<boolean> {
  const page = await readFile(file);
  const text = await readFile(feed, 'utf8');
  const name = relative(process.cwd(), feed);
  const source = { name, url: urlBeside(feed, file, url), path: feed, text, hide: await hideListOf(feed, text) };
  const { complaints, result } = await reader.do('render', {
    sources: [source],
    element: tagOf(element)!.slice(3),
    attributes: {},
    lang,
    url: url === undefined ? urlOfPath(file) : safeUrl(url)!,
    page,
    head: false,
    to: 'html',
    now: Date.now(),
  });
  for (const complaint of complaints) notes.add(withoutSecrets(complaint));
  return writeFileSafely(file, result);
}

function reasonOf(error: Error): string {
  if (error instanceof FeedError) return reasonText(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'There is no such file. Create the page, with an element or markers in it.';
  return code
    ? `It can't be read or written (${code}). Check the permissions of the file and its folder.`
    : error.message;
}
