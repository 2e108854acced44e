import { createRequire } from 'node:module';

/** Content of campaign elements that a page has in itself. */
export interface InlineContent {
  readonly text: string;
  /** The line of the page on which it begins. */
  readonly line: number;
}

/** What the campaign elements of a page show. */
export interface PageFeeds {
  /** The URLs of feeds, as the page writes them. */
  readonly urls: readonly string[];
  readonly inline: readonly InlineContent[];
}

/** Where a start tag and its attributes are in the page, as parse5 says. */
interface Place {
  readonly startTag?: {
    readonly endLine: number;
    readonly attrs?: Readonly<Record<string, { readonly startLine: number }>>;
  };
}

/** Finds the feeds of a page, and the JSON in it. */
export function feedsOf(page: string): PageFeeds {
  // It takes a second to load.
  const { JSDOM, VirtualConsole } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom');
  const dom = new JSDOM(page, { includeNodeLocations: true, virtualConsole: new VirtualConsole() });
  const tagOf = (element: Element): Place['startTag'] => (dom.nodeLocation(element) as Place | null)?.startTag;
  const elements = [...dom.window.document.querySelectorAll('*')].filter(isOurs);
  const attributes = (name: string): Attr[] =>
    elements.flatMap((element) => element.getAttributeNode(name) ?? element.getAttributeNode(`data-cx-${name}`) ?? []);
  const scripts = elements
    .flatMap((element) => [...element.children])
    .filter((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json');
  return {
    urls: [...new Set(attributes('feed').flatMap(({ value }) => value.split(/\s+/).filter(Boolean)))],
    inline: [
      ...scripts.map((script) => ({
        text: script.textContent,
        line: tagOf(script)?.endLine ?? 1,
      })),
      ...attributes('data').map(({ name, value, ownerElement }) => ({
        text: value,
        line: tagOf(ownerElement!)?.attrs?.[name]?.startLine ?? 1,
      })),
    ],
  };
}

const isOurs = (element: Element): boolean => element.localName.startsWith('cx-') || element.hasAttribute('data-cx');
