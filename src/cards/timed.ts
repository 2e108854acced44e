import type { Entry } from '../model/types.js';
import type { CardOptions } from './options.js';

/**
 * Returns the entries in an entry's card whose text depends on the time: events, which have a state, and posts, whose
 * age is shown with their date.
 *
 * @param isCollapsed - Whether the card, if it is long, is an excerpt, which contains no other entry.
 */
export function timedIn(entry: Entry, { related, withoutDate }: CardOptions, isCollapsed = false): readonly Entry[] {
  if (entry.type === 'highlight') return isCollapsed ? [] : (related?.(entry) ?? []);
  if (entry.type !== 'post') return [entry];
  const quoted = entry.removed || isCollapsed ? undefined : entry.quoted;
  // The original takes the place of a repost.
  const hasDate = !withoutDate && !(quoted && entry.repostOf);
  return [...(hasDate ? [entry] : []), ...(quoted ? [quoted] : [])];
}
