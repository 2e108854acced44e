interface Shared {
  /** The hosts that content may be loaded from until the page goes. */
  readonly hosts: Set<string>;
  readonly listeners: Set<(revoked?: string) => void>;
}

const KEY: unique symbol = Symbol.for('cx-widgets/consent/1') as never;

/** All copies of the library on a page have it in common: what is granted to one holds for the elements of another. */
export const shared = ((globalThis as { [KEY]?: Shared })[KEY] ??= { hosts: new Set(), listeners: new Set() });

const { listeners } = shared;

const revocations = new Map<string, number>();

listeners.add((host) => {
  if (host) revocations.set(host, timesRevoked(host) + 1);
});

/** Returns how often a host was revoked on this page, which elements that were out of the page have not been told. */
export function timesRevoked(host: string): number {
  return revocations.get(host) ?? 0;
}

/** Tells all elements of the page of a change, and which host was revoked. */
export function tell(revoked?: string): void {
  for (const listener of listeners) listener(revoked);
}
