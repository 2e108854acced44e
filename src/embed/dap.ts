type Params = Readonly<Record<string, string | number | boolean | undefined>>;

/** The global function of the Digital Analytics Program (DAP), and our mark that reporting has started. */
interface Globals {
  readonly gas4?: ((name: string, params: Params) => void) | undefined;
  [TOLD]?: boolean;
}

/** Marks that reporting has started, because two copies (script tag and package) must not count twice. */
const TOLD = Symbol.for('cx-widgets/dap/1');

/** DAP event names for reader actions, by the names of our buttons. */
const NAMES: Readonly<Record<string, string>> = {
  open: 'accordion_click',
  picture: 'image_click',
  load: 'content_view',
  copy: 'share',
  calendar: 'file_download',
};

const FILES = /\.(csv|docx?|ics|mp3|mp4|pdf|pptx?|xlsx?|zip)$/i;

const NETWORKS = /(?:^|\.)(bsky|facebook|instagram|linkedin|threads|tiktok|twitter|x|youtu|youtube)\.\w+$/;

/** DAP event names for media events. */
const MEDIA: Readonly<Record<string, string>> = {
  play: 'play',
  pause: 'pause',
  timeupdate: 'progress',
  ended: 'complete',
};

/** Number of quarters that each video or sound has played since it was started. */
const quarters = new WeakMap<EventTarget, number>();

const loaded = new WeakSet<EventTarget>();

/** Path of the last click, from the inside out, because element events don't name the link or button. */
let path: readonly EventTarget[] = [];

/**
 * Reports reader activity in the elements to the Digital Analytics Program, under its own event names. Reports nothing
 * if its script is not on the page.
 */
export function startDap(): void {
  const globals = globalThis as Globals;
  if (globals[TOLD]) return;
  globals[TOLD] = true;

  document.addEventListener(
    'click',
    (event) => {
      path = event.composedPath();
      for (const root of path) {
        // Media events do not leave their shadow tree; nothing plays there before a click.
        if (!isOurs(root)) continue;
        for (const type in MEDIA) root.addEventListener(type, onMedia, true);
      }
      tellLink();
    },
    true,
  );

  document.addEventListener('cx-activate', ({ entry, action }) => {
    if (action === 'play') tellFrame();
    if (NAMES[action])
      send(NAMES[action], {
        content_type: entry.type,
        content_id: clean(entry.id.replace(`${entry.campaign.feedUrl}#`, '#')),
      });
  });

  document.addEventListener('input', (event) => {
    const select = find('select', event.composedPath());
    if (select) send('filter', { filter_selection: select.getAttribute('name')! });
  });

  document.addEventListener('cx-load', ({ target, campaign }) => {
    // Reported once, however often the feed is refreshed and whatever it contains.
    if (!loaded.has(target!)) {
      send('content_view', { content_type: (target as Element).localName, content_id: clean(campaign.feedUrl) });
    }
    loaded.add(target!);
  });

  document.addEventListener('cx-error', ({ code, url }) => send('error', { type: code, url: clean(url) }));
}

/** Sends an event to DAP. DAP may load later; earlier events are not reported. */
function send(name: string, params: Params): void {
  (globalThis as Globals).gas4?.(name, { ...params, section: 'cx-widgets' });
}

/** Returns the matching node inside one of our elements; DAP itself sees an author's own content in it. */
function find(selector: string, within = path): HTMLElement | undefined {
  return within.find(
    (node): node is HTMLElement => node instanceof HTMLElement && node.matches(selector) && isOurs(node.getRootNode()),
  );
}

function isOurs(node: EventTarget): boolean {
  return node instanceof ShadowRoot && node.host.localName.startsWith('cx-');
}

/** Reports a link as DAP's own tracker does; omits mail and phone links, which would reveal the recipient. */
function tellLink(): void {
  const link = find('a') as HTMLAnchorElement | undefined;
  if (!link?.hostname) return;
  const { href, hostname, pathname } = link;
  const outbound = hostname !== location.hostname;
  const file_extension = FILES.exec(pathname)?.[1];
  const social_network = NETWORKS.exec(hostname)?.[1];
  const kind = file_extension
    ? 'file_download'
    : social_network
      ? 'social_click'
      : link.closest('.links')
        ? 'cta_click'
        : outbound
          ? 'click'
          : 'navigation_click';
  send(kind, { link_url: clean(href), link_domain: hostname, outbound, file_extension, social_network });
}

/** Reports that the reader started a network's frame, which reports no playback events of its own. */
function tellFrame(): void {
  const panel = find('[data-host]');
  // The frame exists once the element has rendered again.
  setTimeout(() => {
    const frame = panel?.querySelector('iframe');
    if (frame) send('video_start', { video_provider: panel!.dataset['host'], video_url: clean(frame.src) });
  });
}

function onMedia({ type, target }: Event): void {
  const media = target as HTMLMediaElement;
  const { currentTime, duration } = media;
  const percent = Math.floor((100 * currentTime) / duration) || 0;
  // Progress after the last quarter is reported as the end.
  const quarter = Math.min(3, Math.floor(percent / 25));
  const before = quarters.get(media);
  const isProgress = type === 'timeupdate';
  if (type === 'ended') quarters.delete(media);
  // Media also fires a pause event at its end.
  else if (media.ended || (isProgress && quarter <= (before ?? 4))) return;
  else quarters.set(media, isProgress ? quarter : (before ?? 0));
  send(`video_${before === undefined ? 'start' : MEDIA[type]!}`, {
    video_provider: `html5 ${media.localName}`,
    video_url: clean(media.currentSrc),
    video_current_time: Math.round(currentTime),
    video_duration: Math.round(duration) || 0,
    video_percent: isProgress ? quarter * 25 : percent,
  });
}

/** Removes user name, query and fragment of a URL, which may be personal. An id, which begins with `#`, is kept. */
function clean(address: string | undefined): string | undefined {
  return address?.replace(/(?!^)[?#].*|(?<=\/\/)[^/]*@/gs, '');
}
