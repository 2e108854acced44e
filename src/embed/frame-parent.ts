/** For pages around frame.html: gives each of its frames the height of what is in it. No other frame is touched. */

import { originOf } from '../util/urls.js';

interface Told {
  readonly type?: unknown;
  readonly height?: unknown;
  /** False until the frame knows that somebody listens. */
  readonly asked?: unknown;
}

/** The frames in the page that hold a frame.html. Some servers leave the ending out. */
function framesIn(page: Document): HTMLIFrameElement[] {
  return [...page.querySelectorAll<HTMLIFrameElement>('iframe[src]')].filter(({ src }) =>
    /^https?:[^?#]*\/frame(?:\.html)?(?:[?#]|$)/.test(src),
  );
}

/** What the browser says a frame's messages are from. A sandbox may take a frame's origin away. */
function senderOf({ src, sandbox }: HTMLIFrameElement): string {
  return sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : originOf(src);
}

function ask({ contentWindow }: HTMLIFrameElement): void {
  contentWindow?.postMessage({ type: 'cx-widgets:height?' }, '*');
}

addEventListener('message', ({ data, origin, source }: MessageEvent<Told | null>) => {
  const { type, height, asked } = data ?? {};
  if (type !== 'cx-widgets:height' || typeof height !== 'number' || !(height > 0 && height < 1e6)) return;
  const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== senderOf(frame)) return;
  const isWhole = getComputedStyle(frame).boxSizing === 'border-box';
  frame.style.height = `${height + (isWhole ? frame.offsetHeight - frame.clientHeight : 0)}px`;
  if (asked !== true) ask(frame);
});

// Those that are there already; all others tell by themselves.
framesIn(document).forEach(ask);
