import { mapRich } from './map-rich.js';
import { plainText } from './plain-text.js';
import type { Inline, RichText } from './rich-text.js';
import { shownUrl, withoutTracking } from '../util/urls.js';

/** Matches the short URLs that X substitutes for links and pictures. They do not show where they lead. */
const SHORT = /((?<![\w.-])(?:https?:\/\/)?(?:t\.co|pic\.(?:twitter|x)\.com)\/\w{0,40}(?!\w)…?)/i;
const WITH_QUERY = /(?<!\S)[^\s?]+\?(?=[^\s=]+=)\S*[^\s?!.,&#]/g;

/**
 * Cleans links that software added to rich text. A short URL of X becomes a link without text, which the renderer
 * supplies; other URLs lose their tracking parameters.
 *
 * @param shown - The number of trailing links to drop, because their targets are shown next to the text anyway.
 */
export function cleanLinks(rich: RichText, shown = 0): RichText {
  const clean = mapRich(rich, (node, original) => {
    if (node.type === 'text') {
      return node.value.split(SHORT).flatMap((value, index): Inline[] => {
        if (index % 2)
          return [{ type: 'link', url: value.replace(/^(?!http)/i, 'https://').replace('…', ''), children: [] }];
        return value ? [{ type: 'text', value: value.replace(WITH_QUERY, withoutTracking) }] : [];
      });
    }
    const words = node.type === 'link' ? plainText([{ type: 'paragraph', children: [original] }]) : '';
    if (node.type !== 'link' || !SHORT.test(words)) return [node];
    const rest = words
      .split(SHORT)
      .filter((_, index) => !(index % 2))
      .join('')
      .trim();
    const value = rest || (SHORT.test(node.url) ? '' : shownUrl(node.url));
    return [{ ...node, children: value ? [{ type: 'text', value }] : [] }];
  });
  return withoutEnd(clean, shown);
}

function withoutEnd(rich: RichText, count: number): RichText {
  const last = rich.at(-1);
  if (!count || last?.type !== 'paragraph') return rich;
  const children = [...last.children];
  let left = count;
  for (let end; (end = children.at(-1)); children.pop()) {
    const isGap = end.type === 'break' || (end.type === 'text' && !end.value.trim());
    if (!isGap && (end.type !== 'link' || end.children.length || !left--)) break;
  }
  if (left === count) return rich;
  const end = children.at(-1);
  if (!end) return withoutEnd(rich.slice(0, -1), left);
  if (end.type === 'text') children[children.length - 1] = { ...end, value: end.value.trimEnd() };
  return [...rich.slice(0, -1), { ...last, children }];
}
