import { hasDay } from '../../src/model/calendar-fields.js';
import { toICalendar } from '../../src/model/icalendar.js';
import type { Campaign, CampaignEvent } from '../../src/model/types.js';
import { NOWHERE, SHEET_NOWHERE, readAny, toFeedFile } from '../formats/read-any.js';
import { sourceFormatOf } from '../formats/registry.js';
import { SHEET_FORMATS, toSheet, type WrittenFormat } from '../formats/sheet/write.js';
import { UsageError } from '../usage-error.js';
import { withUid } from '../write/calendar.js';
import { toAtom } from '../write/atom.js';
import { toRss } from '../write/rss.js';
import type { Jobs } from './jobs.js';

const FORMATS: Readonly<Record<string, (campaign: Campaign, self?: string) => string>> = {
  'json-feed': toFeedFile,
  rss: toRss,
  atom: toAtom,
  ics: (campaign) => toICalendar(datedEvents(campaign).map((event) => withUid(event, campaign))),
};

export function convertJob({ file, to, self, ...input }: Jobs['convert']['input']): Jobs['convert']['output'] {
  const { campaign, notes } = readAny(input.bytes, input.options, input.base);
  const complaints = notes.map((one) => `${file}: ${one}`);
  if (isSheet(to)) {
    const { result, losses } = toSheet(campaign, to, sheetBase(input));
    return { complaints: [...complaints, ...losses.map((one) => `${file}: ${one}`)], result };
  }
  if (to === 'ics') {
    const { length } = campaign.entries;
    const dated = datedEvents(campaign).length;
    if (!dated) throw new UsageError(`${file}: No entry is an event with a day, so there is no calendar to write.`);
    if (dated < length) {
      complaints.push(`${file}: ${length - dated} of ${length} entries are not events with a day and were left out.`);
    }
  }
  const result = FORMATS[to]!(campaign, self);
  if (result.includes(NOWHERE.slice(0, -1))) {
    throw new UsageError(
      `${file}: There are relative addresses in it. Say where it stands: --base https://agency.example/feed.json`,
    );
  }
  return { complaints, result };
}

const isSheet = (to: string): to is WrittenFormat => SHEET_FORMATS.includes(to as WrittenFormat);

/** Returns the placeholder that the addresses beside a file begin with; they become relative again. */
const sheetBase = ({ bytes }: Pick<Jobs['convert']['input'], 'bytes'>): string =>
  sourceFormatOf(bytes) ? SHEET_NOWHERE : NOWHERE;

function datedEvents({ entries }: Campaign): CampaignEvent[] {
  return entries.filter((entry) => entry.type === 'event').filter(({ start }) => hasDay(start));
}
