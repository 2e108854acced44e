import type { TemplateResult } from 'lit';
import type { Entry, Media } from '../model/types.js';
import type { Locale } from '../locales/locale.js';
import type { MediaRules } from './policy.js';

/** What a reader asks of an element, for as long as it is there. */
export interface Visit {
  /** Whether the reader asked for a thing of an entry. */
  hasAsked(entry: Entry, url: string): boolean;
  /** Shows things of an entry that the reader asks for. */
  ask(entry: Entry, urls: readonly string[]): void;
  /** Notes that the reader allows a host: for what was asked for, or always, in this browser's later visits too. */
  allow(host: string, isAlways: boolean): void;
  /** Takes from the page what was loaded from a host. */
  stop(host: string): void;
  /** Opens one of an entry's pictures at its full size; the focus comes back to the button when it is closed. */
  openPicture(pictures: readonly Media[], index: number, button: HTMLElement, entry: Entry): void;
  /** Says once, for whoever wrote the page, what is missing. */
  warn(text: string): void;
}

/** What drawing pictures, videos and sounds has to know beside them. */
export interface MediaContext extends MediaRules {
  readonly entry: Entry;
  /** True for JSON that may be a stranger's: it opens no frame. */
  readonly isUntrusted?: boolean;
  readonly locale: Locale;
  readonly visit: Visit;
  /** Words of ours, marked with their language where the entry's is another. */
  readonly own: (words: unknown) => unknown;
  readonly link: (url: string, content: unknown) => TemplateResult;
}
