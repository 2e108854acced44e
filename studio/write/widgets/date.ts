import { html, nothing, type TemplateResult } from 'lit';
import { fixDate } from '../../../cli/check/date-fix.js';
import { strictFormats } from '../../../cli/validators/formats.js';
import { formatDate } from '../../../src/locales/format.js';
import { dayOf, isMoment, readerZone } from '../../../src/model/dates.js';
import { normalDate } from '../../../src/model/read-date.js';
import type { CampaignDate } from '../../../src/model/types.js';
import { zoneOf } from '../../../src/model/zones.js';
import { valueAt } from '../../draft/json.js';
import { inLanguage, languageNow } from '../../shell/language.js';
import { describedBy, isInvalid, renderFieldMessages, renderHint, textIn, type FieldView } from '../form.js';
import { valueOf } from './basic.js';
import { WIDGET_WORDS } from './words.js';

/** Matches a moment to the minute, with its offset. */
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::00(?:\.0+)?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Renders a date: a text that may be as imprecise as the date is known, and the browser's own picker beside it. The text
 * is read when the user leaves the field.
 */
export function renderDate(view: FieldView): TemplateResult {
  const { id, text, value, form, path, field } = view;
  const words = inLanguage(WIDGET_WORDS);
  const set = (next: string): void => {
    form.commit(path, next || undefined);
  };
  const shown = textIn(value);
  const withTime = field.widget === 'moment' || MOMENT.test(shown);
  return html`<div class="field">
    <label for=${id}>${text[0]}</label>
    ${renderHint(view)}
    <div class="row">
      <input
        id=${id}
        class="date"
        autocomplete="off"
        aria-describedby=${`${id}-read ${typeof describedBy(view) === 'string' ? (describedBy(view) as string) : ''}`}
        aria-invalid=${isInvalid(view)}
        .value=${editable(shown)}
        @change=${(event: Event) => set(dateMeant(valueOf(event), shown))}
      />
      <input
        class="picker"
        type=${withTime ? 'datetime-local' : 'date'}
        aria-label=${`${text[0]}: ${withTime ? words.dayAndTime : words.day}`}
        .value=${pickable(shown, withTime)}
        @change=${(event: Event) => set(valueOf(event) && valueOf(event) + (MOMENT.exec(shown)?.[4] ?? ''))}
      />
    </div>
    <p class="read" id=${`${id}-read`}>${inWords(view, shown) ?? nothing}</p>
    ${renderFieldMessages(view)}
  </div>`;
}

/** Returns a date as users edit it: a moment in the clock of their language. */
function editable(value: string): string {
  const [, day, hours = '', minutes, offset] = MOMENT.exec(value) ?? [];
  if (!day) return value;
  const zone = offset ? ` ${offset === 'Z' ? '+00:00' : offset}` : '';
  if (languageNow() === 'es') return `${day} ${hours}:${minutes!}${zone}`;
  return `${day} ${Number(hours) % 12 || 12}:${minutes!} ${hours < '12' ? 'AM' : 'PM'}${zone}`;
}

/** Returns the date that a text means, in the form of the file; the text itself if it means none, or more than one. */
export function dateMeant(text: string, before = ''): string {
  const trimmed = text.trim();
  if (trimmed === editable(before)) return before;
  if (strictFormats['date']!(trimmed)) return trimmed;
  const fix = fixDate(trimmed);
  const [form, other] = fix?.kind === 'write' ? fix.forms : [];
  return form && !other ? form : trimmed;
}

/** Returns the value of the browser's picker, which knows only days and minutes. */
function pickable(value: string, withTime: boolean): string {
  if (!withTime) return /^\d{4}-\d\d-\d\d$/.test(value) ? value : '';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(value)?.[0] ?? '';
}

/** Returns a date in words, for a moment also on the clock of the user. */
function inWords({ form, path, field }: FieldView, value: string): string | undefined {
  const language = languageNow();
  const zone = zoneAt(form.feed, path);
  let date: CampaignDate;
  try {
    if (!strictFormats['date']!(value)) return undefined;
    date = normalDate(value, zone);
  } catch {
    return undefined;
  }
  const isAllDay = valueAt(form.feed, [...path.slice(0, -1), 'all_day']) === true;
  const withTime = (field.widget === 'moment' || MOMENT.test(value)) && !isAllDay;
  const said = formatDate(date, language, { timezone: zone, withTime, withWeekday: true });
  if (!withTime || !zone || !isMoment(date)) return said;
  const here = readerZone();
  const there = formatDate(date, language, { timezone: here, withTime });
  if (there === formatDate(date, language, { timezone: zone, withTime })) return said;
  const isSameDay = dayOf(date, here) === dayOf(date, zone);
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: here }).format(new Date(date));
  return `${said}; ${isSameDay ? clock : there} ${inLanguage(WIDGET_WORDS).here}`;
}

/** Returns the zone in which a date without an offset is read. */
function zoneAt(feed: unknown, path: FieldView['path']): string | undefined {
  const own = valueAt(feed, [...path.slice(0, -1), 'timezone']);
  const given = own ?? valueAt(feed, ['_cx', 'timezone']);
  return typeof given === 'string' ? zoneOf(given) : undefined;
}
