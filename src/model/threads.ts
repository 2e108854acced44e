import { pageOf } from '../util/urls.js';
import { timeOf } from './dates.js';
import type { Entry } from './types.js';

/** Whether an entry is a post that replies to another by the same author. */
export function continues(entry: Entry, before: Entry | undefined): boolean {
  if (entry.type !== 'post' || before?.type !== 'post' || !entry.replyTo || !before.url) return false;
  return pageOf(entry.replyTo) === pageOf(before.url) && authorOf(entry) === authorOf(before);
}

/**
 * Returns entries with the posts of each thread together, in reading order, at the position of whichever of them comes
 * first in the list. If a post has several replies, the oldest continues the thread; the others stay separate.
 */
export function withThreads(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some((entry) => entry.type === 'post' && entry.replyTo)) return entries;
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
    // A cycle starts at the post that was reached first.
    for (let above; (above = before.get(one)) && (one = above) !== entry;);
    for (; one && !done.has(one); one = next.get(one)) done.add(one);
  }
  return [...done];
}

/** An entry, or posts by one author that continue each other. */
export type Thread = readonly [Entry, ...Entry[]];

/**
 * Returns a function that returns each entry in a list of its own, or with the adjacent posts of its thread. It reads
 * only the entries that a growing list adds.
 */
export function threadGrouper(): (entries: readonly Entry[]) => readonly Thread[] {
  let before: readonly Entry[] = [];
  let threads: Thread[] = [];
  return (entries) => {
    if (!before.every((entry, index) => entry === entries[index])) [before, threads] = [[], []];
    threads = [...threads];
    for (const entry of entries.slice(before.length)) {
      const thread = threads.at(-1);
      if (thread && continues(entry, thread.at(-1))) threads[threads.length - 1] = [...thread, entry];
      else threads.push([entry]);
    }
    before = entries;
    return threads;
  };
}

function authorOf(entry: Entry & { type: 'post' }): unknown {
  const { handle, authors, network, id } = entry;
  const [{ url, name } = {}] = authors;
  return `${network} ${handle ?? url ?? name ?? id}`.toLowerCase();
}
