import type {
  Campaign,
  CampaignDate,
  CampaignEvent,
  Entry,
  EntryBase,
  NamedLink,
  Post,
} from '../../src/model/types.js';
import { dayOf, isMoment, isPeriod } from '../../src/model/dates.js';
import type { Block, Inline, Paragraph, RichText } from '../../src/text/rich-text.js';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: readonly Inline[]): Paragraph => ({ type: 'paragraph', children });
const link = (url: string, label = url): Inline => ({ type: 'link', url, children: [text(label)] });

/**
 * Returns an entry's body plus the data for which RSS and Atom have no element: person, time, place, figure and links.
 */
export function bodyWithExtras(entry: Entry): RichText {
  return [...before(entry), ...entry.body, ...after(entry)];
}

function before(entry: Entry): RichText {
  if (entry.type === 'spotlight') {
    const { name, role, organization } = entry.person ?? {};
    const who = [name, role, organization].filter(Boolean).join(', ');
    return [
      ...(who ? [paragraph({ type: 'strong', children: [text(who)] })] : []),
      ...(entry.quote ? [{ type: 'blockquote', children: [paragraph(text(entry.quote))] } as const] : []),
    ];
  }
  if (entry.type === 'milestone' && entry.figure) {
    const { value, label } = entry.figure;
    return [paragraph({ type: 'strong', children: [text(String(value))] }, ...(label ? [text(` ${label}`)] : []))];
  }
  if (entry.type === 'event' && entry.start) {
    const place = [entry.location?.name, entry.location?.address].filter(Boolean).join(', ');
    const status = entry.status && entry.status !== 'scheduled' ? `${entry.status}: ` : '';
    return [paragraph(text(status + span(entry.start, entry.end, entry.timezone) + (place && `; ${place}`)))];
  }
  return [];
}

function after(entry: Entry): RichText {
  const {
    onlineUrl,
    registrationUrl,
    poll,
    quoted,
    links,
  }: EntryBase & Partial<Pick<CampaignEvent, 'onlineUrl' | 'registrationUrl'> & Pick<Post, 'poll' | 'quoted'>> = entry;
  const list = (children: RichText[]): RichText =>
    children.length ? [{ type: 'list', ordered: false, children }] : [];
  const addresses = [onlineUrl, registrationUrl].flatMap((url) => (url ? [{ url }] : []));
  return [
    ...(quoted ? [quotation(quoted)] : []),
    ...list((poll?.options ?? []).map(({ label }) => [paragraph(text(label))])),
    ...list([...links, ...addresses].map(({ url, label }: NamedLink) => [paragraph(link(url, label))])),
  ];
}

/** Returns the post that another quotes or reposts as a block quote. */
function quotation({ handle, url, body }: Post): Block {
  const source = url ? link(url, handle && `@${handle}`) : handle && text(`@${handle}`);
  return { type: 'blockquote', children: [...body, ...(source ? [paragraph(source)] : [])] };
}

/** Returns start and end in the event's own zone, in the language-neutral form of ISO 8601. */
function span(start: CampaignDate, end: CampaignDate | undefined, timezone = 'UTC'): string {
  const shown = (date: CampaignDate): string => {
    if (isPeriod(date)) return date;
    // A time without a zone is shown as written.
    const [time, timeZone] = isMoment(date) ? [date, timezone] : [`${date}Z`, 'UTC'];
    return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(time));
  };
  const times = [start, ...(end && end !== start ? [end] : [])].map(shown).join(' – ');
  return isMoment(start) ? `${times} (${timezone})` : times;
}

/** Returns the title of an entry, for formats that require one. */
export function titleOf(entry: Entry): string | undefined {
  return entry.title ?? (entry.type === 'spotlight' ? entry.person?.name : undefined);
}

/** Returns an entry's authors, else its agency. */
export function namesOf({ authors, agency }: Entry): readonly { name: string; url?: string | undefined }[] {
  return authors.length ? authors : agency ? [agency] : [];
}

/**
 * Returns a date as an instant, for formats that support nothing else. A day, and a time without a known zone, becomes
 * noon in UTC, which is the same day nearly everywhere. Returns undefined for a year or a month, which have no day.
 */
export function momentOf(date: CampaignDate | undefined): Date | undefined {
  if (!date || date.length < 10) return undefined;
  return new Date(isMoment(date) ? date : `${dayOf(date)}T12:00Z`);
}

/** Returns when an entry was last changed: the first of its dates or the campaign's start with a day, else 1970. */
export function updatedOf(entry: Entry, campaign: Campaign): Date {
  const { modified, published, start }: EntryBase & { readonly start?: CampaignDate } = entry;
  const moments = [modified, published, start, campaign.start].map(momentOf);
  return moments.find(Boolean) ?? new Date('1970-01-01T12:00Z');
}
