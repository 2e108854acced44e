import { serverOf } from '../net/addresses.js';
import type { NamedBy } from '../net/network.js';
import type { Config, SourceConfig } from './config-schema.js';
import { picturesIn } from './picture-places.js';
import { namedInSource } from './request.js';
import type { Sourced } from './rules.js';

/** What is known of the address of a picture. */
export interface Wanted {
  /** A source that names it is new, so a failure is tried again. */
  readonly isNew: boolean;
  /** Who names it: the config, or a source. */
  readonly namedBy: NamedBy;
}

/** The pictures that entries name, each once. */
export function wantedPictures(
  config: Config,
  entries: readonly Sourced[],
  isNew: (source: SourceConfig) => boolean,
): Map<string, Wanted> {
  const ours = new Set<string>();
  collectTexts(config, ours);
  const wanted = new Map<string, Wanted>();
  for (const { item, source } of entries) {
    for (const url of picturesIn(item)) {
      const last = wanted.get(url);
      const namedBy = ours.has(url) ? 'config' : namedInSource(source.from);
      wanted.set(url, {
        isNew: isNew(source) || Boolean(last?.isNew),
        namedBy: last && !isOwn(url, namedBy) ? last.namedBy : namedBy,
      });
    }
  }
  return wanted;
}

/** Whether it is the server of the source itself: of several sources that name a picture, that one may most. */
function isOwn(url: string, namedBy: NamedBy): boolean {
  return namedBy !== 'config' && URL.canParse(url) && serverOf(url) === namedBy.ownServer;
}

/** All texts in the config: an address that stands there is the author's choice. */
function collectTexts(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach((one) => collectTexts(one, found));
}
