import { until } from './controls.js';
import { place } from './reading.js';

/** What a frame of `frame.html` shows and says. */
export interface Told {
  readonly words: string;
  readonly warnings: readonly string[];
  readonly violations: readonly string[];
  readonly isSettled: boolean;
}

export interface FrameOptions {
  /** What `frame.json` beside it says, as it stands there; there is none without it. */
  readonly list?: string | undefined;
  readonly csp?: string | undefined;
  readonly sandbox?: string | undefined;
  /** The locale files that the page loads. */
  readonly locales?: readonly string[] | undefined;
}

/** The address of a frame. */
function frameUrl(hash: string, { list, csp, locales = [] }: FrameOptions = {}): string {
  const folder =
    list === undefined
      ? '-'
      : btoa(list)
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replace(/={1,2}$/, '');
  const query = new URLSearchParams([
    ...(csp === undefined ? [] : [['csp', csp]]),
    ...locales.map((tag) => ['locale', tag]),
  ]);
  return `/frames/${folder}/frame.html?${query}#${hash}`;
}

/** Puts a frame into the page; its address says what is in it. */
export function placeFrame(hash: string, options: FrameOptions = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.width = '800';
  if (options.sandbox !== undefined) frame.setAttribute('sandbox', options.sandbox);
  frame.src = frameUrl(hash, options);
  return place(frame);
}

/** Waits until a frame shows words, and what it loads has arrived; gives what it shows and says. */
export async function shownIn(frame: HTMLIFrameElement, pattern = /\S/): Promise<Told> {
  let told: Told | undefined;
  const listen = ({ source, data }: MessageEvent<Told>): void => {
    if (source === frame.contentWindow && 'words' in data) told = data;
  };
  addEventListener('message', listen);
  await until(() => {
    frame.contentWindow?.postMessage('what?', '*');
    return !!told?.isSettled && pattern.test(told.words);
  });
  removeEventListener('message', listen);
  return told!;
}
