import { findEmbedCodes } from '../../src/formats/signatures.js';
import { readEmbedCode } from '../../src/formats/embed-code.js';
import type { Json } from '../../src/formats/source.js';
import { handleOf, networkOf } from '../../src/util/networks.js';
import { parseUrl } from '../../src/util/urls.js';

/** An element to write, and whether the text of the post is missing. */
export interface Snippet {
  readonly write: string;
  readonly lacks: boolean;
}

/**
 * Returns the element that shows the post of an embed code from what the code itself says; undefined if the code does
 * not say which post it is.
 *
 * @param language - The language of the page around it, in which its day is written.
 */
export function snippetFor(code: string, language: string | undefined): Snippet | undefined {
  const { body } = new DOMParser().parseFromString(code, 'text/html');
  if (language) body.setAttribute('lang', language);
  const json = body.firstElementChild && postOf(body.firstElementChild);
  return json ? { write: elementFor(json), lacks: !json['content_html'] && !json['content_text'] } : undefined;
}

/** Returns the posts and videos of the embed codes in a part of a page, as items. */
export function embeddedItems(root: HTMLElement, language: string): readonly Json[] {
  root.setAttribute('lang', language);
  return findEmbedCodes(root)
    .filter((code) => !code.parentElement?.closest('blockquote'))
    .flatMap((code): Json[] => {
      const video =
        code.localName === 'iframe' ? videoOf(code.getAttribute('src') ?? '', code.getAttribute('title')) : undefined;
      const item = video ?? postOf(code);
      return item ? [{ ...item, _cx: { type: 'post', ...(item['_cx'] as Json | undefined) } }] : [];
    });
}

/** Returns the post of an embed code as an item, without what follows from its address. */
function postOf(code: Element): Json | undefined {
  const item = readEmbedCode(code);
  if (!item) return undefined;
  const { url, _cx, ...more } = item as { url: string; _cx: Json } & Json;
  const { network, handle } = _cx;
  const own = full({
    network: network === networkOf(url) ? undefined : network,
    handle: handle === handleOf(url) ? undefined : handle,
  });
  return full({ url, ...more, _cx: own });
}

/** Returns the element for the frame of a video; undefined if it says not which one it is. */
export function videoSnippet(address: string, title: string | undefined): string | undefined {
  const json = videoOf(address, title);
  return json && elementFor(json);
}

function videoOf(address: string, title: string | null | undefined): Json | undefined {
  const { host = '', pathname = '', searchParams } = parseUrl(address.trim(), 'https://base.invalid/') ?? {};
  const [, youtube] = /^\/embed\/(?!videoseries|live_stream)([\w-]{11})/.exec(pathname) ?? [];
  const [, vimeo] = /^\/video\/(\d+)/.exec(pathname) ?? [];
  const hash = searchParams?.get('h');
  const url =
    /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(host) && youtube
      ? `https://www.youtube.com/watch?v=${youtube}`
      : host === 'player.vimeo.com' && vimeo
        ? `https://vimeo.com/${vimeo}${hash ? `/${hash}` : ''}`
        : undefined;
  return url ? full({ url, title: title?.trim() }) : undefined;
}

const elementFor = (json: Json): string =>
  `<cx-social-embed data='${JSON.stringify(json).replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'></cx-social-embed>`;

function full(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => {
      if (value === undefined || value === '') return false;
      return typeof value !== 'object' || Object.keys(value as object).length > 0;
    }),
  );
}
