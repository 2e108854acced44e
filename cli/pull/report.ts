import { withoutSecrets } from '../print.js';
import type { Gone } from './gone.js';
import type { PicturesReport } from './pictures.js';

/** What a run did; `--json` prints it as it is. */
export interface Report {
  readonly output: string;
  /** In a dry run: whether it would have been. */
  readonly written: boolean;
  readonly dry_run: boolean;
  readonly entries: number;
  readonly sources: readonly SourceReport[];
  /** In a dry run `downloaded` is how many would be asked for. */
  readonly pictures: PicturesReport;
  /** What could not be understood. */
  readonly left_out: readonly string[];
  /** What sources give no more, and what became of it. */
  readonly gone: readonly (Gone & { readonly source: string })[];
  /** Rules of the config that match nothing. */
  readonly notes: readonly string[];
}

export interface SourceReport {
  readonly name: string;
  readonly url: string;
  readonly status: 'new' | 'unchanged' | 'failed';
  readonly entries: number;
  readonly error?: string | undefined;
}

/** Whether a source or a picture could not be had. */
export function hasFailed({ sources, pictures }: Report): boolean {
  return pictures.failed.length > 0 || sources.some(({ status }) => status === 'failed');
}

/** An id as it can be told; one within a source is no address of anybody. */
export function shownId(id: string, from: string): string {
  return id.startsWith(`${from}#`) ? id : withoutSecrets(id);
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What a run did, in words. */
export function resultLines({ output, written, dry_run, entries, sources, pictures }: Report): string[] {
  const did = dry_run ? (written ? 'would be written' : 'would stay as it is') : written ? 'written' : 'unchanged';
  const { kept, downloaded, failed } = pictures;
  const width = Math.max(0, ...sources.map(({ status }) => status.length));
  return [
    ...sources.map(
      ({ name, status, entries: count }) => `${status.padEnd(width)}  ${name}: ${counted(count, 'entry', 'entries')}`,
    ),
    `pictures: ${kept} kept, ${downloaded} ${dry_run ? 'to download' : 'downloaded'}, ${failed.length} failed`,
    `${output}: ${did}, ${counted(entries, 'entry', 'entries')}`,
  ];
}

/** What somebody should look at, in words. */
export function complaintLines({ sources, pictures, left_out, gone, notes }: Report): string[] {
  return [
    ...sources.flatMap(({ error, entries }) => {
      const kept = entries ? ` What it gave last stays: ${counted(entries, 'entry', 'entries')}.` : '';
      return error === undefined ? [] : `failed: ${error}${kept}`;
    }),
    ...pictures.failed.map(({ url, error }) => `picture left out: ${url}: ${error}`),
    ...left_out.map((one) => `left out: ${one}`),
    ...gone.map(({ source, id, became }) => `gone from ${source}: ${id} (${became})`),
    ...notes.map((note) => `note: ${note}`),
  ];
}
