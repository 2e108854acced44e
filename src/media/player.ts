import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../campaign/types.js';
import { mediaType } from '../feeds/media-type.js';
import type { MediaContext } from './context.js';
import { fail, hasFailed, watchFrames } from './failures.js';
import { playerOf, type Player } from './players.js';
import { mayRequest } from './policy.js';
import { renderFailure, renderHosted, renderLine } from './third-party.js';

/** Whether an address leads to something that can be played in the page, and not only to another page. */
export function isPlayable(url: string): boolean {
  return !!(mediaType(url) ?? playerOf(url, ''));
}

/** Draws a video or a sound: in the browser's own player or its network's, else as a link; with its transcript. */
export function renderPlayer(media: Media, context: MediaContext): unknown {
  const { url, alt, poster, transcript } = media;
  const { entry, locale, own } = context;
  const lines = renderLine(media, context);
  const player = playerOf(url, locale.language);
  return [
    player
      ? renderEmbed(player, alt || entry.title || player.name, lines, context, poster)
      : mediaType(url)
        ? renderHosted({ urls: [url], lines, poster, draw: () => renderNative(media, lines, context) }, context)
        : lines,
    transcript
      ? html`<details part="transcript">
          <summary>${own(locale.messages.transcript)}</summary>
          <p dir="auto">${transcript}</p>
        </details>`
      : nothing,
  ];
}

/** Draws what a network shows in a frame; without `wasAsked` it does not begin to play. */
export function renderEmbed(
  { name, url, shape }: Player,
  title: string,
  lines: unknown,
  context: MediaContext,
  poster?: string,
): unknown {
  const { locale, own } = context;
  const { messages } = locale;
  const isPost = shape === 'post';
  return renderHosted(
    {
      urls: [url],
      lines,
      name,
      action: isPost ? ['load', own(messages.loadPost(name))] : ['play', html`${own(messages.play)}: ${title}`],
      poster,
      draw: (wasAsked) => {
        watchFrames();
        if (hasFailed(url)) return renderFailure(lines, context);
        const address = new URL(url);
        const plays = wasAsked && !isPost;
        if (plays) address.searchParams.set('autoplay', '1');
        return html`<iframe
          class=${shape}
          src=${address.href}
          title=${isPost ? messages.postOn(name) : title}
          allow=${`fullscreen; encrypted-media; picture-in-picture${plays ? '; autoplay' : ''}`}
          referrerpolicy="strict-origin-when-cross-origin"
          loading="lazy"
        ></iframe>`;
      },
    },
    context,
  );
}

/** The browser's own player. It asks for nothing but its poster until it is told to play. */
function renderNative(media: Media, lines: unknown, context: MediaContext): TemplateResult {
  const { kind, url, alt, width, height, captions = [], duration, poster } = media;
  const { entry, locale, own, onActivate } = context;
  const { origin } = new URL(url);
  const isAllowed = (address: string): boolean =>
    new URL(address).origin === origin || mayRequest(address, entry.campaign.feedUrl, context);
  const tracks = captions.filter((track) => isAllowed(track.url));
  const onPlay = {
    once: true,
    handleEvent: ({ currentTarget }: Event): void => {
      showCaptions(currentTarget as HTMLMediaElement, locale.language);
      onActivate(entry, 'play');
    },
  };
  const onError = ({ currentTarget }: Event): void => {
    const player = currentTarget as HTMLElement;
    if (player.matches(':focus')) player.parentElement!.focus();
    fail(url);
  };
  const label = alt || entry.title || locale.messages.media[kind];
  // Tracks of another origin are read only with this, and then the file must allow it too.
  const crossOrigin = tracks.some((track) => new URL(track.url).origin !== location.origin) ? 'anonymous' : nothing;
  // Not as `default`: a policy that forbids them would be violated before anybody has done anything.
  const inside = tracks.map(
    ({ url: src, language, label = language }) =>
      html`<track kind="captions" src=${src} srclang=${language} label=${label} />`,
  );
  const player =
    kind === 'audio'
      ? html`<audio
          controls
          preload="none"
          src=${url}
          aria-label=${label}
          crossorigin=${crossOrigin}
          @play=${onPlay}
          @error=${onError}
        >
          ${inside}
        </audio>`
      : html`<video
          controls
          playsinline
          preload="none"
          src=${url}
          aria-label=${label}
          poster=${poster && isAllowed(poster) ? poster : nothing}
          width=${width ?? nothing}
          height=${height ?? nothing}
          crossorigin=${crossOrigin}
          @play=${onPlay}
          @error=${onError}
        >
          ${inside}
        </video>`;
  const time = duration && duration > 0 ? timeOf(duration) : undefined;
  return html`<figure part="media" tabindex="-1">
    ${hasFailed(url) ? renderFailure(lines, context) : player}
    ${alt || time ? html`<figcaption dir="auto">${alt || own(locale.messages.media[kind])}${time ? ` (${time})` : nothing}</figcaption>` : nothing}
  </figure>`;
}

/** Switches captions on, those in the reader's language if there are any, unless the browser has done so. */
function showCaptions({ textTracks }: HTMLMediaElement, reader: string): void {
  const tracks = [...textTracks];
  const primary = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  const track = tracks.find(({ language }) => primary(language) === primary(reader)) ?? tracks[0];
  if (track && tracks.every(({ mode }) => mode !== 'showing')) track.mode = 'showing';
}

/** Seconds as a clock shows them. */
function timeOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  const hours = Math.floor(minutes / 60);
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return hours ? `${hours}:${two(minutes % 60)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
