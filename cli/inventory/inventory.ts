import { parse, type DefaultTreeAdapterTypes as Types } from 'parse5';
import { parseUrl } from '../../src/util/urls.js';
import type { Placed } from '../check/diagnostics.js';
import { LEAST_REFRESH, type PageDetails } from './problems.js';
import { SERVICES, serviceOf } from './services.js';
import { snippetFor, videoSnippet } from './snippet.js';

type Finding = { [Code in keyof PageDetails]: { readonly code: Code } & PageDetails[Code] }[keyof PageDetails];

/** What is around an element. */
interface Around {
  readonly language: string | undefined;
  /** Whether it is inside an element of ours, or inside code that is reported as a whole. */
  readonly isInside: boolean;
}

/** Deeper nesting is no page that a person wrote. */
const DEPTH = 400;

/** Whether a text is a web page, and neither a feed nor JSON that an editor wrapped. */
export function isWebPage(text: string): boolean {
  const start = text.slice(0, 2000);
  if (/<!doctype html|<html[\s>]/i.test(start)) return true;
  return /^\uFEFF?\s*<(?!\?xml|rss|feed|rdf)/i.test(start) && !/^(?:\s*<\w[^>]*>)+\s*[[{]/.test(start);
}

/** Finds code of networks and similar services in a page, and says what to write instead; in the order of the page. */
export function findEmbeds(page: string): Placed[] {
  const found: Placed[] = [];
  const visit = (node: Types.Node, around: Around, depth: number): void => {
    if (depth > DEPTH) return;
    const here = 'tagName' in node ? enter(node, page, around, found) : around;
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child, here, depth + 1);
    if ('content' in node) visit(node.content, here, depth + 1);
  };
  // Without scripting, the content of <noscript> is read too.
  const tree = parse(page, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  visit(tree, { language: undefined, isInside: false }, 0);
  return found;
}

function enter(element: Types.Element, page: string, around: Around, found: Placed[]): Around {
  const { sourceCodeLocation: at, tagName } = element;
  const attribute = (name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
  const language = attribute('lang') ?? around.language;
  const isOurs = tagName.startsWith('cx-') || attribute('data-cx') !== undefined;
  const code = at ? page.slice(at.startOffset, at.endOffset) : '';
  const findings = [
    ...(isOurs ? refreshFinding(attribute) : []),
    ...(around.isInside || isOurs ? [] : embedFinding(element, code, attribute, language)),
  ];
  for (const problem of findings) {
    found.push({ problem, line: at?.startLine ?? 1, column: at?.startCol ?? 1 });
  }
  const isWhole = findings.some((one) => one.code === 'pasted-post');
  return { language, isInside: around.isInside || isOurs || isWhole };
}

type Attribute = (name: string) => string | undefined;

function embedFinding(element: Types.Element, code: string, attribute: Attribute, language?: string): Finding[] {
  const { tagName } = element;
  if (tagName === 'script') return scriptFinding(element, attribute('src') ?? attribute('data-src'));
  if (/^(?:iframe|object|embed)$/.test(tagName)) {
    const address = attribute('src') ?? attribute('data-src') ?? attribute('data') ?? '';
    return frameFinding(address, code, attribute('title'), language);
  }
  const names = [...(attribute('class') ?? '').split(/\s+/), attribute('id') ?? ''];
  const has = (pattern: RegExp | undefined): boolean => !!pattern && names.some((name) => pattern.test(name));
  const poster = SERVICES.find(({ post }) => has(post));
  const snippet = poster && snippetFor(code, language);
  if (snippet) return [{ code: 'pasted-post', service: poster.name, ...snippet }];
  const service =
    poster ??
    SERVICES.find(({ widget }) => has(widget)) ??
    (attribute('data-flickr-embed') === undefined ? undefined : SERVICES.find(({ name }) => name === 'Flickr'));
  return service ? [{ code: 'pasted-widget', service: service.name, kind: service.kind }] : [];
}

/** Finds the script of a service, also one that an inline script adds. */
function scriptFinding({ childNodes: [content] }: Types.Element, src: string | undefined): Finding[] {
  const text = content && 'value' in content ? content.value.slice(0, 20_000) : '';
  const addresses = src === undefined ? (text.match(/(?:https?:)?\/\/[\w.-]+\/[^\s"'`<>\\]*/g) ?? []) : [src];
  const service = addresses.map(serviceOf).find(Boolean);
  const isTimeline = src === undefined && /\bnew TL\.Timeline\(|\bcreateStoryJS\(/.test(text);
  const name = service?.name ?? (isTimeline ? 'TimelineJS' : undefined);
  return name ? [{ code: 'pasted-script', service: name }] : [];
}

function frameFinding(address: string, code: string, title: string | undefined, language?: string): Finding[] {
  const service = serviceOf(address);
  if (!service) return [];
  const { name, kind } = service;
  // A frame of Facebook may also show a page.
  const isPost = kind === 'posts' && !/\/plugins\/(?!post|video)/.test(address);
  const post = isPost ? snippetFor(code, language) : undefined;
  if (post) return [{ code: 'pasted-post', service: name, ...post }];
  return [{ code: 'pasted-frame', service: name, kind, write: videoSnippet(address, title) }];
}

/** Matches the profiles and APIs of networks, without the scheme. */
const NETWORK =
  /^(?:bsky\.app\/profile\/|[\w.]+\.bsky\.(?:app|network)\/xrpc\/|[^/]+\/@[\w.@-]+\/?$|[^/]+\/api\/v[12]\/(?:accounts|timelines)\/)/;

function refreshFinding(attribute: Attribute): Finding[] {
  const seconds = Number(attribute('refresh') ?? attribute('data-cx-refresh') ?? NaN);
  if (!(seconds < LEAST_REFRESH)) return [];
  const feeds = (attribute('feed') ?? attribute('data-cx-feed') ?? '').split(/\s+/);
  const network = feeds.find((feed) => NETWORK.test(feed.replace(/^https?:\/\/|[?#].*/g, '')));
  const host = network && parseUrl(network)?.host;
  return host ? [{ code: 'short-refresh', seconds, host }] : [];
}
