import { dayOf, endOfPeriod, isMoment, isPeriod } from '../../campaign/dates.js';
import type { Campaign, CampaignDate, Entry } from '../../campaign/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../../campaign/zones.js';
import { mediaType } from '../../feeds/media-type.js';
import { memo } from '../../text/memo.js';
import { plainText } from '../../text/plain-text.js';
import type { RichText } from '../../text/rich-text.js';
import type { Path, Tell } from './fault.js';
import { adviceOnZone } from './zones.js';

type Json = Readonly<Record<string, unknown>>;

/** An item of the document: as it stands there, and as it is read. */
export interface Item {
  readonly json: Json;
  readonly entry: Entry;
  readonly path: Path;
}

/** Federal plain language guidelines and usability.gov: 15 to 20 words are easy, over 25 are hard. */
const LIMITS = { title: 80, average: 25, longest: 40 };

/** Days that a campaign may be announced before its start, and told of after its end. */
const AROUND = 60;

/** What an editor would want to know of one item. */
export function checkItem(item: Item, campaign: Campaign, tell: Tell): void {
  for (const rule of [checkAlt, checkZone, checkDates, checkEvent, checkPerson, checkWords]) rule(item, campaign, tell);
  checkLanguage(item.json['language'], [...item.path, 'language'], tell);
}

/** A picture is described, or said to be only decoration. */
function checkAlt({ json, path }: Item, _campaign: Campaign, tell: Tell): void {
  const attachments = (json['attachments'] ?? []) as { url: string; mime_type?: string; _cx?: Json }[];
  attachments.forEach(({ url, mime_type = mediaType(url), _cx }, index) => {
    if (mime_type?.startsWith('image/') && typeof _cx?.['alt'] !== 'string') {
      const message = 'This picture has no description. Say in "alt" what it shows, or "" if it is only decoration.';
      tell('alt-missing', [...path, 'attachments', index, '_cx', 'alt'], message);
    }
  });
  const { image } = json;
  if (image && !attachments.some(({ url }) => url === image)) {
    const message =
      'This picture has no description. Give it as an attachment too, with "_cx": {"alt": "what it shows"}, or "" if it is only decoration.';
    tell('alt-missing', [...path, 'image'], message);
  }
}

/** A time zone that looks like one and is none; the schema tells of all others. */
function checkZone({ json, path }: Item, _campaign: Campaign, tell: Tell): void {
  const zone = (json['_cx'] as Json | null | undefined)?.['timezone'];
  if (typeof zone !== 'string' || !/^\w+(?:\/[\w+-]+)+$/.test(zone) || zone === UNKNOWN_ZONE || zoneOf(zone)) return;
  const message = `"${zone}" is no time zone, so times are shown as they stand, without one.${adviceOnZone(zone)}`;
  tell('left-out', [...path, '_cx', 'timezone'], message);
}

/** Dates are in the campaign, or for publication not far from it. Milestones may tell what was long before. */
function checkDates({ entry, path }: Item, { start, end, timezone }: Campaign, tell: Tell): void {
  const check = (date: CampaignDate | undefined, around: number, ...keys: readonly string[]): void => {
    if (!date) return;
    const day = dayOf(date, timezone ?? 'UTC');
    // A year or a month is in the campaign where a part of it is.
    const bounded = (bound: string): string => bound.slice(0, day.length);
    const before = start && day < bounded(shifted(dayOf(start, timezone), -around));
    const after = end && day > bounded(shifted(lastDayOf(dayOf(end, timezone)), around));
    if (!before && !after) return;
    const days = around ? ` by more than ${around} days` : '';
    const bound = before ? `before the campaign's start, ${start}` : `after the campaign's end, ${end}`;
    tell('outside-campaign', [...path, ...keys], `${day} is${days} ${bound}. Mend one of the dates.`);
  };
  check(entry.published, AROUND, 'date_published');
  if (entry.type === 'event') {
    check(entry.start, 0, '_cx', 'start');
    check(entry.end, 0, '_cx', 'end');
  }
}

const lastDayOf = (period: string): string => new Date(endOfPeriod(period) - 864e5).toISOString().slice(0, 10);

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);

function checkEvent({ entry, path }: Item, _campaign: Campaign, tell: Tell): void {
  if (entry.type !== 'event') return;
  const { start, end, timezone } = entry;
  // A day is as long as it is, and so is a year: a moment may end with its own.
  const byDay = (date: CampaignDate): string => (isPeriod(start!) || isPeriod(end!) ? dayOf(date, timezone) : date);
  if (start && end && byDay(end) < byDay(start).slice(0, byDay(end).length))
    tell('event-end', [...path, '_cx', 'end'], `It ends (${end}) before it begins (${start}).`);
  if (start && start.length < 10)
    tell('event-day', [...path, '_cx', 'start'], `${start} is no day, so the event can't be added to calendars.`);
  if (!start || isPeriod(start)) return;
  if (!end)
    tell(
      'event-end',
      [...path, '_cx'],
      'The event has a time but no end. Add "end", so that calendars know how long it takes.',
    );
  if (!timezone && isMoment(start)) {
    const message =
      'The event has a time but no time zone. Add "timezone", such as "America/New_York", here or to the feed\'s "_cx".';
    tell('event-timezone', [...path, '_cx', 'start'], message);
  }
}

function checkPerson({ entry, path }: Item, _campaign: Campaign, tell: Tell): void {
  if (entry.type === 'spotlight' && !entry.person) {
    tell('spotlight-person', [...path, '_cx'], 'A spotlight shows a person. Add "person": {"name": "…", "role": "…"}.');
  }
}

/** Words in plain language; those of posts are not the file's author's. */
function checkWords(item: Item, _campaign: Campaign, tell: Tell): void {
  const { entry, path } = item;
  const { title = '', body, language, type } = entry;
  if (title.length > LIMITS.title) {
    tell('long-title', [...path, 'title'], `The title has ${title.length} characters; ${LIMITS.title} are the limit.`);
  }
  if (type !== 'post') checkSentences(body, language, wordsPath(item), tell);
}

/** Where an item's words stand. */
export function wordsPath({ json, path }: Item): Path {
  return [...path, ['content_html', 'content_text', 'summary'].find((key) => json[key]) ?? 'title'];
}

/** Tells of sentences that are hard to read. */
export function checkSentences(rich: RichText, language: string | undefined, path: Path, tell: Tell): void {
  const sentences = sentencesIn(plainText(rich), language);
  const counts = sentences.map((sentence) => wordsIn(sentence, language));
  const longest = Math.max(...counts);
  const average = Math.round(counts.reduce((sum, count) => sum + count, 0) / counts.length);
  if (longest > LIMITS.longest) {
    const start = sentences[counts.indexOf(longest)]!.trim().slice(0, 40);
    tell(
      'long-sentence',
      path,
      `The sentence "${start}…" has ${longest} words; ${LIMITS.longest} are the limit. Split it.`,
    );
  } else if (average > LIMITS.average) {
    tell(
      'long-sentences',
      path,
      `Its sentences have ${average} words on average; ${LIMITS.average} are the limit. Split some.`,
    );
  }
}

const segmenters = memo((granularity: 'sentence' | 'word') =>
  memo((language: string | undefined) => {
    try {
      return new Intl.Segmenter(language, { granularity });
    } catch {
      // It is no language tag, which is told by itself.
      return new Intl.Segmenter('en', { granularity });
    }
  }),
);

const sentencesIn = (text: string, language?: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => Array.from(segmenters('sentence')(language).segment(line), ({ segment }) => segment));

const wordsIn = (text: string, language?: string): number =>
  Array.from(segmenters('word')(language).segment(text)).filter(({ isWordLike }) => isWordLike).length;

/** A language tag by BCP 47 of a language that is known. */
export function checkLanguage(tag: unknown, path: Path, tell: Tell): void {
  if (typeof tag !== 'string' || !tag) return;
  try {
    if (new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)) return;
  } catch {
    // It is not even built like one.
  }
  tell(
    'language-tag',
    path,
    `"${tag}" is no language tag as BCP 47 has them. Write "en", "en-US" or "es", for instance.`,
  );
}
