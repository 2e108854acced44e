import { setLocation } from '../../cli/render/location.js';
import { hostsOf } from '../../cli/render/settings.js';
import { isOnlyUrl } from '../../src/cards/needed-code.js';
import { accessTo, isOwn, type MediaRules, type Owner, type ThirdParty } from '../../src/media/policy.js';
import { playerOf } from '../../src/media/players.js';
import type { Campaign, Entry, Media, Video } from '../../src/model/types.js';
import type { Block, Inline } from '../../src/text/rich-text.js';
import { mediaType } from '../../src/util/media-type.js';
import { originOf } from '../../src/util/urls.js';
import type { Place } from './place.js';
import { entriesShown, withInner } from './shown.js';

/** Kinds of requests: a picture, a video or another file, or a frame. */
export type Use = 'picture' | 'media' | 'frame';

/** When content is loaded: at once, only after the reader agrees, or never. */
export type When = 'at-once' | 'after-consent' | 'never';

/** An origin from which an element loads content. */
export interface Request {
  readonly use: Use;
  readonly origin: string;
  readonly when: When;
  /** Whether the site chose the host: it is that of the files, or in `media-hosts`. */
  readonly isOwn: boolean;
}

/** Something that an entry may load. */
interface Candidate {
  readonly use: Use;
  readonly url: string;
  /** Whether a panel asks the reader. Without one, it loads only from a host that is allowed for something else. */
  readonly hasPanel: boolean;
  readonly isListed?: boolean;
}

/** An element and its campaign, for pages at a place. */
export interface Shown {
  readonly campaign: Campaign;
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** Returns everything that an element may load besides the script and the feed, each origin and use once. */
export function requestsOf({ campaign, element, attributes, place }: Shown): readonly Request[] {
  setLocation(place.page);
  const rules: MediaRules = {
    thirdParty: thirdPartyOf(attributes),
    mediaHosts: hostsOf(attributes['media-hosts']),
    granted: new Set(),
    asked: new Set(),
  };
  const entries = withInner(entriesShown(campaign, element, attributes), campaign);
  const hero =
    element === 'campaign' && attributes['without-header'] === undefined && campaign.image
      ? [requestFor(picture(campaign.image.url, false), { id: '', campaign }, rules)]
      : [];
  const all = [...hero, ...entries.flatMap((entry) => candidatesOf(entry).map((one) => requestFor(one, entry, rules)))];
  const isAsked = (host: string): boolean =>
    all.some((one) => one.hasPanel && one.when === 'after-consent' && one.origin === host);
  const known = new Map<string, Request>();
  for (const { hasPanel, ...one } of all) {
    const isNever = one.when === 'never' || (one.when === 'after-consent' && !hasPanel && !isAsked(one.origin));
    if (!isNever) known.set(`${one.use} ${one.origin} ${one.when}`, one);
  }
  return [...known.values()];
}

/** Returns the value of `third-party` in effect. */
export const thirdPartyOf = (attributes: Readonly<Record<string, string>>): ThirdParty =>
  (['allow', 'never'] as const).find((value) => value === attributes['third-party']?.trim().toLowerCase()) ?? 'ask';

const picture = (url: string, hasPanel: boolean): Candidate => ({ use: 'picture', url, hasPanel });

const pictures = (...urls: readonly (string | undefined)[]): Candidate[] =>
  urls.flatMap((url) => (url ? [picture(url, false)] : []));

function requestFor(
  { use, url, hasPanel, isListed }: Candidate,
  owner: Owner,
  rules: MediaRules,
): Request & { readonly hasPanel: boolean } {
  const access = accessTo([url], owner, rules, isListed === undefined ? undefined : { isListed });
  const when = access === 'waiting' ? 'after-consent' : access === 'refused' ? 'never' : 'at-once';
  return { use, origin: originOf(url), when, isOwn: use !== 'frame' && isOwn(url, owner, rules), hasPanel };
}

function candidatesOf(entry: Entry): Candidate[] {
  const all = [...entry.media.flatMap(ofMedia), ...entry.body.flatMap(ofBlock)];
  switch (entry.type) {
    case 'spotlight':
      return [...all, ...pictures(entry.person?.photo)];
    case 'event':
      return [
        ...all,
        ...(entry.video ? ofVideo(entry.video) : []),
        ...pictures(...(entry.speakers ?? []).map(({ photo }) => photo)),
      ];
    case 'post': {
      const [author] = entry.authors;
      const live = isOnlyUrl(entry) ? framesOf(entry.url!, entry.id) : [];
      return [...all, ...live, ...pictures(author ? author.photo : entry.agency?.logo, entry.card?.image)];
    }
    default:
      return all;
  }
}

const ofMedia = (media: Media): Candidate[] =>
  media.kind === 'image' ? [picture(media.url, media.alt !== '')] : media.kind === 'file' ? [] : ofVideo(media);

/** Returns the requests of a video: its network's frame, or the file with its captions; and its poster. */
function ofVideo({ url, poster, captions = [], descriptions = [] }: Video): Candidate[] {
  const frames = framesOf(url).filter(({ isListed }) => isListed);
  if (frames.length) return [...frames, ...pictures(poster)];
  if (!mediaType(url)) return [];
  const tracks = [...captions, ...descriptions].map((track) => ({
    use: 'media' as const,
    url: track.url,
    hasPanel: false,
  }));
  return [{ use: 'media', url, hasPanel: true }, ...tracks, ...pictures(poster)];
}

function framesOf(address: string, id?: string): Candidate[] {
  const player = playerOf(address, 'en', id);
  return player ? [{ use: 'frame', url: player.url, hasPanel: true, isListed: player.isListed }] : [];
}

function ofBlock(block: Block): Candidate[] {
  if (block.type === 'code') return [];
  if (block.type === 'list') return block.children.flatMap((item) => item.flatMap(ofBlock));
  if (block.type === 'blockquote') return block.children.flatMap(ofBlock);
  return block.children.flatMap(ofInline);
}

function ofInline(inline: Inline): Candidate[] {
  if (inline.type === 'emoji') return pictures(inline.url);
  return 'children' in inline ? inline.children.flatMap(ofInline) : [];
}
