import type { Campaign, Entry } from '../../model/types.js';
import type { ErrorCode, FeedError } from '../../formats/errors.js';

const OPTIONS = { bubbles: true, composed: true };

/** Fired when content is on screen, once per element and content. */
export class CxLoadEvent extends Event {
  constructor(
    readonly campaign: Campaign,
    /** The entries on display. */
    readonly entries: readonly Entry[],
    /** The number of items left out because they could not be read or rendered. */
    readonly skipped: number,
    /** Whether this is the last good copy, because the feed could not be refreshed. */
    readonly stale: boolean,
  ) {
    super('cx-load', OPTIONS);
  }
}

/** Fired when content could not be loaded or read. */
export class CxErrorEvent extends Event {
  readonly code: ErrorCode;
  /** The feed's URL; empty for JSON in the page. */
  readonly url: string;
  /** The reason and the fix, for the page's author. */
  readonly message: string;

  constructor({ code, url }: FeedError, message: string) {
    super('cx-error', OPTIONS);
    this.code = code;
    this.url = url;
    this.message = message;
  }
}

/** Fired when the reader allows or revokes a third party. */
export class CxConsentEvent extends Event {
  constructor(
    /** The host name, such as `www.youtube-nocookie.com`. */
    readonly host: string,
    readonly granted: boolean,
  ) {
    super('cx-consent', OPTIONS);
  }
}

/** Fired when the reader activates something in an entry. */
export class CxActivateEvent extends Event {
  constructor(
    readonly entry: Entry,
    /** The action: `link` for a followed link, `open` for expanded content, otherwise the name of the button. */
    readonly action: string,
  ) {
    super('cx-activate', OPTIONS);
  }
}

declare global {
  // Covers elements, the document and the window, because the events bubble.
  interface GlobalEventHandlersEventMap {
    'cx-load': CxLoadEvent;
    'cx-error': CxErrorEvent;
    'cx-consent': CxConsentEvent;
    'cx-activate': CxActivateEvent;
  }
}
