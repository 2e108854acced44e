type Params = Readonly<Record<string, string | number | boolean | undefined>>;

/** The function of the Digital Analytics Program, by its own name, and our mark that it is told. */
interface Globals {
  readonly gas4?: ((name: string, params: Params) => void) | undefined;
  [TOLD]?: boolean;
}

/** Two copies, of the script tag and of the package, must not count twice. */
const TOLD = Symbol.for('cx-widgets/dap/1');

/** What DAP calls what a reader does with an entry, by the names of our buttons. */
const NAMES: Readonly<Record<string, string>> = {
  open: 'accordion_click',
  picture: 'image_click',
  load: 'content_view',
  copy: 'share',
  calendar: 'file_download',
};

const FILES = /\.(csv|docx?|ics|mp3|mp4|pdf|pptx?|xlsx?|zip)$/i;

const NETWORKS = /(?:^|\.)(bsky|facebook|instagram|linkedin|threads|tiktok|twitter|x|youtu|youtube)\.\w+$/;

/** What DAP calls what players tell. */
const MEDIA: Readonly<Record<string, string>> = {
  play: 'play',
  pause: 'pause',
  timeupdate: 'progress',
  ended: 'complete',
};

/** How many quarters each video or sound has played since it was started. */
const quarters = new WeakMap<EventTarget, number>();

const loaded = new WeakSet<EventTarget>();

/** What the last click went through, from the inside out; the elements don't say which link or button it was. */
let path: readonly EventTarget[] = [];

/**
 * Tells the Digital Analytics Program what readers do in the elements, in its own words. Nothing is told where its script
 * is not on the page.
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
        // What a player tells does not leave its shadow tree; nothing plays there before a click.
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
    // Once, however often its feed is asked again and whatever it is made of.
    if (!loaded.has(target!)) {
      send('content_view', { content_type: (target as Element).localName, content_id: clean(campaign.feedUrl) });
    }
    loaded.add(target!);
  });

  document.addEventListener('cx-error', ({ code, url }) => send('error', { type: code, url: clean(url) }));
}

/** DAP may load later; then it is told what comes after. */
function send(name: string, params: Params): void {
  (globalThis as Globals).gas4?.(name, { ...params, section: 'cx-widgets' });
}

/** What a reader pressed in an element of ours; an author's own words in it are DAP's to see. */
function find(selector: string, within = path): HTMLElement | undefined {
  return within.find(
    (node): node is HTMLElement => node instanceof HTMLElement && node.matches(selector) && isOurs(node.getRootNode()),
  );
}

function isOurs(node: EventTarget): boolean {
  return node instanceof ShadowRoot && node.host.localName.startsWith('cx-');
}

/** A link as DAP's own tracker tells of those that it sees; nothing of mail and telephone, where it would say to whom. */
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

/** What plays in a network's own frame tells us nothing; that the reader had it start is all that is known. */
function tellFrame(): void {
  const panel = find('[data-host]');
  // The frame is there when the element has been drawn again.
  setTimeout(() => {
    const frame = panel?.querySelector('iframe');
    if (frame) send('video_start', { video_provider: panel!.dataset['host'], video_url: clean(frame.src) });
  });
}

function onMedia({ type, target }: Event): void {
  const media = target as HTMLMediaElement;
  const { currentTime, duration } = media;
  const percent = Math.floor((100 * currentTime) / duration) || 0;
  // What is left after the last quarter is told as its end.
  const quarter = Math.min(3, Math.floor(percent / 25));
  const before = quarters.get(media);
  const isProgress = type === 'timeupdate';
  if (type === 'ended') quarters.delete(media);
  // At the end it also pauses.
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

/** Leaves the origin and the path of an address: a name, a query and a fragment may be somebody's. An id begins with `#`. */
function clean(address: string | undefined): string | undefined {
  return address?.replace(/(?!^)[?#].*|(?<=\/\/)[^/]*@/gs, '');
}
