import { UNKNOWN_ZONE } from '../model/zones.js';
import { htmlToText } from '../text/html-to-text.js';
import { mediaType } from '../util/media-type.js';
import type { Format } from './registry.js';
import { isTimelineJs } from './signatures.js';
import type { Json, Source } from './source.js';

type Figure = string | number | null;

interface SlideDate {
  readonly year?: Figure;
  readonly month?: Figure;
  readonly day?: Figure;
  readonly hour?: Figure;
  readonly minute?: Figure;
  readonly second?: Figure;
  readonly display_date?: string;
}

/** The parts we read of https://timeline.knightlab.com/docs/json-format.html. */
interface Slide {
  readonly start_date?: SlideDate;
  readonly end_date?: SlideDate | null;
  readonly display_date?: string;
  readonly text?: { readonly headline?: string; readonly text?: string } | null;
  readonly media?: {
    readonly url?: string;
    readonly caption?: string;
    readonly credit?: string;
    readonly thumbnail?: string;
    readonly alt?: string;
    readonly title?: string;
  } | null;
  readonly group?: string;
  readonly unique_id?: string;
}

function read(json: { readonly title?: Slide; readonly events: readonly Slide[] }): Source {
  const { headline, text } = json.title?.text ?? {};
  const feed = { title: htmlToText(headline), description: htmlToText(text) };
  return { feed, items: json.events, toItem };
}

/** Reads a timeline of TimelineJS3: its events become milestones, and its title slide the campaign. */
export const timelineJs = { name: 'timelinejs', matches: isTimelineJs, read } satisfies Format;

function toItem({ start_date, end_date, display_date, text, media, group, unique_id }: Slide): Json {
  const { url, caption, credit, thumbnail, alt, title } = media ?? {};
  const isFile = !!url && /^(image|video|audio)/.test(mediaType(url) ?? '');
  const start = dateOf(start_date);
  // A date that our formats cannot express is added to the text.
  const shown = display_date ?? start_date?.display_date;
  const words = [isOutside(start) && shown && `<p>${shown}</p>`, text?.text].filter(Boolean).join('\n');
  return {
    id: unique_id,
    title: htmlToText(text?.headline),
    content_html: words,
    image: isFile ? undefined : thumbnail,
    tags: [group],
    attachments: isFile
      ? [{ url, mime_type: mediaType(url), title: htmlToText(caption), _cx: { alt, credit: htmlToText(credit) } }]
      : [],
    _cx: {
      type: 'milestone',
      start,
      end: end_date ? dateOf(end_date) : undefined,
      // Its clock times have no zone.
      timezone: UNKNOWN_ZONE,
      links: url && !isFile ? [{ url, label: htmlToText(caption ?? title) }] : [],
    },
  };
}

/** Returns a date as precise as it is given; null if there is none. */
function dateOf({ year, month, day, hour, minute, second }: SlideDate = {}): string | null {
  const date = [year, month, day].slice(0, countOf(year, month, day));
  const time = date.length > 2 ? [hour, minute, second].slice(0, countOf(hour, minute, second)) : [];
  const two = (figure: Figure | undefined): string => String(figure).trim().padStart(2, '0');
  if (time.length === 1) time.push('0');
  return date.length ? date.map(two).join('-') + (time.length ? `T${time.map(two).join(':')}` : '') : null;
}

/** Counts the figures before the first missing one. */
const countOf = (...figures: readonly (Figure | undefined)[]): number =>
  [...figures, ''].findIndex((figure) => !/\d/.test(String(figure ?? '')));

const isOutside = (date: string | null): boolean => !/^[1-9]\d{3}(?!\d)/.test(date ?? '');
