import type { EntryBase, Media } from '../model/types.js';
import { foldTag } from '../text/fold.js';
import { hashtagsIn } from '../text/from-text.js';
import { textOfHtml } from '../text/text-of-html.js';
import type { RichText } from '../text/rich-text.js';
import { bodyOf, sourceText } from './body.js';
import type { ContentReader, EntryContent } from './content.js';
import { few } from './entry.js';
import { mediaOf } from './item-media.js';
import type { ItemParts } from './item-parts.js';
import { htmlReader } from './lazy.js';

/** Reads body, tags and media once, on first access. */
class ItemContent implements EntryContent {
  readonly #parts: ItemParts;
  /** The media that the item lists; reading the body adds those in its HTML. */
  readonly #media: Media[];
  #body: RichText | undefined;
  #tags: EntryBase['tags'] | undefined;

  constructor(parts: ItemParts) {
    this.#parts = parts;
    this.#media = mediaOf(parts.item);
  }

  get body(): RichText {
    return this.#readBody();
  }

  get media(): readonly Media[] {
    this.#readBody();
    return this.#media;
  }

  /** The tags that the item lists and the hashtags in its text, without duplicates; does not read the body. */
  get tags(): readonly string[] {
    return (this.#tags ??= tagsOf(this.#parts));
  }

  #readBody(): RichText {
    const { item, base, feedUrl, url, network } = this.#parts;
    const sites = item._cx?.type === 'post' ? [] : [url, base, feedUrl];
    return (this.#body ??= bodyOf(item, base, network, this.#media, (words) =>
      htmlReader.value?.takeMedia(words, this.#media, base, sites),
    ));
  }
}

function tagsOf({ item, network, quoted }: ItemParts): string[] {
  const { title = '', content_html, tags = [], _cx } = item;
  // Hashtags in a video's title are not topics but mark its kind (`#shorts`).
  const words = `${network ? '' : title} ${sourceText(item)}`;
  // Numeric character references and links within a site are not hashtags.
  const written = /(?<![&\w/])[#＃]|&(?:num|#0*35|#x0*23);/i.test(words)
    ? hashtagsIn(content_html ? textOfHtml(words) : words, network)
    : [];
  const all = new Map<string, string>();
  for (const tag of [...tags, ...written, ...((_cx?.repost_of && quoted?.tags) || [])]) {
    const key = foldTag(tag);
    if (!all.has(key)) all.set(key, tag);
  }
  return few(all.values());
}

/** Reads the plain text or HTML of an item. */
export const itemContent: ContentReader = (parts) => new ItemContent(parts);
