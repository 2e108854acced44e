import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/types.js';
import { parseUrl } from '../util/urls.js';
import { ownWords, renderLinkLanguage } from './language.js';
import type { CardOptions, LinkRules } from './options.js';

/**
 * Draws a link. One that leaves the government's sites is marked, for eyes and for screen readers.
 *
 * @param entry - The entry that it stands in; undefined for one that stands in the page.
 * @param language - Of what it leads to, a BCP 47 tag; told where the words around are in another.
 */
export function renderLink(
  url: string,
  content: unknown,
  options: CardOptions,
  entry?: Entry,
  language?: string,
): TemplateResult {
  return html`<a href=${url} hreflang=${language ?? nothing}
    >${content}${renderLinkLanguage(language, options.locale, entry)}${isExternal(url, options) ? renderMark(options, entry) : nothing}</a
  >`;
}

function renderMark({ locale }: CardOptions, entry?: Entry): TemplateResult {
  return html`<span class="external"
    ><svg class="arrow" viewBox="0 0 12 12" aria-hidden="true"><path d="M4 2h6v6M10 2L2 10" /></svg
    ><span class="visually-hidden"> ${ownWords(locale.messages.external, locale, entry)}</span></span
  >`;
}

/** Whether a link leaves the sites of the federal government, the page's own and those that its author trusts. */
export function isExternal(url: string, { trustedHosts }: LinkRules): boolean {
  const { protocol = '', hostname = '' } = parseUrl(url) ?? {};
  const ends = ['gov', 'mil', ...trustedHosts];
  return (
    protocol.startsWith('http') &&
    hostname !== location.hostname &&
    !ends.some((end) => `.${hostname}`.endsWith(`.${end}`))
  );
}
