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
  const item = body.firstElementChild && readEmbedCode(body.firstElementChild);
  if (!item) return undefined;
  const { url, _cx, ...more } = item as { url: string; _cx: Json } & Json;
  const { network, handle } = _cx;
  const own = full({
    network: network === networkOf(url) ? undefined : network,
    handle: handle === handleOf(url) ? undefined : handle,
  });
  const json = full({ url, ...more, _cx: own });
  return { write: elementFor(json), lacks: !json['content_html'] && !json['content_text'] };
}

/** Returns the element for the frame of a video; undefined if it says not which one it is. */
export function videoSnippet(address: string, title: string | undefined): string | undefined {
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
  return url && elementFor(full({ url, title: title?.trim() }));
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
