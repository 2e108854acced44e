/** Script for pages that embed frame.html: fits each such frame to its content, and touches no other frame. */

import { originOf } from '../util/urls.js';

interface Told {
  readonly type?: unknown;
  readonly height?: unknown;
  /** Whether the frame knows that this script listens. */
  readonly asked?: unknown;
}

/** Returns the frames in the page that hold a frame.html. Some servers omit the file extension. */
function framesIn(page: Document): HTMLIFrameElement[] {
  return [...page.querySelectorAll<HTMLIFrameElement>('iframe[src]')].filter(({ src }) =>
    /^https?:[^?#]*\/frame(?:\.html)?(?:[?#]|$)/.test(src),
  );
}

/** Returns the origin that the browser reports for a frame's messages; a sandbox can make it `null`. */
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

// Asks the frames that already exist; later ones report their height themselves.
framesIn(document).forEach(ask);
