import type { CampaignElement } from '../../src/elements/shared/campaign-element.js';
import { until } from './controls.js';
import { deepAll, place } from './reading.js';

/** A request of a page. */
export interface PageRequest {
  readonly page: string;
  /** The directive of a policy that it needs. */
  readonly directive: string;
  readonly url: string;
  /** Whether the reader pressed a button before. */
  readonly isAfter: boolean;
  /** Whether it is for a picture in the HTML that `render` wrote, or made by a frame of ours in the page. */
  readonly by: 'page' | 'rendered' | 'frame';
  /** The URLs in `feed`, and the hosts in `media-hosts`, of all elements in the page. */
  readonly feeds: readonly string[];
  readonly mediaHosts: readonly string[];
}

/** A request as the browser tells of it. */
type Told = Pick<PageRequest, 'directive' | 'url'>;

/** The directive for a request, by what started it. */
const DIRECTIVES: Readonly<Record<string, string>> = {
  fetch: 'connect-src',
  xmlhttprequest: 'connect-src',
  beacon: 'connect-src',
  script: 'script-src',
  link: 'style-src',
  css: 'img-src',
  img: 'img-src',
  image: 'img-src',
  video: 'media-src',
  audio: 'media-src',
  track: 'media-src',
  iframe: 'frame-src',
};

const ELEMENTS = [
  'campaign',
  'highlight',
  'spotlight',
  'social-embed',
  'event',
  'campaign-timeline',
  'figures',
  'follow',
];
const OURS = `:is([data-cx], ${ELEMENTS.map((name) => `cx-${name}`).join(', ')})`;

const loadedBy = (window: Window): Told[] =>
  (window.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, initiatorType }) => ({
    // Some browsers leave out what follows "#", which is never sent.
    url: name.replace(/#.*/, ''),
    directive: DIRECTIVES[initiatorType] ?? initiatorType,
  }));

/** Returns what the page names by itself: everything but our files and what is inside our elements. */
function namedByPage(page: Document): Set<string> {
  const named = [...page.querySelectorAll<HTMLElement>('[src], link[href]')].filter((one) => !one.closest(OURS));
  const urls = named.map((one) => ('src' in one ? one.src : (one as HTMLLinkElement).href) as string);
  return new Set(
    urls.map((url) => url.replace(/#.*/, '')).filter((url) => !/\/dist\/cdn\/[\w-]+\.(?:js|css)$/.test(url)),
  );
}

const listIn = (element: HTMLElement, name: string): string[] =>
  (element.getAttribute(name) ?? element.getAttribute(`data-cx-${name}`) ?? '').split(/\s+/).filter(Boolean);

/** Returns the requests of the frames of ours in a page, once they show something. */
async function requestsOfFrames(page: Document): Promise<Told[]> {
  const frames = [...page.querySelectorAll('iframe')];
  // A frame refuses a feed once it has read the list of those that it may show.
  const hasList = (window: Window): boolean => loadedBy(window).some(({ url }) => url.endsWith('/frame.json'));
  await until(() =>
    frames.every(
      ({ contentDocument: inner, contentWindow }) =>
        inner?.querySelector(':state(ready)') ?? (inner?.querySelector('body > p') && hasList(contentWindow!)),
    ),
  );
  return frames.flatMap(({ contentWindow }) => loadedBy(contentWindow!));
}

/** Whether all elements of a page show their content, or why there is none. */
function isSettled(page: Document): boolean {
  const elements = deepAll(page, OURS).filter((one) => one.localName.startsWith('cx-'));
  return elements.every((one) => one.matches(':is(:state(ready), :state(empty), :state(error)):not(:state(loading))'));
}

/** Presses every button that loads, plays or adds something, and waits until each has made its request. */
async function pressAll(page: Document, refused: readonly Told[]): Promise<void> {
  const isRefused = (host: string, kind: RegExp): boolean =>
    refused.some(({ url, directive }) => kind.test(directive) && new URL(url).host === host);
  for (const button of deepAll<HTMLButtonElement>(page, 'button[name=load], button[name=play]')) {
    const { host = location.host } = button.closest<HTMLElement>('[data-host]')?.dataset ?? {};
    const words = `${button.textContent.trim()} from ${host}`;
    button.click();
    await until(() => isRefused(host, button.name === 'load' ? /^(?:img|frame)-src/ : /^(?:media|frame)-src/), words);
  }
  for (const button of deepAll<HTMLButtonElement>(page, 'button.more')) {
    const { host } = button.getRootNode() as ShadowRoot;
    button.click();
    // From then on, the button says that it is loading.
    await (host as Partial<CampaignElement>).updateComplete;
  }
  await until(() => !deepAll(page, 'button.more[aria-disabled=true]').length && isSettled(page));
}

/**
 * Opens an example page under the strictest policy, which refuses other hosts and tells of them. Returns its requests
 * before and after the reader presses every button that requests something.
 */
export async function requestsOfExample(name: string): Promise<PageRequest[]> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '1280', height: '900', src: `/examples/${name}.html` });
  place(frame);
  await until(() => frame.contentDocument?.URL.endsWith(`${name}.html`) && frame.contentDocument.body);
  const page = frame.contentDocument!;
  const refused: Told[] = [];
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective: directive, blockedURI }) => {
    refused.push({ directive, url: /^https?:/.test(blockedURI) ? blockedURI : `unknown:${blockedURI}` });
  });
  await until(() => page.readyState === 'complete' && isSettled(page));
  const seen = new Map<string, PageRequest>();
  const note = (requests: readonly Told[], isAfter: boolean, by: PageRequest['by'] = 'page'): void => {
    const own = namedByPage(page);
    const elements = deepAll(page, '*');
    const drawn = new Set(
      elements.filter((one) => one.getRootNode() !== page).map((one) => (one as HTMLImageElement).src),
    );
    const written = new Set([...page.querySelectorAll<HTMLImageElement>(`${OURS} img`)].map(({ src }) => src));
    const feeds = elements.flatMap((one) => listIn(one, 'feed')).map((feed) => new URL(feed, page.baseURI).href);
    const mediaHosts = elements.flatMap((one) => listIn(one, 'media-hosts'));
    for (const { directive, url } of requests) {
      const maker = written.has(url) && !drawn.has(url) ? 'rendered' : by;
      const key = `${directive} ${url}`;
      if (!own.has(url) && !seen.has(key)) {
        seen.set(key, { page: name, directive, url, isAfter, by: maker, feeds, mediaHosts });
      }
    }
  };
  note([...loadedBy(frame.contentWindow!), ...refused], false);
  note(await requestsOfFrames(page), false, 'frame');
  await pressAll(page, refused);
  note([...loadedBy(frame.contentWindow!), ...refused], true);
  frame.remove();
  return [...seen.values()];
}
