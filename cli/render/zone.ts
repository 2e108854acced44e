import { isMoment } from '../../src/model/dates.js';
import { changed } from '../../src/model/entry.js';
import type { Campaign, CampaignDate, Entry } from '../../src/model/types.js';

/** Returns a campaign whose moments all have a time zone, because the zone of whoever renders it is not the reader's. */
export function inZone(campaign: Campaign, timezone: string): Campaign {
  const zone = campaign.timezone ?? timezone;
  return { ...campaign, timezone: zone, entries: campaign.entries.map((entry) => entryInZone(entry, zone)) };
}

function entryInZone(entry: Entry, zone: string): Entry {
  const { quoted } = entry as { quoted?: Entry };
  // Copies of an entry share the post that it quotes.
  if (quoted && !quoted.timezone) Object.assign(quoted, { timezone: zone });
  const { start, published } = entry as { start?: CampaignDate; published?: CampaignDate };
  const date = start ?? published;
  return entry.timezone || !date || !isMoment(date) ? entry : changed(entry, { timezone: zone });
}
