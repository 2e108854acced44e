import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../model/types.js';
import { hostOf, shownUrl } from '../util/urls.js';
import type { MediaContext } from './context.js';
import { renderImage } from './image.js';
import type { Player } from './players.js';
import { isHome, isSafe, mayLoad, mayRequest } from './policy.js';

/** Something on one host, which may be a third party's. */
export interface Hosted {
  /** What is loaded if the reader says so, all on the same host. */
  readonly urls: readonly [string, ...string[]];
  /** What stands for it until then: what it is, with a link. */
  readonly lines: unknown;
  /** The network's player: a frame, which waits for the reader on the feed's own host too. */
  readonly player?: Player | undefined;
  /** What the button does, and its words. */
  readonly action?: readonly [name: string, words: unknown];
  /** The picture that stands for it, if that may be requested. */
  readonly poster?: string | undefined;
  /** Draws the thing itself; what the reader has just asked for may begin to play. */
  readonly draw: (wasAsked: boolean) => unknown;
}

/** What something is, with a link to it: it stands for what can't or must not be shown. */
export function renderLine({ kind, url, alt }: Media, { entry, locale, own, link }: MediaContext): TemplateResult {
  const { media, undescribed } = locale.messages;
  const words = alt || (kind === 'image' ? own(undescribed) : entry.title) || shownUrl(url);
  return html`<p part="media">${own(media[kind])}: ${link(url, words)}</p>`;
}

/** Says that something can't be shown here, with what stands for it. */
export function renderFailure(lines: unknown, { locale, own }: MediaContext): TemplateResult {
  return html`<div role="status">
    <p part="message" class="note">${own(locale.messages.blocked)}</p>
    ${lines}
  </div>`;
}

/**
 * Renders media that may be loaded; otherwise its line and, if the reader may decide, who would learn what and a button
 * that loads it. Element and focus stay the same when it loads.
 */
export function renderHosted(hosted: Hosted, context: MediaContext): unknown {
  const { urls, lines, player, draw } = hosted;
  const { entry, thirdParty, loadedFrom, choices } = context;
  const [url] = urls;
  if (!player && isHome(url, entry)) return draw(false);
  if (thirdParty === 'never' || !isSafe(url)) return lines;
  const host = hostOf(url);
  const from = player ? `${player.name} (${host})` : host;
  const wasAsked = urls.every((one) => choices.hasAsked(entry, one));
  if (wasAsked) loadedFrom?.add(host);
  const isShown = mayLoad(url, context, player?.isListed) || wasAsked;
  return html`<div
    part=${isShown ? nothing : 'message'}
    class=${isShown ? nothing : 'consent'}
    role="group"
    aria-label=${from}
    data-host=${host}
    tabindex="-1"
  >
    ${isShown ? draw(wasAsked) : renderQuestion(hosted, host, from, context)}
  </div>`;
}

/** Renders who would learn what, and the button that loads the media. */
function renderQuestion(
  { urls, lines, action, poster }: Hosted,
  host: string,
  from: string,
  context: MediaContext,
): TemplateResult {
  const { entry, locale, choices, own } = context;
  const { messages } = locale;
  const load = ({ currentTarget }: Event): void => {
    const place = (currentTarget as Element).closest<HTMLElement>('[data-host]')!;
    const { checked } = place.querySelector('input')!;
    // The button is about to be removed.
    place.focus();
    choices.ask(entry, urls);
    choices.allow(host, checked);
  };
  const [name, words] = action ?? ['load', own(messages.load(host))];
  return html`${poster && mayRequest(poster, entry, context) ? renderImage({ url: poster }, { name: 'poster' }) : nothing}
    <p class="bold">${from}</p>
    ${lines}
    <button part=${`button ${name}`} name=${name} @click=${load}>${words}</button>
    <label class="meta"><input type="checkbox" /> <span>${own(messages.always(host))}</span></label>
    <details class="meta">
      <summary>${own(messages.sharing)}</summary>
      <p>${own(messages.shares(host))}</p>
    </details>`;
}
