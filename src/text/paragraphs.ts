import type { Inline, RichText } from './rich-text.js';

/** Groups inline nodes into paragraphs: an empty line ends a paragraph, any other line end is a break. */
export function paragraphs(inlines: readonly Inline[]): RichText {
  const found: Inline[][] = [];
  let lineEnds = 2;

  const put = (inline: Inline): void => {
    if (lineEnds > 1) found.push([]);
    else if (lineEnds) found.at(-1)!.push({ type: 'break' });
    lineEnds = 0;
    found.at(-1)!.push(inline);
  };

  for (const inline of inlines) {
    if (inline.type !== 'text') {
      put(inline);
      continue;
    }
    const lines = inline.value
      .replace(/\r\n?|[\v\f\x85\u2028]/g, '\n')
      .replace(/\u2029/g, '\n\n')
      .split('\n');
    lines.forEach((line, index) => {
      if (index) lineEnds++;
      const tail = index < lines.length - 1 ? line.trimEnd() : line;
      const value = lineEnds ? tail.trimStart() : tail;
      if (value) put({ type: 'text', value });
    });
  }
  return found.map((children) => ({ type: 'paragraph', children }));
}
