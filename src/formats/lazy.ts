import { lazy, type Lazy } from '../util/lazy.js';
import type { Format } from './registry.js';
import { isBluesky, isMastodon, isTimelineJs, isWordPress, isXml } from './signatures.js';

/** A format whose reader is loaded when a feed needs it. */
export interface LazyFormat extends Pick<Format, 'matches'> {
  readonly reader: Lazy<Format>;
}

/** The formats that are supported besides JSON Feed. */
export const FORMATS: readonly LazyFormat[] = [
  { matches: isXml, reader: lazy(async () => (await import('./xml-feed.js')).xml) },
  { matches: isMastodon, reader: lazy(async () => (await import('./mastodon.js')).mastodon) },
  { matches: isBluesky, reader: lazy(async () => (await import('./bluesky.js')).bluesky) },
  { matches: isWordPress, reader: lazy(async () => (await import('./wordpress.js')).wordPress) },
  { matches: isTimelineJs, reader: lazy(async () => (await import('./timelinejs.js')).timelineJs) },
];

/** Reads the HTML of items. Until it is loaded, their text is shown without its markup. */
export const htmlReader = lazy(async () => (await import('./html.js')).html);

/** Reads the networks' embed codes as posts. Until it is loaded, the codes stay on display. */
export const embedCodeReader = lazy(async () => (await import('./embed-code.js')).readEmbedCode);

/** Texts of errors and diagnostics, once there is one to report. */
export const messageTexts = lazy(async () => (await import('./messages.js')).texts);
