import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filters } from '../../model/filter.js';
import { readFragment, writeFragment, type Fragment } from '../../model/fragment.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly withAddress: boolean;
}

/** Connects a timeline to the page's URL. */
export interface UrlConfig {
  /** Whether the timeline's entries are loading. */
  readonly isLoading: () => boolean;
  /** Expands the entry with this slug and scrolls to it; returns false if there is none. */
  readonly open: (slug: string) => boolean;
  readonly filter: (filters: Filters) => void;
}

/** The timelines in the page. */
const all = new Set<UrlController>();

/** The last hash followed, so that it is followed only once, however often timelines render. */
let followed = '';

/** Follows the page's URL: the entry that it names and, in the first timeline `with-address`, the filters. */
export class UrlController implements ReactiveController {
  readonly host: Host;
  readonly #config: UrlConfig;
  #hasRead = false;

  constructor(host: Host, config: UrlConfig) {
    this.host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    if (!all.size) addEventListener('hashchange', onChange);
    all.add(this);
  }

  hostDisconnected(): void {
    all.delete(this);
    if (!all.size) removeEventListener('hashchange', onChange);
  }

  hostUpdated(): void {
    follow();
  }

  /** Reads the filters from the URL, in the first timeline only. */
  read(isAnew = false): void {
    if ((this.#hasRead && !isAnew) || !this.#isFirst) return;
    this.#hasRead = true;
    const { filters = isAnew && !location.hash ? {} : undefined } = readFragment(location.hash) ?? {};
    if (filters) this.#config.filter(filters);
  }

  /** Writes the expanded entry and the filters to the URL, unless another part of the page uses its hash. */
  write(slug: string | undefined, filters: Filters): void {
    const { href, hash } = location;
    if (!this.#isFirst || (hash && !readFragment(hash))) return;
    const written = writeFragment({ entry: slug, filters });
    if (written === hash) return;
    try {
      history.replaceState(history.state, '', href.split('#')[0]! + written);
      followed = location.hash;
    } catch {
      // Some browsers limit the rate, and some frames have no URL; only the link is lost.
    }
  }

  /** Follows a hash and returns whether that succeeded; undefined while entries are loading. */
  follow({ entry, filters }: Fragment): boolean | undefined {
    if (filters && !this.#isFirst) return false;
    return this.#config.isLoading() ? undefined : !entry || this.#config.open(entry);
  }

  get #isFirst(): boolean {
    return this.host.withAddress && inOrder().find(({ host }) => host.withAddress) === this;
  }
}

/** Returns the timelines in document order. */
function inOrder(): UrlController[] {
  return [...all].sort((one, other) =>
    one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function onChange(): void {
  followed = '';
  for (const one of inOrder()) one.read(true);
  follow();
}

/** Shows the entry in the first timeline that has it; waits for an earlier timeline that is still loading. */
function follow(): void {
  const { hash } = location;
  const target = hash !== followed && readFragment(hash);
  if (!target || document.getElementById(hash.slice(1))) return;
  let isDone: boolean | undefined;
  inOrder().some((one) => (isDone = one.follow(target)) !== false);
  if (isDone) followed = hash;
}

/** Returns the absolute URL of an entry. */
export const permalinkTo = (slug: string): string => `${location.href.split('#')[0]!}#cx-${slug}`;
