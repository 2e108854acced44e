import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';
import { hostOf, shownUrl } from '../util/urls.js';
import type { MediaContext } from './context.js';
import { renderAllowed } from './image.js';
import type { Player } from './players.js';
import { accessTo, isLoaded, revocableHost } from './policy.js';

/** Content on one host, which may be a third party's. */
export interface Hosted {
  /** The URLs to load if the reader agrees, all on the same host. */
  readonly urls: readonly [string, ...string[]];
  /** The placeholder until then: a description with a link. */
  readonly lines: unknown;
  /** The network's player: a frame, which waits for the reader even on the feed's own host. */
  readonly player?: Player | undefined;
  /** The name and the label of the button. */
  readonly action?: readonly [name: string, words: unknown];
  /** The picture shown until then, if it may be requested. */
  readonly poster?: string | undefined;
  /** Renders the content itself; content that the reader has just asked for may start playing. */
  readonly draw: (wasAsked: boolean) => unknown;
}

/** Renders the kind of some media with a link to it, as a placeholder if it can't or must not be shown. */
export function renderLine({ kind, url, alt }: Media, { entry, locale, own, link }: MediaContext): TemplateResult {
  const { media, undescribed, colon } = locale.messages;
  if (kind === 'image' && !alt) return html`<p part="media">${link(url, own(undescribed))}</p>`;
  return html`<p part="media">${own(media[kind])}${colon}${link(url, alt || entry.title || shownUrl(url))}</p>`;
}

/** Renders a message that something can't be shown here, with its placeholder. */
export function renderFailure(lines: unknown, { locale, own }: MediaContext): TemplateResult {
  return html`<div aria-live="polite">
    <p part="message" class="note">${own(locale.messages.blocked)}</p>
    ${lines}
  </div>`;
}

/**
 * Renders media that may be loaded; otherwise its placeholder and, if the reader may decide, a panel that explains who
 * would learn what, with a button to load it. The outer element and the focus stay the same when it loads.
 */
export function renderHosted(hosted: Hosted, context: MediaContext): unknown {
  const { urls, lines, player, draw } = hosted;
  const access = accessTo(urls, context.entry, context, player);
  if (access === 'home') return draw(false);
  if (access === 'refused') return lines;
  const host = hostOf(urls[0]);
  const from = player ? `${player.name} (${host})` : host;
  const isShown = isLoaded(access);
  return html`<div
    part=${isShown ? nothing : 'message'}
    class=${isShown ? nothing : 'consent'}
    role="group"
    aria-label=${from}
    data-host=${host}
    data-from=${revocableHost(urls[0], access) ?? nothing}
    tabindex="-1"
  >
    ${isShown ? draw(access === 'asked') : renderQuestion(hosted, host, from, context)}
    ${access === 'asked' || (player && access === 'granted') ? renderStop(player?.name ?? host, host, context) : nothing}
  </div>`;
}

const panelOf = ({ currentTarget }: Event): HTMLElement =>
  (currentTarget as Element).closest<HTMLElement>('[data-host]')!;

/** Renders the button that revokes a host, where the reader allowed it. */
function renderStop(source: string, host: string, { locale, choices, own }: MediaContext): TemplateResult {
  const stop = (event: Event): void => {
    // The button is about to be removed.
    panelOf(event).focus();
    choices.revoke(host);
  };
  return html`<button class="link stop" @click=${stop}>${own(locale.messages.stop(source))}</button>`;
}

/** Renders the consent panel: who would learn what, and the button that loads the media. */
function renderQuestion(
  { urls, lines, player, action, poster }: Hosted,
  host: string,
  from: string,
  context: MediaContext,
): TemplateResult {
  const { entry, locale, choices, own } = context;
  const { messages } = locale;
  const source = player?.name ?? host;
  const load = (event: Event): void => {
    const place = panelOf(event);
    const { checked } = place.querySelector('input')!;
    // The button is about to be removed.
    place.focus();
    choices.ask(entry, urls);
    choices.allow(host, checked);
  };
  const [name, words] = action ?? ['load', own(messages.load(host, urls.length))];
  return html`${poster ? renderAllowed({ url: poster }, { name: 'poster' }, entry, context) : nothing}
    <p class="bold">${from}</p>
    ${lines}
    <details class="meta">
      <summary>${own(messages.sharing(source))}</summary>
      <p>${own(messages.shares(source))}</p>
    </details>
    <label class="meta"><input type="checkbox" /> <span>${own(messages.always(source))}</span></label>
    <button part=${`button ${name}`} name=${name} @click=${load}>${words}</button>`;
}
