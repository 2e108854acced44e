import { basename, dirname, join, relative, resolve } from 'node:path';
import { ConfigError } from '../pull/config-error.js';
import type { Config } from '../pull/config-schema.js';
import { isInside } from '../pull/folders.js';
import { writeFileSafely } from '../write/file.js';
import { isObject, type HandFile } from './hand-file.js';
import { readHandFile } from './list-file.js';
import { pendingText, reviewedText, reviewOf, type Review } from './review.js';

/** The files of a review, next to the config or in the folder that it names. */
export interface ReviewPaths {
  readonly config: string;
  readonly pending: string;
  readonly reviewed: string;
}

/** @throws ConfigError if the folder is outside that of the config. */
export function reviewPathsOf(configFile: string, { queue = '.' }: Config): ReviewPaths {
  const root = dirname(resolve(configFile));
  const folder = resolve(root, queue);
  if (!isInside(root, folder)) {
    throw new ConfigError(
      `${configFile}: queue: ${JSON.stringify(queue)} is outside the config's folder. Give a path inside it.`,
    );
  }
  return {
    config: basename(configFile),
    pending: join(folder, 'pending.json'),
    reviewed: join(folder, 'reviewed.json'),
  };
}

/**
 * Reads the queue and the decisions.
 *
 * @throws ConfigError with line and column for each part that can't be used; nothing is lost.
 */
export async function readReview(paths: ReviewPaths): Promise<Review> {
  const [pending, reviewed] = await Promise.all([open(paths, paths.pending), open(paths, paths.reviewed)]);
  return reviewOf(pending, reviewed);
}

/** Writes decisions first and the queue after them, so that an interrupt loses none. Returns whether one of them changed. */
export async function writeReview(paths: ReviewPaths, review: Review): Promise<boolean> {
  const { config } = paths;
  const isNew = await writeFileSafely(paths.reviewed, reviewedText(config, review));
  return (await writeFileSafely(paths.pending, pendingText(config, review.waiting))) || isNew;
}

async function open({ config }: ReviewPaths, path: string): Promise<HandFile | undefined> {
  const name = relative(process.cwd(), path) || path;
  const file = await readHandFile(path, name);
  if (!file) return undefined;
  if (!isObject(file.json)) throw new ConfigError(file.errorAt([], 'expected an object. Restore the file.'));
  const owner = file.json['config'];
  if (typeof owner === 'string' && owner !== config) {
    throw new ConfigError(
      file.errorAt(['config'], `this belongs to ${owner}. Give ${config} a "queue", a folder of its own.`),
    );
  }
  return file;
}
