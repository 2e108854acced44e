import type { TemplateResult } from 'lit';
import { titleOf } from '../model/calendar-fields.js';
import { calendarLinks } from '../model/calendar-links.js';
import { calendarWriter } from '../model/lazy.js';
import { hyphenated } from '../model/slug.js';
import type { CampaignEvent } from '../model/types.js';
import { html } from './html.js';
import { ownWords } from './language.js';
import { renderObject } from './name.js';
import { renderLink } from './link.js';
import type { CardOptions } from './options.js';

/** Renders the ways to add an event to a calendar: a file, and calendars on the web. */
export function renderCalendar(event: CampaignEvent, options: CardOptions): TemplateResult {
  const { locale } = options;
  const { addToCalendar, calendarFile } = locale.messages;
  return html`<details class="calendar">
    <summary>${ownWords(addToCalendar, locale, event)}${renderObject(titleOf(event))}</summary>
    <ul role="list">
      <li>
        <button
          type="button"
          name="calendar"
          class="link"
          @click=${() => options.use(calendarWriter, (toICalendar) => save(event, toICalendar([event], pageUrl())))}
        >
          ${ownWords(calendarFile, locale, event)}
        </button>
      </li>
      ${calendarLinks(event).map(({ name, url }) => html`<li>${renderLink(url, name, options, event)}</li>`)}
    </ul>
  </details>`;
}

const pageUrl = (): string => location.href.replace(/[?#].*/, '');

/** Downloads a calendar file, which is created in the page without a server. */
function save(event: CampaignEvent, file: string): void {
  const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${hyphenated(titleOf(event)).slice(0, 80) || 'event'}.ics`;
  link.click();
  // Safari reads the file some time after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
