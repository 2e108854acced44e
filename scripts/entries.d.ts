interface Entry {
  readonly source: string;
  readonly file: string;
  /** Bytes after brotli. */
  readonly budget: number;
  /** The exports of lazy code that it has; all if undefined. */
  readonly has?: readonly string[];
}

export const CDN_ENTRY: Entry;
/** The name is the mode that Vite builds it in. */
export const LEAN_ENTRY: Entry & { readonly name: string };
/** The name is the mode that Vite builds it in. */
export const CDN_SCRIPTS: readonly (Entry & { readonly name: string })[];
export const NPM_ENTRY: Omit<Entry, 'source'> & { readonly name: string };
export const ELEMENT_ENTRIES: readonly (Entry & { readonly name: string; readonly classSource: string })[];
