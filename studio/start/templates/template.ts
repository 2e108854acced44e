import type { Json } from '../../../src/formats/source.js';
import type { Settings } from '../../draft/settings.js';
import type { Language } from '../../shell/language.js';

/** A campaign to start with, and the element that shows it. */
export interface Template {
  readonly feed: (language: Language, today: Date) => Json;
  readonly settings: Pick<Settings, 'element' | 'attributes'>;
}

/** The agency of all templates. */
export const AGENCY = { name: 'Example Agency', abbreviation: 'EXA', url: 'https://agency.example/' };

export const ZONE = 'America/New_York';

/** Returns the day some days after the next Monday but one, so that events of a template are ahead. */
export function dayAhead(today: Date, days = 0): string {
  const day = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()));
  const toMonday = (8 - day.getUTCDay()) % 7 || 7;
  day.setUTCDate(day.getUTCDate() + toMonday + 7 + days);
  return day.toISOString().slice(0, 10);
}

/** Returns a campaign file with the keys that all have. */
export function feedWith(language: Language, feed: Json, _cx: Json, items: readonly Json[]): Json {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    ...feed,
    home_page_url: 'https://agency.example/service-week',
    language: language === 'es' ? 'es-US' : 'en-US',
    _cx,
    items,
  };
}
