import { dayOf } from '../campaign/dates.js';
import { contentHash, entryId } from '../campaign/ids.js';
import type { CampaignInfo, Entry, Media } from '../campaign/types.js';
import { withEmojis } from '../text/emojis.js';
import { fromFacets } from '../text/from-facets.js';
import { foldTag } from '../text/fold.js';
import { fromHtml } from '../text/from-html.js';
import { fromText, hashtagsIn } from '../text/from-text.js';
import { handleOf, isNetwork, networkOf } from '../text/networks.js';
import { withoutNoise } from '../text/noise.js';
import type { RichText } from '../text/rich-text.js';
import { textOfHtml } from '../text/text-of-html.js';
import { BOUNDS } from './bounds.js';
import { read } from './read.js';
import { itemSchema, type Item } from './schema.js';
import type { Json } from './source.js';

/**
 * Reads one item of a JSON Feed.
 *
 * @param path - Where the item stands in another, as a quoted post does.
 * @throws SchemaFault which names the path in the item and what was expected there.
 */
export function readItem(json: unknown, campaign: CampaignInfo, base: string, path: readonly string[] = []): Entry {
  const { feedUrl } = campaign;
  const timezone = (json as { _cx?: { timezone?: string } } | null)?._cx?.timezone ?? campaign.timezone;
  const item = read(itemSchema, json, { base, feedUrl, timezone }, path);
  const { title, language, authors = [], _cx: cx = {} } = item;
  const { type, all_day, links = [], related = [], online_url, registration_url, status, start, end, ...others } = cx;
  const { quoted: quotedItem, repost_of, reply_to, ...rest } = others;
  // Two deep: what a quoted or repeated post quotes is a link in its card.
  const quoted =
    quotedItem && path.length < 4
      ? readItem({ ...quotedItem, _cx: { ...(quotedItem['_cx'] as Json), type: 'post' } }, campaign, base, [
          ...path,
          '_cx',
          'quoted',
        ])
      : undefined;
  const url = item.url ?? item.external_url;
  const network = cx.network ?? (url && networkOf(url));
  const day = (date: string | undefined): string | undefined => (date && all_day ? dayOf(date, timezone) : date);
  let body: RichText | undefined;
  let found: readonly string[] | undefined;
  // The model has one field of each name for all types, so that an entry can be taken as another type.
  return {
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
    // In the words there may be more than the feed lists.
    get tags() {
      return (found ??= tagsOf(item, network, repost_of ? quoted?.tags : []));
    },
    media: mediaOf(item),
    links,
    related,
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
}

function bodyOf(
  { content_html, content_text, summary, url, _cx }: Item,
  base: string,
  network: string | undefined,
  media: readonly Media[],
): RichText {
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  const { facets, emojis = [], card, quoted } = _cx ?? {};
  const text = wordsOf({ content_html, content_text, summary });
  const rich = content_html ? fromHtml(text, context) : facets ? fromFacets(text, facets) : fromText(text, context);
  const withPictures = withEmojis(rich, emojis);
  return /t\.co\/|pic\.|\?\S+=/.test(text)
    ? withoutNoise(withPictures, Number(media.length > 0) + Number(!!card) + Number(!!quoted))
    : withPictures;
}

const wordsOf = ({ content_html, content_text, summary }: Item): string =>
  (content_html ?? content_text ?? summary ?? '').slice(0, BOUNDS.text);

/** Returns the tags that an item lists and those in its words, each once; the body is not read for it. */
function tagsOf(item: Item, network: string | undefined, others: readonly string[] = []): string[] {
  const { title = '', content_html, tags = [] } = item;
  // In the title of a video they are no topics, but say of which kind it is (`#shorts`).
  const words = `${network ? '' : title} ${wordsOf(item)}`;
  // Characters by their numbers and links within a site are no hashtags.
  const written = /(?<![&\w/])[#＃]/.test(words) ? hashtagsIn(content_html ? textOfHtml(words) : words, network) : [];
  const all = new Map<string, string>();
  for (const tag of [...tags, ...written, ...others]) if (!all.has(foldTag(tag))) all.set(foldTag(tag), tag);
  return [...all.values()];
}

/** The size in the address of a picture on a network; of one on X, all after its name. */
const SIZE = /(\/\/pbs\.twimg\.com\/media\/[\w-]+).*|(?<=\/\/cdn\.bsky\.app\/img\/)\w+|\/(?:small|original)(?=\/)/;

/** Returns the item's picture and its attachments; a picture in two sizes is there once, in the larger one. */
function mediaOf({ image, attachments = [] }: Item): Media[] {
  const media = new Map<unknown, Media>();
  const all = attachments.map(({ url, mime_type, _cx }): Media => {
    const [, kind = 'file'] = /^(image|video|audio)\//.exec(mime_type) ?? [];
    return { kind: kind as Media['kind'], url, ..._cx };
  });
  if (image && !all.some(({ url }) => url === image)) all.unshift({ kind: 'image', url: image });
  for (const one of all) {
    const key = one.kind === 'image' ? one.url.replace(SIZE, '$1') : one;
    media.set(key, /small|thumb/.test(one.url) ? { ...one, ...media.get(key) } : { ...media.get(key), ...one });
  }
  return [...media.values()];
}
