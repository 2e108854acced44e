import type { RichText } from '../text/rich-text.js';

/** The kinds of entry that a campaign has. */
export const ENTRY_TYPES = ['highlight', 'spotlight', 'post', 'event', 'milestone'] as const;

export type EntryType = (typeof ENTRY_TYPES)[number];

/**
 * A date as precise as its author knows it: a year (`1924`), a month (`1957-06`), a day (`2024-10-01`), a moment
 * (`2024-10-01T17:00:00.000Z`), or a clock time whose zone could not be read (`2024-10-01T13:00:00`). Time zones shift
 * moments alone.
 */
export type CampaignDate = string;

/** What a campaign says of itself. */
export interface CampaignInfo {
  readonly title?: string;
  readonly description: RichText;
  readonly url?: string;
  /** The address that it was read from; undefined for JSON that stood in the page. */
  readonly feedUrl?: string;
  /** The network whose API gave it. No file says so of itself. */
  readonly api?: string | undefined;
  /** A BCP 47 language tag. */
  readonly language?: string;
  readonly hashtag?: string;
  readonly start?: CampaignDate;
  readonly end?: CampaignDate;
  /** An IANA time zone name. */
  readonly timezone?: string | undefined;
  /** Whether it names a time zone that could not be read. Times that name none then stay without one. */
  readonly floating?: boolean;
  readonly channels: readonly Channel[];
}

/** A campaign: what it says of itself and its entries, in the order of its feed. */
export interface Campaign extends CampaignInfo {
  readonly entries: readonly Entry[];
  /** What was left out because it could not be understood, one sentence each. */
  readonly skipped: readonly string[];
  /** The address of the feed's next page, on the same origin. */
  readonly next?: string | undefined;
}

export interface Agency {
  readonly name: string;
  readonly abbreviation?: string;
  readonly url?: string;
  readonly logo?: string;
}

export interface Person {
  readonly name: string;
  readonly role?: string;
  readonly organization?: string;
  readonly photo?: string;
  readonly url?: string;
}

/** A place to follow the campaign. */
export interface Channel {
  readonly url: string;
  readonly network?: string;
  readonly handle?: string;
  readonly label?: string;
  /** What is found there is in this language, a BCP 47 tag. */
  readonly language?: string;
}

export interface NamedLink {
  readonly url: string;
  readonly label?: string;
  /** What is found there is in this language, a BCP 47 tag. */
  readonly language?: string;
}

/** The words of a video or a sound, timed, in a WebVTT file. */
export interface Captions {
  readonly url: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly label?: string;
}

/** A video as an event has it, with what stands in for its picture and its sound. */
export interface Video {
  readonly url: string;
  /** The picture that stands for it until it plays. */
  readonly poster?: string;
  readonly captions?: readonly Captions[];
  /** All that is said and seen, as text. */
  readonly transcript?: string;
  /** In seconds. */
  readonly duration?: number;
}

/** A picture, a video, a sound or another file; sizes in CSS pixels. */
export interface Media extends Video {
  readonly kind: 'image' | 'video' | 'audio' | 'file';
  /** The author's description; an empty one says that the picture is only decoration. */
  readonly alt?: string;
  readonly caption?: string;
  /** Whose work it is. */
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The fields that every type of entry has. */
export interface EntryBase {
  /** The same id is the same entry, also when several feeds are merged. */
  readonly id: string;
  /** True where the feed did not say which type this is. */
  readonly inferred: boolean;
  /** The campaign that it came from. */
  readonly campaign: CampaignInfo;
  readonly url?: string;
  readonly title?: string;
  readonly body: RichText;
  readonly language?: string;
  readonly published?: CampaignDate;
  readonly modified?: CampaignDate;
  /** The IANA time zone in which its moments are shown: its own, else the campaign's. */
  readonly timezone?: string;
  readonly agency?: Agency;
  readonly authors: readonly Person[];
  readonly tags: readonly string[];
  readonly media: readonly Media[];
  readonly links: readonly NamedLink[];
  /** Ids of the entries that belong with this one. */
  readonly related: readonly string[];
}

/** What an agency did. */
export interface Highlight extends EntryBase {
  readonly type: 'highlight';
}

/** A person whose work the campaign honours. */
export interface Spotlight extends EntryBase {
  readonly type: 'spotlight';
  readonly person?: Person;
  readonly quote?: string;
}

/** A question with its answers. */
export interface Poll {
  readonly options: readonly { readonly label: string; readonly votes?: number }[];
  readonly closed?: boolean;
}

/** The kinds of link card that say what they lead to; `more` is content of a post that only its network can show. */
export const CARD_KINDS = ['starter-pack', 'list', 'feed', 'labeler', 'more'] as const;

/** A page that a post links to, as its network shows it. */
export interface LinkCard {
  readonly kind?: (typeof CARD_KINDS)[number];
  readonly url: string;
  readonly title?: string;
  readonly description?: string;
  readonly image?: string;
}

/** How often something was done with a post, as its network counts. */
export interface Metrics {
  readonly replies?: number;
  readonly reposts?: number;
  readonly quotes?: number;
  readonly likes?: number;
  readonly views?: number;
}

/** A post on a social network. */
export interface Post extends EntryBase {
  readonly type: 'post';
  readonly network?: string;
  /** The account's name on the network, without an `@` before it. */
  readonly handle?: string;
  /** True where the post stands on its network no more. */
  readonly removed?: boolean;
  /** What its author says before it is shown: the content waits until the reader opens it. */
  readonly warning?: string;
  /** True where the content waits too, although its author says nothing of why. */
  readonly sensitive?: boolean;
  /** The post that this one quotes or, with `repostOf`, repeats. */
  readonly quoted?: Post;
  /** The address of the post that this one only repeats. */
  readonly repostOf?: string;
  /** The address of the post that this one answers. */
  readonly replyTo?: string;
  readonly poll?: Poll;
  readonly card?: LinkCard;
  /** True where the network vouches for the account. */
  readonly verified?: boolean;
  /** True where the words are not the first. */
  readonly edited?: boolean;
  readonly metrics?: Metrics;
}

export interface Place {
  readonly name: string;
  readonly address?: string;
  readonly url?: string;
}

/** Something that people can attend, or could. */
export interface CampaignEvent extends EntryBase {
  readonly type: 'event';
  readonly start?: CampaignDate;
  readonly end?: CampaignDate;
  readonly status?: 'scheduled' | 'cancelled' | 'postponed';
  readonly location?: Place;
  readonly onlineUrl?: string;
  readonly registrationUrl?: string;
  readonly speakers?: readonly Person[];
  readonly video?: Video;
}

/** A dated fact, with a figure or without. */
export interface Milestone extends EntryBase {
  readonly type: 'milestone';
  readonly start?: CampaignDate;
  readonly end?: CampaignDate;
  readonly figure?: { readonly value: string | number; readonly label?: string };
}

export type Entry = Highlight | Spotlight | Post | CampaignEvent | Milestone;

/** The entry of a type: `EntryOf<'event'>` is a `CampaignEvent`. */
export type EntryOf<Type extends EntryType> = Extract<Entry, { readonly type: Type }>;
