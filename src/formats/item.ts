import { dayOf } from '../model/dates.js';
import { contentHash, entryId } from '../model/ids.js';
import type { CampaignInfo, Entry, Media } from '../model/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../model/zones.js';
import { withEmojis } from '../text/emojis.js';
import { fromFacets } from '../text/from-facets.js';
import { foldTag } from '../text/fold.js';
import { fromHtml, type HtmlContext } from '../text/from-html.js';
import { fromText, hashtagsIn } from '../text/from-text.js';
import { handleOf, isNetwork, networkOf } from '../util/networks.js';
import { fewPieces } from '../text/pieces.js';
import { withoutNoise } from '../text/noise.js';
import type { RichText } from '../text/rich-text.js';
import { textOfHtml } from '../text/text-of-html.js';
import { BOUNDS } from './bounds.js';
import { mediaOf, takeMedia } from './html-media.js';
import { addFault, read, type Fault, type Path } from './schema-reader.js';
import { itemSchema, type Item } from './schema.js';
import type { Json } from './source.js';

/** Keys of which one is enough to show an entry. */
const SAYS = /title|content|summary|url|image|quote|person|figure|card|poll|location|speakers|video|start|status/;

/** The key of the post that a post quotes. */
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
  const raw = (json as { readonly _cx?: { readonly timezone?: string | number; readonly start?: unknown } } | null)
    ?._cx;
  const own = `${raw?.timezone ?? ''}`.trim();
  const meant = own || (campaign.floating ? UNKNOWN_ZONE : campaign.timezone);
  const reading = { base, feedUrl, timezone: meant, faults, entry };
  const item = read(itemSchema, json, reading, path);
  if (!item) return undefined;
  const { title, language, authors = [], _cx: cx = {} } = item;
  const { type, all_day, links = [], related = [], online_url, registration_url, status, start, end, ...others } = cx;
  const { quoted: quotedItem, repost_of, reply_to, ...rest } = others;
  // Two deep: what a quoted or repeated post quotes is a link in its card.
  const quoted =
    quotedItem && (path as readonly unknown[]).flat(Infinity).filter((key) => key === QUOTED).length < 2
      ? readItem(asPost(quotedItem), campaign, base, faults, [path, '_cx', QUOTED], isOwn, entry)
      : undefined;
  const url = item.url ?? item.external_url;
  const network = cx.network ?? (url && networkOf(url));
  // Where its own zone can't be read, an event's start may still have an offset.
  const [offset] = (own && /[+-]\d\d:?\d\d$/.exec(String(raw?.start))) || [];
  const timezone = cx.timezone ?? (offset && zoneOf(offset)) ?? campaign.timezone;
  const day = (date: string | undefined): string | undefined => (date && all_day ? dayOf(date, timezone) : date);
  const media = mediaOf(item);
  let body: RichText | undefined;
  const readBody = (): RichText =>
    (body ??= bodyOf(item, base, network, media, (words) =>
      takeMedia(words, media, base, type === 'post' ? [] : [url, base, feedUrl]),
    ));
  let allTags: readonly string[] | undefined;
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
      return readBody();
    },
    language,
    published: item.date_published,
    modified: item.date_modified,
    authors: authors.flatMap(({ name, url, avatar }) => (name ? [{ name, url, photo: avatar }] : [])),
    // In the words there may be more than the feed lists.
    get tags() {
      return (allTags ??= tagsOf(item, network, repost_of ? quoted?.tags : []));
    },
    get media() {
      readBody();
      return media;
    },
    links,
    related: few(related),
    network,
    handle: (cx.handle ?? (url && isNetwork(network) ? handleOf(url, network) : undefined))?.replace(/^@/, ''),
    removed: status === 'removed',
    quoted,
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
  if (!isOwn || Object.keys({ ...item, ...cx }).some((key) => says.test(key)) || media[0] || links[0]) return found;
  if (faults.length === length) addFault(reading, path, 'it has nothing to show');
  return undefined;
}

const few = (list: Iterable<string>): string[] => [...new Set(list)].slice(0, BOUNDS.tags);

const asPost = (json: Json): Json => ({ ...json, _cx: { ...(json['_cx'] as Json), type: 'post' } });

function bodyOf(
  { content_html, content_text, summary, url, _cx }: Item,
  base: string,
  network: string | undefined,
  media: readonly Media[],
  prepare: HtmlContext['prepare'],
): RichText {
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  const { facets, emojis = [], card, quoted } = _cx ?? {};
  const text = wordsOf({ content_html, content_text, summary });
  let rich = content_html
    ? fromHtml(text, { ...context, prepare })
    : facets
      ? fromFacets(text, facets)
      : fromText(text, context);
  // Where there are only descriptions of pictures, they are the words.
  if (!rich.length && !media.length) rich = fromHtml(text, context);
  const withPictures = withEmojis(rich, emojis);
  return fewPieces(
    /t\.co\/|pic\.|\?[^\s?]/.test(text)
      ? withoutNoise(withPictures, Number(media.length > 0) + Number(!!card) + Number(!!quoted))
      : withPictures,
  );
}

const wordsOf = ({ content_html, content_text, summary }: Item): string =>
  content_html ?? content_text ?? summary ?? '';

/** Returns the tags that an item lists and those in its words, each once; the body is not read for it. */
function tagsOf(item: Item, network: string | undefined, others: readonly string[] = []): string[] {
  const { title = '', content_html, tags = [] } = item;
  // In the title of a video they are no topics, but say of which kind it is (`#shorts`).
  const words = `${network ? '' : title} ${wordsOf(item)}`;
  // Characters by their numbers and links within a site are no hashtags.
  const written = /(?<![&\w/])[#＃]/.test(words) ? hashtagsIn(content_html ? textOfHtml(words) : words, network) : [];
  const all = new Map<string, string>();
  for (const tag of [...tags, ...written, ...others]) {
    const key = foldTag(tag);
    if (!all.has(key)) all.set(key, tag);
  }
  return few(all.values());
}
