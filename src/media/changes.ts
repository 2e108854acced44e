const listeners = new Set<(revoked?: string) => void>();

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
