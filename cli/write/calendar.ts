import { changed } from '../../src/model/entry.js';
import type { CampaignEvent, CampaignInfo } from '../../src/model/types.js';
import { uuidOf } from './ids.js';

/** Matches the UID of an event from a calendar, in an id within a feed: it is unique everywhere. */
const UID = /^#(?:.*#)?([^#\s@]+@[^#\s@]+)$/;

/**
 * Returns an event whose id is unique everywhere and stays, so that calendars recognize an event that they already have.
 * An id within a feed without any URL is unique in combination with the title of its campaign.
 */
export function withUid(event: CampaignEvent, { url, title = '' }: CampaignInfo): CampaignEvent {
  const { id } = event;
  const [, uid] = UID.exec(id) ?? [];
  if (!id.startsWith('#') || (url && !uid)) return event;
  return changed(event, { id: uid ?? uuidOf(`${title} ${id}`) }) as CampaignEvent;
}
