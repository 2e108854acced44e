import { diagnosticText } from '../../src/formats/messages.js';
import { hasDay } from '../../src/model/calendar-fields.js';
import { toICalendar } from '../../src/model/icalendar.js';
import type { Campaign, CampaignEvent } from '../../src/model/types.js';
import { parseFeed } from '../../src/formats/sync.js';
import { decode } from '../../src/util/decode.js';
import { safeUrl } from '../../src/util/urls.js';
import { sourceFormatOf } from '../formats/registry.js';
import { readSourceFormat } from '../formats/read.js';
import { SHEET_FORMATS, toSheet, type WrittenFormat } from '../formats/sheet/write.js';
import { UsageError } from '../usage-error.js';
import { withUid } from '../write/calendar.js';
import { toAtom } from '../write/atom.js';
import { toJsonFeed } from '../write/json-feed.js';
import { toRss } from '../write/rss.js';
import type { Jobs } from './jobs.js';

/** The placeholder for an unknown URL of a file; `.invalid` is reserved (RFC 2606). */
const NOWHERE = 'https://base.invalid/';

/** The same for a spreadsheet, whose pictures are beside it and beside the campaign file that it becomes. */
const SHEET_NOWHERE = `${NOWHERE}_/`;

const FORMATS: Readonly<Record<string, (campaign: Campaign, self?: string) => string>> = {
  'json-feed': (campaign, self) => `${JSON.stringify(toJsonFeed(campaign, self), null, 2)}\n`,
  rss: toRss,
  atom: toAtom,
  ics: (campaign) => toICalendar(datedEvents(campaign).map((event) => withUid(event, campaign))),
};

export function convertJob({ file, to, self, ...input }: Jobs['convert']['input']): Jobs['convert']['output'] {
  const { campaign, notes } = readCampaign(input);
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
  const result = to === 'json-feed' ? relativeToFile(FORMATS[to]!(campaign, self)) : FORMATS[to]!(campaign, self);
  if (result.includes(NOWHERE.slice(0, -1))) {
    throw new UsageError(
      `${file}: There are relative addresses in it. Say where it stands: --base https://agency.example/feed.json`,
    );
  }
  return { complaints, result };
}

/** Returns JSON in which the addresses of files beside a spreadsheet are relative again: both stand in one folder. */
const relativeToFile = (json: string): string => json.replaceAll(`"${SHEET_NOWHERE}`, '"');

const isSheet = (to: string): to is WrittenFormat => SHEET_FORMATS.includes(to as WrittenFormat);

/** Returns the placeholder that the addresses beside a file begin with; they become relative again. */
const sheetBase = ({ bytes }: Pick<Jobs['convert']['input'], 'bytes'>): string =>
  sourceFormatOf(bytes) ? SHEET_NOWHERE : NOWHERE;

/** Reads a file in any format, with a note about each part that can't be read. */
function readCampaign({ bytes, base, options }: Pick<Jobs['convert']['input'], 'bytes' | 'base' | 'options'>): {
  campaign: Campaign;
  notes: readonly string[];
} {
  const format = sourceFormatOf(bytes);
  if (format) return readSourceFormat(format, bytes, options, base ?? SHEET_NOWHERE, base);
  const text = decode(bytes);
  const feedUrl = base ?? addressIn(text);
  const campaign = parseFeed(text, feedUrl ?? NOWHERE, feedUrl);
  return { campaign, notes: campaign.skipped.map((one) => `left out: ${diagnosticText(one)}`) };
}

function datedEvents({ entries }: Campaign): CampaignEvent[] {
  return entries.filter((entry) => entry.type === 'event').filter(({ start }) => hasDay(start));
}

/** Returns the URL that a JSON Feed states for itself. */
function addressIn(text: string): string | undefined {
  try {
    const { feed_url } = JSON.parse(text) as { feed_url?: string };
    return feed_url && safeUrl(feed_url);
  } catch {
    return undefined;
  }
}
