import { withEmojis } from '../text/emojis.js';
import { fromFacets } from '../text/from-facets.js';
import type { HtmlContext } from '../text/from-html.js';
import { fromText } from '../text/from-text.js';
import { cleanLinks } from '../text/clean-links.js';
import { limitNodes } from '../text/limit-nodes.js';
import type { RichText } from '../text/rich-text.js';
import { textOfHtml } from '../text/text-of-html.js';
import { isNetwork } from '../util/networks.js';
import type { Media } from '../model/types.js';
import { htmlReader } from './lazy.js';
import type { Item } from './schema.js';

/**
 * Returns the body of an item as rich text.
 *
 * @param media - The item's own media; `prepare` adds those that it moves out of the HTML.
 */
export function bodyOf(
  item: Item,
  base: string,
  network: string | undefined,
  media: readonly Media[],
  prepare: HtmlContext['prepare'],
): RichText {
  const { content_html, content_text, summary = '', url, _cx } = item;
  const context = { base, url, network: isNetwork(network) ? network : undefined };
  const { facets, emojis = [], card, quoted } = _cx ?? {};
  const text = sourceText(item);
  let rich = content_html
    ? readHtml(text, { ...context, prepare })
    : facets
      ? fromFacets(text, facets)
      : fromText(text, context);
  // An editor's empty HTML must not hide the plain text.
  if (!rich.length && content_html) rich = fromText(content_text ?? summary, context);
  // If the HTML has only image descriptions, they are used as the text.
  if (content_html && !rich.length && !media.length) rich = readHtml(text, context);
  const withPictures = withEmojis(rich, emojis);
  return limitNodes(
    /t\.co\/|pic\.|\?[^\s?]/.test(text)
      ? cleanLinks(withPictures, Number(media.length > 0) + Number(!!card) + Number(!!quoted))
      : withPictures,
  );
}

const readHtml = (text: string, context: HtmlContext): RichText =>
  htmlReader.value?.fromHtml(text, context) ?? fromText(textOfHtml(text), context);

/** Returns the original text of an item, HTML or plain text. */
export const sourceText = ({ content_html, content_text, summary }: Item): string =>
  content_html ?? content_text ?? summary ?? '';
