import { mapRich } from './map-rich.js';
import type { Inline, RichText } from './rich-text.js';

/** Rich text with each `:name:` of a server's own emojis as the picture that it stands for. */
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
