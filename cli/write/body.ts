import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../src/formats/source.js';
import { withEmojis } from '../../src/text/emojis.js';
import { fromFacets, type Facet } from '../../src/text/from-facets.js';
import { fromHtml } from '../../src/text/from-html.js';
import { fromText, type TextContext } from '../../src/text/from-text.js';
import { cleanLinks } from '../../src/text/clean-links.js';
import type { Block, Inline, RichText } from '../../src/text/rich-text.js';
import { toHtml } from './html.js';
import { toText } from './text.js';

/** The keys of an item that hold its words, and what goes into its `_cx` for them. */
export interface Body {
  readonly item: Json;
  readonly cx: Json;
}

/**
 * Words as JSON Feed has them: text where nothing is linked, else HTML. HTML can't hold two spaces in a row; a text
 * that has them keeps its links as facets.
 *
 * @param context - What the reader knows of the item, since it links hashtags and names in text by that.
 */
export function bodyJson(rich: RichText, context: TextContext): Body {
  const emojis = emojisIn(rich);
  const html = toHtml(rich);
  const { text, facets } = facetsOf(rich);
  const same = (read: RichText): boolean =>
    isDeepStrictEqual(merged(cleanLinks(withEmojis(read, emojis))), merged(rich));
  const cx = { emojis };

  // JSON Feed demands one of the two, also where there are no words.
  if (!facets.length && same(fromText(text, context))) return { item: { content_text: text }, cx };
  if (facets.length && !same(fromHtml(html, context)) && same(fromFacets(text, facets))) {
    return { item: { content_text: text }, cx: { ...cx, facets } };
  }
  return { item: { content_html: html }, cx };
}

/** The server's own emojis that stand in rich text, each once. */
function emojisIn(rich: RichText): { shortcode: string; url: string }[] {
  const found = new Map<string, string>();
  const visit = (node: Block | Inline): void => {
    if (node.type === 'emoji') found.set(node.value.slice(1, -1), node.url);
    if ('children' in node) node.children.flat().forEach(visit);
  };
  rich.forEach(visit);
  return Array.from(found, ([shortcode, url]) => ({ shortcode, url }));
}

/** Rich text as text, and where its links stand in it. */
function facetsOf(rich: RichText): { text: string; facets: Facet[] } {
  const facets: Facet[] = [];
  let text = '';
  rich.forEach((block, index) => {
    if (index) text += '\n\n';
    if (block.type !== 'paragraph') text += toText([block]);
    else {
      for (const node of block.children) {
        const byteStart = Buffer.byteLength(text);
        text += toText([
          { type: 'paragraph', children: node.type === 'link' && node.children.length ? node.children : [node] },
        ]);
        if (node.type === 'link') {
          facets.push({ index: { byteStart, byteEnd: Buffer.byteLength(text) }, features: [{ uri: node.url }] });
        }
      }
    }
  });
  return { text, facets };
}

/** Rich text in which no text stands beside another: readers cut the same words in different places. */
function merged(rich: RichText): unknown {
  const inlines = (nodes: readonly Inline[]): unknown[] =>
    nodes.reduce<Record<string, unknown>[]>((done, node) => {
      const last = done.at(-1);
      if (node.type === 'text' && last?.['type'] === 'text') {
        done[done.length - 1] = { type: 'text', value: `${last['value'] as string}${node.value}` };
      } else done.push('children' in node ? { ...node, children: inlines(node.children) } : { ...node });
      return done;
    }, []);
  return rich.map((block) => {
    if (block.type === 'paragraph') return { ...block, children: inlines(block.children) };
    if (block.type === 'list') return { ...block, children: block.children.map(merged) };
    return block.type === 'blockquote' ? { ...block, children: merged(block.children) } : block;
  });
}
