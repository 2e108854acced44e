import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { convert } from 'html-to-text';
import { toMarkdown as markdownOf } from 'mdast-util-to-markdown';
import { inline } from './html.js';
import { classesOf, element, text, type Element, type Node } from './nodes.js';

/**
 * Returns nodes for a document in which nothing can be opened: the content of a post under a warning is left out, and so
 * are the links that add an event to a calendar; a transcript follows its video.
 */
export function forReading(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    const { tagName, properties, children } = node;
    if (tagName === 'summary') return [element('p', {}, [element('strong', {}, children)])];
    const classes = classesOf(node);
    if (classes.some((name) => CARDS.has(name))) return [element('div', properties, children.flatMap(itemAsBlock))];
    if (tagName !== 'details') return [element(tagName, properties, forReading(children))];
    if (classes.includes('cx-calendar')) return [];
    return forReading(classes.includes('cx-transcript') ? children : children.slice(0, 1));
  });
}

/** Lists of cards. Below each other, cards need no marks. */
const CARDS = new Set(['cx-entries', 'cx-related', 'cx-thread', 'cx-figures']);

const itemAsBlock = (node: Node): Node[] =>
  node.type === 'text' ? [node] : [element('div', node.properties, forReading(node.children))];

/** Returns nodes as Markdown (CommonMark). */
export function toMarkdown(nodes: readonly Node[]): string {
  const root = { type: 'root', children: forReading(nodes) } as unknown as Root;
  return markdownOf(toMdast(root), { bullet: '-', rule: '-', fences: true });
}

/** Pictures are words in text. */
function withoutPictures(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return [node];
    const { tagName, properties, children } = node;
    if (tagName !== 'img') return [element(tagName, properties, withoutPictures(children))];
    return properties['alt'] ? [element('p', {}, [text(`[${properties['alt']}]`)])] : [];
  });
}

const heading = { options: { uppercase: false, leadingLineBreaks: 3 } };

/** Returns nodes as plain text, in lines of at most 78 characters; the address of a link follows it. */
export function toText(nodes: readonly Node[]): string {
  const html = inline(withoutPictures(forReading(nodes)));
  const lines = convert(html, {
    wordwrap: 78,
    selectors: [
      { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...heading })),
    ],
  });
  const trimmed = lines.split('\n').map((line) => line.trimEnd());
  return `${trimmed.join('\n')}\n`;
}

/** Returns the addresses in nodes that lead nowhere without a page around them. */
export function relativeAddresses(nodes: readonly Node[]): string[] {
  const own = ({ properties }: Element): string[] =>
    [properties['href'], properties['src']].filter((url) => url !== undefined && !/^[a-z]+:/i.test(url)) as string[];
  return nodes.flatMap((node) => (node.type === 'text' ? [] : [...own(node), ...relativeAddresses(node.children)]));
}
