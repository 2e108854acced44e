import { isMoment, isPeriod } from '../../src/model/dates.js';
import { entryAs } from '../../src/model/entry.js';
import { entryId } from '../../src/model/ids.js';
import {
  ENTRY_TYPES,
  type Campaign,
  type CampaignEvent,
  type Entry,
  type EntryBase,
  type Media,
  type Person,
  type Post,
} from '../../src/model/types.js';
import { UNKNOWN_ZONE } from '../../src/model/zones.js';
import { fromText } from '../../src/text/from-text.js';
import type { Json } from '../../src/formats/source.js';
import { handleOf, isNetwork, networkOf } from '../../src/util/networks.js';
import { bodyJson } from './body.js';
import { mimeTypeOf } from './mime.js';
import { toText } from './text.js';

/** All fields of any type of entry that are written under another name or elsewhere. */
type AnyEntry = EntryBase &
  Pick<Entry, 'type'> &
  Partial<Omit<Post, 'type'> & Omit<CampaignEvent, 'type' | 'status'>> & { readonly status?: string };

/**
 * Matches fields of an entry that an item has elsewhere or under another name. All others are in `_cx` under the same
 * name.
 */
const OTHERWISE =
  /^(campaign|timezone|type|inferred|id|url|title|body|language|published|modified|authors|tags|media|removed|repostOf|replyTo|onlineUrl|registrationUrl|facets|emojis)$/;

/**
 * Writes a campaign as a JSON Feed 1.1 with `_cx`. Reading it from the same URL returns the same campaign.
 *
 * An id within the campaign's own feed (`feedUrl`) is written as in the feed. To write entries from other feeds into a
 * local file, omit `feedUrl` from the campaign: ids then stay complete, and identify the same entries everywhere.
 *
 * @param self - The URL where the JSON Feed will be published, if it is not the campaign's own.
 */
export function toJsonFeed(campaign: Campaign, self = campaign.feedUrl): Json {
  const {
    title = '',
    url,
    description,
    language,
    next,
    hashtag,
    start,
    end,
    channels,
    image,
    figures,
    hide,
    entries,
  } = campaign;
  const feed = full({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: self,
    description: toText(fromText(description ?? '')) || undefined,
    language,
    next_url: next,
    _cx: full({
      hashtag,
      start,
      end,
      timezone: campaign.floating ? UNKNOWN_ZONE : campaign.timezone,
      channels,
      image,
      figures,
      hide,
    }),
  });
  return { ...feed, items: entries.map((entry) => toItem(entry, campaign)) };
}

function toItem(entry: Entry, campaign: Campaign): Json {
  // An entry without a stated type may be displayed as any type.
  const types = entry.inferred ? ENTRY_TYPES.map((type) => entryAs(entry, type)) : [];
  const all = types.reduce<AnyEntry>((one, other) => ({ ...other, ...one }), entry);
  const { type, inferred, id, url, network, handle, removed, status, quoted, ...more } = all;
  const words = bodyJson(entry.body, { url, network: isNetwork(network) ? network : undefined });
  const local = (whole: string): string => localId(whole, campaign.feedUrl);
  return full({
    id: local(id),
    url,
    title: more.title,
    ...words.item,
    ...mediaJson(more.media),
    date_published: more.published,
    date_modified: more.modified,
    authors: more.authors.map(authorJson),
    tags: more.tags,
    language: more.language,
    _cx: full({
      type: inferred ? undefined : type,
      // Values that follow from the URL are omitted.
      network: url && network === networkOf(url) ? undefined : network,
      handle: url && handle === handleOf(url) ? undefined : handle,
      ...Object.fromEntries(Object.entries(more).filter(([key]) => !OTHERWISE.test(key))),
      ...words.cx,
      timezone: zoneOf(entry, campaign),
      related: more.related.map(local),
      quoted: quoted && toItem(quoted, campaign),
      repost_of: more.repostOf,
      reply_to: more.replyTo,
      status: removed ? 'removed' : status,
      online_url: more.onlineUrl,
      registration_url: more.registrationUrl,
    }),
  });
}

/**
 * Returns an entry's zone if it is not the campaign's. Times without a zone must not get one when they are read again.
 */
function zoneOf(entry: AnyEntry, campaign: Campaign): string | undefined {
  const dates = [entry.published, entry.modified, entry.start, entry.end];
  if (dates.some((date) => date && !isPeriod(date) && !isMoment(date))) return UNKNOWN_ZONE;
  return entry.timezone === campaign.timezone ? undefined : entry.timezone;
}

/** Returns the short form of an id that the feed's own reader expands to it. */
function localId(id: string, feedUrl: string | undefined): string {
  const local = id.slice((feedUrl ?? '').length + 1);
  return local && entryId(local, feedUrl) === id ? local : id;
}

const authorJson = ({ name, url, photo }: Person): Json => ({ name, url, avatar: photo });

/** Returns `image` for basic readers, and all media as attachments if those have more detail. */
function mediaJson(media: readonly Media[]): Json {
  const image = media.find(({ kind }) => kind === 'image')?.url;
  const alone = media.length === 1 && image && Object.keys(full({ ...media[0] })).length === 2;
  return { image, attachments: alone ? [] : media.map(attachmentJson) };
}

function attachmentJson(media: Media): Json {
  const { url, caption, ...more } = media;
  return full({ url, title: caption, mime_type: mimeTypeOf(media), _cx: full({ ...more, kind: undefined }) });
}

/** Returns an object without its empty keys. */
function full(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => {
      if (value === undefined || value === null) return false;
      return typeof value !== 'object' || Object.keys(value).length > 0;
    }),
  );
}
