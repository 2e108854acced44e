import { pageOf } from '../util/urls.js';
import { timeOf } from './dates.js';
import type { Entry } from './types.js';

/** Whether an entry is a post that answers another by the same author. */
export function continues(entry: Entry, before: Entry | undefined): boolean {
  if (entry.type !== 'post' || before?.type !== 'post' || !entry.replyTo || !before.url) return false;
  return pageOf(entry.replyTo) === pageOf(before.url) && authorOf(entry) === authorOf(before);
}

/**
 * Entries with the posts of each thread together, in the order in which they are read, where the first of them stood. Of
 * several answers to one post the oldest goes on; the others stand for themselves.
 */
export function withThreads(entries: readonly Entry[]): Entry[] {
  const posts = new Map(entries.map((entry) => [entry.url && pageOf(entry.url), entry]));
  const next = new Map<Entry, Entry>();
  const before = new Map<Entry, Entry>();
  for (const entry of entries) {
    const parent = entry.type === 'post' && entry.replyTo ? posts.get(pageOf(entry.replyTo)) : undefined;
    if (!parent || parent === entry || !continues(entry, parent)) continue;
    const rival = next.get(parent);
    if (rival && !(timeOf(entry.published) < timeOf(rival.published))) continue;
    if (rival) before.delete(rival);
    next.set(parent, entry);
    before.set(entry, parent);
  }
  const done = new Set<Entry>();
  for (const entry of entries) {
    if (done.has(entry)) continue;
    let one: Entry | undefined = entry;
    // A circle begins where it was met.
    for (let above; (above = before.get(one)) && (one = above) !== entry;);
    for (; one && !done.has(one); one = next.get(one)) done.add(one);
  }
  return [...done];
}

/** Entries in lists of one, and of the posts of each thread, where these stand together. */
export function groupThreads(entries: readonly Entry[]): [Entry, ...Entry[]][] {
  const threads: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const thread = threads.at(-1);
    if (thread && continues(entry, thread.at(-1))) thread.push(entry);
    else threads.push([entry]);
  }
  return threads;
}

function authorOf(entry: Entry & { type: 'post' }): unknown {
  const { handle, authors, network, id } = entry;
  const [{ url, name } = {}] = authors;
  return `${network} ${handle ?? url ?? name ?? id}`.toLowerCase();
}
