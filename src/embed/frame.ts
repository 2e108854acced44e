/** Script of frame.html: shows the element that the frame's URL names, for pages that allow a frame but no script. */
import { warnOnce } from '../elements/shared/warn.js';
import { originOf, parseUrl } from '../util/urls.js';
import { isListed, readAddress } from './frame-address.js';
import { attributesOf } from './names.js';
import type { FrameMessages } from '../locales/frame-messages.js';
import { wordsIn } from './frame-words.js';

const root = document.documentElement;
const request = globalThis.fetch;
const page = location.href.replace(/#.*/, '');
const listUrl = parseUrl('frame.json', page)!.href;

let list: Promise<readonly string[]> | undefined;
let turns = 0;
let told = 0;
let asked = false;

const sheet = new CSSStyleSheet();
sheet.replaceSync('body{margin:0;padding:4px;font:100%/1.5 system-ui,sans-serif}p{margin:0}');
document.adoptedStyleSheets = [sheet];

/** Hides the copy button: a permalink would lead to the frame, which shows nothing by itself. */
const withoutCopy = new CSSStyleSheet();
withoutCopy.replaceSync('[name=copy]{display:none}');

/** Loads the list of allowed feed URLs outside the frame's own origin, which the site defines in frame.json. */
async function readList(): Promise<readonly string[]> {
  try {
    const response = await request(listUrl, { credentials: 'omit' });
    if (response.status === 404) return [];
    const { feeds } = (await response.json()) as { readonly feeds: readonly string[] };
    if (feeds.every((feed) => typeof feed === 'string')) return feeds;
  } catch {
    // Reported below.
  }
  warnOnce(
    `${listUrl} can't be read, so only feeds of ${location.origin} are shown. It has to be ${example('https://agency.example')}.`,
  );
  return [];
}

const example = (origin: string): string => `{"feeds": ["${origin}/"]}`;

/** Whether a feed is allowed. Otherwise anyone could show anything under the site's URL. */
async function mayShow(url: string): Promise<boolean> {
  return isListed(url, [location.origin]) || isListed(url, await (list ??= readList()));
}

/** Checks redirects, whose target must be allowed too. If no other origin is allowed, none is requested. */
globalThis.fetch = async (asked, init) => {
  const url = asked as string;
  try {
    if (originOf(url) === self.origin) return await request(url, { ...init, mode: 'same-origin' });
  } catch (error) {
    if (!(await (list ??= readList())).length) {
      refuse(url);
      throw error;
    }
  }
  const response = await request(url, init);
  if (!response.redirected || (await mayShow(response.url))) return response;
  refuse(response.url);
  throw new TypeError();
};

function refuse(url: string): void {
  warnOnce(
    `${url} is, or leads on to, no feed of ${location.origin}, so the frame does not show it. If it is to be shown, list where it begins in ${listUrl}: ${example(originOf(url))}.`,
  );
}

async function show(): Promise<void> {
  const { hash } = location;
  // A permalink of the timeline, which follows it itself.
  if (/^#cx[-?]/.test(hash)) return;
  const turn = ++turns;
  const address = readAddress(hash, page, (tag) => (customElements.get(tag) ? attributesOf(tag) : []));
  const { tag, feeds, attributes, lang, dir, theme, links } = address;
  root.lang = lang || 'en';
  root.dir = dir;
  root.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  document.querySelector('base')!.target = `_${links === 'top' ? 'top' : 'blank'}`;
  if (window.top === window) return say('alone');
  if (!customElements.get(tag)) return say('failed');
  if (!feeds.length) {
    warnOnce(`the frame has nothing to show; name a feed: ${page}#feed=/campaigns/2026.json`);
    return say('nothing');
  }
  for (const feed of feeds) {
    const isAllowed = await mayShow(feed);
    // The URL has changed in the meantime.
    if (turn !== turns) return;
    if (isAllowed) continue;
    refuse(feed);
    return say('refused');
  }
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.setAttribute('feed', feeds.join(' '));
  document.body.replaceChildren(element);
}

function say(what: keyof FrameMessages): void {
  const { lang, words } = wordsIn(root.lang);
  const line = document.createElement('p');
  line.lang = lang;
  line.textContent = words[what];
  document.body.replaceChildren(line);
}

/** Reports the height of the content to the page around the frame; the height is not confidential. */
function tellHeight(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (!height || height === told) return;
  told = height;
  parent.postMessage({ type: 'cx-widgets:height', height, asked }, '*');
}

addEventListener('message', ({ source, data }: MessageEvent<{ readonly type?: unknown } | null>) => {
  if (source !== parent || data?.type !== 'cx-widgets:height?') return;
  asked = true;
  // A scroll bar that appears and disappears would change the width, and so the height, in a loop.
  root.style.overflowY = 'hidden';
  told = 0;
  tellHeight();
});

document.addEventListener('cx-load', (event) => {
  const { localName, shadowRoot } = event.composedPath()[0] as Element;
  if (localName !== 'cx-campaign-timeline' || shadowRoot!.adoptedStyleSheets.includes(withoutCopy)) return;
  shadowRoot!.adoptedStyleSheets.push(withoutCopy);
});

document.addEventListener('cx-error', () => {
  if (self.origin !== 'null') return;
  warnOnce(
    'the frame is in a sandbox that takes its origin away, so its own site is another one to it. Add allow-same-origin: sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads".',
  );
});

addEventListener('hashchange', () => void show());
if (window.top !== window) new ResizeObserver(tellHeight).observe(root);
void show();
