import type { FeedError } from '../../src/formats/errors.js';
import type { Json } from '../../src/formats/source.js';
import type { Diagnostic } from '../check/diagnostics.js';
import type { SourceOptions } from '../formats/options.js';
import type { SourceConfig } from '../pull/config-schema.js';
import type { NamedSource } from '../render/into.js';
import type { FrameSize } from '../index.js';
import type { Attributes } from '../render/settings.js';

export const RENDER_FORMATS = ['html', 'text', 'markdown', 'email'] as const;

export type RenderFormat = (typeof RENDER_FORMATS)[number];

/** A feed to render. */
export interface RenderSource extends NamedSource {
  readonly text: string;
  /** Ids and URLs of entries to leave out, from the list beside it. */
  readonly hide?: readonly string[] | undefined;
}

/** An oEmbed answer to write. */
export interface OembedJob {
  /** The URL of frame.html. */
  readonly frame: string;
  readonly size?: FrameSize | undefined;
  /** The URLs of the answer. */
  readonly links: { readonly json: string; readonly xml: string };
}

/** An oEmbed answer as the contents of its files. */
export interface OembedOutput {
  readonly json: string;
  readonly xml: string;
}

/** The jobs of the worker, which parses all untrusted content. Inputs and outputs can be cloned. */
export interface Jobs {
  /** Checks a file in a folder; `broken` contains its broken links, with the reason. */
  check: {
    input: {
      bytes: Uint8Array;
      folder?: string | undefined;
      broken?: ReadonlyMap<string, string> | undefined;
      options?: SourceOptions | undefined;
      /** Whether the name of the file is that of a web page. */
      isPage?: boolean;
    };
    output: { diagnostics: Diagnostic[]; addresses: string[] };
  };
  /** Converts a file. */
  convert: {
    input: {
      bytes: Uint8Array;
      file: string;
      to: string;
      base?: string | undefined;
      self?: string | undefined;
      options: SourceOptions;
    };
    output: { complaints: string[]; result: string | Uint8Array };
  };
  /** Reads a page of a source, and keeps it until the pages are joined. */
  page: {
    input: {
      /** The files by name; a URL has a single file. */
      files: ReadonlyMap<string, Uint8Array>;
      /** The content type of the response. */
      type: string;
      source: SourceConfig;
      base: string;
      pictures: readonly string[];
      isFirst: boolean;
    };
    output: { next: string | undefined };
  };
  /** Joins the pages read so far into one JSON Feed. */
  join: {
    input: undefined;
    output: { feed: Json; items: Json[]; skipped: readonly string[] };
  };
  /** Renders feeds: alone, or into the places of a page. */
  render: {
    input: {
      sources: readonly RenderSource[];
      /** The element for markers and for output without a page, without `cx-`. */
      element: string;
      attributes: Attributes;
      lang?: string | undefined;
      /** The URL of the page. */
      url: string;
      page?: Uint8Array | undefined;
      /** Whether only the head of the page is written. */
      head: boolean;
      /** Output without a page. */
      to: RenderFormat;
      oembed?: OembedJob | undefined;
      now: number;
    };
    /** `plain` is the plain-text part of an email. */
    output: { complaints: string[]; result: string; plain?: string; oembed?: OembedOutput | undefined };
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

/** An error in the form in which it is sent between threads. */
export type SentError =
  | { readonly kind: 'usage' | 'other'; readonly message: string }
  | ({ readonly kind: 'feed' } & Pick<FeedError, 'code' | 'reason' | 'url' | 'retryIn' | 'value'>);

/** The messages of the worker: one when a job starts, one when it ends. */
export type Reply = { readonly begun: true } | { readonly output: unknown } | { readonly error: SentError };
