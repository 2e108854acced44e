import { executeServerCommand } from '@web/test-runner-commands';
import { VERSION } from '../../src/util/version.js';
import { until } from './controls.js';
import { place } from './reading.js';

/** A page in a frame; what it has of its own are its globals. */
export type FrameWindow = Window & typeof globalThis;

export interface Framed {
  readonly frame: HTMLIFrameElement;
  readonly window: FrameWindow;
  readonly document: Document;
}

export interface Streamed extends Framed {
  /** Lets the server send the next piece. */
  next(): Promise<unknown>;
}

const SCRIPT = '/dist/cdn/cx-widgets.js';

/** The script tag of the library. */
export const scriptTag = (attributes = '', address = SCRIPT): string =>
  `<script ${attributes} src="${address}"></script>`;

/** An empty page of the same origin; the library is not in it. */
export function emptyFrame(): Framed {
  const frame = place(document.createElement('iframe'));
  frame.width = '800';
  frame.height = '600';
  return framed(frame);
}

/** Opens a page that stands in a string, and waits until it has loaded. */
export async function openMarkup(markup: string): Promise<Framed> {
  const page = await openStreamed([markup]);
  await until(() => page.document.readyState === 'complete');
  return page;
}

let made = 0;

/** Opens a page that arrives piece by piece, of which the first is there. */
export async function openStreamed(pieces: readonly string[]): Promise<Streamed> {
  const n = `${crypto.randomUUID()}-${made++}`;
  const [first = '', ...others] = pieces;
  // Some browsers wait for more than a few bytes before they begin.
  const start = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><!--${' '.repeat(4096)}-->${first}`;
  const frame = place(document.createElement('iframe'));
  frame.width = '800';
  frame.height = '600';
  frame.src = `/streamed?${String(new URLSearchParams({ n, pieces: JSON.stringify([start, ...others]) }))}`;
  await until(() => !!frame.contentDocument?.title && !!frame.contentDocument.body);
  return { ...framed(frame), next: () => executeServerCommand('stream-on', n) };
}

/** Runs a script in a page, and waits until it has run. */
export async function runScript(page: Document, address = SCRIPT, type = ''): Promise<void> {
  const script = page.createElement('script');
  script.type = type;
  script.src = new URL(address, location.href).href;
  const done = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
  page.head.append(script);
  await done;
}

/** The library in another version, as an address. */
export async function otherVersion(version: string): Promise<string> {
  const text = await (await fetch(SCRIPT)).text();
  return URL.createObjectURL(new Blob([text.replaceAll(`"${VERSION}"`, `"${version}"`)], { type: 'text/javascript' }));
}

const framed = (frame: HTMLIFrameElement): Framed => ({
  frame,
  window: frame.contentWindow as FrameWindow,
  document: frame.contentDocument!,
});
