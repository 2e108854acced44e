import { dayOf } from '../campaign/dates.js';
import { contentHash, entryId } from '../campaign/ids.js';
import type { CampaignInfo, Entry, Media } from '../campaign/types.js';
import { withEmojis } from '../text/emojis.js';
import { fromFacets } from '../text/from-facets.js';
import { fromHtml, type HtmlContext } from '../text/from-html.js';
import { fromText } from '../text/from-text.js';
import { handleOf, isNetwork, networkOf } from '../text/networks.js';
import { withoutNoise } from '../text/noise.js';
import type { RichText } from '../text/rich-text.js';
import { BOUNDS } from './bounds.js';
import { eachOnce, takeMedia } from './html-media.js';
import { read } from './read.js';
import { itemSchema, type Item } from './schema.js';
import type { Json } from './source.js';

/**
 * Reads one item of a JSON Feed.
 *
 * @param path - Where the item stands in another, as a post that is quoted does; it quotes none itself.
 * @throws SchemaFault which names the path in the item and what was expected there.
 */
export function readItem(json: unknown, campaign: CampaignInfo, base: string, path: readonly string[] = []): Entry {
  const { feedUrl } = campaign;
  const timezone = (json as { _cx?: { timezone?: string } } | null)?._cx?.timezone ?? campaign.timezone;
  const item = read(itemSchema, json, { base, feedUrl, timezone }, path);
  const { title, language, tags = [], authors = [], _cx: cx = {} } = item;
  const { type, all_day, links = [], related = [], online_url, registration_url, status, start, end, ...others } = cx;
  const { quoted, repost_of, reply_to, ...rest } = others;
  const url = item.url ?? item.external_url;
  const network = cx.network ?? (url && networkOf(url));
  const day = (date: string | undefined): string | undefined => (date && all_day ? dayOf(date, timezone) : date);
  const media = eachOnce(mediaOf(item));
  let body: RichText | undefined;
  const readBody = (): RichText =>
    (body ??= bodyOf(item, base, network, media, (words) =>
      takeMedia(words, media, base, type === 'post' ? [] : [url, base, feedUrl]),
    ));
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
      return readBody();
    },
    language,
    published: item.date_published,
    modified: item.date_modified,
    authors: authors.flatMap(({ name, url, avatar }) => (name ? [{ name, url, photo: avatar }] : [])),
    tags,
    get media() {
      readBody();
      return media;
    },
    links,
    related,
    network,
    handle: (cx.handle ?? (url && isNetwork(network) ? handleOf(url, network) : undefined))?.replace(/^@/, ''),
    removed: status === 'removed',
    quoted: quoted && !path.length ? readQuoted(quoted, campaign, base) : undefined,
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

function readQuoted(json: Json, campaign: CampaignInfo, base: string): Entry {
  return readItem({ ...json, _cx: { ...(json['_cx'] as Json), type: 'post' } }, campaign, base, ['_cx', 'quoted']);
}

function bodyOf(
  { content_html, content_text, summary, url, _cx }: Item,
  base: string,
  network: string | undefined,
  media: readonly Media[],
  prepare: HtmlContext['prepare'],
): RichText {
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  const { facets, emojis = [], card, quoted } = _cx ?? {};
  const text = (content_html ?? content_text ?? summary ?? '').slice(0, BOUNDS.text);
  let rich = content_html
    ? fromHtml(text, { ...context, prepare })
    : facets
      ? fromFacets(text, facets)
      : fromText(text, context);
  // Where there are only descriptions of pictures, they are the words.
  if (!rich.length && !media.length) rich = fromHtml(text, context);
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
  return image ? [{ kind: 'image', url: image }, ...media] : media;
}
