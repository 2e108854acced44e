import { nextPage, postFeed, postItem, repost, type Account } from './posts.js';
import type { Json, Source } from './source.js';

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
  readonly meta?: { readonly original?: { readonly width?: number; readonly height?: number } } | null;
}

/** What we read of https://docs.joinmastodon.org/entities/Status/. */
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

const NETWORK = 'mastodon';

/** Whether JSON is what Mastodon's API gives: a list of statuses, or one. */
export function isMastodon(json: unknown): boolean {
  return ([json].flat() as readonly (Status | null)[]).some((one) => one?.account && 'content' in one);
}

/**
 * Statuses as Mastodon's API gives them.
 *
 * @param base - The address that answered.
 */
export function mastodon(json: unknown, base: string): Source {
  const items = [json].flat() as Status[];
  const limit = Number(/[?&]limit=(\d+)/.exec(base)?.[1] ?? 20);
  const next = items.length < limit ? undefined : items.at(-1)?.id;
  return { feed: postFeed(NETWORK, items, accountOf, nextPage(base, '/api/v1/', 'max_id', next)), items, toItem };
}

function accountOf({ account }: Status): Account {
  const { url, acct, username, display_name, avatar, avatar_static, emojis } = account!;
  // Names can't show the server's own emojis.
  const name = emojis?.reduce((rest, { shortcode }) => rest.replaceAll(`:${shortcode}:`, ''), display_name ?? '');
  return {
    name: (name ?? display_name)?.trim() || username,
    url,
    avatar: avatar_static || avatar,
    // Who is at home on the server that answered has no host there.
    handle: acct?.replace(/^[^@]+$/, `$&@${new URL(url!).host}`),
  };
}

function toItem(status: Status): Json {
  const { uri, created_at, content, reblog, quote, visibility = 'public' } = status;
  if (!/^(public|unlisted)$/.test(visibility)) throw new Error('its author shows it to followers only');
  const account = accountOf(status);
  if (reblog) return repost(NETWORK, account, uri, created_at, toItem(reblog));
  const quoted = quote?.state === 'accepted' && quote.quoted_status ? toItem(quote.quoted_status) : undefined;
  const media = status.media_attachments ?? [];
  const { poll } = status;
  return postItem(NETWORK, account, {
    id: uri,
    url: status.url ?? uri,
    // The address that servers put there for readers who don't know quotes.
    content_html: quoted ? content?.replace(/<p class="quote-inline">.*?<\/p>/s, '') : content,
    language: status.language,
    date_published: created_at,
    date_modified: status.edited_at,
    tags: status.tags?.map(({ name }) => name),
    attachments: media.flatMap(toAttachment),
    _cx: {
      warning: status.spoiler_text,
      sensitive: status.sensitive,
      emojis: status.emojis?.map(({ shortcode, url, static_url }) => ({ shortcode, url: static_url || url })),
      quoted,
      poll: poll && {
        options: poll.options?.map(({ title, votes_count }) => ({ label: title, votes: votes_count })),
        closed: poll.expired,
      },
      card: media.length || quoted ? undefined : status.card,
      reply_to: answered(status),
    },
  });
}

function toAttachment({ type, url, remote_url, preview_url, description, meta }: Attachment): Json[] {
  const kind = type?.replace('gifv', 'video');
  const poster = kind === 'video' ? preview_url : undefined;
  const { width, height } = meta?.original ?? {};
  const address = url ?? remote_url;
  // One that the server has not fetched has no address yet.
  return address ? [{ url: address, mime_type: `${kind}/*`, _cx: { alt: description, width, height, poster } }] : [];
}

/** The address of what a status answers, where the server that answered is its home: only there is its number its own. */
function answered({
  account,
  mentions,
  in_reply_to_id: id,
  in_reply_to_account_id: author,
}: Status): string | undefined {
  const found = [account, ...(mentions ?? [])].find((one) => one?.id === author && !one?.acct?.includes('@'));
  return id && found ? `${found.url}/${id}` : undefined;
}
