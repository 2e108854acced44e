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
    <p part="note">${own(locale.messages.blocked)}</p>
    ${lines}
  </div>`;
}

/**
 * Draws what may be loaded. What may not is its line, and where the reader may decide, who would be told what, and how
 * to load it. Place and focus stay the same when it is.
 */
export function renderHosted({ urls, lines, player, action, poster, draw }: Hosted, context: MediaContext): unknown {
  const { entry, locale, thirdParty, loadedFrom, choices, own } = context;
  const [url] = urls;
  if (!player && isHome(url, entry)) return draw(false);
  if (thirdParty === 'never' || !isSafe(url)) return lines;
  const host = hostOf(url);
  const { messages } = locale;
  const wasAsked = urls.every((one) => choices.hasAsked(entry, one));
  if (wasAsked) loadedFrom?.add(host);
  const isShown = mayLoad(url, context, player?.isListed) || wasAsked;
  const load = ({ currentTarget }: Event): void => {
    const place = (currentTarget as Element).closest<HTMLElement>('[part=third-party]')!;
    const { checked } = place.querySelector('input')!;
    // The button goes; what takes its place is next.
    place.focus();
    choices.ask(entry, urls);
    choices.allow(host, checked);
  };
  const from = player ? `${player.name} (${host})` : host;
  const [actionName, words] = action ?? ['load', own(messages.load(host))];
  return html`<div
    part="third-party"
    class=${isShown ? nothing : 'waits'}
    role="group"
    aria-label=${from}
    data-host=${host}
    tabindex="-1"
  >
    ${
      isShown
        ? draw(wasAsked)
        : html`${poster && mayRequest(poster, entry, context) ? renderImage({ url: poster }, 'poster') : nothing}
            <p part="label">${from}</p>
            ${lines}
            <button name=${actionName} @click=${load}>${words}</button>
            <label><input type="checkbox" /> <span>${own(messages.always(host))}</span></label>
            <details>
              <summary>${own(messages.sharing)}</summary>
              <p>${own(messages.shares(host))}</p>
            </details>`
    }
  </div>`;
}
