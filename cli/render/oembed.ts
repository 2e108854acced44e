/** Writes oEmbed 1.0 responses (https://oembed.com) as files. Other sites can embed a page that links to one, in a frame. */
import type { FrameSize, OembedResponse } from '../index.js';
import { choose } from '../../src/model/choose.js';
import type { Campaign, Picture } from '../../src/model/types.js';
import { hostOf, originOf, parseUrl } from '../../src/util/urls.js';
import { escapeMarkup } from '../write/html.js';
import { element, words, xmlDocument } from '../write/xml.js';
import { isNowhere } from './addresses.js';
import { frameHash, isRefused } from './frame-settings.js';
import type { Attributes } from './settings.js';

/** The size of a frame whose author names none. */
export const FRAME_SIZE: FrameSize = { width: 640, height: 600 };

/** Seconds after which a site should ask again: a day. The frame loads its feed itself, so only the response can be out of date. */
const CACHE_AGE = 86_400;

/** The tokens that frame.html needs, as docs/how-to/frame.md lists them. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A page to embed elsewhere, and the frame that stands for it. */
export interface OembedView {
  readonly campaign: Campaign;
  /** The name of the element without `cx-`. */
  readonly element: string;
  readonly attributes: Attributes;
  readonly language: string;
  /** The URLs of its feeds. */
  readonly feeds: readonly string[];
  /** The URL of the page. */
  readonly page: string;
  /** The URL of frame.html; settings in its hash are kept. */
  readonly frame: string;
  readonly size?: FrameSize | undefined;
  /** Called with a sentence about each part that is left out. */
  readonly skip: (message: string) => void;
  /** Called with a sentence about what has to be done elsewhere. */
  readonly advise: (message: string) => void;
}

/** Returns the response about a page. */
export function oembedResponse(view: OembedView): OembedResponse {
  const { campaign, attributes, page, size = FRAME_SIZE } = view;
  const title = titleOf(campaign, attributes, page);
  const { name, url } = entryOf(campaign, attributes)?.agency ?? {};
  return {
    type: 'rich',
    version: '1.0',
    title,
    ...(name ? { author_name: name } : {}),
    ...(name && url && !isNowhere(url) ? { author_url: url } : {}),
    provider_name: hostOf(page),
    provider_url: `${originOf(page)}/`,
    cache_age: CACHE_AGE,
    ...thumbnailOf(view),
    html: frameTag(view, title, size),
    ...size,
  };
}

/** Returns the response as XML, for sites that read no JSON. */
export const oembedXml = (answer: OembedResponse): string =>
  xmlDocument(element('oembed', {}, ...Object.entries(answer).map(([key, value]) => words(key, String(value)))));

/** Returns the lines for the head of the page, which lead other sites to the response. */
export function oembedLinks(answers: Readonly<Record<'json' | 'xml', string | undefined>>, title: string): string[] {
  const types = { json: 'application/json+oembed', xml: 'text/xml+oembed' };
  return (['json', 'xml'] as const).flatMap((format) => {
    const href = answers[format];
    if (href === undefined) return [];
    return [startTag('link', { rel: 'alternate', type: types[format], title, href })];
  });
}

/** Returns the entry that is shown alone. */
const entryOf = ({ entries }: Campaign, { entry }: Attributes): Campaign['entries'][number] | undefined =>
  entry === undefined ? undefined : choose(entries, { entry })[0];

/** Returns the title of what is embedded; without one, the host of the page. */
export function titleOf(campaign: Campaign, attributes: Attributes, page: string): string {
  const title = entryOf(campaign, attributes)?.title ?? campaign.title ?? '';
  return title.replace(/[\s\p{Cc}]+/gu, ' ').trim() || hostOf(page);
}

/** Returns the picture with a whole address and a size, which the format requires. */
function thumbnailOf(view: OembedView): Partial<OembedResponse> {
  const pictures: readonly Picture[] =
    entryOf(view.campaign, view.attributes)?.media.filter(({ kind }) => kind === 'image') ?? [];
  const picture = [...pictures, view.campaign.image].find(
    (one) => one?.width && one.height && /^https?:/.test(one.url) && !isNowhere(one.url),
  );
  if (!picture) return {};
  return { thumbnail_url: picture.url, thumbnail_width: picture.width!, thumbnail_height: picture.height! };
}

/**
 * Returns the frame. Its URL comes first, since WordPress takes the first thing that looks like one, and borders are an
 * attribute, since filters and policies remove styles.
 */
function frameTag(view: OembedView, title: string, { height }: FrameSize): string {
  const attributes = {
    src: frameUrl(view),
    title,
    lang: view.language,
    // The page around it may be narrower than what it asks for.
    width: '100%',
    height: String(height),
    loading: 'lazy',
    frameborder: '0',
    sandbox: SANDBOX,
  };
  return `${startTag('iframe', attributes)}</iframe>`;
}

/** Returns a start tag for programs that look for tags with a pattern: no value has a character of markup in it. */
function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const quoted = (value: string): string => escapeMarkup(value).replaceAll("'", '&#39;');
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(value)}"`);
  return `<${name}${written.join('')}>`;
}

function frameUrl({ element: name, attributes, language, feeds, frame, skip, advise }: OembedView): string {
  const { hash, origin, href } = parseUrl(frame)!;
  for (const [key, value] of Object.entries(attributes)) {
    if (isRefused(key, value)) skip(`${key}, which a frame does not take from its address`);
  }
  for (const feed of feeds) {
    if (originOf(feed) === origin) continue;
    advise(`The frame shows ${feed} only if the file frame.json beside it lists it: {"feeds": ["${feed}"]}`);
  }
  const own = (feed: string): string => (originOf(feed) === origin ? feed.slice(origin.length) : feed);
  const settings = { element: name, feed: feeds.map(own).join(' '), attributes, language };
  const more = Object.fromEntries(new URLSearchParams(hash.slice(1)));
  return `${href.slice(0, href.length - hash.length)}#${frameHash(settings, more)}`;
}
