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

/** An entry's words with what RSS and Atom have no element for: who, when, where, how much, and where to go on. */
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

/** The post that another quotes or repeats. */
function quotation({ handle, url, body }: Post): Block {
  const source = url ? link(url, handle && `@${handle}`) : handle && text(`@${handle}`);
  return { type: 'blockquote', children: [...body, ...(source ? [paragraph(source)] : [])] };
}

/** From when to when, in the language-free form of ISO 8601, in the event's own zone. */
function span(start: CampaignDate, end: CampaignDate | undefined, timezone = 'UTC'): string {
  const shown = (date: CampaignDate): string => {
    if (isPeriod(date)) return date;
    // Without a zone of its own, a time stands as it was written.
    const [time, timeZone] = isMoment(date) ? [date, timezone] : [`${date}Z`, 'UTC'];
    return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(Date.parse(time));
  };
  const times = [start, ...(end && end !== start ? [end] : [])].map(shown).join(' – ');
  return isMoment(start) ? `${times} (${timezone})` : times;
}

/** What an entry is called where a format demands a title. */
export function titleOf(entry: Entry): string | undefined {
  return entry.title ?? (entry.type === 'spotlight' ? entry.person?.name : undefined);
}

/** Whose it is: its authors, else its agency. */
export function namesOf({ authors, agency }: Entry): readonly { name: string; url?: string | undefined }[] {
  return authors.length ? authors : agency ? [agency] : [];
}

/**
 * Returns the moment of a date, for formats that know nothing else: of a day, and of a time whose zone is not known, noon
 * in UTC, which is the same day nearly everywhere. Undefined for a year or a month, which have no day to write.
 */
export function momentOf(date: CampaignDate | undefined): Date | undefined {
  if (!date || date.length < 10) return undefined;
  return new Date(isMoment(date) ? date : `${dayOf(date)}T12:00Z`);
}

/** Returns when an entry changed last, else the first date with a day that it or its campaign has, else the year 1970. */
export function updatedOf(entry: Entry, campaign: Campaign): Date {
  const { modified, published, start }: EntryBase & { readonly start?: CampaignDate } = entry;
  const moments = [modified, published, start, campaign.start].map(momentOf);
  return moments.find(Boolean) ?? new Date('1970-01-01T12:00Z');
}
