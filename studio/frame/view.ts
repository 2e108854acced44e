import type { Node } from '../../cli/render/nodes.js';
import type { Json } from '../../src/formats/source.js';

/** The page in the preview's frame. */
export interface View {
  /** The Content-Security-Policy of the page. */
  readonly policy: string;
  /** The tag name of the element. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly feed: Json;
  /** Pictures that are kept with the campaign, by their path beside it. */
  readonly files: ReadonlyMap<string, Blob>;
  /** The scripts, in the folder of the studio's copy of the release. */
  readonly scripts: readonly string[];
  /** The words without script; undefined to run the script. */
  readonly fallback?: readonly Node[] | undefined;
  /** Tokens and colors of the page, as CSS. */
  readonly css: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark';
  /** Whether it looks as printed. */
  readonly isPrinted: boolean;
}

/** A heading in the frame. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The state of the page in the frame. */
export interface Report {
  readonly type: 'studio:report';
  /** Whether the content is on the screen. */
  readonly isReady: boolean;
  /** The width of the frame, and the height of the element in it. */
  readonly width: number;
  readonly height: number;
  /** The height of the whole page. */
  readonly pageHeight: number;
  readonly headings: readonly Heading[];
  /** The URLs that the page requested, apart from the studio's own files. */
  readonly requests: readonly string[];
  /** Directives that blocked something, with the blocked URL or kind. */
  readonly violations: readonly string[];
}

/** Messages from the frame. */
export type FromFrame = Report | { readonly type: 'studio:ready' };

/** The message to the frame. */
export interface ToFrame {
  readonly type: 'studio:show';
  readonly view: View;
}

/** Changes of these parts need a new page, because a policy and a script can't be taken back. */
export const pageKey = ({ policy, tag, scripts, fallback, isPrinted, files }: View): string =>
  JSON.stringify([
    policy,
    tag,
    scripts,
    fallback ?? null,
    isPrinted,
    [...files].map(([name, { size }]) => [name, size]),
  ]);
