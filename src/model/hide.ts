import { memo } from '../util/memo.js';
import { pageOf } from '../util/urls.js';
import { endOfPeriod, isPeriod, momentAt, timeOf } from './dates.js';
import { changed } from './entry.js';
import type { Campaign, Entry, Post } from './types.js';

/** The ids and pages of entries not to show. */
export type Hidden = ReadonlySet<string>;

/** What feeds hide of their own entries, by the feed's URL. */
export type Lists = ReadonlyMap<string | undefined, Hidden>;

/** Returns the ids and pages in a list of ids and URLs, as JSON; the same set for the same list. */
export const hiddenIn: (json: string) => Hidden = memo(
  (json) => new Set((JSON.parse(json) as unknown[]).map(String).flatMap((one) => [one, pageOf(one)])),
);

/**
 * Returns a campaign without expired and hidden entries, also as quotes and link cards; the same object if it has none.
 *
 * @param outer - Entries to hide in all feeds.
 */
export function withoutHidden<Given extends Campaign | undefined>(
  campaign: Given,
  lists: Lists = new Map(),
  outer?: Hidden,
  now = Date.now(),
): Given {
  if (!campaign) return campaign;
  const hasLists = outer ?? lists.size;
  const entries = campaign.entries.flatMap((entry) =>
    isExpired(entry, now) ? [] : hasLists ? (visiblePart(entry, lists, outer) ?? []) : entry,
  );
  return campaign.entries.every((entry, index) => entry === entries[index]) ? campaign : { ...campaign, entries };
}

/** Whether the moment or the last day of an entry is over. */
export function isExpired({ expires, timezone = 'UTC' }: Pick<Entry, 'expires' | 'timezone'>, now: number): boolean {
  return !!expires && (isPeriod(expires) ? momentAt(endOfPeriod(expires), timezone) : timeOf(expires)) <= now;
}

function visiblePart(entry: Entry, lists: Lists, outer?: Hidden): Entry | undefined {
  const { id, url, campaign, quoted, card, repostOf } = entry as Post;
  const { feedUrl } = campaign;
  const isHidden = (name = ''): boolean =>
    [name, pageOf(name)].some((one) => lists.get(feedUrl)?.has(one) || outer?.has(one));
  // As written in its feed, or in a source of its feed, an id lacks the feed's URL.
  if ([id, url, id.replace(`${feedUrl ?? ''}#`, ''), id.replace(/^.*#/, '')].some(isHidden)) return undefined;
  const shown = quoted && (visiblePart(quoted, lists, outer) as Post | undefined);
  // A repost has no words of its own.
  if (repostOf && (shown !== quoted || isHidden(repostOf))) return undefined;
  const shownCard = isHidden(card?.url) ? undefined : card;
  return shown === quoted && shownCard === card ? entry : changed(entry, { quoted: shown, card: shownCard });
}
