import type { Facet } from '../text/from-facets.js';
import type { Json } from './source.js';

export interface Label {
  readonly val?: string;
  readonly neg?: boolean;
}

export interface Profile {
  readonly did?: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly avatar?: string;
  readonly labels?: readonly (Label | null)[] | null;
  readonly verification?: { readonly verifiedStatus?: string } | null;
}

export interface PostRecord {
  readonly text?: string;
  readonly facets?: readonly Facet[] | null;
  readonly tags?: readonly string[] | null;
  readonly langs?: readonly string[] | null;
  readonly createdAt?: string;
  readonly labels?: { readonly values?: readonly (Label | null)[] } | null;
  readonly reply?: { readonly parent?: { readonly uri?: string } } | null;
  /** The embed as written; its view is shown. */
  readonly embed?: { readonly $type?: string } | null;
}

/** The views of `app.bsky.embed.*` and their content; their keys differ, which identifies the kind. */
export interface Embed {
  readonly $type?: string;
  readonly images?: readonly (Embed | null)[];
  /** The pictures of a gallery. */
  readonly items?: readonly (Embed | null)[];
  readonly media?: Embed | null;
  readonly record?: Embed | null;
  /** The record of a quoted post. */
  readonly value?: PostRecord;
  readonly notFound?: boolean;
  readonly blocked?: boolean;
  readonly detached?: boolean;
  readonly uri?: string;
  readonly creator?: Profile;
  readonly avatar?: string;
  readonly fullsize?: string;
  readonly alt?: string;
  readonly aspectRatio?: Json | null;
  readonly thumbnail?: string;
  readonly playlist?: string;
  readonly external?: Json & { readonly uri?: string; readonly thumb?: string };
}

/** A post, or its placeholder if it is not visible. */
export interface View {
  readonly uri: string;
  readonly author?: Profile;
  readonly record?: PostRecord;
  readonly embed?: Embed | null;
  readonly embeds?: readonly Embed[] | null;
  readonly labels?: readonly (Label | null)[] | null;
  readonly indexedAt?: string;
  readonly replyCount?: number;
  readonly repostCount?: number;
  readonly quoteCount?: number;
  readonly likeCount?: number;
  readonly notFound?: boolean;
}

/** A post in a feed or in a thread. */
export interface FeedPost {
  readonly post?: View;
  readonly reason?: { readonly uri?: string; readonly by?: Profile; readonly indexedAt?: string } | null;
  readonly reply?: { readonly parent?: View } | null;
  readonly parent?: FeedPost | null;
  readonly replies?: readonly (FeedPost | null)[] | null;
}

/** A response of `app.bsky.feed.*`, limited to the parts we read. */
export interface Answer {
  readonly feed?: unknown;
  readonly thread?: FeedPost;
  readonly posts?: unknown;
  readonly cursor?: string;
}
