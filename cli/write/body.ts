import { dequal } from 'dequal';
import type { Json } from '../../src/formats/source.js';
import { withEmojis } from '../../src/text/emojis.js';
import { fromFacets, type Facet } from '../../src/text/from-facets.js';
import { fromHtml } from '../../src/text/from-html.js';
import { fromText, type TextContext } from '../../src/text/from-text.js';
import { cleanLinks } from '../../src/text/clean-links.js';
import type { Block, Inline, RichText } from '../../src/text/rich-text.js';
import { toHtml } from './html.js';
import { toText } from './text.js';

/** The keys of an item that contain its text, and the matching keys of its `_cx`. */
export interface Body {
  readonly item: Json;
  readonly cx: Json;
}

/**
 * Returns text in the form of JSON Feed: plain text if it has no links, else HTML. HTML can't hold two spaces in a row;
 * such a text keeps its links as facets.
 *
 * @param context - The reader's context for the item, which determines the hashtags and mentions that it links.
 */
export function bodyJson(rich: RichText, context: TextContext): Body {
  const emojis = emojisIn(rich);
  const html = toHtml(rich);
  const { text, facets } = facetsOf(rich);
  const same = (read: RichText): boolean => dequal(merged(cleanLinks(withEmojis(read, emojis))), merged(rich));
  const cx = { emojis };

  // JSON Feed requires one of the two, even without any text.
  if (!facets.length && same(fromText(text, context))) return { item: { content_text: text }, cx };
  if (facets.length && !same(fromHtml(html, context)) && same(fromFacets(text, facets))) {
    return { item: { content_text: text }, cx: { ...cx, facets } };
  }
  return { item: { content_html: html }, cx };
}

/** Returns the custom emojis in rich text, without duplicates. */
function emojisIn(rich: RichText): { shortcode: string; url: string }[] {
  const found = new Map<string, string>();
  const visit = (node: Block | Inline): void => {
    if (node.type === 'emoji') found.set(node.value.slice(1, -1), node.url);
    if ('children' in node) node.children.flat().forEach(visit);
  };
  rich.forEach(visit);
  return Array.from(found, ([shortcode, url]) => ({ shortcode, url }));
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Returns rich text as plain text, with the positions of its links. */
function facetsOf(rich: RichText): { text: string; facets: Facet[] } {
  const facets: Facet[] = [];
  let text = '';
  rich.forEach((block, index) => {
    if (index) text += '\n\n';
    if (block.type !== 'paragraph') text += toText([block]);
    else {
      for (const node of block.children) {
        const byteStart = byteLength(text);
        text += toText([
          { type: 'paragraph', children: node.type === 'link' && node.children.length ? node.children : [node] },
        ]);
        if (node.type === 'link') {
          facets.push({ index: { byteStart, byteEnd: byteLength(text) }, features: [{ uri: node.url }] });
        }
      }
    }
  });
  return { text, facets };
}

/** Returns rich text with adjacent text nodes merged: readers split the same text in different places. */
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
