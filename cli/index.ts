import { FeedError } from '../src/formats/errors.js';
import { reasonText } from '../src/formats/messages.js';
import { tagOf, unknownName } from '../src/embed/names.js';
import { safeUrl } from '../src/util/urls.js';
import { withDom } from './dom.js';
import { headLines } from './render/head.js';
import { toHtml } from './render/html.js';
import { NOWHERE } from './render/location.js';
import { oembedResponse, oembedLinks, titleOf } from './render/oembed.js';
import { readSources } from './render/read-sources.js';
import type { Attributes } from './render/settings.js';
import { renderStatic } from './render/static.js';
import { TRANSLATIONS } from './render/translations.js';

/** Options of `render()`. */
export interface RenderOptions {
  /** The element whose content is rendered: `campaign` (the default), `highlight`, `event`, `timeline` and so on. */
  readonly element?: string;
  /** Attributes of the element, such as `{ 'heading-level': 3, limit: 5 }`. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /**
   * The language of the page, a BCP 47 tag; the campaign's by default. Name it for a language with a locale file, which
   * the page must load too: otherwise the messages are in English.
   */
  readonly lang?: string;
  /** The URL of the page. Without it, addresses on the page's own site are relative. */
  readonly url?: string;
  /** The URL of the campaign, from which its relative addresses start; the page's by default. */
  readonly feedUrl?: string;
  /** The IANA time zone of times in a campaign that states none; UTC by default. */
  readonly timezone?: string;
  /** The time for which the page is rendered; the current time by default. Past events have no link to register. */
  readonly now?: Date;
  /** Ids and URLs of entries to leave out, in addition to those that the campaign hides itself. */
  readonly hide?: readonly string[];
  /** Called with a sentence about each part of the campaign that can't be shown; it is left out. */
  readonly onSkip?: (message: string) => void;
}

/**
 * Renders a campaign as HTML without scripts: the words that an element shows, for the inside of that element.
 *
 * @param campaign - A campaign file, an item or a list of items as an object, or the text of a feed in any known format.
 * @throws TypeError if the element or a URL is unknown, and Error if the campaign can't be read.
 */
export function render(campaign: unknown, options: RenderOptions = {}): string {
  const { lang, timezone = 'UTC', now = new Date(), hide } = options;
  const { name, attributes, page, url, skip } = settled(options);
  return withDom(() => {
    const read = reading(() => readSources([{ content: campaign, url, hide }], skip, now.getTime()));
    const nodes = renderStatic({
      campaign: read,
      element: name,
      attributes,
      language: lang ?? read.language ?? 'en',
      translations: lang === undefined ? [] : TRANSLATIONS,
      page,
      timezone,
      now: now.getTime(),
      onFault: (entry, error) => skip(`${entry.title ?? entry.id}: ${String(error)}`),
    });
    return toHtml(nodes);
  });
}

/** Options of `renderHead()`, as of `render()`. */
export interface RenderHeadOptions extends Omit<RenderOptions, 'lang' | 'now'> {
  /** The URL of the page's oEmbed response, to which the head links; none by default. */
  readonly oembedUrl?: string;
}

/**
 * Renders what the head of a page says about its campaign to machines: a description and Open Graph tags for a recap, a
 * link to the feed if `feedUrl` is given, one to its oEmbed response if `oembedUrl` is given, and JSON-LD for events that have a page of their own.
 *
 * @param campaign - A campaign file, an item or a list of items as an object, or the text of a feed in any known format.
 * @throws TypeError if the element or a URL is unknown, and Error if the campaign can't be read.
 */
export function renderHead(campaign: unknown, options: RenderHeadOptions = {}): string {
  const { name, attributes, page, url, skip } = settled(options);
  const json = options.oembedUrl === undefined ? undefined : addressOf(options.oembedUrl);
  return withDom(() => {
    const read = reading(() => readSources([{ content: campaign, url, hide: options.hide }], skip));
    const lines = headLines({
      campaign: read,
      elements: [{ name, attributes }],
      feeds: options.feedUrl === undefined ? [] : [{ content: campaign, url }],
      page,
      timezone: options.timezone ?? 'UTC',
      skip,
    });
    return [...lines, ...oembedLinks({ json, xml: undefined }, titleOf(read, attributes, page))].join('\n');
  });
}

/** The size of a frame, in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** A response of oEmbed 1.0 of the type "rich". */
export interface OembedResponse {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name?: string;
  readonly author_url?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Options of `renderOembed()`, as of `render()`. */
export interface RenderOembedOptions extends Omit<RenderOptions, 'now' | 'timezone'> {
  readonly url: string;
  readonly feedUrl: string;
  /** The URL of frame.html; settings in its hash, such as `#theme=dark`, are kept. */
  readonly frame: string;
  /** The size of the frame in CSS pixels; 640 by 600 by default. */
  readonly size?: FrameSize;
}

/**
 * Renders the oEmbed response about a page, for `JSON.stringify()`: other sites that find it show the campaign in a frame.
 *
 * @param campaign - A campaign file, an item or a list of items as an object, or the text of a feed in any known format.
 * @throws TypeError if the element or a URL is unknown, and Error if the campaign can't be read.
 */
export function renderOembed(campaign: unknown, options: RenderOembedOptions): OembedResponse {
  const { name, attributes, url, skip } = settled(options);
  return withDom(() => {
    const read = reading(() => readSources([{ content: campaign, url, hide: options.hide }], skip));
    return oembedResponse({
      campaign: read,
      element: name,
      attributes,
      language: options.lang ?? read.language ?? 'en',
      feeds: [addressOf(options.feedUrl)],
      page: addressOf(options.url),
      frame: addressOf(options.frame),
      size: options.size,
      skip,
      advise: skip,
    });
  });
}

/** The checked form of the options that both functions take. */
interface Settled {
  readonly name: string;
  readonly attributes: Attributes;
  readonly page: string;
  readonly url: string;
  readonly skip: (message: string) => void;
}

function settled({ element = '', attributes = {}, url, feedUrl, onSkip }: RenderHeadOptions): Settled {
  const tag = tagOf(element);
  if (!tag) throw new TypeError(unknownName(element));
  const page = addressOf(url ?? NOWHERE);
  return {
    name: tag.slice(3),
    attributes: stringsOf(attributes),
    page,
    url: addressOf(feedUrl ?? page),
    skip: (message) => onSkip?.(message),
  };
}

function addressOf(url: string): string {
  const address = /^https?:/i.test(url) && safeUrl(url);
  if (address) return address;
  throw new TypeError(`"${url}" is not an absolute URL, such as https://agency.example/campaign/.`);
}

/** Reads a feed; the error for one that can't be read says why. */
function reading<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof FeedError ? new Error(reasonText(error), { cause: error }) : error;
  }
}

/** Returns attributes as they stand in HTML; one that is false is absent. */
function stringsOf(attributes: NonNullable<RenderOptions['attributes']>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
    ),
  );
}
