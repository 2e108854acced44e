import { join } from 'node:path';
import type { Json } from '../../src/formats/source.js';
import { isExpired } from '../../src/model/hide.js';
import { assemble, type Assembled, type Given } from '../pull/assemble.js';
import type { Config, SourceConfig } from '../pull/config-schema.js';
import type { Folders } from '../pull/folders.js';
import type { OutputPaths } from '../pull/output-paths.js';
import { applyReview, hasReview } from './decide.js';
import { readReview, reviewPathsOf, type ReviewPaths } from './files.js';
import { keyOf, type Review } from './review.js';
import { HIDE_FILE, hiddenOf, readHideFile, visibleItem } from './hide-file.js';
import { isObject } from './hand-file.js';

/** Decisions about entries before a run. */
export interface Curation {
  /** The list next to the output; undefined without one. */
  readonly hide: readonly string[] | undefined;
  readonly paths: ReviewPaths;
  readonly review: Review;
}

/** @throws ConfigError with line and column if one of the files can't be used. */
export async function readCuration(configFile: string, config: Config, places: OutputPaths): Promise<Curation> {
  const paths = reviewPathsOf(configFile, config);
  const [hide, review] = await Promise.all([readHideFile(join(places.folder, HIDE_FILE)), readReview(paths)]);
  return { hide, paths, review };
}

/** The campaign that may be published, and the review after the run. */
export interface Curated extends Assembled {
  /** Undefined if the config reviews nothing, so that no file is written. */
  readonly review: Review | undefined;
  /** The number of entries left out because of a list. */
  readonly hidden: number;
}

/** Assembles a campaign from what is neither hidden, expired, rejected nor waiting for review. */
export function curate(
  config: Config,
  given: readonly Given[],
  { hide, review }: Curation,
  folders: Folders,
  lastOf: (source: SourceConfig) => readonly Json[],
): Curated {
  const now = new Date();
  const hidden = hiddenOf([...(hide ?? []), ...(config.hide ?? [])]);
  let count = 0;
  const visible = given.map(({ source, stored }): Given => {
    const items = stored.items.flatMap((item): Json[] => {
      const shown = visibleItem(item, hidden, source.from);
      if (!shown) count++;
      return shown && !isOver(shown, config, now) ? [shown] : [];
    });
    return { source, stored: { ...stored, items } };
  });
  const all = assemble(config, visible);
  const finish = (assembled: Assembled, after?: Review): Curated => ({
    ...assembled,
    // An entry that waits is no mistake in a rule.
    notes: all.notes,
    feed: withHide(assembled.feed, hide ? HIDE_FILE : config.hide),
    // A "set" may have given an entry its end.
    entries: assembled.entries.filter(({ item }) => !isOver(item, config, now)),
    review: after,
    hidden: count,
  });
  if (!hasReview(config) && !review.rejected.length) return finish(all);
  const wanted = new Set(all.entries.map(({ item, source }) => keyOf({ from: source.from, id: item['id'] as string })));
  const reviewed = applyReview({ config, given: visible, wanted, lastOf, folders, review, now: now.toISOString() });
  return finish(assemble(config, reviewed.given), reviewed.review);
}

/** Whether an item has expired. */
function isOver({ _cx }: Json, config: Config, now: Date): boolean {
  const { expires, timezone = config.timezone } = (isObject(_cx) ? _cx : {}) as { expires?: string; timezone?: string };
  return isExpired({ expires, timezone }, now.getTime());
}

const withHide = (feed: Json, hide: string | readonly string[] | undefined): Json =>
  hide ? { ...feed, _cx: { ...(feed['_cx'] as Json), hide } } : feed;
