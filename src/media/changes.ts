interface Shared {
  /** The hosts that content may be loaded from until the page goes. */
  readonly hosts: Set<string>;
  /** Those that this browser remembers, once they have been read. */
  remembered?: Set<string>;
  readonly listeners: Set<(revoked?: string) => void>;
}

const KEY: unique symbol = Symbol.for('cx-widgets/consent/1') as never;

/** All copies of the library on a page have it in common: what is granted to one holds for the elements of another. */
export const shared = ((globalThis as { [KEY]?: Shared })[KEY] ??= { hosts: new Set(), listeners: new Set() });

const { listeners } = shared;

/**
 * Calls back when what may be loaded, or can be, changes: with the host, where one is revoked.
 *
 * @returns A function that ends it.
 */
export function onChange(listener: (revoked?: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tell(revoked?: string): void {
  for (const listener of listeners) listener(revoked);
}
