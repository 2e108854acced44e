import type { Json } from '../../src/formats/source.js';
import type { Settings } from '../draft/settings.js';
import type { Origin } from '../draft/state.js';

/** A correction of a file that is not quite JSON. */
export interface Repair {
  readonly line: number;
  readonly kind: string;
  /** The characters that were replaced, and the new ones. */
  readonly was: string;
  readonly is: string;
}

/** A line of a file that can't be read. */
export interface BadLine {
  readonly line: number;
  readonly column: number;
  /** The message of the command, in English. */
  readonly message: string;
  readonly text: string;
}

/** Content that can be opened. */
export interface Opened {
  /** Whether it is a campaign file, whose keys all stay; other formats are converted, and need a file of their own. */
  readonly isCampaignFile: boolean;
  readonly feed: Json & { readonly items: readonly Json[] };
  readonly files: ReadonlyMap<string, Blob>;
  /** The name of the campaign file. */
  readonly name: string;
  /** Sentences of the command about parts that were left out or are doubtful, in English. */
  readonly notes: readonly string[];
  readonly repairs: readonly Repair[];
  readonly origin: Origin;
  /** Whether the words of a post are missing, so that the user writes them. */
  readonly lacksWords?: boolean;
  readonly isTemplate?: boolean;
  /** The element that fits a template, or the settings in a zip. */
  readonly settings?: Partial<Settings> | undefined;
}

/** Why content can't be opened, as data. */
export type StartProblem =
  | {
      readonly code:
        | 'empty'
        | 'word'
        | 'word-text'
        | 'old-office'
        | 'powerpoint'
        | 'pdf'
        | 'picture'
        | 'zip'
        | 'binary'
        | 'config'
        | 'hide-list'
        | 'no-post'
        | 'address'
        | 'code-missing'
        | 'text';
    }
  | { readonly code: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'syntax'; readonly lines: readonly BadLine[] }
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'network' | 'insecure'; readonly url: string };

/** Says why content can't be opened; nothing has changed. */
export class StartError extends Error {
  constructor(readonly problem: StartProblem) {
    super(problem.code);
  }
}

/** The files of a review, which another step opens. */
export class ReviewFile extends Error {}

/** Returns the name of the campaign file for a file or an address, such as `agencies.json` for `agencies.csv`. */
export function campaignName(from: string): string {
  const stem = from
    .replace(/[?#].*/, '')
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.\w{1,5}$/, '')
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .join('-');
  return `${stem || 'campaign'}.json`;
}
