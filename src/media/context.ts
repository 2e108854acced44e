import type { TemplateResult } from 'lit';
import type { Entry, Media } from '../model/types.js';
import type { Locale } from '../locales/locale.js';
import type { MediaRules } from './policy.js';

/** Called by event handlers, never while rendering, with the reader's choices about media. */
export interface ReaderChoices {
  /** Loads URLs of an entry that the reader asks for. */
  ask(entry: Entry, urls: readonly string[]): void;
  /** Allows a host: for the requested content, or always, in this browser's later visits too. */
  allow(host: string, isAlways: boolean): void;
  /** Revokes a host and removes its content. */
  revoke(host: string): void;
  /** Opens one of an entry's pictures in the lightbox; the focus returns to the button when it closes. */
  openPicture(pictures: readonly Media[], index: number, button: HTMLElement, entry: Entry): void;
}

/** The context that pictures, videos and sounds are rendered in. */
export interface MediaContext extends MediaRules {
  readonly entry: Entry;
  /** Whether all pictures are shown side by side, because no lightbox has the others. */
  readonly allPictures?: boolean;
  /** Whether the JSON may come from a stranger, so that it opens no frame. */
  readonly isUntrusted?: boolean;
  readonly locale: Locale;
  readonly choices: ReaderChoices;
  /** Renders our own text, marked with its language if the entry's differs. */
  readonly own: (words: unknown) => unknown;
  /** Renders, at the end of a control's name, what it is about; for assistive technology. */
  readonly about: (name: string | undefined) => unknown;
  readonly link: (url: string, content: unknown) => TemplateResult;
}
