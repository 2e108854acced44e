import { html, type TemplateResult } from 'lit';
import { policyText } from '../page/policy.js';
import { hostsIn, privacyText, type Hosts } from '../page/privacy.js';
import type { Publication } from '../page/publication.js';
import { WIDTHS, type Heights } from '../page/styles.js';
import { inLanguage, languageNow } from '../shell/language.js';
import { renderCopyable, type Copy } from './copyable.js';
import { TAKE_AWAY_WORDS } from './words.js';

/** Everything about an element that is no code. */
export interface Facts {
  readonly publication: Publication;
  readonly heights: Heights;
  readonly copied: string | undefined;
  readonly copy: Copy;
}

/** Renders the policy, the hosts, the text for the privacy page, the script and the heights. */
export function renderFacts({ publication, heights, copied, copy }: Facts): TemplateResult {
  const words = inLanguage(TAKE_AWAY_WORDS);
  const { policy, requests, place, language, scripts } = publication;
  const hosts = hostsIn(requests, place);
  const paperLanguage = /^es\b/i.test(language) ? 'es' : 'en';
  return html`
    <h3>${words.policy}</h3>
    <p class="hint">${words.policyHint}</p>
    ${renderCopyable({
      id: 'policy',
      label: 'Content-Security-Policy',
      text: policyText(policy),
      isCopied: copied === 'policy',
      copy,
      isWrapped: true,
    })}
    <h3>${words.hosts}</h3>
    ${renderHosts(hosts)}
    <h3>${words.privacy}</h3>
    <p class="hint">${words.privacyHint}</p>
    ${renderCopyable({
      id: 'privacy',
      label: words.privacy,
      text: privacyText(hosts, paperLanguage),
      isCopied: copied === 'privacy',
      copy,
      isWrapped: true,
      lang: paperLanguage,
    })}
    <h3>${words.script}</h3>
    <p>${scripts[0]!.file === 'cx-widgets.js' ? words.whole : words.lean}</p>
    <ul role="list" class="hashes">
      ${scripts.map(({ file, integrity }) => html`<li><b>${file}</b> ${integrity}</li>`)}
    </ul>
    ${renderHeights(heights)}
  `;
}

const ROWS = ['files', 'media', 'atOnce', 'afterConsent'] as const;

function renderHosts(hosts: Hosts): TemplateResult {
  const words = inLanguage(TAKE_AWAY_WORDS);
  const rows = ROWS.flatMap((name) => {
    const found = hosts[name] ?? [];
    const list = typeof found === 'string' ? [found] : found;
    return list.length ? [{ name, list }] : [];
  });
  if (!rows.length) return html`<p class="good">${words.noHosts}</p>`;
  return html`<dl>
    ${rows.map(
      ({ name, list }) =>
        html`<div>
          <dt>${words.hostRows[name]}</dt>
          ${list.map((host) => html`<dd>${host}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function renderHeights(heights: Heights): TemplateResult {
  const words = inLanguage(TAKE_AWAY_WORDS);
  const number = new Intl.NumberFormat(languageNow());
  return html`
    <h3>${words.heights}</h3>
    <p class="hint">${words.heightsHint}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.width}</th>
          <th scope="col">${words.height}</th>
        </tr>
      </thead>
      <tbody>
        ${WIDTHS.map((width) => {
          const height = heights.get(width);
          return html`<tr>
            <th scope="row">${number.format(width)} px</th>
            <td>${height === undefined ? words.measuring : `${number.format(Math.ceil(height))} px`}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  `;
}
