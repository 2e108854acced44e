import { mediaType } from '../util/media-type.js';
import { ItemError } from './errors.js';
import { metrics, postFeed, postItem, repost, type Account } from './posts.js';
import type { Format } from './registry.js';
import { isMastodon } from './signatures.js';
import type { Json, Note, Source } from './source.js';

interface Emoji {
  readonly shortcode?: string;
  readonly url?: string;
  readonly static_url?: string;
}

interface Profile {
  readonly id?: string;
  readonly username?: string;
  readonly acct?: string;
  readonly display_name?: string;
  readonly url?: string;
  readonly avatar?: string;
  readonly avatar_static?: string;
  readonly emojis?: readonly Emoji[] | null;
}

interface Attachment {
  readonly type?: string;
  readonly url?: string | null;
  readonly remote_url?: string | null;
  readonly preview_url?: string | null;
  readonly description?: string | null;
  readonly meta?: { readonly original?: Json | null } | null;
}

/** The parts we read of https://docs.joinmastodon.org/entities/Status/. */
interface Status {
  readonly id?: string;
  readonly uri?: string;
  readonly url?: string | null;
  readonly account?: Profile;
  readonly content?: string;
  readonly visibility?: string;
  readonly language?: string | null;
  readonly created_at?: string;
  readonly edited_at?: string | null;
  readonly replies_count?: number;
  readonly reblogs_count?: number;
  readonly quotes_count?: number;
  readonly favourites_count?: number;
  readonly spoiler_text?: string;
  readonly sensitive?: boolean;
  readonly in_reply_to_id?: string | null;
  readonly in_reply_to_account_id?: string | null;
  readonly media_attachments?: readonly Attachment[] | null;
  readonly mentions?: readonly Profile[] | null;
  readonly tags?: readonly { readonly name?: string }[] | null;
  readonly emojis?: readonly Emoji[] | null;
  readonly reblog?: Status | null;
  readonly quote?: { readonly state?: string; readonly quoted_status?: Status | null } | null;
  readonly card?: Json | null;
  readonly poll?: {
    readonly options?: readonly { readonly title?: string; readonly votes_count?: number | null }[];
    readonly expired?: boolean;
  } | null;
}

function read(json: unknown, base: string): Source {
  const items = [json].flat() as (Status | null)[];
  const [, limit = 20] = /[?&]limit=(\d+)/.exec(base) ?? [];
  const next = items.length < Number(limit) ? undefined : items.at(-1)?.id;
  const ownerOf = (one: Status | null, index: number): Account =>
    accountOf(index ? { url: one!.account!.url! } : one!.account!);
  return { api: 'mastodon', feed: postFeed(items, ownerOf, base, 'max_id', next), items, toItem };
}

/** Reads statuses from Mastodon's API: a list, or one. */
export const mastodon = { name: 'mastodon', matches: isMastodon, read } satisfies Format;

function accountOf({ url, acct, username, display_name, avatar, avatar_static, emojis }: Profile): Account {
  // Names can't show the server's custom emojis.
  const codes = new Set(emojis?.map(({ shortcode }) => `:${shortcode}:`));
  const name = display_name?.replace(/:\w+:/g, (code) => (codes.has(code) ? '' : code)) ?? '';
  return {
    network: 'mastodon',
    name: name.trim() || username,
    url,
    avatar: avatar_static || avatar,
    // Accounts of the responding server have no host in `acct`.
    handle: acct?.replace(/^[^@]+$/, `$&@${url?.split('/')[2]}`),
  };
}

function toItem(status: Status, note: Note = () => undefined): Json {
  const { uri, created_at, content, reblog, quote, poll, visibility = 'public' } = status;
  if (!/public|unlisted/.test(visibility)) throw new ItemError('followers');
  const account = accountOf(status.account!);
  if (reblog) return repost(account, uri, created_at, toItem(reblog, note));
  const quoted = quote?.state === 'accepted' ? quote.quoted_status : null;
  const media = status.media_attachments ?? [];
  const page = status.url ?? uri;
  const { card } = status;
  return postItem(
    account,
    {
      id: uri,
      url: page,
      // Removes the URL that servers add for clients without support for quotes.
      content_html: quoted ? content?.replace(/<p class="quote-inline">.*?<\/p>/s, '') : content,
      language: status.language,
      date_published: created_at,
      date_modified: status.edited_at,
      tags: status.tags?.map(({ name }) => name),
      attachments: media.map((one) => readMedia(one, page, note)),
    },
    {
      warning: status.spoiler_text,
      sensitive: status.sensitive,
      emojis: status.emojis?.map(({ shortcode, url, static_url }) => ({ shortcode, url: static_url || url })),
      quoted: quoted && toItem(quoted, note),
      poll: poll && readPoll(poll),
      card: media.length || quoted || !card ? null : card['url'] ? card : { ...card, kind: 'more', url: page },
      edited: status.edited_at ? true : null,
      metrics: metrics({
        replies: status.replies_count,
        reposts: status.reblogs_count,
        quotes: status.quotes_count,
        likes: status.favourites_count,
      }),
      reply_to: parentOf(status),
    },
  );
}

const readPoll = ({ options, expired }: NonNullable<Status['poll']>): Json => ({
  options: options?.map(({ title, votes_count }) => ({ label: title, votes: votes_count })),
  closed: expired,
});

/** Returns the URL of the status that a status replies to. */
function parentOf({ account, mentions, in_reply_to_id, in_reply_to_account_id }: Status): string | undefined {
  // Status numbers are valid only on the responding server.
  const parent = [account!, ...(mentions ?? [])].find(
    ({ id, acct }) => id === in_reply_to_account_id && !acct?.includes('@'),
  );
  return in_reply_to_id && parent ? `${parent.url}/${in_reply_to_id}` : undefined;
}

/**
 * Reads an image, a video or audio. Media that the server did not fetch, or does not recognize, become a link to the
 * original.
 */
function readMedia(media: Attachment, page: string | undefined, note: Note): Json {
  const { type, url, remote_url, preview_url, description, meta } = media;
  const [kind] = (url && /^(image|video|audio)$/.exec(String(type).replace('gifv', 'video'))) || [];
  if (!kind) note('not-stored', String(type).slice(0, 99));
  return {
    url: url || remote_url || page,
    mime_type: kind ? `${kind}/*` : (mediaType(url || remote_url || '') ?? 'file'),
    _cx: { ...meta?.original, alt: description || null, poster: kind && kind !== 'image' ? preview_url : null },
  };
}
