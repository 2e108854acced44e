import { dayOf, endOfPeriod, isMoment, isPeriod } from '../../src/model/dates.js';
import type { Campaign, CampaignDate, Entry } from '../../src/model/types.js';
import { UNKNOWN_ZONE, zoneOf } from '../../src/model/zones.js';
import { mediaType } from '../../src/util/media-type.js';
import { memo } from '../../src/util/memo.js';
import { plainText } from '../../src/text/plain-text.js';
import type { RichText } from '../../src/text/rich-text.js';
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
  const { image, attachments } = json;
  const all = [attachments ?? []].flat() as (Json | string | null)[];
  all.forEach((one, index) => {
    const { url, mime_type, _cx } = (one ?? {}) as Json;
    // Without an address it is told as such, and not shown.
    if (typeof url !== 'string') return;
    const type = typeof mime_type === 'string' ? mime_type : mediaType(url);
    if (type?.startsWith('image/') && typeof (_cx as Json | undefined)?.['alt'] !== 'string') {
      const message = 'This picture has no description. Say in "alt" what it shows, or "" if it is only decoration.';
      tell('alt-missing', [...path, 'attachments', index, '_cx', 'alt'], message);
    }
  });
  if (typeof image === 'string' && image && !all.some((one) => (one as Json | null)?.['url'] === image)) {
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
  /** Whether it told of a date. */
  const check = (date: CampaignDate | undefined, around: number, ...keys: readonly string[]): boolean => {
    if (!date) return false;
    const day = dayOf(date, timezone ?? 'UTC');
    // A year or a month is in the campaign where a part of it is.
    const bounded = (bound: string): string => bound.slice(0, day.length);
    const before = start && day < bounded(shifted(dayOf(start, timezone), -around));
    const after = end && day > bounded(shifted(lastDayOf(dayOf(end, timezone)), around));
    if (!before && !after) return false;
    const days = around ? ` by more than ${around} days` : '';
    const bound = before ? `before the campaign's start, ${start}` : `after the campaign's end, ${end}`;
    tell('outside-campaign', [...path, ...keys], `${day} is${days} ${bound}. Fix one of the dates.`);
    return true;
  };
  check(entry.published, AROUND, 'date_published');
  // An event that begins outside is told once.
  if (entry.type === 'event' && !check(entry.start, 0, '_cx', 'start')) check(entry.end, 0, '_cx', 'end');
}

const lastDayOf = (period: string): string => new Date(endOfPeriod(period) - 864e5).toISOString().slice(0, 10);

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);

function checkEvent({ entry, path, json }: Item, _campaign: Campaign, tell: Tell): void {
  if (entry.type !== 'event') return;
  const { start, end, timezone } = entry;
  const written = (json['_cx'] ?? {}) as Json;
  if (start && end) checkOrder(start, end, timezone, written, [...path, '_cx', 'end'], tell);
  if (start && start.length < 10)
    tell('event-day', [...path, '_cx', 'start'], `${start} is no day, so the event can't be added to calendars.`);
  if (!start || isPeriod(start)) return;
  // What can't be read is told as such.
  if (!end && written['end'] == null) {
    tell(
      'event-end',
      [...path, '_cx'],
      'The event has a time but no end. Add "end", so that calendars know how long it takes.',
    );
  }
  if (!timezone && written['timezone'] == null && isMoment(start)) {
    const message =
      'The event has a time but no time zone. Add "timezone", such as "America/New_York", here or to the feed\'s "_cx".';
    tell('event-timezone', [...path, '_cx', 'start'], message);
  }
}

/** An end comes after its start. A day, a month or a year is as long as it is: a moment may end with its own. */
function checkOrder(
  start: CampaignDate,
  end: CampaignDate,
  timezone: string | undefined,
  written: Json,
  path: Path,
  tell: Tell,
): void {
  const [from, to] = [asWritten(written['start'], start), asWritten(written['end'], end)];
  // In the zone that each is written in; two moments are compared as such.
  const dated = [
    [start, from],
    [end, to],
  ].map(([date = '', words = '']) =>
    date.length <= 10 ? date : /^\d{4}-\d\d-\d\d/.test(words) ? words.slice(0, 10) : dayOf(date, timezone),
  ) as [string, string];
  const length = Math.min(start.length, end.length, 10);
  const isEarly =
    isPeriod(start) || isPeriod(end) ? dated[1].slice(0, length) < dated[0].slice(0, length) : end < start;
  if (!isEarly) return;
  const [fromTime, toTime] = [from, to].map((date) => /^(\d{4}-\d\d-\d\d)[T ]+(\d\d?:\d\d)$/.exec(date));
  const isOneDay = fromTime && toTime && fromTime[1] === toTime[1];
  const [first, last] = isOneDay ? [fromTime[2]!, toTime[2]!] : [from, to];
  tell('event-end', path, `It ends at ${last}, before it begins at ${first}.`);
}

const asWritten = (value: unknown, read: string): string => (typeof value === 'string' ? value.trim() : read);

function checkPerson({ entry, path, json }: Item, _campaign: Campaign, tell: Tell): void {
  // A person that can't be read is told as such.
  if (entry.type === 'spotlight' && !entry.person && (json['_cx'] as Json | null)?.['person'] == null) {
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

/** Before a number a full stop may end an abbreviation: "No. 5", "Sec. 3", "Oct. 7". */
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|[nN]os?|[sS]ecs?|[aA]rts?|[fF]igs?|[cC]h|[vV]ols?|pp?|para?s?|[eE]d|approx|ca|vs|est|[rR]m|[sS]te|[aA]pt|[bB]ldg|[pP]ub|[pP]ág|[nN]úm|[tT]el|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** Segmenters take "It closed. 15 offices opened." for one sentence, since a small letter follows. */
function splitBeforeNumbers(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: stop } of sentence.matchAll(/[.!?…][)"”’»]?\s+(?=[("“«¿¡#]?\p{Sc}?\d)/gu)) {
    const end = index + stop.length;
    if (ABBREVIATED.test(sentence.slice(Math.max(0, index - 12), index + 1))) continue;
    parts.push(sentence.slice(from, end));
    from = end;
  }
  return [...parts, sentence.slice(from)];
}

const sentencesIn = (text: string, language?: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => Array.from(segmenters('sentence')(language).segment(line), ({ segment }) => segment))
    .flatMap(splitBeforeNumbers);

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
