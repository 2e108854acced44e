import { contentHash, entryId } from '../model/ids.js';
import type { CampaignInfo, Diagnostic, Entry, Post } from '../model/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../model/zones.js';
import { handleOf, isNetwork, networkOf } from '../util/networks.js';
import { few, ItemReader, makeEntry } from './entry.js';
import type { ItemParts } from './item-parts.js';
import { addDiagnostic, read, type Path } from './schema-reader.js';
import { itemSchema, type Item } from './schema.js';
import type { Json } from './source.js';

/** Matches keys of which one is enough to show an entry. */
const SAYS = /title|content|summary|url|image|quote|person|figure|card|poll|location|speakers|video|start|status/;

/** The key of a quoted post. */
export const QUOTED = 'quoted';

/** The position of an item, and its feed's metadata. */
export interface ItemContext {
  readonly campaign: CampaignInfo;
  /** The base for relative URLs. */
  readonly base: string;
  /** Receives a diagnostic for each part that can't be read, and for an item without content. */
  readonly faults?: Diagnostic[];
  readonly path?: Path;
  /** Whether the item was converted from another format; then it counts as an entry even if it has little content. */
  readonly isForeign?: boolean;
  /** The item that the diagnostics name, if the post is nested in it. */
  readonly entry?: unknown;
}

/**
 * Reads one item of a JSON Feed.
 *
 * @returns Undefined if there is nothing to show.
 */
export function readItem(json: unknown, context: ItemContext): Entry | undefined {
  const { campaign, base, faults = [], path = [], isForeign, entry = json } = context;
  const { feedUrl } = campaign;
  const { length } = faults;
  const zone = zoneMeant(json, campaign);
  const reading = { base, feedUrl, timezone: zone.meant, faults, entry };
  const item = read(itemSchema, json, reading, path);
  if (!item) return undefined;
  const { title, language, authors = [], _cx: cx = {} } = item;
  const { agency, links = [], related = [], featured, expires } = cx;
  const timezone = cx.timezone ?? zone.offset ?? campaign.timezone;
  const quoted = cx.quoted && quotedIn(cx.quoted, { ...context, faults, path: [path, '_cx', QUOTED], entry });
  const reader = new ItemReader({ item, base, feedUrl, timezone, quoted, ...originOf(item) });
  const { url, network } = reader.parts;
  const hasMedia = item.image || item.attachments?.length;
  const own = {
    inferred: !cx.type,
    campaign,
    id: item.id ?? entryId(url ?? contentHash(JSON.stringify(item)), feedUrl),
    url,
    title,
    language,
    published: item.date_published,
    modified: item.date_modified,
    timezone,
    agency,
    authors: authors.flatMap(({ name, url, avatar }) => (name ? [{ name, url, photo: avatar }] : [])),
    links,
    related: few(related),
    featured,
    expires,
  };
  const says = faults.length > length ? SAYS : /^(?!(id|_cx)$)/;
  if (isForeign || Object.keys({ ...item, ...cx }).some((key) => says.test(key)) || hasMedia || links[0])
    return makeEntry(cx.type ?? (network ? 'post' : 'highlight'), own, reader);
  if (faults.length === length) addDiagnostic(reading, path, 'empty');
  return undefined;
}

/** Returns the page of an item, and its network and account, which are derived from the page if they are missing. */
function originOf({ url: own, external_url, _cx: cx = {} }: Item): Pick<ItemParts, 'url' | 'network' | 'handle'> {
  const url = own ?? external_url;
  const network = cx.network ?? (url && networkOf(url));
  const handle = cx.handle ?? (url && isNetwork(network) ? handleOf(url, network) : undefined);
  return { url, network, handle: handle?.replace(/^@/, '') };
}

/** Reads a quoted post, at most two levels deep; deeper quotes are links in a card. */
function quotedIn(json: Json, context: ItemContext & { readonly path: Path }): Post | undefined {
  if ((context.path as readonly unknown[]).flat(Infinity).filter((key) => key === QUOTED).length > 2) return undefined;
  const post = readItem({ ...json, _cx: { ...(json['_cx'] as Json | undefined), type: 'post' } }, context);
  return post?.type === 'post' ? post : undefined;
}

/** Returns the zone for an item's times, and the zone of its start's UTC offset in case its own zone can't be read. */
function zoneMeant(
  json: unknown,
  { floating, timezone }: CampaignInfo,
): Record<'meant' | 'offset', string | undefined> {
  const cx = (json as { readonly _cx?: { readonly timezone?: string | number; readonly start?: unknown } } | null)?._cx;
  const own = `${cx?.timezone ?? ''}`.trim();
  const [offset] = (own && /[+-]\d\d:?\d\d$/.exec(String(cx?.start))) || [];
  return { meant: own || (floating ? UNKNOWN_ZONE : timezone), offset: offset && zoneOf(offset) };
}
