import type { RichText } from '../text/rich-text.js';

/** The types of entry in a campaign. */
export const ENTRY_TYPES = ['highlight', 'spotlight', 'post', 'event', 'milestone'] as const;

export type EntryType = (typeof ENTRY_TYPES)[number];

/**
 * A date as precise as its author knows it: a year (`1924`), a month (`1957-06`), a day (`2024-10-01`), an instant
 * (`2024-10-01T17:00:00.000Z`), or a clock time whose zone could not be read (`2024-10-01T13:00:00`). Time zones shift
 * only instants.
 */
export type CampaignDate = string;

/** The metadata of a campaign. */
export interface CampaignInfo {
  readonly title?: string;
  /** Plain text; blank lines separate paragraphs, and web addresses become links. */
  readonly description?: string;
  readonly url?: string;
  /** The URL that it was read from; undefined for JSON in the page. */
  readonly feedUrl?: string;
  /** The network whose API returned it. Feeds cannot set this themselves. */
  readonly api?: string | undefined;
  /** A BCP 47 language tag. */
  readonly language?: string;
  readonly hashtag?: string;
  readonly start?: CampaignDate;
  readonly end?: CampaignDate;
  /** An IANA time zone name. */
  readonly timezone?: string | undefined;
  /** Whether it names a time zone that could not be read. Times without a zone then stay without one. */
  readonly floating?: boolean;
  readonly channels: readonly Channel[];
  /** The picture at the top of the recap page. */
  readonly image?: Picture;
  /** The numbers that sum up the campaign. */
  readonly figures?: readonly Figure[];
  /** Ids and URLs of entries not to show, or the URL of a list of them on the document's origin. */
  readonly hide?: string | readonly string[];
}

/** A campaign: its metadata and its entries, in the order of its feed. */
export interface Campaign extends CampaignInfo {
  readonly entries: readonly Entry[];
  /** The parts that could not be read, and were dropped or are shown in part. */
  readonly skipped: readonly Diagnostic[];
  /** The URL of the feed's next page, on the same origin. */
  readonly next?: string | undefined;
}

/** Why a part of a feed was dropped or is shown in part; `value` means that it is not what was expected. */
export type DiagnosticCode =
  | 'value'
  | 'empty'
  | 'duplicate'
  | 'other-source'
  | 'not-address'
  | 'too-many'
  | 'over-limit'
  | 'too-large'
  | 'malformed'
  | 'only-address'
  | 'no-origin'
  | 'withheld'
  | 'signed-in'
  | 'followers'
  | 'unknown-content'
  | 'unknown-media'
  | 'not-stored'
  | 'truncated'
  | 'plain-text';

/** What was expected of a value: a JSON Schema. */
export interface Expectation {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Expectation[];
}

/** A part of a feed that could not be read, as data; `formats/messages.ts` has the text. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly path: readonly (string | number)[];
  /** The value in question; null if it is missing. */
  readonly value?: unknown;
  /** Set if the code is `value`. */
  readonly expected?: Expectation | undefined;
  /** The URL of the feed; undefined for JSON in the page. */
  readonly url?: string | undefined;
  /** The title or id of the item that contains it. */
  readonly name?: unknown;
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

/** A channel for following the campaign. */
export interface Channel {
  readonly url: string;
  readonly network?: string;
  readonly handle?: string;
  readonly label?: string;
  /** The language of the linked page, a BCP 47 tag. */
  readonly language?: string;
}

/** A number and what it counts. */
export interface Figure {
  readonly value: string | number;
  readonly label?: string | undefined;
  /** The URL of the page that the number comes from. */
  readonly source?: string | undefined;
}

export interface NamedLink {
  readonly url: string;
  readonly label?: string;
  /** The language of the linked page, a BCP 47 tag. */
  readonly language?: string;
}

/** Timed text for a video or audio file, in a WebVTT file. */
export interface Captions {
  readonly url: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly label?: string;
}

/** A video of an event, with alternatives for its picture and its sound. */
export interface Video {
  readonly url: string;
  /** The picture shown until the video plays. */
  readonly poster?: string;
  readonly captions?: readonly Captions[];
  /** Text for screen readers of what only the picture shows, as WebVTT files (WCAG 2.2, 1.2.5). */
  readonly descriptions?: readonly Captions[];
  /** The URL of a version whose sound describes the picture. */
  readonly described?: string;
  /** A full transcript of the speech and the visuals. */
  readonly transcript?: string;
  /** In seconds. */
  readonly duration?: number;
}

/** A picture of a campaign; sizes in CSS pixels. */
export type Picture = Pick<Media, 'url' | 'alt' | 'width' | 'height' | 'credit'>;

/** An image, a video, audio or another file; sizes in CSS pixels. */
export interface Media extends Video {
  readonly kind: 'image' | 'video' | 'audio' | 'file';
  /** The author's description; an empty string marks an image as decorative. */
  readonly alt?: string;
  readonly caption?: string;
  /** The copyright holder or creator. */
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The fields common to all types of entry. */
export interface EntryBase {
  /** Entries with the same id are the same entry, even across merged feeds. */
  readonly id: string;
  /** Whether the type was inferred because the feed does not state it. */
  readonly inferred: boolean;
  /** The campaign that contains it. */
  readonly campaign: CampaignInfo;
  readonly url?: string;
  readonly title?: string;
  readonly body: RichText;
  readonly language?: string;
  readonly published?: CampaignDate;
  readonly modified?: CampaignDate;
  /** The IANA time zone for displaying its instants: its own, else the campaign's. */
  readonly timezone?: string;
  readonly agency?: Agency;
  readonly authors: readonly Person[];
  readonly tags: readonly string[];
  readonly media: readonly Media[];
  readonly links: readonly NamedLink[];
  /** Ids of related entries. */
  readonly related: readonly string[];
  /** Whether it comes first, and is large. */
  readonly featured?: boolean;
  /** The moment after which it is not shown, or the last day on which it is. */
  readonly expires?: CampaignDate | undefined;
}

/** An action or achievement of an agency. */
export interface Highlight extends EntryBase {
  readonly type: 'highlight';
}

/** A person whose work the campaign honors. */
export interface Spotlight extends EntryBase {
  readonly type: 'spotlight';
  readonly person?: Person;
  readonly quote?: string;
}

/** A poll with its options. */
export interface Poll {
  readonly options: readonly { readonly label: string; readonly votes?: number }[];
  readonly closed?: boolean;
}

/** The kinds of link card with a known target; `more` is content of a post that only its network can show. */
export const CARD_KINDS = ['starter-pack', 'list', 'feed', 'labeler', 'more'] as const;

/** A page that a post links to, as its network shows it. */
export interface LinkCard {
  readonly kind?: (typeof CARD_KINDS)[number];
  readonly url: string;
  readonly title?: string;
  readonly description?: string;
  readonly image?: string;
}

/** Engagement counts of a post, as reported by its network. */
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
  /** The account's name on the network, without a leading `@`. */
  readonly handle?: string;
  /** Whether the post was removed from its network. */
  readonly removed?: boolean;
  /** A content warning by the author; the content stays hidden until the user opens it. */
  readonly warning?: string;
  /** Whether the content stays hidden even without a content warning. */
  readonly sensitive?: boolean;
  /** The post that this one quotes or, with `repostOf`, reposts. */
  readonly quoted?: Post;
  /** The URL of the post that this one reposts. */
  readonly repostOf?: string;
  /** The URL of the post that this one replies to. */
  readonly replyTo?: string;
  readonly poll?: Poll;
  readonly card?: LinkCard;
  /** Whether the network has verified the account. */
  readonly verified?: boolean;
  /** Whether the post was edited. */
  readonly edited?: boolean;
  readonly metrics?: Metrics;
}

export interface Place {
  readonly name: string;
  readonly address?: string;
  readonly url?: string;
}

/** An event that people can attend, or could have attended. */
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

/** A dated fact, with or without a figure. */
export interface Milestone extends EntryBase {
  readonly type: 'milestone';
  readonly start?: CampaignDate;
  readonly end?: CampaignDate;
  readonly figure?: Figure;
}

export type Entry = Highlight | Spotlight | Post | CampaignEvent | Milestone;

/** The entry of a type: `EntryOf<'event'>` is a `CampaignEvent`. */
export type EntryOf<Type extends EntryType> = Extract<Entry, { readonly type: Type }>;
