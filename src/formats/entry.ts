import { dayOf } from '../model/dates.js';
import { ReadEntry, type Changes } from '../model/entry.js';
import type { Entry, EntryBase, EntryOf, EntryType } from '../model/types.js';
import { contentOf, type EntryContent } from './content.js';
import { isEqual } from '../util/equal.js';
import type { ItemParts } from './item-parts.js';
import { LIMITS } from './limits.js';
import type { Item } from './schema.js';

/** The fields that all types of entry have, except those that are read on demand. */
type Own = Omit<EntryBase, keyof EntryContent>;

/** The fields specific to a type; each key must be present, even if undefined. */
type FieldsOf<Type extends EntryType> = {
  readonly [Key in keyof Required<Omit<EntryOf<Type>, keyof EntryBase | 'type'>>]: EntryOf<Type>[Key];
};

/** Returns the first values of a list, without duplicates. */
export const few = (list: Iterable<string>): string[] => [...new Set(list)].slice(0, LIMITS.tags);

/** An item with its content, which the copies of its entry share and which is read on first access. */
export class ItemReader {
  #content: EntryContent | undefined;

  constructor(readonly parts: ItemParts) {}

  get content(): EntryContent {
    return (this.#content ??= contentOf(this.parts));
  }
}

/** The common base of all types of entry, with own properties that are read on demand. */
class EntryCore<Type extends EntryType> extends ReadEntry {
  declare readonly body: EntryContent['body'];
  declare readonly tags: EntryContent['tags'];
  declare readonly media: EntryContent['media'];
  readonly #own: Own;
  readonly #reader: ItemReader;

  // Shared by all entries: engines use a slow representation for objects whose accessors differ.
  static readonly #lazy = Object.fromEntries(
    (['body', 'tags', 'media'] as const).map((name) => [
      name,
      {
        enumerable: true,
        get(this: EntryCore<EntryType>) {
          return this.#reader.content[name];
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

  isLike(other: EntryOf<EntryType> | EntryCore<EntryType>): boolean {
    return (
      #own in other &&
      this.type === other.type &&
      isEqual({ ...this.#own, campaign: 0 }, { ...other.#own, campaign: 0 }) &&
      isEqual(this.#reader.parts.item, other.#reader.parts.item)
    );
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
    // What a copy changes replaces what the item says.
    Object.assign(new EntryCore(type, own, reader), fieldsOf(reader.parts, reader.parts.item._cx ?? {}), own);

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
