import { classesOf, element, type Element, type Node } from './nodes.js';

/** Returns an address as it is written in the page. */
type Address = (url: string) => string;

/** Elements that stay; `bdi` and `time`, which WordPress removes, become `span`. Others leave their content. */
const KEPT = new Set(
  'article section header figure figcaption div p ul ol li h1 h2 h3 h4 h5 h6 blockquote pre code details summary a img strong em br span'.split(
    ' ',
  ),
);

/** Elements that need a script, load something, or are decoration. */
const LEFT_OUT = new Set('button input label select form svg iframe video audio script style slot wbr'.split(' '));

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  article: ['aria-label'],
  section: ['aria-label'],
  ul: ['aria-label'],
  ol: ['aria-label'],
};

/** The classes that stay, written as `cx-NAME`. They are documented in docs/reference/rendered-html.md. */
export const CLASSES = [
  ...['card', 'featured', 'highlight', 'spotlight', 'post', 'event', 'milestone'],
  ...['entries', 'list', 'grid', 'wall', 'carousel', 'sides', 'stack', 'byline', 'titles', 'head', 'row'],
  ...['body', 'about', 'meta', 'muted', 'bold', 'state', 'quote', 'figure', 'figures', 'pictures', 'preview', 'poll'],
  ...[
    'speakers',
    'thread',
    'related',
    'photo',
    'visually-hidden',
    'calendar',
    'transcript',
    'hero',
    'section',
    'agency',
  ],
  ...[
    'role',
    'person',
    'channels',
    'c2',
    'c3',
    'c4',
    'dated',
    'external',
    'long',
    'media',
    'strip',
    'teaser',
    'metrics',
    'published',
    'exit',
  ],
] as const;

const KNOWN: ReadonlySet<string> = new Set(CLASSES);

/** Returns what the cards render as plain HTML: without controls, decoration, parts and attributes that need a style. */
export function plain(nodes: readonly Node[], address: Address): Node[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [node] : plainElement(node, address)));
}

function plainElement(node: Element, address: Address): readonly Node[] {
  const { tagName, properties, children } = node;
  if (isPicture(node)) return plain(children.filter(isPictureOrBadge), address);
  if (isLeftOut(node)) return [];
  const inside = plain(children, address);
  const name = /^(bdi|time)$/.test(tagName) ? 'span' : tagName;
  if (!KEPT.has(name)) return inside;
  // What a `bdi` isolates stays isolated: "@name · X" would be "name · X@" in a right-to-left page.
  const given: Element['properties'] = tagName === 'bdi' ? { dir: 'auto', ...properties } : properties;
  const names = ['lang', 'dir', ...(ATTRIBUTES[name] ?? [])].filter((key) => key in given);
  const kept = Object.fromEntries(names.map((key) => [key, given[key]!]));
  for (const key of ['href', 'src']) if (kept[key] !== undefined) kept[key] = address(kept[key]);
  const classes = keptClasses(node);
  const all = classes.length ? { class: classes.join(' '), ...kept } : kept;
  return name === 'span' && !Object.keys(all).length ? inside : [element(name, all, inside)];
}

/** Whether an element is the button around a picture, which opens the lightbox. */
const isPicture = ({ tagName, properties }: Element): boolean =>
  tagName === 'button' && properties['name'] === 'picture';

/** Whether a node of that button is not about the lightbox: the picture, or the note on a missing description. */
const isPictureOrBadge = (node: Node): boolean =>
  node.type === 'element' && (node.tagName === 'img' || classesOf(node).includes('undescribed'));

function isLeftOut(node: Element): boolean {
  const { tagName, properties } = node;
  const classes = classesOf(node);
  const parts = (properties['part'] ?? '').split(' ');
  return (
    LEFT_OUT.has(tagName) ||
    properties['aria-hidden'] === 'true' ||
    parts.includes('toolbar') ||
    // It would be wrong soon: "in 3 days", or the time in the zone of the computer that renders.
    (classes.includes('state') && /upcoming|live/.test(properties['class']!)) ||
    (parts.includes('date') && classes.join() === 'muted')
  );
}

const classesIn = (node: Node): readonly string[] => (node.type === 'element' ? classesOf(node) : []);

/** Returns the classes of an element that stay, its name for a section, and the type of a card: a part in the page. */
function keptClasses(node: Element): string[] {
  const { tagName, properties, children } = node;
  const { part = '' } = properties;
  const type = part.startsWith('card ') ? part.split(' ') : tagName === 'section' ? [tagName] : [];
  // The button of a timeline that opens an entry.
  const isExcerpt = tagName === 'article' && children.some((child) => classesIn(child).includes('actions'));
  const more = isExcerpt ? ['long'] : tagName === 'p' && part === 'media' ? [part] : [];
  return [...new Set([...classesOf(node), ...type, ...more])]
    .filter((name) => KNOWN.has(name))
    .map((name) => `cx-${name}`);
}
