import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filters } from '../../model/filter.js';
import { readFragment, writeFragment, type Fragment } from '../../model/fragment.js';
import type { Entry } from '../../model/types.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly withAddress: boolean;
}

/** What a timeline tells of itself, and does, for the page's address. */
export interface Addressed {
  /** True while its entries are on their way. */
  readonly isWaiting: () => boolean;
  /** Opens the entry of this name and goes there; false where there is none. */
  readonly open: (slug: string) => boolean;
  readonly filter: (filters: Filters) => void;
  /** What the address is to say. */
  readonly slugOf: (entry: Entry | undefined) => string | undefined;
}

/** The timelines in the page. */
const all = new Set<Address>();

/** The address that was followed last: it is followed once, however often the timelines are drawn. */
let followed = '';

/** The page's address: which entry it names, and for the first timeline `with-address` what is filtered. */
export class Address implements ReactiveController {
  readonly host: Host;
  readonly #timeline: Addressed;
  #hasRead = false;

  constructor(host: Host, timeline: Addressed) {
    this.host = host;
    this.#timeline = timeline;
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

  /** Takes what the address says of filters; of two timelines only the first does. */
  read(isAnew = false): void {
    if ((this.#hasRead && !isAnew) || !this.#isFirst) return;
    this.#hasRead = true;
    const { filters = isAnew && !location.hash ? {} : undefined } = readFragment(location.hash) ?? {};
    if (filters) this.#timeline.filter(filters);
  }

  /** Says in the address what is open and filtered, unless another part of the page uses it. */
  write(open: Entry | undefined, filters: Filters): void {
    const { href, hash } = location;
    if (!this.#isFirst || (hash && !readFragment(hash))) return;
    const written = writeFragment({ entry: this.#timeline.slugOf(open), filters });
    if (written === hash) return;
    try {
      history.replaceState(history.state, '', href.split('#')[0]! + written);
      followed = location.hash;
    } catch {
      // Some browsers refuse what comes too often, and some frames have no address; nothing is lost but the link.
    }
  }

  /** Follows the address; undefined where that has to wait. */
  follow({ entry, filters }: Fragment): boolean | undefined {
    if (filters && !this.#isFirst) return false;
    return this.#timeline.isWaiting() ? undefined : !entry || this.#timeline.open(entry);
  }

  get #isFirst(): boolean {
    return this.host.withAddress && inOrder().find(({ host }) => host.withAddress) === this;
  }
}

/** As they stand in the page. */
function inOrder(): Address[] {
  return [...all].sort((one, other) =>
    one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function onChange(): void {
  followed = '';
  for (const one of inOrder()) one.read(true);
  follow();
}

/** Has the first timeline that has the entry show it. One that may have it and is not ready is waited for. */
function follow(): void {
  const { hash } = location;
  const said = hash !== followed && readFragment(hash);
  if (!said || document.getElementById(hash.slice(1))) return;
  let isDone: boolean | undefined;
  inOrder().some((one) => (isDone = one.follow(said)) !== false);
  if (isDone) followed = hash;
}
