import { NETWORK_NAMES } from '../../src/util/networks.js';
import { closestMatch } from '../closest-match.js';

type Pair = readonly [word: string, meant: string];

/** Returns pairs of a word and its meaning; a word may have different meanings in different places. */
const synonyms = (words: Readonly<Record<string, string>>): readonly Pair[] =>
  Object.entries(words).flatMap(([meant, others]) => others.split(' ').map((word): Pair => [word, meant]));

const findMeaning = (pairs: readonly Pair[], word: string, known?: readonly string[]): string | undefined =>
  pairs.find(([one, meant]) => one === word && (known?.includes(meant) ?? true))?.[1];

/** Common words for each allowed value. */
const VALUES = synonyms({
  spotlight: 'person people profile portrait employee staff honoree winner leader bio interview',
  highlight: 'news story article blog entry item achievement success accomplishment press page project',
  post: 'tweet toot status social skeet share message thread',
  event: 'meeting webinar session conference workshop talk appointment town-hall townhall',
  milestone: 'date history fact statistic figure number year anniversary moment',
  cancelled: 'canceled off called-off',
  postponed: 'delayed rescheduled moved deferred',
  scheduled: 'confirmed planned on active upcoming ok live tentative',
  removed: 'deleted gone hidden',
});

const NETWORKS = synonyms({
  x: 'twitter twitter.com x.com',
  bluesky: 'bsky bsky.app bluesky.app blue-sky',
  facebook: 'fb meta facebook.com',
  instagram: 'ig insta instagram.com',
  youtube: 'yt youtube.com',
  linkedin: 'linked-in linkedin.com',
  mastodon: 'fediverse toot',
  threads: 'threads.net threads.com',
  tiktok: 'tik-tok tiktok.com',
});

const KEYS = synonyms({
  title: 'name headline heading',
  content_text: 'text body content description words caption message',
  content_html: 'html markup',
  url: 'link href uri address permalink page',
  image: 'picture img thumbnail cover',
  date_published: 'date published pubdate pub_date created created_at datepublished posted',
  date_modified: 'updated modified updated_at datemodified',
  authors: 'author by creator byline',
  tags: 'categories category keywords tag hashtags',
  attachments: 'media files enclosures enclosure pictures images photos',
  items: 'item entries posts',
  home_page_url: 'homepage site website',
  mime_type: 'type mimetype content_type',
  photo: 'picture image avatar portrait',
  role: 'title position job',
  organization: 'agency office department org',
  registration_url: 'register registration signup rsvp',
  online_url: 'webinar zoom stream livestream join',
  location: 'place where venue',
  start: 'begin begins from starts start_date startdate',
  end: 'until ends to finish end_date enddate',
  timezone: 'tz zone time_zone',
  label: 'text name title',
  alt: 'alt_text alttext description',
});

/** Returns the allowed value for a word. */
export function valueMeant(value: string, words: readonly string[]): string | undefined {
  const word = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return findMeaning(VALUES, word, words) ?? closestMatch(word, words);
}

/** Returns the known key for a misspelled one or a synonym. */
export function keyMeant(key: string, known: readonly string[]): string | undefined {
  return findMeaning(KEYS, key.toLowerCase(), known) ?? closestMatch(key, known);
}

/** Channels that are not networks. */
const OTHER_CHANNELS = ['newsletter', 'feed', 'calendar', 'website'];

/** Returns the network for a word; undefined if the word is already correct, or may be another network. */
export function networkMeant(word: string): string | undefined {
  const known = [...Object.keys(NETWORK_NAMES), ...OTHER_CHANNELS];
  if (known.includes(word)) return undefined;
  const lower = word.trim().toLowerCase().replace(/\s+/g, '-');
  if (known.includes(lower)) return lower;
  return findMeaning(NETWORKS, lower) ?? (lower.length > 3 ? closestMatch(lower, known) : undefined);
}

const ZONES = synonyms({
  'America/New_York': 'est edt et eastern us/eastern est5edt',
  'America/Chicago': 'cst cdt ct central us/central cst6cdt',
  'America/Denver': 'mst mdt mt mountain us/mountain mst7mdt',
  'America/Los_Angeles': 'pst pdt pt pacific us/pacific pst8pdt',
  'America/Anchorage': 'akst akdt alaska',
  'Pacific/Honolulu': 'hst hawaii',
  UTC: 'gmt z zulu utc+0 gmt+0',
  'Europe/London': 'bst',
  'Europe/Paris': 'cet cest',
});

/** Returns the IANA time zone for a name. */
export function zoneMeant(value: string): string | undefined {
  const word = value
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => !/^(?:us|standard|daylight|time)?$/.test(one))
    .join(' ');
  const known = findMeaning(ZONES, word);
  if (known) return known;
  const zones = Intl.supportedValuesOf('timeZone');
  const path = value.trim().replace(/\s+/g, '_');
  const city = zones.find((zone) => zone.toLowerCase().endsWith(`/${path.toLowerCase()}`));
  return city ?? (path.length > 5 ? closestMatch(path, zones) : undefined);
}
