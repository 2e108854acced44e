import { expect } from '@open-wc/testing';
import { requestsOfExample, type PageRequest } from '../support/page-requests.js';

interface Entry {
  readonly id: string;
  readonly hosts: string;
  readonly directive: readonly string[];
  readonly before_consent: boolean;
  readonly seen: 'examples' | 'tests';
}

interface Document {
  readonly library: readonly Entry[];
  readonly players: readonly { readonly host: string }[];
}

const PAGES = [
  ...['index', 'campaign-2023', 'campaign-2024', 'service-week', 'single-elements', 'composed'],
  ...['social', 'event', 'timeline', 'feeds', 'classic-script', 'frame'],
  ...['drupal', 'eleventy', 'hugo', 'jekyll', 'plain', 'sharepoint', 'wordpress-classic', 'wordpress'].map(
    (name) => `hosts/${name}`,
  ),
];

/** What tells a request of an entry from others to the same hosts under the same directive. */
const MARKS: Readonly<Record<string, (request: PageRequest) => boolean>> = {
  feed: ({ feeds, url }) => feeds.includes(url),
  'next-page': ({ isAfter }) => isAfter,
  'frame-list': ({ by, url }) => by === 'frame' && url.endsWith('/frame.json'),
  'frame-feed': ({ by, url }) => by === 'frame' && !url.endsWith('/frame.json'),
  'rendered-picture': ({ by }) => by === 'rendered',
  picture: ({ by }) => by !== 'rendered',
  // No example has them; each has a test of its own.
  'hide-list': () => false,
  'mastodon-profile': () => false,
  'redirect-check': () => false,
  module: () => false,
};

const isOn = (host: string, urls: readonly string[]): boolean => urls.some((url) => new URL(url).host === host);

/** Whether an entry names a request. */
function names(entry: Entry, request: PageRequest, { players }: Document): boolean {
  const { host, protocol } = new URL(request.url);
  const { id, directive, hosts, before_consent: isFree } = entry;
  const isOwn = host === location.host;
  const isForeign = protocol === 'https:' && !isOwn;
  if (!directive.includes(request.directive) || !(isFree || request.isAfter) || MARKS[id]?.(request) === false)
    return false;
  const rules: Record<string, boolean> = {
    page: isOwn,
    feed: isOwn || isOn(host, request.feeds),
    'media-hosts': request.mediaHosts.includes(host),
    https: isForeign,
    player: isForeign && players.some((player) => player.host === host),
  };
  return rules[hosts] ?? host === hosts;
}

describe('dist/office/requests.json', () => {
  let requests: readonly PageRequest[];
  let office: Document;

  before(async () => {
    office = (await (await fetch('/dist/office/requests.json')).json()) as Document;
    const all: PageRequest[] = [];
    for (const name of PAGES) all.push(...(await requestsOfExample(name)));
    requests = all;
  });

  const entriesOf = (request: PageRequest): Entry[] => office.library.filter((entry) => names(entry, request, office));

  it('names every request that the example pages make, before and after consent', () => {
    const unnamed = requests.filter((request) => !entriesOf(request).length);
    expect(unnamed.map(({ page, directive, url, isAfter }) => `${page}: ${directive} ${url} ${isAfter}`)).to.deep.equal(
      [],
    );
    const hosts = new Set(requests.filter(({ isAfter }) => isAfter).map(({ url }) => new URL(url).host));
    expect([...hosts]).to.include.members(['www.youtube-nocookie.com', 'video.example.com']);
  });

  it('names no request beyond the page and its feeds before consent', () => {
    const early = requests.filter(
      ({ isAfter, url, feeds }) => !isAfter && !isOn(new URL(url).host, [location.href, ...feeds]),
    );
    expect(early).to.deep.equal([]);
  });

  it('says of no request that the examples make it if they do not', () => {
    const found = new Set(requests.flatMap(entriesOf).map(({ id }) => id));
    const said = office.library.filter(({ seen }) => seen === 'examples').map(({ id }) => id);
    expect(said.filter((id) => !found.has(id))).to.deep.equal([]);
  });

  it('lists pictures in rendered HTML, which are on the page’s own host in every example', async () => {
    const sources = await Promise.all(
      PAGES.map(async (name) => {
        const url = `/examples/${name}.html`;
        const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
        const images = [...page.querySelectorAll('[feed] img[src], [data] img[src]')];
        return images.map((image) => new URL(image.getAttribute('src')!, new URL(url, location.href)));
      }),
    );
    expect(sources.flat().length).to.be.above(10);
    expect(sources.flat().filter(({ host }) => host !== location.host)).to.deep.equal([]);
    expect(office.library.find(({ id }) => id === 'rendered-picture')?.before_consent).to.equal(true);
  });
});
