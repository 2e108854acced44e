interface Shared {
  /** The hosts that content may be loaded from until the page closes. */
  readonly hosts: Set<string>;
  readonly listeners: Set<(revoked?: string) => void>;
}

const KEY: unique symbol = Symbol.for('cx-widgets/consent/1') as never;

/** State shared by all copies of the library on a page, so that a grant holds for the elements of every copy. */
export const shared = ((globalThis as { [KEY]?: Shared })[KEY] ??= { hosts: new Set(), listeners: new Set() });

const { listeners } = shared;

const revocations = new Map<string, number>();

listeners.add((host) => {
  if (host) revocations.set(host, timesRevoked(host) + 1);
});

/** Returns how often a host was revoked on this page, so that disconnected elements can catch up. */
export function timesRevoked(host: string): number {
  return revocations.get(host) ?? 0;
}

/** Notifies all elements of the page of a change, and of the revoked host. */
export function notify(revoked?: string): void {
  for (const listener of listeners) listener(revoked);
}
