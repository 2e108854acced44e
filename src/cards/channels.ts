import type { TemplateResult } from 'lit';
import type { Channel } from '../model/types.js';
import { networkName } from '../util/networks.js';
import { html } from './html.js';
import { renderIcon } from './icon.js';
import { renderLink } from './link.js';
import type { LinkOptions } from './options.js';
import { shownUrl } from '../util/urls.js';

/** Renders the channels of a campaign as a list of links. */
export function renderChannels(channels: readonly Channel[], options: LinkOptions): TemplateResult {
  return html`<ul part="links" class="row channels" role="list">
    ${channels.map(
      ({ url, network, label, language }) =>
        html`<li>
          ${renderLink(url, html`${renderIcon(network)}${label ?? networkName(network) ?? shownUrl(url)}`, options, undefined, language)}
        </li>`,
    )}
  </ul>`;
}
