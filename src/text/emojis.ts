import type { Block, Inline, RichText } from './rich-text.js';

/** Rich text with each `:name:` of a server's own emojis as the picture that it stands for. */
export function withEmojis(rich: RichText, emojis: readonly { shortcode: string; url: string }[]): RichText {
  const urls = new Map(emojis.map(({ shortcode, url }) => [`:${shortcode}:`, url]));
  const inline = (node: Inline): Inline[] => {
    if ('children' in node) return [{ ...node, children: node.children.flatMap(inline) }];
    if (node.type !== 'text') return [node];
    return node.value.split(/(:\w+:)/).flatMap((value): Inline[] => {
      const url = urls.get(value);
      return url ? [{ type: 'emoji', value, url }] : value ? [{ type: 'text', value }] : [];
    });
  };
  const block = (node: Block): Block => {
    switch (node.type) {
      case 'paragraph':
        return { ...node, children: node.children.flatMap(inline) };
      case 'list':
        return { ...node, children: node.children.map((item) => item.map(block)) };
      case 'blockquote':
        return { ...node, children: node.children.map(block) };
      case 'code':
        return node;
    }
  };
  return urls.size ? rich.map(block) : rich;
}
