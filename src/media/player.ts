import { html, nothing, type TemplateResult } from 'lit';
import type { Captions, Media } from '../model/types.js';
import { mediaType } from '../util/media-type.js';
import { isSameOrigin, originOf, withParam } from '../util/urls.js';
import type { MediaContext } from './context.js';
import { fail, hasFailed } from './failures.js';
import { renderAllowed } from './image.js';
import { playerOf, type Player } from './players.js';
import { accessTo, askedKey, mayRequest, revocableHost } from './policy.js';
import { renderFailure, renderHosted, renderLine, type Hosted } from './third-party.js';

/** Whether a URL leads to media that can be played in the page, and not only to another page. */
export function isPlayable(url: string): boolean {
  return !!(mediaType(url) ?? listedPlayer(url, ''));
}

/** Returns the player of a URL; undefined if its host is not on our list. */
function listedPlayer(url: string, language: string): Player | undefined {
  const player = playerOf(url, language);
  return player?.isListed ? player : undefined;
}

/**
 * Renders a video or a sound in the browser's own player or its network's, otherwise as a link; with its transcript. A
 * post is rendered as its network shows it.
 *
 * @param lines - Placeholder while it must not be loaded, or if it can't be.
 */
export function renderPlayer(
  media: Media,
  context: MediaContext,
  player = listedPlayer(media.url, context.locale.language),
  lines: unknown = renderLine(media, context),
): unknown {
  const { kind, url, alt, poster, duration = 0 } = media;
  const { entry, locale, own } = context;
  const { messages } = locale;
  const title = alt || entry.title || (player?.name ?? messages.media[kind]);
  const time = duration > 0 && duration < 1e6 ? ` (${timeOf(duration)})` : '';
  const words = html`${own(messages.play[kind === 'audio' ? kind : 'video'])}${messages.colon}${title}${time}`;
  const action: Hosted['action'] =
    player?.shape === 'post' ? ['load', own(messages.loadPost(player.name))] : ['play', words];
  const hosted = { lines, action, poster };
  return [
    player && !context.isUntrusted
      ? renderHosted(
          {
            ...hosted,
            player,
            urls: [player.url],
            draw: (wasAsked) => renderFrame(player, title, wasAsked, lines, context),
          },
          context,
        )
      : mediaType(url)
        ? renderHosted(
            { ...hosted, urls: [url], draw: () => renderNative(media, title, words, lines, context) },
            context,
          )
        : lines,
    renderAlternatives(media, context),
  ];
}

/** Renders the version with audio description and the transcript, if there are any. */
export function renderAlternatives(
  { alt, described, transcript }: Media,
  { entry, locale, own, about, link }: MediaContext,
): unknown {
  const { messages } = locale;
  return [
    described ? html`<p>${link(described, own(messages.described))}</p>` : nothing,
    transcript
      ? html`<details class="transcript">
          <summary>${own(messages.transcript)}${about(alt || entry.title)}</summary>
          <p dir="auto">${transcript}</p>
        </details>`
      : nothing,
  ];
}

/**
 * Renders a network's frame. A video plays by itself only if the reader asked to play it. The sandbox keeps the frame
 * from navigating the whole page. The frame must not have the page's own origin, which could remove the sandbox.
 */
function renderFrame(
  { name, url, shape }: Player,
  title: string,
  wasAsked: boolean,
  lines: unknown,
  context: MediaContext,
): TemplateResult {
  if (hasFailed(url)) return renderFailure(lines, context);
  const isPost = shape === 'post';
  const plays = wasAsked && !isPost;
  return html`<iframe
    part="media"
    class=${shape}
    src=${plays ? withParam(url, 'autoplay', '1') : url}
    title=${isPost ? context.locale.messages.postOn(name) : title}
    lang=${isPost ? context.locale.language : nothing}
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation"
    allow=${`fullscreen; encrypted-media; picture-in-picture${plays ? '; autoplay' : ''}`}
    referrerpolicy="strict-origin-when-cross-origin"
    loading=${wasAsked ? 'eager' : 'lazy'}
  ></iframe>`;
}

/**
 * Renders the browser's own player once the reader wants to play; until then, its poster on a button. Browsers report a
 * violation of a policy without `media-src` even for a player that loads nothing yet.
 */
function renderNative(
  media: Media,
  title: string,
  words: unknown,
  lines: unknown,
  context: MediaContext,
): TemplateResult {
  const { url, width, height, poster } = media;
  const { entry, asked, choices } = context;
  const start = (event: Event): void => {
    figureOf(event).focus();
    choices.ask(entry, [url]);
  };
  return html`<figure part="media" tabindex="-1">
    ${
      hasFailed(url)
        ? renderFailure(lines, context)
        : asked.has(askedKey(entry, url))
          ? renderMediaElement(media, title, context)
          : html`<button part="button play" name="play" class="start" @click=${start}>
              ${poster ? renderAllowed({ url: poster, width, height }, { name: 'poster' }, entry, context) : nothing}
              <span>${words}</span>
            </button>`
    }
  </figure>`;
}

const figureOf = ({ currentTarget }: Event): HTMLElement => (currentTarget as Element).closest('figure')!;

/** Whether a file that belongs to media may be requested with it. */
const isAllowed = (address: string, { url }: Media, context: MediaContext): boolean =>
  isSameOrigin(address, url) || mayRequest(address, context.entry, context);

/** Returns the captions and descriptions that may be requested, each with its kind. */
function tracksOf(media: Media, context: MediaContext): (Captions & { readonly kind: string })[] {
  return (['captions', 'descriptions'] as const).flatMap((kind) =>
    (media[kind] ?? []).filter(({ url }) => isAllowed(url, media, context)).map((track) => ({ ...track, kind })),
  );
}

function renderTrack(
  { kind, url, language, label = language }: ReturnType<typeof tracksOf>[0],
  context: MediaContext,
): TemplateResult {
  const from = revocableHost(url, accessTo([url], context.entry, context));
  return html`<track kind=${kind} src=${url} srclang=${language} label=${label} data-from=${from ?? nothing} />`;
}

function renderMediaElement(media: Media, title: string, context: MediaContext): TemplateResult {
  const { kind, url, width, height } = media;
  const { locale } = context;
  const onError = (event: Event): void => {
    if ((event.currentTarget as Element).matches(':focus')) figureOf(event).focus();
    fail(url);
  };
  const handleEvent = ({ currentTarget }: Event): void =>
    showCaptions(currentTarget as HTMLMediaElement, locale.page || locale.language);
  const onPlay = { once: true, handleEvent };
  const tracks = tracksOf(media, context);
  // Tracks of another origin load only with this attribute, and then the file itself must allow it too.
  const crossOrigin = tracks.some((track) => originOf(track.url) !== location.origin) ? 'anonymous' : nothing;
  const inside = tracks.map((track) => renderTrack(track, context));
  return kind === 'audio'
    ? html`<audio
        controls
        autoplay
        src=${url}
        aria-label=${title}
        crossorigin=${crossOrigin}
        @play=${onPlay}
        @error=${onError}
      >
        ${inside}
      </audio>`
    : html`<video
        controls
        autoplay
        playsinline
        src=${url}
        aria-label=${title}
        width=${width ?? nothing}
        height=${height ?? nothing}
        crossorigin=${crossOrigin}
        @play=${onPlay}
        @error=${onError}
      >
        ${inside}
      </video>`;
}

/** Turns on captions, in the reader's language if available, unless the browser has already done so. */
function showCaptions({ textTracks }: HTMLMediaElement, reader: string): void {
  const tracks = [...textTracks].filter(({ kind }) => kind === 'captions');
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  const track = tracks.find(({ language }) => primary(language) === primary(reader)) ?? tracks[0];
  if (track && tracks.every(({ mode }) => mode !== 'showing')) track.mode = 'showing';
}

/** Formats a duration in seconds, such as `1:05:30`. */
function timeOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  const hours = Math.floor(minutes / 60);
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return hours ? `${hours}:${two(minutes % 60)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export const players = { isPlayable, renderPlayer, playerOf };
