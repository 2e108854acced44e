import type { Json } from '../../src/formats/source.js';
import type { Diagnostic } from '../check/diagnostics.js';
import type { SourceConfig } from '../pull/config-schema.js';

/** What is done in the worker: everything that reads what others wrote. What goes in and comes out can be cloned. */
export interface Jobs {
  /** Checks a file of a folder; `broken` has the links in it that lead nowhere, with the reason. */
  check: {
    input: { bytes: Uint8Array; folder?: string | undefined; broken?: ReadonlyMap<string, string> | undefined };
    output: { diagnostics: Diagnostic[]; addresses: string[] };
  };
  /** Converts a file. */
  convert: {
    input: { text: string; file: string; to: string; base?: string | undefined; self?: string | undefined };
    output: { complaints: string[]; result: string };
  };
  /** Reads a page of a source, and remembers it until the pages are joined. */
  page: {
    input: {
      /** By file name; of an address there is one. */
      files: ReadonlyMap<string, Uint8Array>;
      /** The content type that came with it. */
      type: string;
      source: SourceConfig;
      base: string;
      pictures: readonly string[];
      isFirst: boolean;
    };
    output: { next: string | undefined };
  };
  /** Joins the pages that were read into one JSON Feed. */
  join: {
    input: undefined;
    output: { feed: Json; items: Json[]; skipped: readonly string[] };
  };
  /** Inspects an SVG. */
  svg: {
    input: { bytes: Uint8Array };
    output: { width: number; height: number; fault?: string };
  };
}

export type JobName = keyof Jobs;

export interface Request<Name extends JobName = JobName> {
  readonly name: Name;
  readonly input: Jobs[Name]['input'];
}

/** An error as it can be sent; the class tells whose fault it is. */
export interface SentError {
  readonly kind: 'feed' | 'usage' | 'other';
  readonly message: string;
  readonly code?: string;
  readonly url?: string;
  readonly retryIn?: number | undefined;
}

/** What the worker sends: that it has begun, then how it ended. */
export type Reply = { readonly begun: true } | { readonly output: unknown } | { readonly error: SentError };
