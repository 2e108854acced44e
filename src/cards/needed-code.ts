import { players } from '../media/lazy.js';
import { relatedTo } from '../model/choose.js';
import type { Campaign, Entry, Post } from '../model/types.js';
import type { Lazy } from '../util/lazy.js';

/** Returns the code that some entries, and those related to them, need besides their cards. */
export function neededCode(entries: readonly Entry[], campaign: Campaign | undefined): readonly Lazy<unknown>[] {
  return players.value === undefined && entries.some((entry) => mayPlay(entry, campaign)) ? [players] : [];
}

function mayPlay(entry: Entry, campaign?: Campaign): boolean {
  try {
    return (
      entry.media.some(({ kind }) => kind !== 'image') ||
      (entry.type === 'event' && !!entry.video) ||
      (entry.type === 'post' && (isOnlyUrl(entry) || (!!entry.quoted && mayPlay(entry.quoted)))) ||
      (!!campaign && relatedTo(entry, campaign).some((one) => mayPlay(one)))
    );
  } catch {
    // The guard around its card reports it.
    return false;
  }
}

/** Whether a feed has nothing of a post but its URL, so that the network's own embed is shown. */
export function isOnlyUrl({ url, body, media, card, poll, quoted, removed }: Post): boolean {
  return !!url && !removed && !body.length && !media.length && !card && !poll && !quoted;
}
