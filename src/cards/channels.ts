import type { TemplateResult } from 'lit';
import type { Channel } from '../model/types.js';
import { networkName } from '../util/networks.js';
import { html } from './html.js';
import { renderIcon } from './icon.js';
import { renderLink } from './link.js';
import type { LinkOptions } from './options.js';
import { shownUrl } from '../util/urls.js';

/** Renders the channels of a campaign as a list of links. A calendar opens in the reader's calendar program. */
export function renderChannels(channels: readonly Channel[], options: LinkOptions): TemplateResult {
  return html`<ul part="links" class="row channels" role="list">
    ${channels.map(({ url, network, label, language }) => {
      const name = /\.ics\b/i.test(url) ? CALENDAR : network;
      const isCalendar = name === CALENDAR;
      const words =
        label ?? (isCalendar ? options.locale.messages.addToCalendar : (networkName(name) ?? shownUrl(url)));
      return html`<li>
        ${renderLink(isCalendar ? url.replace(/^https?:/, 'webcal:') : url, html`${renderIcon(name)}${words}`, options, undefined, language)}
      </li>`;
    })}
  </ul>`;
}

const CALENDAR = 'calendar';
