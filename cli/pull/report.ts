import { withoutSecrets } from '../print.js';
import type { RemovedEntry } from './removed.js';
import type { PicturesReport } from './pictures.js';

/** The result of a run, as printed by `--json`. */
export interface Report {
  readonly output: string;
  /** Whether the output was written or, in a dry run, would be. */
  readonly written: boolean;
  readonly dry_run: boolean;
  readonly entries: number;
  /** Entries that wait for review, and entries left out by `hide.json` or `hide`. */
  readonly waiting: number;
  readonly hidden: number;
  readonly sources: readonly SourceReport[];
  /** In a dry run `downloaded` counts the pictures that would be requested. */
  readonly pictures: PicturesReport;
  /** The names of unused pictures that `--sweep` deleted or, in a dry run, would delete. */
  readonly swept: readonly string[];
  /** The pages that show the output; none in a dry run. */
  readonly pages: readonly PageReport[];
  /** A sentence for each unreadable item and each duplicate. */
  readonly left_out: readonly string[];
  /** Entries that disappeared from their source. */
  readonly gone: readonly (RemovedEntry & { readonly source: string })[];
  /** Rules of the config that match nothing. */
  readonly notes: readonly string[];
}

export interface PageReport {
  readonly page: string;
  readonly status: 'written' | 'unchanged' | 'failed';
  readonly error?: string | undefined;
}

export interface SourceReport {
  readonly name: string;
  readonly url: string;
  readonly status: 'new' | 'unchanged' | 'failed';
  readonly entries: number;
  readonly error?: string | undefined;
}

/** Whether a source, a picture or a page failed. */
export function hasFailed({ sources, pictures, pages }: Report): boolean {
  return pictures.failed.length > 0 || [...sources, ...pages].some(({ status }) => status === 'failed');
}

/** Returns an id without secrets; an id scoped to its source is not a URL. */
export function shownId(id: string, from: string): string {
  return id.startsWith(`${from}#`) ? id : withoutSecrets(id);
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Returns the result of a run as lines. */
export function resultLines(report: Report): string[] {
  const { output, written, dry_run, entries, waiting, hidden, sources, pictures, swept, pages } = report;
  const did = dry_run ? (written ? 'would be written' : 'would stay as it is') : written ? 'written' : 'unchanged';
  const { kept, downloaded, failed } = pictures;
  const width = Math.max(0, ...sources.map(({ status }) => status.length));
  return [
    ...sources.map(
      ({ name, status, entries: count }) => `${status.padEnd(width)}  ${name}: ${counted(count, 'entry', 'entries')}`,
    ),
    `pictures: ${kept} kept, ${downloaded} ${dry_run ? 'to download' : 'downloaded'}, ${failed.length} failed`,
    ...(swept.length ? [`unused pictures: ${swept.length} ${dry_run ? 'to delete' : 'deleted'}`] : []),
    `${output}: ${did}, ${counted(entries, 'entry', 'entries')}`,
    ...(waiting ? [`review: ${counted(waiting, 'entry waits', 'entries wait')}`] : []),
    ...(hidden ? [`hidden: ${counted(hidden, 'entry', 'entries')}`] : []),
    ...pages.map(({ page, status }) => `${page}: ${status}`),
  ];
}

/** Returns the warnings of a run as lines. */
export function warningLines({ sources, pictures, pages, left_out, gone, notes }: Report): string[] {
  return [
    ...sources.flatMap(({ error, entries }) => {
      const kept = entries ? ` What it gave last stays: ${counted(entries, 'entry', 'entries')}.` : '';
      return error === undefined ? [] : `failed: ${error}${kept}`;
    }),
    ...pictures.failed.map(({ url, error }) => `picture left out: ${url}: ${error}`),
    ...pages.flatMap(({ page, error }) => (error === undefined ? [] : `page not rendered: ${page}: ${error}`)),
    ...left_out.map((one) => `left out: ${one}`),
    ...gone.map(({ source, id, became }) => `gone from ${source}: ${id} (${became})`),
    ...notes.map((note) => `note: ${note}`),
  ];
}
