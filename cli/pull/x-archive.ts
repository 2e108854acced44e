import { parseJson } from '../../src/formats/parse.js';
import { postItem, type Account } from '../../src/formats/posts.js';
import type { Json, Source, Note as ReportPart } from '../../src/formats/source.js';
import type { SourceConfig } from './config-schema.js';
import { isCut, Notes, unescaped, type Note } from './x-notes.js';

interface Entity {
  readonly url?: string;
  readonly expanded_url?: string;
}

interface Medium extends Entity {
  readonly type?: string;
  readonly media_url_https?: string;
  readonly ext_alt_text?: string;
  readonly sizes?: { readonly large?: { readonly w?: string; readonly h?: string } };
}

/**
 * A post in the archive that X lets account owners download, limited to the parts we read; numbers are strings there.
 */
interface Tweet {
  readonly id_str?: string;
  readonly created_at?: string;
  readonly full_text?: string;
  readonly lang?: string;
  readonly possibly_sensitive?: boolean;
  readonly in_reply_to_status_id_str?: string;
  readonly in_reply_to_screen_name?: string;
  readonly in_reply_to_user_id_str?: string;
  readonly entities?: {
    readonly urls?: readonly Entity[];
    readonly hashtags?: readonly { readonly text?: string }[];
    readonly media?: readonly Medium[];
  };
  readonly edit_info?: { readonly initial?: Edits; readonly edit?: { readonly editControlInitial?: Edits } };
  readonly extended_entities?: { readonly media?: readonly Medium[] };
}

/** All versions of a post, latest last. */
interface Edits {
  readonly editTweetIds?: readonly string[];
}

interface AccountFile {
  readonly username?: string;
  readonly accountId?: string;
  readonly accountDisplayName?: string;
}

/** The relevant files of an archive, by name, and the names of its pictures. */
export interface XArchive {
  readonly files: ReadonlyMap<string, string>;
  readonly pictures: readonly string[];
}

const OWNER = 'account.js';
const NOTES = /^\s*window\.YTD\.note_tweets?\./;
/** Matches files with deleted posts, which are never read, whatever the file name. */
const DELETED = /^\s*window\.YTD\.deleted_/;

/** Whether a file belongs to an X archive: a script that sets a variable to JSON. */
export const isXArchive = (text: string): boolean => /^\s*window\.YTD\.\w+\.part\d+\s*=/.test(text);

/**
 * Reads the posts of an X archive, newest first. Retweets, which the archive truncates, and replies to others are
 * dropped unless requested; replies to the account's own posts are kept.
 *
 * @throws Error if the account is unknown.
 */
export function xArchive({ files, pictures }: XArchive, config: SourceConfig): Source {
  const parts = [...files].filter(([name, text]) => name !== OWNER && isXArchive(text) && !DELETED.test(text));
  const read = (areNotes: boolean): unknown[] =>
    parts.filter(([, text]) => NOTES.test(text) === areNotes).flatMap(([name, text]) => jsonOf(name, text));
  const tweets = (read(false) as { tweet?: Tweet }[]).map((one) => one.tweet ?? (one as Tweet));
  const whole = new Notes((read(true) as { noteTweet?: Note }[]).map((one) => one.noteTweet ?? (one as Note)));
  const [{ account: owner = {} } = {}] = jsonOf(OWNER, files.get(OWNER)) as { account?: AccountFile }[];
  const handle = config.account?.handle.replace(/^@/, '') ?? owner.username;
  if (!handle) {
    throw new Error(`Nothing says whose posts these are. Put ${OWNER} of the archive beside it, or set "account".`);
  }
  const account: Account = {
    network: 'x',
    handle,
    name: config.account?.name ?? owner.accountDisplayName ?? handle,
    url: `https://x.com/${handle}`,
    avatar: config.account?.avatar,
  };
  const ids = new Set(tweets.map(({ id_str }) => id_str));
  const isOutdated = ({ id_str, edit_info: { initial, edit } = {} }: Tweet): boolean => {
    const latest = (edit?.editControlInitial ?? initial)?.editTweetIds?.at(-1);
    return latest !== undefined && latest !== id_str && ids.has(latest);
  };
  const isToOthers = ({ in_reply_to_user_id_str: whom, in_reply_to_screen_name: name }: Tweet): boolean =>
    whom !== undefined && whom !== owner.accountId && name?.toLowerCase() !== handle.toLowerCase();
  const wanted = tweets
    .filter((tweet) => !isOutdated(tweet) && (config.replies || !isToOthers(tweet)))
    .filter(({ full_text = '' }) => config.reposts || !/^RT @\w+:/.test(full_text))
    .sort((one, other) => Date.parse(other.created_at ?? '') - Date.parse(one.created_at ?? ''));
  return {
    feed: { title: `${account.name} (@${handle})`, home_page_url: account.url, _cx: { channels: [account] } },
    items: wanted,
    toItem: (tweet: Tweet, report?: ReportPart) => toItem(tweet, whole, account, pictures, report),
  };
}

/** Returns the JSON that the script assigns. */
function jsonOf(name: string, script = '[]'): unknown {
  return parseJson(script.replace(/^\s*window\.YTD\.[^=]*=|;\s*$/g, ''), name);
}

function toItem(tweet: Tweet, whole: Notes, account: Account, pictures: readonly string[], report?: ReportPart): Json {
  const { id_str, created_at, lang, entities = {}, extended_entities = {} } = tweet;
  const url = `${account.url}/status/${id_str}`;
  const media = extended_entities.media ?? entities.media ?? [];
  const { in_reply_to_status_id_str: answered, in_reply_to_screen_name: whom } = tweet;
  return postItem(
    account,
    {
      id: id_str && url,
      url,
      content_text: wordsOf(tweet, whole, url, media, report),
      // X's codes for an undetermined language: no text, pictures only, an emoji.
      language: lang && !/^(und|q..|zxx|art)$/.test(lang) ? lang : undefined,
      date_published: created_at && new Date(created_at).toISOString(),
      tags: entities.hashtags?.map(({ text }) => text),
      attachments: media.map((medium) => attachment(medium, `${id_str}`, url, pictures, report)),
    },
    {
      sensitive: tweet.possibly_sensitive,
      reply_to: answered && `https://x.com/${whom ?? 'i'}/status/${answered}`,
    },
  );
}

/** Returns the text of a post, for a long one from its note, with full URLs and without those of pictures. */
function wordsOf(tweet: Tweet, whole: Notes, url: string, media: readonly Medium[], report?: ReportPart): string {
  const { full_text = '', entities: { urls = [] } = {} } = tweet;
  const note = whole.of(tweet);
  const cut =
    !note &&
    isCut(
      tweet,
      urls.map(({ expanded_url }) => expanded_url),
    );
  if (cut) report?.('truncated', url);
  const targets = new Map([
    ...urls.map((one) => [one.url, one.expanded_url] as const),
    ...(note?.core?.urls ?? []).map((one) => [one.shortUrl, one.expandedUrl] as const),
    ...media.map((one) => [one.url, ''] as const),
  ]);
  return unescaped(note?.core?.text ?? full_text)
    .replace(/https?:\/\/t\.co\/\w+/g, (short) => targets.get(short) ?? short)
    .trim();
}

/** Returns a picture in the archive, else its URL on X; a video links to its post. */
function attachment(medium: Medium, id: string, post: string, pictures: readonly string[], report?: ReportPart): Json {
  const { type, media_url_https = '', ext_alt_text, sizes } = medium;
  if (type !== 'photo') {
    const isFilm = type === 'video' || type === 'animated_gif';
    if (!isFilm) report?.('unknown-media', String(type));
    return { url: post, mime_type: isFilm ? 'video/*' : 'file', _cx: { alt: ext_alt_text } };
  }
  const name = `${id}-${media_url_https.split('/').at(-1)}`;
  const file = pictures.find((one) => one.endsWith(`/${name}`));
  return {
    url: file ?? media_url_https,
    mime_type: 'image/*',
    _cx: { alt: ext_alt_text, width: Number(sizes?.large?.w) || null, height: Number(sizes?.large?.h) || null },
  };
}
