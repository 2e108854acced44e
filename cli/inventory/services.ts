/** The kind of content that a service shows in pages. */
export type Kind = 'posts' | 'videos' | 'wall' | 'pictures' | 'timeline';

/** A service whose code agencies paste into their pages. */
export interface Service {
  readonly name: string;
  readonly kind: Kind;
  /** Matches the host and path of its frames and scripts. */
  readonly address: RegExp;
  /** Matches the classes of elements that its script turns into one post. */
  readonly post?: RegExp;
  /** Matches the classes and ids of elements that its script turns into anything else. */
  readonly widget?: RegExp;
}

/** Service names as their owners write them. */
export const SERVICES: readonly Service[] = [
  {
    name: 'X',
    kind: 'posts',
    address: /^(?:platform|syndication|publish|cdn\.syndication)\.(?:twitter|x)\.com\//,
    post: /^twitter-(?:tweet|video)$/,
    widget: /^twitter-(?:timeline|grid|moment|follow-button|share-button|hashtag-button|mention-button)$/,
  },
  {
    name: 'Facebook',
    kind: 'posts',
    address: /^(?:connect\.facebook\.net\/|(?:www|web|m)\.facebook\.com\/(?:v\d[\d.]*\/)?plugins\/)/,
    post: /^fb-(?:post|video)$/,
    widget: /^fb-(?:page|feed|like|share-button|comments|group)$/,
  },
  {
    name: 'Instagram',
    kind: 'posts',
    address: /^(?:(?:www|platform)\.)?instagram\.com\/.*embed/,
    post: /^instagram-media$/,
  },
  {
    name: 'LinkedIn',
    kind: 'posts',
    address: /^(?:platform|www|badges)\.linkedin\.com\/(?:embed\/|in\.js|badges|js\/)/,
    widget: /^(?:LI-|badge-base)/,
  },
  {
    name: 'TikTok',
    kind: 'videos',
    address: /^(?:www|sf[\w.-]*)\.(?:tiktok|tiktokcdn(?:-us)?|ttwstatic)\.com\/.*(?:embed|player)/,
    post: /^tiktok-embed$/,
  },
  { name: 'Threads', kind: 'posts', address: /^(?:www\.)?threads\.(?:net|com)\/.*embed/, post: /^text-post-media$/ },
  { name: 'Bluesky', kind: 'posts', address: /^embed\.bsky\.app\//, post: /^bluesky-embed$/ },
  {
    name: 'Mastodon',
    kind: 'posts',
    address: /^[^/]+\/(?:embed\.js$|@[\w.-]+\/\d+\/embed$|users\/[\w.-]+\/statuses\/\d+\/embed$)/,
    post: /^mastodon-embed$/,
  },
  {
    name: 'YouTube',
    kind: 'videos',
    address: /^(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|iframe_api|live_chat)|youtu\.be\/)/,
  },
  { name: 'Vimeo', kind: 'videos', address: /^player\.vimeo\.com\// },
  { name: 'Flickr', kind: 'pictures', address: /^(?:embedr|www)\.flickr\.com\/(?:assets|photos\/.*player|apps)/ },
  {
    name: 'Juicer',
    kind: 'wall',
    address: /^(?:[\w-]+\.)?juicer\.io\//,
    widget: /^juicer-feed$/,
  },
  { name: 'Curator', kind: 'wall', address: /^(?:[\w-]+\.)?curator\.io\//, widget: /^curator-feed/ },
  { name: 'Walls.io', kind: 'wall', address: /^(?:[\w-]+\.)?walls\.io\//, widget: /^wallsio-/ },
  { name: 'Flockler', kind: 'wall', address: /^(?:[\w-]+\.)?flockler\.(?:com|app)\//, widget: /^flockler-/ },
  {
    name: 'Taggbox',
    kind: 'wall',
    address: /^(?:[\w-]+\.)?(?:taggbox|tagembed)\.com\//,
    widget: /^(?:taggbox|tagembed)(?:-|$)/,
  },
  {
    name: 'Elfsight',
    kind: 'wall',
    address: /^(?:[\w-]+\.)?(?:elfsight|elfsightcdn)\.com\//,
    widget: /^elfsight-/,
  },
  { name: 'TimelineJS', kind: 'timeline', address: /^cdn\.knightlab\.com\/libs\/timeline/, widget: /^timeline-embed$/ },
];

/** Returns the service of an address in a page. */
export function serviceOf(address: string): Service | undefined {
  const [, place] = /^\s*(?:https?:)?\/\/([^?#\s]+)/i.exec(address) ?? [];
  const lower = place?.toLowerCase();
  return lower === undefined ? undefined : SERVICES.find((service) => service.address.test(lower));
}
