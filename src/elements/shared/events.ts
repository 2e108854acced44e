import type { Campaign, Entry } from '../../model/types.js';
import type { ErrorCode, FeedError } from '../../formats/errors.js';

const OPTIONS = { bubbles: true, composed: true };

/** Content is on screen; fired once per element and content. */
export class CxLoadEvent extends Event {
  constructor(
    readonly campaign: Campaign,
    /** What the element shows. */
    readonly entries: readonly Entry[],
    /** How many items were left out because they could not be read. */
    readonly skipped: number,
    /** True where this is the last good copy, since the feed could not be had again. */
    readonly stale: boolean,
  ) {
    super('cx-load', OPTIONS);
  }
}

/** Content could not be loaded or understood. */
export class CxErrorEvent extends Event {
  readonly code: ErrorCode;
  /** The feed's address; empty for JSON in the page. */
  readonly url: string;
  /** Why it failed and what to do, for whoever wrote the page. */
  readonly message: string;

  constructor({ code, url, message }: FeedError) {
    super('cx-error', OPTIONS);
    this.code = code;
    this.url = url;
    this.message = message;
  }
}

/** The reader allows a third party, or takes that back. */
export class CxConsentEvent extends Event {
  constructor(
    /** As in `www.youtube-nocookie.com`. */
    readonly host: string,
    readonly granted: boolean,
  ) {
    super('cx-consent', OPTIONS);
  }
}

/** The reader does something with an entry. */
export class CxActivateEvent extends Event {
  constructor(
    readonly entry: Entry,
    /** What is done: `link` for a link that is followed, `open` for what unfolds, else the name of the button. */
    readonly action: string,
  ) {
    super('cx-activate', OPTIONS);
  }
}

declare global {
  // Of elements, the document and the window alike: the events bubble.
  interface GlobalEventHandlersEventMap {
    'cx-load': CxLoadEvent;
    'cx-error': CxErrorEvent;
    'cx-consent': CxConsentEvent;
    'cx-activate': CxActivateEvent;
  }
}
