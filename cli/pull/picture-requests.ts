import { serverOf } from '../net/addresses.js';
import type { NamedBy } from '../net/http-client.js';
import type { Config, SourceConfig } from './config-schema.js';
import { picturesIn } from './picture-places.js';
import { namedInSource } from './request.js';
import type { Sourced } from './rules.js';

/** A picture to request. */
export interface PictureRequest {
  /** Whether a source that contains it is new, so that a failure is retried. */
  readonly isNew: boolean;
  /** The provenance of the URL: the config, or a source. */
  readonly namedBy: NamedBy;
  /** Whether it is the timed text of a video. */
  readonly isTrack?: boolean;
}

/** Returns the pictures in entries, without duplicates. */
export function pictureRequests(
  config: Config,
  entries: readonly Sourced[],
  isNew: (source: SourceConfig) => boolean,
): Map<string, PictureRequest> {
  const ours = new Set<string>();
  collectTexts(config, ours);
  const wanted = new Map<string, PictureRequest>();
  for (const { item, source } of entries) {
    for (const { url, isTrack } of picturesIn(item)) {
      const last = wanted.get(url);
      const namedBy = ours.has(url) ? 'config' : namedInSource(source.from);
      wanted.set(url, {
        isNew: isNew(source) || Boolean(last?.isNew),
        namedBy: last && !isOwn(url, namedBy) ? last.namedBy : namedBy,
        isTrack,
      });
    }
  }
  return wanted;
}

/**
 * Whether a picture is on the server of its source. If several sources contain it, that source has the most
 * permissions.
 */
function isOwn(url: string, namedBy: NamedBy): boolean {
  return namedBy !== 'config' && URL.canParse(url) && serverOf(url) === namedBy.ownServer;
}

/** Collects all texts in the config; a URL among them is the author's choice. */
function collectTexts(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach((one) => collectTexts(one, found));
}
