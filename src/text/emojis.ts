import { mapRich } from './map-rich.js';
import type { Inline, RichText } from './rich-text.js';

/** Replaces each `:name:` of a server's custom emojis with its image. */
export function withEmojis(rich: RichText, emojis: readonly { shortcode: string; url: string }[]): RichText {
  if (!emojis.length) return rich;
  const urls = new Map(emojis.map(({ shortcode, url }) => [`:${shortcode}:`, url]));
  return mapRich(rich, (node) =>
    node.type === 'text'
      ? node.value.split(/(:\w+:)/).flatMap((value): Inline[] => {
          const url = urls.get(value);
          return url ? [{ type: 'emoji', value, url }] : value ? [{ type: 'text', value }] : [];
        })
      : [node],
  );
}
