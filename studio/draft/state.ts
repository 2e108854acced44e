import type { Diagnostic, Path } from '../../cli/check/diagnostics.js';
import type { Json } from '../../src/formats/source.js';
import type { ReviewSession } from './review-session.js';
import type { Settings } from './settings.js';

/** The steps of the studio, in their order. */
export const STEPS = ['start', 'write', 'preview', 'choose', 'take-away', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** A campaign on which the user works. */
export interface Campaign {
  /** The campaign file, with all keys of its author, also those that the studio does not know. */
  readonly feed: Json;
  /** Pictures and other files that belong to it, by their path beside the campaign file. */
  readonly files: ReadonlyMap<string, Blob>;
}

/** The file that a campaign came from. */
export interface Origin {
  /** File to save to, if the browser allows that. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** The indentation of its JSON, which stays the same, so that versions can be compared. */
  readonly indent?: string | undefined;
}

export interface StudioState {
  readonly step: Step;
  /** Undefined until the user starts one. */
  readonly campaign: Campaign | undefined;
  /** The name under which the campaign file is saved. */
  readonly name: string;
  readonly origin: Origin;
  readonly settings: Settings;
  /** Values of tokens that can't be used, as they were written, by their keys in the hash such as `light--cx-link`. */
  readonly unusable: Readonly<Record<string, string>>;
  /** The part that the user edits: an item, or the campaign itself if empty; a field if a message led there. */
  readonly focus: Path;
  /** Problems found by `check`, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether every change has been saved or downloaded. */
  readonly isSaved: boolean;
  /** Whether the element and its design are in a file or a link of the user's; the campaign file has neither. */
  readonly isDesignSaved: boolean;
  /** Files that the user dropped, until a step reads them. */
  readonly dropped: readonly File[];
  /** A queue of `pull`, with what the user has decided so far. */
  readonly review: ReviewSession | undefined;
}
