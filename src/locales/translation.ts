import type { Messages } from './en.js';
import type { FrameMessages } from './frame-messages.js';
import type { IntlFormats } from './intl.js';

/** One more language: the content of a locale file. */
export interface Translation<Language extends string = string> {
  /** BCP 47 tags that the messages serve; each also covers longer ones: `fr` covers `fr-CA`. */
  readonly tags: readonly [Language, ...string[]];
  /** Name of the language in English, for the documentation. */
  readonly name: string;
  /** `draft` until a person who speaks the language has read all messages on a page. */
  readonly review: 'draft' | `reviewed by ${string}`;
  /** Version of the library that the messages belong to. */
  readonly version: string;
  readonly messages: Messages;
  /** Messages of frame.html. */
  readonly frame: FrameMessages;
  /** Replaces `Intl` for a language that browsers don't know. */
  readonly intl?: IntlFormats;
  /** Returns faults to warn of, once the messages are in use. */
  readonly faults?: (used: Messages) => readonly string[];
}
