import { dayOf } from '../model/dates.js';
import { ReadEntry, type Changes } from '../model/entry.js';
import type { Entry, EntryBase, EntryOf, EntryType, Media, Post } from '../model/types.js';
import { foldTag } from '../text/fold.js';
import { hashtagsIn } from '../text/from-text.js';
import { textOfHtml } from '../text/text-of-html.js';
import type { RichText } from '../text/rich-text.js';
import { LIMITS } from './limits.js';
import { bodyOf, wordsOf } from './body.js';
import { mediaOf, takeMedia } from './html-media.js';
import type { Item } from './schema.js';

type Lazy = 'body' | 'tags' | 'media';

/** The fields that all types of entry have, except those that are read on demand. */
type Own = Omit<EntryBase, Lazy>;

/** The fields specific to a type; each key must be present, even if undefined. */
type FieldsOf<Type extends EntryType> = {
  readonly [Key in keyof Required<Omit<EntryOf<Type>, keyof EntryBase | 'type'>>]: EntryOf<Type>[Key];
};

/** An item that was read by the schema, and values derived from its context. */
export interface ItemParts {
  readonly item: Item;
  /** The base for relative URLs. */
  readonly base: string;
  readonly feedUrl: string | undefined;
  readonly url: string | undefined;
  readonly network: string | undefined;
  readonly handle: string | undefined;
  readonly timezone: string | undefined;
  readonly quoted: Post | undefined;
}

/** Reads body, tags and media once, on first access: in a long feed most entries are never shown. */
export class ItemReader {
  readonly parts: ItemParts;
  /** The media that the item lists; reading the body adds those in its HTML. */
  readonly listed: Media[];
  #body: RichText | undefined;
  #tags: readonly string[] | undefined;

  constructor(parts: ItemParts) {
    this.parts = parts;
    this.listed = mediaOf(parts.item);
  }

  get body(): RichText {
    return this.#readBody();
  }

  get media(): readonly Media[] {
    this.#readBody();
    return this.listed;
  }

  /** Returns the tags that the item lists and the hashtags in its text, without duplicates; does not read the body. */
  get tags(): readonly string[] {
    return (this.#tags ??= tagsOf(this.parts));
  }

  #readBody(): RichText {
    const { item, base, feedUrl, url, network } = this.parts;
    const sites = item._cx?.type === 'post' ? [] : [url, base, feedUrl];
    return (this.#body ??= bodyOf(item, base, network, this.listed, (words) =>
      takeMedia(words, this.listed, base, sites),
    ));
  }
}

function tagsOf({ item, network, quoted }: ItemParts): string[] {
  const { title = '', content_html, tags = [], _cx } = item;
  // Hashtags in a video's title are not topics but mark its kind (`#shorts`).
  const words = `${network ? '' : title} ${wordsOf(item)}`;
  // Numeric character references and links within a site are not hashtags.
  const written = /(?<![&\w/])[#＃]/.test(words) ? hashtagsIn(content_html ? textOfHtml(words) : words, network) : [];
  const all = new Map<string, string>();
  for (const tag of [...tags, ...written, ...((_cx?.repost_of && quoted?.tags) || [])]) {
    const key = foldTag(tag);
    if (!all.has(key)) all.set(key, tag);
  }
  return few(all.values());
}

/** Returns the first values of a list, without duplicates. */
export const few = (list: Iterable<string>): string[] => [...new Set(list)].slice(0, LIMITS.tags);

/** The common base of all types of entry, with own properties that are read on demand. */
class EntryCore<Type extends EntryType> extends ReadEntry {
  declare readonly body: RichText;
  declare readonly tags: readonly string[];
  declare readonly media: readonly Media[];
  readonly #own: Own;
  readonly #reader: ItemReader;

  // Shared by all entries: engines use a slow representation for objects whose accessors differ.
  static readonly #lazy = Object.fromEntries(
    (['body', 'tags', 'media'] as const).map((name) => [
      name,
      {
        enumerable: true,
        get(this: EntryCore<EntryType>) {
          return this.#reader[name];
        },
      },
    ]),
  );

  constructor(
    readonly type: Type,
    own: Own,
    reader: ItemReader,
  ) {
    super();
    this.#own = own;
    this.#reader = reader;
    Object.defineProperties(this, EntryCore.#lazy);
  }

  as<Other extends EntryType>(type: Other): EntryOf<Other> {
    return makeEntry(type, this.#own, this.#reader);
  }

  with(changes: Changes): Entry {
    return makeEntry<EntryType>(this.type, { ...this.#own, ...changes }, this.#reader);
  }
}

/** Creates the entries of a type. */
type Maker<Type extends EntryType> = (own: Own, reader: ItemReader) => EntryOf<Type>;

const maker =
  <Type extends EntryType>(type: Type, fieldsOf: (parts: ItemParts, cx: NonNullable<Item['_cx']>) => FieldsOf<Type>) =>
  (own: Own, reader: ItemReader): EntryCore<Type> & Own & FieldsOf<Type> =>
    Object.assign(new EntryCore(type, own, reader), own, fieldsOf(reader.parts, reader.parts.item._cx ?? {}));

/** Maps the keys of `_cx` to the fields of each type. */
const MAKERS: { readonly [Type in EntryType]: Maker<Type> } = {
  highlight: maker('highlight', () => ({})),
  spotlight: maker('spotlight', (_parts, { person, quote }) => ({ person, quote })),
  post: maker('post', ({ network, handle, quoted }, cx) => ({
    network,
    handle,
    quoted,
    removed: cx.status === 'removed',
    warning: cx.warning,
    sensitive: cx.sensitive,
    repostOf: cx.repost_of,
    replyTo: cx.reply_to,
    poll: cx.poll,
    card: cx.card,
    verified: cx.verified,
    edited: cx.edited,
    metrics: cx.metrics,
  })),
  event: maker('event', (parts, cx) => ({
    ...spanOf(parts),
    status: cx.status === 'removed' ? undefined : cx.status,
    location: cx.location,
    onlineUrl: cx.online_url,
    registrationUrl: cx.registration_url,
    speakers: cx.speakers,
    video: cx.video,
  })),
  milestone: maker('milestone', (parts, cx) => ({ ...spanOf(parts), figure: cx.figure })),
};

function spanOf({ item: { _cx = {} }, timezone }: ItemParts): Pick<FieldsOf<'milestone'>, 'start' | 'end'> {
  const day = (date: string | undefined): string | undefined => (date && _cx.all_day ? dayOf(date, timezone) : date);
  return { start: day(_cx.start), end: day(_cx.end) };
}

/** Creates an entry of a type. */
export const makeEntry = <Type extends EntryType>(type: Type, own: Own, reader: ItemReader): EntryOf<Type> =>
  MAKERS[type](own, reader);
