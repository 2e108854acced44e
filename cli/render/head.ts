import { choose } from '../../src/model/choose.js';
import type { Campaign, CampaignEvent } from '../../src/model/types.js';
import { parseUrl } from '../../src/util/urls.js';
import { jsonLines, printable } from '../print.js';
import { addressWriter, isNowhere } from './addresses.js';
import { eventData, missingFor, shortText } from './event-data.js';
import { inline } from './html.js';
import { element } from './nodes.js';
import { sectionsOf, typesOf, type Attributes } from './settings.js';
import { inZone } from './zone.js';

/** An element on the page. */
export interface ShownElement {
  /** Its name without `cx-`. */
  readonly name: string;
  readonly attributes: Attributes;
  /** Whether it is inside a campaign that the author laid out. */
  readonly isInner?: boolean | undefined;
}

/** A page, and the campaign on it. */
export interface HeadView {
  readonly campaign: Campaign;
  readonly elements: readonly ShownElement[];
  /** The feeds to link to. */
  readonly feeds: readonly { readonly content: unknown; readonly url: string }[];
  /** The URL of the page. */
  readonly page: string;
  /** Whether addresses on a site whose address is unknown start at its root. */
  readonly isRooted?: boolean;
  /** The time zone for moments without one. */
  readonly timezone: string;
  /** Called with a sentence about each part that is left out. */
  readonly skip: (message: string) => void;
}

/** Returns what the head of a page says to machines, as lines of HTML. */
export function headLines(view: HeadView): string[] {
  const isRecap = view.elements.some(({ name, isInner }) => isInner || name === 'campaign');
  return [...(isRecap ? recapLines(view) : []), ...feedLines(view), ...eventLines(view)];
}

const tag = (name: 'link' | 'meta', attributes: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return inline([element(name, Object.fromEntries(given) as Record<string, string>, [])]);
};

/** Returns the description of a recap page, and how it looks where somebody shares it (https://ogp.me). */
function recapLines({ campaign, page, skip }: HeadView): string[] {
  const { title, description = '', image } = campaign;
  const about = shortText(description.trim().split(/\n\s*\n/, 1)[0]!);
  const isWhole = image && !isNowhere(image.url);
  if (image && !isWhole) skip('og:image, which needs a whole address. Say where the page is (--url or "url")');
  const size = (value?: number): string | undefined => value?.toString();
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['type', 'website'],
    ['title', title],
    ['description', about],
    ['url', isNowhere(page) ? undefined : page],
    ...(isWhole
      ? ([
          ['image', image.url],
          ['image:alt', image.alt || undefined],
          ['image:width', size(image.width)],
          ['image:height', size(image.height)],
        ] as const)
      : []),
  ];
  return [
    ...(about ? [tag('meta', { name: 'description', content: about })] : []),
    ...properties.flatMap(([name, content]) =>
      content === undefined ? [] : [tag('meta', { property: `og:${name}`, content })],
    ),
  ];
}

function feedLines({ campaign, feeds, page, isRooted }: HeadView): string[] {
  const write = addressWriter(page, isRooted);
  const title = feeds.length === 1 ? campaign.title : undefined;
  return feeds.flatMap(({ content, url }) => {
    const type = feedType(content);
    // An address with a password is nobody else's.
    const isPublic = !parseUrl(url)?.username;
    return type && isPublic ? [tag('link', { rel: 'alternate', type, title, href: write(url) })] : [];
  });
}

/** Returns the media type of a feed that other programs read too; undefined for the answer of an API. */
function feedType(content: unknown): string | undefined {
  const json = 'application/feed+json';
  if (typeof content !== 'string') return Array.isArray((content as { items?: unknown }).items) ? json : undefined;
  if (/^\s*\{/.test(content)) return /"items"\s*:\s*\[/.test(content) ? json : undefined;
  const [, root = ''] = /<(?:\w+:)?(rss|feed|RDF)[\s>]/.exec(content.slice(0, 5000)) ?? [];
  return root && `application/${root === 'feed' ? 'atom' : 'rss'}+xml`;
}

/** Returns the events that have a page of their own, as JSON-LD (https://schema.org/Event). */
function eventLines(view: HeadView): string[] {
  const { page, isRooted, skip } = view;
  const write = addressWriter(page, isRooted);
  const events = eventsOn(view).filter((event) => {
    const missing = missingFor(event);
    if (missing) skip(`${event.title ?? event.id}: its data for search engines, which needs ${missing}`);
    return !missing;
  });
  if (!events.length) return [];
  const data = { '@context': 'https://schema.org', '@graph': events.map((event) => eventData(event, write)) };
  return ['<script type="application/ld+json">', ...jsonLines(data).map((line) => `  ${inScript(line)}`), '</script>'];
}

/** Returns the events that the elements show and that have a page of their own. */
function eventsOn({ campaign, elements, page, timezone }: HeadView): CampaignEvent[] {
  const entries = inZone(campaign, timezone).entries;
  const shown = new Set(
    elements
      .filter(showsEvents)
      .flatMap(({ attributes: { entry, agency, tag } }) => choose(entries, { types: ['event'], entry, agency, tag })),
  );
  const events = entries.filter((entry): entry is CampaignEvent => shown.has(entry));
  const pageOfEvent = ({ url = '' }: CampaignEvent): string => (/^https?:/.test(url) ? withoutHash(url) : '');
  const seen = new Set<string>();
  const notOwn = new Set(['', withoutHash(page)]);
  for (const url of events.map(pageOfEvent)) {
    if (seen.has(url)) notOwn.add(url);
    seen.add(url);
  }
  return events.filter((event) => !notOwn.has(pageOfEvent(event)));
}

function showsEvents({ name, attributes }: ShownElement): boolean {
  if (name === 'campaign') return sectionsOf(attributes)?.includes('events') ?? true;
  if (name === 'campaign-timeline') return typesOf(attributes)?.includes('event') ?? true;
  return name === 'event';
}

const withoutHash = (url: string): string => url.split('#', 1)[0]!;

/** Returns a line of JSON that means the same in a script element: no character in it ends or opens markup. */
const inScript = (line: string): string =>
  printable(line).replace(/[<>&\u00a0]/g, (one) => String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
