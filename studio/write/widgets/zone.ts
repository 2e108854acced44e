import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { fixZone } from '../../../cli/check/zone-fix.js';
import { zoneOf } from '../../../src/model/zones.js';
import { fold } from '../../../src/text/fold.js';
import { languageNow } from '../../shell/language.js';
import { describedBy, isInvalid, renderFrame, textIn, type FieldView } from '../form.js';
import { valueOf } from './basic.js';

/** Zones of the United States come first, from east to west. */
const COMMON = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
  'UTC',
];

/** Spanish names of zones of the United States. */
const SPANISH: Readonly<Record<string, string | undefined>> = {
  este: 'America/New_York',
  centro: 'America/Chicago',
  montana: 'America/Denver',
  pacifico: 'America/Los_Angeles',
  'nueva york': 'America/New_York',
};

let all: readonly string[] | undefined;

/** Renders a time zone with completion; an abbreviation or a city becomes the name of its zone. */
export function renderZone(view: FieldView): TemplateResult {
  const { id, form, path } = view;
  const zones = (all ??= [
    ...new Set([...COMMON, ...Intl.supportedValuesOf('timeZone').filter((zone) => !zone.startsWith('Etc/'))]),
  ]);
  const set = (event: Event): void => {
    const zone = zoneMeantBy(valueOf(event));
    // Not on each update: a check that ends while the user types would bring the old zone back.
    (event.target as HTMLInputElement).value = zone ?? '';
    form.commit(path, zone);
  };
  return renderFrame(
    view,
    html`<input
        id=${id}
        list=${`${id}-zones`}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${describedBy(view)}
        aria-invalid=${isInvalid(view)}
        .value=${textIn(view.value)}
        @change=${set}
      /><datalist id=${`${id}-zones`}>
        ${guard([languageNow()], () => zones.map((zone) => html`<option value=${zone}>${labelOf(zone)}</option>`))}
      </datalist>`,
  );
}

/** Returns the IANA zone that a text means; the text itself if it means none. */
export function zoneMeantBy(text: string): string | undefined {
  const name = text.trim();
  if (!name) return undefined;
  if (/\//.test(name) && zoneOf(name)) return name;
  return SPANISH[fold(name).replace(/^hora (?:del|de la) /, '')] ?? fixZone(name).place ?? name;
}

const labels = new Map<string, string>();

/** Returns the city of a zone and, for the common ones, its name. */
function labelOf(zone: string): string {
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
  if (!COMMON.includes(zone)) return city;
  const language = languageNow();
  const key = `${language} ${zone}`;
  const known = labels.get(key);
  if (known) return known;
  const name = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')!.value;
  labels.set(key, `${name} (${city})`);
  return labels.get(key)!;
}
