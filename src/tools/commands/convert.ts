import { Command, Option } from 'commander';
import { hasDay, toICalendar } from '../../campaign/icalendar.js';
import type { Campaign, CampaignEvent } from '../../campaign/types.js';
import { FeedError } from '../../feeds/errors.js';
import { parseFeed } from '../../feeds/parse.js';
import { safeUrl } from '../../text/urls.js';
import { readText } from '../read-file.js';
import { EXIT, reasonOf, UsageError } from '../usage-error.js';
import { toAtom } from '../write/atom.js';
import { writeFileSafely } from '../write/file.js';
import { toJsonFeed } from '../write/json-feed.js';
import { toRss } from '../write/rss.js';

/** Stands for the address of a file that says none; `.invalid` is nobody's (RFC 2606). */
const NOWHERE = 'https://base.invalid/';

const FORMATS = {
  'json-feed': (campaign: Campaign, self?: string) => `${JSON.stringify(toJsonFeed(campaign, self), null, 2)}\n`,
  rss: toRss,
  atom: toAtom,
  ics: (campaign: Campaign) => toICalendar(datedEvents(campaign)),
};

interface Options {
  readonly to: keyof typeof FORMATS;
  readonly output?: string;
  readonly base?: string;
  readonly self?: string;
}

/** `cx-widgets convert`: a feed of any format that we read, in one that others read. */
export function convertCommand(): Command {
  return new Command('convert')
    .description('Writes a campaign file or a feed in another format.')
    .argument(
      '<file>',
      'a campaign file, JSON Feed, RSS, Atom, or what Mastodon or Bluesky answered; - reads what is piped in',
    )
    .addOption(new Option('--to <format>', 'the format').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .option('-o, --output <file>', 'where to write it (else it is printed)')
    .option('--base <address>', 'the address of FILE, from which relative addresses in it start', address)
    .option('--self <address>', 'the address at which the result will stand', address)
    .action(convert);
}

function address(value: string): string {
  const url = /^https?:/i.test(value) && safeUrl(value);
  if (url) return url;
  throw new UsageError(`${value}: This is no address. Write it whole, such as https://agency.example/feed.xml.`);
}

async function convert(file: string, { to, output, base, self }: Options): Promise<void> {
  const text = await readText(file);
  let campaign: Campaign;
  try {
    const feedUrl = base ?? addressIn(text);
    campaign = parseFeed(text, feedUrl ?? NOWHERE, feedUrl);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    console.error(`${file}: ${reasonOf(error)}`);
    process.exitCode = EXIT.faults;
    return;
  }
  for (const sentence of campaign.skipped) console.error(`${file}: left out: ${sentence}`);

  if (to === 'ics') {
    const dated = datedEvents(campaign).length;
    const others = campaign.entries.length - dated;
    if (!dated) throw new UsageError(`${file}: No entry is an event with a day, so there is no calendar to write.`);
    if (others)
      console.error(
        `${file}: ${others} of ${campaign.entries.length} entries are no events with a day and were left out.`,
      );
  }
  const result = FORMATS[to](campaign, self);
  if (result.includes(NOWHERE.slice(0, -1))) {
    throw new UsageError(
      `${file}: There are relative addresses in it. Say where it stands: --base https://agency.example/feed.json`,
    );
  }
  if (!output) process.stdout.write(result);
  else
    console.error((await writeFileSafely(output, result)) ? `${output}: written.` : `${output}: nothing has changed.`);
}

function datedEvents({ entries }: Campaign): CampaignEvent[] {
  return entries.filter((entry) => entry.type === 'event').filter(({ start }) => hasDay(start));
}

/** The address that a JSON Feed says it has. */
function addressIn(text: string): string | undefined {
  try {
    const { feed_url } = JSON.parse(text) as { feed_url?: string };
    return feed_url && safeUrl(feed_url);
  } catch {
    return undefined;
  }
}
