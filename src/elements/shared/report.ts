import type { FeedError } from '../../formats/errors.js';
import { messageTexts } from '../../formats/lazy.js';
import type { Campaign } from '../../model/types.js';
import { whenLoaded } from '../../util/lazy.js';
import { CxErrorEvent } from './events.js';
import { warnOnce } from './warn.js';

/** Maximum number of diagnostics and of characters in a warning. */
const MOST = 20;
const LONGEST = 2900;

/** Calls back with the text of an error; with its data if the texts can't be loaded. */
function withText(error: FeedError, use: (text: string) => void): void {
  whenLoaded(
    messageTexts,
    ({ errorText }) => use(errorText(error)),
    () => use(error.message),
  );
}

/** Warns of an error in the console. */
export function warnAbout(error: FeedError): void {
  withText(error, warnOnce);
}

/** Dispatches `cx-error`, and warns in the console. */
export function reportError(host: EventTarget, error: FeedError): void {
  withText(error, (text) => {
    warnOnce(text);
    host.dispatchEvent(new CxErrorEvent(error, text));
  });
}

/** Warns of the parts of a campaign that could not be read. */
export function warnAboutSkipped({ skipped, feedUrl = 'the JSON in the page' }: Campaign): void {
  const first = skipped.slice(0, MOST);
  if (!first.length) return;
  const warn = (texts: readonly string[]): void =>
    warnOnce(`left out of ${feedUrl}: ${texts.join('; ').slice(0, LONGEST)}`);
  whenLoaded(
    messageTexts,
    ({ diagnosticText }) => warn(first.map(diagnosticText)),
    () => warn(first.map(({ path, code }) => `${path.join('.')}: ${code}`)),
  );
}
