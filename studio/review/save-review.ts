import type { ReviewSession } from '../draft/review-session.js';
import { download, write } from '../shell/saving.js';
import { resultFiles } from './result-files.js';

/** Saves the files of a review: in place where the browser allows it, else as a download. Resolves with their names. */
export async function saveReview(session: ReviewSession): Promise<readonly string[]> {
  const files = resultFiles(session, new Date().toISOString());
  if (files.every(({ kind }) => session.handles[kind])) {
    // One after the other: a decision is in the records before it is in the queue.
    for (const { kind, text } of files) await write(session.handles[kind]!, new Blob([text]));
    return files.map(({ name }) => name);
  }
  const [only, ...others] = files;
  if (!others.length) download(only!.name, new Blob([only!.text], { type: 'application/json' }));
  else {
    const { zipFolder } = await import('../shell/zip-folder.js');
    download('review.zip', await zipFolder(new Map(files.map(({ name, text }) => [name, new Blob([text])]))));
    return [`review.zip (${files.map(({ name }) => name).join(', ')})`];
  }
  return [only!.name];
}
