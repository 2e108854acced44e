import { isBluesky, isMastodon, isTimelineJs, isWordPress, isXml } from './signatures.js';
import type { Format } from './registry.js';

/** A format whose reader is loaded when a feed needs it. */
export interface FormatOnDemand extends Omit<Format, 'read'> {
  readonly load: () => Promise<Format>;
}

/** The formats that are supported besides JSON Feed. */
export const ON_DEMAND: readonly FormatOnDemand[] = [
  { name: 'xml', matches: isXml, load: async () => (await import('./xml-feed.js')).xml },
  { name: 'mastodon', matches: isMastodon, load: async () => (await import('./mastodon.js')).mastodon },
  { name: 'bluesky', matches: isBluesky, load: async () => (await import('./bluesky.js')).bluesky },
  { name: 'wordpress', matches: isWordPress, load: async () => (await import('./wordpress.js')).wordPress },
  { name: 'timelinejs', matches: isTimelineJs, load: async () => (await import('./timelinejs.js')).timelineJs },
];
