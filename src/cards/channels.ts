import { html, type TemplateResult } from 'lit';
import type { Channel } from '../campaign/types.js';
import { isNetwork, NETWORK_NAMES } from '../text/networks.js';
import { renderGlyph } from './glyph.js';
import { shownUrl } from '../text/urls.js';

/** Draws the places where a campaign can be followed, as a list of links. */
export function renderChannels(channels: readonly Channel[]): TemplateResult {
  return html`<ul part="channels" role="list">
    ${channels.map(
      ({ url, network, label }) =>
        html`<li>
          <a href=${url}
            >${renderGlyph(network)}${label ?? (isNetwork(network) ? NETWORK_NAMES[network] : shownUrl(url))}</a
          >
        </li>`,
    )}
  </ul>`;
}
