import { dayOf } from '../campaign/dates.js';
import { contentHash, entryId } from '../campaign/ids.js';
import type { CampaignInfo, Entry, Media } from '../campaign/types.js';
import { withEmojis } from '../text/emojis.js';
import { fromFacets } from '../text/from-facets.js';
import { fromHtml } from '../text/from-html.js';
import { fromText } from '../text/from-text.js';
import { handleOf, isNetwork, networkOf } from '../text/networks.js';
import { withoutNoise } from '../text/noise.js';
import type { RichText } from '../text/rich-text.js';
import { BOUNDS } from './bounds.js';
import { addFault, read, type Fault, type Path } from './read.js';
import { itemSchema, timezone as zoneSchema, type Item } from './schema.js';
import type { Json } from './source.js';

/** Keys of which one is enough to show an entry. */
const SAYS = /title|content|summary|url|image|quote|person|figure|card|poll|location|speakers|video|start|status/;

/** The key of the post that a post quotes, which quotes none itself. */
const QUOTED = 'quoted';

/**
 * Reads one item of a JSON Feed.
 *
 * @param faults - Takes a fault for each part that can't be read, and for an item that says nothing.
 * @param path - Where the item stands.
 * @param isOwn - Whether it was written as an item; one of another format is one, however little it says.
 * @param entry - The item that the faults name.
 * @returns Undefined where nothing is left to show.
 */
export function readItem(
  json: unknown,
  campaign: CampaignInfo,
  base: string,
  faults: Fault[] = [],
  path: Path = [],
  isOwn = true,
  entry = json,
): Entry | undefined {
  const { feedUrl } = campaign;
  const { length } = faults;
  const zone = (json as { _cx?: { timezone?: unknown } } | null)?._cx?.timezone;
  const timezone = read(zoneSchema, zone, { base, faults: [] }) ?? campaign.timezone;
  const reading = { base, feedUrl, timezone, faults, entry };
  const item = read(itemSchema, json, reading, path);
  if (!item) return undefined;
  const { title, language, tags = [], authors = [], _cx: cx = {} } = item;
  const { type, all_day, links = [], related = [], online_url, registration_url, status, start, end, ...others } = cx;
  const { quoted, repost_of, reply_to, ...rest } = others;
  const url = item.url ?? item.external_url;
  const network = cx.network ?? (url && networkOf(url));
  const day = (date: string | undefined): string | undefined => (date && all_day ? dayOf(date, timezone) : date);
  let body: RichText | undefined;
  // The model has one field of each name for all types, so that an entry can be taken as another type.
  const found = {
    ...rest,
    type: type ?? (network ? 'post' : 'highlight'),
    inferred: !type,
    campaign,
    id: item.id ?? entryId(url ?? contentHash(JSON.stringify(item)), feedUrl),
    url,
    title,
    // Read when it is first asked for: of a long feed most entries are never shown.
    get body() {
      return (body ??= bodyOf(item, base, network, this.media));
    },
    language,
    published: item.date_published,
    modified: item.date_modified,
    authors: authors.flatMap(({ name, url, avatar }) => (name ? [{ name, url, photo: avatar }] : [])),
    tags,
    media: mediaOf(item),
    links,
    related,
    network,
    handle: (cx.handle ?? (url && isNetwork(network) ? handleOf(url, network) : undefined))?.replace(/^@/, ''),
    removed: status === 'removed',
    quoted:
      quoted && path.at(-1) !== QUOTED
        ? readItem(asPost(quoted), campaign, base, faults, [path, '_cx', QUOTED], isOwn, json)
        : undefined,
    repostOf: repost_of,
    replyTo: reply_to,
    status,
    start: day(start),
    end: day(end),
    timezone,
    onlineUrl: online_url,
    registrationUrl: registration_url,
  } as Entry;
  const says = faults.length > length ? SAYS : /^(?!(id|_cx)$)/;
  if (!isOwn || Object.keys({ ...item, ...cx }).some((key) => says.test(key)) || found.media[0] || links[0])
    return found;
  if (faults.length === length) addFault(reading, path, 'it has nothing to show');
  return undefined;
}

const asPost = (json: Json): Json => ({ ...json, _cx: { ...(json['_cx'] as Json), type: 'post' } });

function bodyOf(
  { content_html, content_text, summary, url, _cx }: Item,
  base: string,
  network: string | undefined,
  media: readonly Media[],
): RichText {
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  const { facets, emojis = [], card, quoted } = _cx ?? {};
  const text = (content_html ?? content_text ?? summary ?? '').slice(0, BOUNDS.text);
  const rich = content_html ? fromHtml(text, context) : facets ? fromFacets(text, facets) : fromText(text, context);
  const withPictures = withEmojis(rich, emojis);
  return /t\.co\/|pic\.|\?\S+=/.test(text)
    ? withoutNoise(withPictures, Number(media.length > 0) + Number(!!card) + Number(!!quoted))
    : withPictures;
}

/** The item's picture and its attachments that can be seen or heard, each address once. */
function mediaOf({ image, attachments = [] }: Item): Media[] {
  const media = attachments.flatMap(({ url, mime_type, _cx }): Media[] => {
    const [, kind] = /^(image|video|audio)\//.exec(mime_type) ?? [];
    return kind ? [{ kind: kind as Media['kind'], url, ..._cx }] : [];
  });
  return image && !media.some(({ url }) => url === image) ? [{ kind: 'image', url: image }, ...media] : media;
}
