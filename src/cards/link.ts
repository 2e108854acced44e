import { nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { parseUrl } from '../util/urls.js';
import { html } from './html.js';
import { ownWords, renderLinkLanguage } from './language.js';
import type { LinkOptions } from './options.js';

/**
 * Renders a link. A link to a site outside the government gets a mark that screen readers announce.
 *
 * @param entry - The entry around the link; undefined for a link in the page itself.
 * @param language - BCP 47 tag of the target, which is announced if the surrounding text is in another language.
 */
export function renderLink(
  url: string,
  content: unknown,
  options: LinkOptions,
  entry?: Entry,
  language?: string,
): TemplateResult {
  return html`<a href=${url} hreflang=${language ?? nothing}
    >${content}${renderLinkLanguage(language, options.locale, entry)}${isExternal(url, options) ? renderMark(options, entry) : nothing}${options.opensTabs ? renderNewTab(options, entry) : nothing}</a
  >`;
}

function renderNewTab({ locale }: LinkOptions, entry?: Entry): TemplateResult {
  return html`<span class="visually-hidden"> ${ownWords(locale.messages.newTab, locale, entry)}</span>`;
}

function renderMark({ locale }: LinkOptions, entry?: Entry): TemplateResult {
  return html`<span class="external"
    ><svg class="arrow" viewBox="0 0 12 12" aria-hidden="true"><path d="M4 2h6v6M10 2L2 10" /></svg
    ><span class="visually-hidden">${ownWords(` ${locale.messages.external}`, locale, entry)}</span></span
  >`;
}

/** Whether a link leads outside the federal government, the page's own site and the hosts that its author trusts. */
export function isExternal(url: string, { trustedHosts }: Pick<LinkOptions, 'trustedHosts'>): boolean {
  const { protocol = '', hostname = '' } = parseUrl(url) ?? {};
  const ends = ['gov', 'mil', ...trustedHosts];
  return (
    protocol.startsWith('http') &&
    hostname !== location.hostname &&
    !ends.some((end) => `.${hostname}`.endsWith(`.${end}`))
  );
}
